// React and stories in, a news site made with it out: the same component on the server and in the
// page. A click on #count changes words in the middle of the first paragraph and makes the second
// one anew; window.visit shows another story without loading a page.
module.exports = (React, stories) => {
  const { createElement: h, useEffect, useState } = React;

  function Story({ title, paragraphs }) {
    const [count, setCount] = useState(0);
    const [first, second, ...rest] = paragraphs;
    return h(
      "article",
      null,
      h("h1", null, title),
      h("p", null, `${count} readers saw this. `, first),
      h("p", { key: `second-${count}` }, second),
      rest.map((words, i) => h("p", { key: i }, words)),
      h("button", { id: "count", onClick: () => setCount(count + 1) }, "I saw this"),
    );
  }

  function Site({ path }) {
    const [shown, show] = useState(path);
    useEffect(() => {
      window.visit = (next) => {
        history.pushState({}, "", next);
        show(next);
      };
      window.isHydrated = true;
    }, []);
    return h("main", null, h(Story, { key: shown, ...stories[shown] }));
  }

  function Page({ path }) {
    return h(
      "html",
      { lang: "en" },
      h("head", null, h("meta", { charSet: "utf-8" }), h("title", null, "The Gazette")),
      h("body", null, h(Site, { path }), h("script", { src: "/react.js" })),
    );
  }

  return { Site, Page };
};
