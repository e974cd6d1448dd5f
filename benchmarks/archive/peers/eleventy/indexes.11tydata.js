module.exports = {
  permalink: (data) => `/${data.index.kind}/`,
  eleventyComputed: { title: (data) => data.index.kind },
};
