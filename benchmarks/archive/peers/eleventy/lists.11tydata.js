module.exports = {
  permalink: (data) => data.list.path,
  eleventyComputed: { title: (data) => data.list.title },
};
