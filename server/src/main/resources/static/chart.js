// 图：照页面上的表画，一点也不多；没有脚本的时候表就是内容。颜色取自 tokens.css，点一条就到表里那一行的链接。
import * as echarts from "./echarts.esm.min.js";

const NARROW = 480;
const PAPER = 670;
const ROW = 30;
const MARGIN = 36;
const HEIGHT = 240;

/** 表里的一行：名称、短的名称、各栏的数、那几份表的链接。 */
function rows(table) {
  return [...table.tBodies[0].rows].map(row => {
    const head = row.cells[0];
    const cells = [...row.cells].slice(1);
    return {
      name: head.textContent.trim(),
      brief: head.dataset.brief || head.textContent.trim(),
      values: cells.map(cell => Number(cell.textContent.trim().replace("—", "NaN"))),
      href: (cells.find(cell => cell.querySelector("a")) ?? row).querySelector("a")?.href,
    };
  });
}

function axis(color, more) {
  return {
    axisLine: { lineStyle: { color: color.line } },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: color.line } },
    axisLabel: { color: color.soft, fontSize: 12 },
    ...more,
  };
}

class ScoreChart extends HTMLElement {
  connectedCallback() {
    this.table = document.getElementById(this.dataset.table);
    // 一个数也没有的，不画空的轴
    if (!this.table || !rows(this.table).some(row => Number.isFinite(row.values[this.columns()[0]]))) return;
    this.setAttribute("role", "img");
    this.classList.add("drawn");
    this.draw();
    new ResizeObserver(() => this.draw()).observe(this);
    for (const query of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)"]) {
      matchMedia(query).addEventListener("change", () => this.draw(true));
    }
    addEventListener("beforeprint", () => this.print(true));
    addEventListener("afterprint", () => this.print(false));
  }

  /** 纸上的：浅色，A4 那么宽。 */
  print(paper) {
    this.classList.toggle("on-paper", paper);
    this.draw(true, paper ? PAPER : this.clientWidth);
  }

  color() {
    const style = getComputedStyle(this);
    const token = name => style.getPropertyValue(name).trim();
    return {
      bar: token("--chart"), curve: token("--chart-line"), ink: token("--ink"), soft: token("--ink-soft"),
      line: token("--line"), font: token("--sans"),
    };
  }

  draw(again, width = this.clientWidth) {
    if (!width || (!again && width === this.drawnWidth)) return;
    this.drawnWidth = width;
    const data = rows(this.table);
    const lying = this.dataset.kind.startsWith("lying");
    const height = lying ? data.length * ROW + MARGIN : HEIGHT;
    this.chart?.dispose();
    this.chart = echarts.init(this, null, { renderer: "svg", width, height });
    const color = this.color();
    const option = lying ? this.lying(data, color, width) : this.standing(data, color, width);
    this.chart.setOption({ animation: false, textStyle: { fontFamily: color.font, color: color.ink }, ...option });
    this.chart.on("click", event => {
      const row = data[lying ? data.length - 1 - event.dataIndex : event.dataIndex];
      if (row?.href) location.assign(row.href);
    });
  }

  /** 画第几栏，如 lying-1、standing-0-3。 */
  columns() {
    return this.dataset.kind.split("-").slice(1).map(Number);
  }

  /** 一栏的名称。 */
  head(column) {
    return this.table.tHead.rows[0].cells[column + 1].textContent.trim();
  }

  /** 横的：一行一条，数写在右边。种类如 lying-1：第几栏。 */
  lying(data, color, width) {
    const [column] = this.columns();
    const up = [...data].reverse();
    const room = Math.min(width * 0.42, 14 * Math.max(...up.map(row => row.brief.length)) + 8);
    return {
      grid: { left: room + 8, right: 64, top: 4, bottom: 28 },
      xAxis: axis(color, { type: "value", min: 0, name: "", splitNumber: width < NARROW ? 2 : 5 }),
      yAxis: axis(color, {
        type: "category",
        data: up.map(row => row.brief),
        axisLabel: { color: color.ink, fontSize: 12, width: room, overflow: "truncate" },
      }),
      series: [{
        type: "bar", name: this.head(column), data: up.map(row => row.values[column]), barMaxWidth: 18, itemStyle: { color: color.bar },
        label: { show: true, position: "right", color: color.ink, fontSize: 12 },
      }],
    };
  }

  /** 竖的：standing-0 是一栏的柱；standing-0-3 另有第 3 栏的折线，自己一根轴。 */
  standing(data, color, width) {
    const [bars, curve] = this.columns();
    const slanted = width < NARROW || data.length * 46 > width;
    const series = [{
      type: "bar", name: this.head(bars), data: data.map(row => row.values[bars]), barMaxWidth: 44, itemStyle: { color: color.bar },
      label: { show: true, position: "top", color: color.ink, fontSize: 12 },
    }];
    if (curve) {
      series.push({
        type: "line", name: this.head(curve), yAxisIndex: 1, data: data.map(row => row.values[curve]), symbol: "diamond", symbolSize: 10,
        lineStyle: { color: color.curve, width: 2, type: "dashed" }, itemStyle: { color: color.curve },
      });
    }
    return {
      grid: { left: 44, right: curve ? 48 : 12, top: curve ? 40 : 24, bottom: slanted ? 62 : 28 },
      legend: curve ? { top: 0, textStyle: { color: color.ink, fontSize: 12 } } : undefined,
      xAxis: axis(color, {
        type: "category",
        data: data.map(row => row.brief),
        axisLabel: { color: color.soft, fontSize: 12, rotate: slanted ? 50 : 0, interval: data.length > 16 ? "auto" : 0 },
      }),
      yAxis: [
        axis(color, { type: "value", min: 0, minInterval: 1, splitNumber: 4 }),
        ...(curve ? [axis(color, { type: "value", min: 0, splitNumber: 4, splitLine: { show: false } })] : []),
      ],
      series,
    };
  }
}

customElements.define("score-chart", ScoreChart);
