// Texts below 4.5:1 and marks below 3:1 against what is really painted beneath them (WCAG 2).
() => {
    const pen = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
    const rgba = colour => {
        pen.clearRect(0, 0, 1, 1);
        pen.fillStyle = colour;
        pen.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
        return [r, g, b, a / 255];
    };
    const over = ([r, g, b, a], under) => [r, g, b].map((c, i) => c * a + under[i] * (1 - a));
    const ground = element => {
        const layers = [];
        for (let at = element; at; at = at.parentElement) {
            const layer = rgba(getComputedStyle(at).backgroundColor);
            if (layer[3]) layers.push(layer);
            if (layer[3] === 1) break;
        }
        return layers.reverse().reduce((under, layer) => over(layer, under), [255, 255, 255]);
    };
    const opacity = element => {
        let share = 1;
        for (let at = element; at; at = at.parentElement) share *= Number(getComputedStyle(at).opacity);
        return share;
    };
    const light = colour => {
        const [r, g, b] = colour.map(c => c / 255).map(c => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (element, colour, under) => {
        const [r, g, b, a] = rgba(colour);
        const [x, y] = [light(over([r, g, b, a * opacity(element)], under)), light(under)];
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    };
    const main = document.querySelector("[data-testid=stMain]");
    const faint = [];
    const check = (element, what, colour, under, least) => {
        const found = contrast(element, colour, under);
        if (found < least) faint.push(`${what}: ${found.toFixed(2)} < ${least}`);
    };
    let texts = 0;
    const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const element = walk.currentNode.parentElement;
        const said = walk.currentNode.textContent.trim();
        if (!said || !element.closest(".osl") || element.closest("style, script")) continue;
        if (!element.checkVisibility()) continue;
        const style = getComputedStyle(element);
        const drawn = element instanceof SVGElement ? style.fill : style.color;
        check(element, `text "${said.slice(0, 40)}"`, drawn, ground(element), 4.5);
        texts += 1;
    }
    for (const mark of document.querySelectorAll(".osl .dot, .osl .bar i"))
        check(mark, mark.className || "bar", getComputedStyle(mark).backgroundColor, ground(mark.parentElement), 3);
    for (const pin of document.querySelectorAll(".osl svg .pin"))
        for (const land of document.querySelectorAll(".osl svg .land"))
            check(pin, "pin", getComputedStyle(pin).fill, rgba(getComputedStyle(land).fill).slice(0, 3), 3);
    for (const slot of document.querySelectorAll(".osl .week article"))
        check(slot, "slot", getComputedStyle(slot).borderLeftColor, ground(slot), 3);
    for (const bar of document.querySelectorAll(".js-plotly-plot .scatterlayer path.js-line"))
        check(bar, "bar", getComputedStyle(bar).stroke, ground(main), 3);
    for (const label of document.querySelectorAll(".js-plotly-plot text")) {
        texts += 1;
        check(label, `chart "${label.textContent}"`, getComputedStyle(label).fill, ground(main), 4.5);
    }
    return {texts, faint: [...new Set(faint)]};
}
