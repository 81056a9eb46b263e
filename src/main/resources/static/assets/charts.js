// Draws the tables marked data-chart, with ECharts where it could be loaded. The table stays what is read aloud and what is
// printed; the drawing only repeats it. A click on a bar opens what the number in the table opens.
'use strict';
(() => {
  if (!window.echarts) {
    return;
  }
  // At least 3:1 on white, and patterns besides: nobody has to tell them by colour.
  const COLOURS = ['#0b5cad', '#1a7f37', '#b42318'];
  const number = (cell) => Number(cell.textContent.trim());

  function read(table) {
    const rows = [...table.tBodies[0].rows];
    return {
      names: [...table.tHead.rows[0].cells].slice(1).map((cell) => cell.textContent.trim()),
      labels: rows.map((row) => row.cells[0].textContent.trim()),
      cells: rows.map((row) => [...row.cells].slice(1)),
    };
  }

  function option(table, read) {
    const lying = table.dataset.chart === 'rows';
    const labels = { type: 'category', data: read.labels, axisTick: { show: false }, axisLabel: { color: '#57606a' } };
    const values = { type: 'value', minInterval: 1, axisLabel: { color: '#57606a' } };
    if (lying) {
      labels.inverse = true;
      labels.axisLabel = { color: '#1b1f24', width: 150, overflow: 'break' };
    } else {
      labels.axisLabel.formatter = (month) => Number(month.slice(5)) + '月';
    }
    return {
      animation: false,
      color: COLOURS,
      textStyle: { fontFamily: 'inherit' },
      aria: { enabled: true, label: { description: table.dataset.about }, decal: { show: read.names.length > 1 } },
      // Drawn, not written as HTML: the page allows no style in markup.
      tooltip: { trigger: 'axis', renderMode: 'richText', axisPointer: { type: 'shadow' } },
      legend: { show: read.names.length > 1, bottom: 0, textStyle: { color: '#1b1f24' } },
      grid: { left: 8, right: 24, top: 16, bottom: read.names.length > 1 ? 40 : 8, containLabel: true },
      xAxis: lying ? values : labels,
      yAxis: lying ? labels : values,
      series: read.names.map((name, at) => ({
        name,
        type: 'bar',
        stack: table.dataset.chart === 'stacked' ? 'all' : undefined,
        barMaxWidth: 28,
        label: { show: lying, position: 'right' },
        cursor: read.cells[0][at].querySelector('a') ? 'pointer' : 'default',
        data: read.cells.map((row) => number(row[at])),
      })),
    };
  }

  document.querySelectorAll('table[data-chart]').forEach((table) => {
    const figure = table.closest('.figure');
    const drawing = figure.querySelector('.drawing');
    const data = read(table);
    drawing.hidden = false;
    if (table.dataset.chart === 'rows') {
      drawing.style.height = Math.max(160, data.labels.length * 40 + 40) + 'px';
    }
    const chart = window.echarts.init(drawing);
    chart.setOption(option(table, data));
    chart.on('click', (bar) => data.cells[bar.dataIndex][bar.seriesIndex].querySelector('a')?.click());
    window.addEventListener('resize', () => chart.resize());
    figure.querySelector('details').open = false;
  });
})();
