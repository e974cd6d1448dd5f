module.exports = {
  layout: "article.liquid",
  permalink: (data) =>
    `/news/${data.page.date.toISOString().slice(0, 7).replace("-", "/")}/${data.page.fileSlug}/`,
};
