// 页面的增强：没有脚本时一切照常能用。
import "./upload.js";
import "./tabs.js";
import "./findings.js";

// 错误摘要：打开页面时焦点移到这里，读屏随即读出。
document.querySelector(".error-summary")?.focus();

// 填报的表格只在有表格的页面上取。
if (document.querySelector("entry-grid")) import("./grid/grid.js");
if (document.querySelector("draft-grid")) import("./grid/draft.js");
if (document.querySelector("form-findings")) import("./grid/found.js");
if (document.querySelector("live-panel[data-src]")) import("./grid/panel.js");
if (document.querySelector("#review-keys, #pass-act")) import("./review.js");

// 图只在有图的页面上取。
if (document.querySelector("score-chart")) import("./chart.js");
