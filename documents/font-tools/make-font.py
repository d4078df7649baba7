#!/usr/bin/env python3
"""从思源宋体（Noto Serif CJK SC，OFL）裁出本项目的字体“准绳宋” Zhunsheng Song。

    make-font.py NotoSerifCJK-Regular.ttc Unihan_OtherMappings.txt ZhunshengSong-Regular.ttf

为什么要做：PDF、OFD 里嵌入子集须是 TrueType 轮廓，原字体是 CFF；原字体 26 MB，一份公文用不到这么多字。
为什么改名：OFL 的保留名称不能用于改过的字体。同样的输入得到同样的字节。需要 fontTools 4.38 以上。
"""
import bz2
import datetime
import re
import sys

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection

NAME, STYLE, VERSION = "Zhunsheng Song", "Regular", "1.000"
ERROR = 1.5  # 三次曲线换成二次曲线允许的偏差，字身的千分之 1.5：小四号字上不到 0.02 磅

# GB 2312、通用规范汉字表、大五码常用字之外，公文里会出现的符号
RANGES = [
    (0x20, 0x7E), (0xA0, 0xFF), (0x391, 0x3C9), (0x401, 0x451), (0x2010, 0x2027), (0x2030, 0x203B),
    (0x2070, 0x2089), (0x20AC, 0x20AC), (0x2100, 0x2122), (0x2150, 0x217F), (0x2190, 0x21D4), (0x2200, 0x22BF),
    (0x2460, 0x24EA), (0x2500, 0x257F), (0x2588, 0x25EF), (0x2605, 0x2606), (0x2610, 0x2612), (0x2640, 0x2642),
    (0x2713, 0x2717), (0x2776, 0x277F), (0x3000, 0x301F), (0x3021, 0x3029), (0x3041, 0x30FF), (0x3105, 0x3129),
    (0x3220, 0x3243), (0x3251, 0x325F), (0x3280, 0x32B0), (0x3371, 0x33DF), (0xFE30, 0xFE6B), (0xFF01, 0xFF5E), (0xFFE0, 0xFFE6),
]


def encoded(encoding, leads):
    """一种双字节编码里的字，首字节在 leads 之内。"""
    pairs = (bytes((lead, trail)).decode(encoding, "ignore") for lead in leads for trail in range(0x40, 0xFF))
    return {ord(char) for char in pairs if len(char) == 1}


def wanted(unihan):
    chars = {c for a, b in RANGES for c in range(a, b + 1)}
    chars |= encoded("gb2312", range(0xA1, 0xF8)) | encoded("big5", range(0xA4, 0xC7))
    opened = bz2.open(unihan, "rt") if unihan.endswith(".bz2") else open(unihan, encoding="utf-8")
    with opened as lines:
        chars |= {int(m[1], 16) for m in (re.match(r"U\+(\w+)\tkTGH\t", line) for line in lines) if m}
    return chars


def feature(font, tag):
    """一个 OpenType 特性的一对一替换。"""
    table, mapping = font["GSUB"].table, {}
    for record in table.FeatureList.FeatureRecord:
        for index in record.Feature.LookupListIndex if record.FeatureTag == tag else ():
            for subtable in table.LookupList.Lookup[index].SubTable:
                mapping.update(getattr(getattr(subtable, "ExtSubTable", subtable), "mapping", {}))
    return mapping


def outline(draw):
    pen = TTGlyphPen(None)
    draw(Cu2QuPen(pen, ERROR, reverse_direction=True))
    return pen.glyph()


def moved(glyph, *matrix):
    return lambda pen: glyph.draw(TransformPen(pen, matrix))


def both(*draws):
    return lambda pen: [draw(pen) for draw in draws]


def main(source, unihan, target):
    font = TTCollection(source).fonts[2]  # 简体中文
    cmap, widths, shapes = font.getBestCmap(), font["hmtx"], font.getGlyphSet()
    half, full = feature(font, "hwid"), feature(font, "fwid")
    chosen = {c: cmap[c] for c in sorted(wanted(unihan)) if c in cmap}
    for digit in range(0x30, 0x3A):  # 数字等宽、半个字宽，上下行对得齐
        chosen[digit] = half[cmap[digit]]
    chosen[0x2014] = full[cmap[0x2014]]

    glyphs, metrics, characters = {".notdef": outline(shapes[".notdef"].draw)}, {".notdef": 1000}, {}

    def add(code, draw, width):
        name = "u%04X" % code
        glyphs[name], metrics[name], characters[code] = outline(draw), width, name

    for code, name in chosen.items():
        add(code, shapes[name].draw, widths[name][0])
    dash = chosen[0x2014]
    bounds = BoundsPen(shapes)
    shapes[dash].draw(bounds)
    left, _, right, _ = bounds.bounds
    stretch = 1000 / (right - left)
    add(0x2014, moved(shapes[dash], stretch, 0, 0, 1, -left * stretch, 0), 1000)  # 破折号两个相连，中间不断
    box, tick, cross = (shapes[cmap[c]] for c in (0x25A1, 0x221A, 0xD7))
    add(0x2610, box.draw, 1000)
    add(0x2611, both(box.draw, moved(tick, 0.8, 0, 0, 0.8, 100, 76)), 1000)
    add(0x2612, both(box.draw, moved(cross, 0.95, 0, 0, 0.95, 25, 19)), 1000)
    save(font, glyphs, metrics, characters, target)


def save(font, glyphs, metrics, characters, target):
    order = list(glyphs)
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(dict(sorted(characters.items())))
    builder.setupGlyf(glyphs)
    table = builder.font["glyf"]
    builder.setupHorizontalMetrics({name: (metrics[name], getattr(table[name], "xMin", 0)) for name in order})
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    old = font["OS/2"]
    builder.setupOS2(
        version=4, usWeightClass=400, usWidthClass=5, fsType=0, fsSelection=0x40, achVendID="NONE",
        sTypoAscender=880, sTypoDescender=-120, sTypoLineGap=0, usWinAscent=1151, usWinDescent=286,
        sxHeight=old.sxHeight, sCapHeight=old.sCapHeight, usBreakChar=32, usMaxContext=1,
        ulCodePageRange1=1 << 0 | 1 << 18, panose=old.panose)
    builder.font["OS/2"].recalcUnicodeRanges(builder.font)
    copyright = font["name"].getDebugName(0)
    family = {"en": NAME, "zh": "准绳宋"}
    builder.setupNameTable(dict(
        copyright=copyright + " Modified: subset, TrueType outlines, renamed; the Zhunsheng project.",
        familyName=family, styleName=STYLE, uniqueFontIdentifier="Zhunsheng;ZhunshengSong-Regular;" + VERSION,
        fullName=NAME, version="Version " + VERSION, psName="ZhunshengSong-Regular",
        description="A subset of a Song typeface for official Chinese forms.",
        licenseDescription="This Font Software is licensed under the SIL Open Font License, Version 1.1.",
        licenseInfoURL="https://openfontlicense.org"), mac=False)
    builder.setupPost(keepGlyphNames=False, underlinePosition=-75, underlineThickness=50)
    day = int(datetime.datetime(2026, 11, 26, tzinfo=datetime.timezone.utc).timestamp()) + 2082844800
    builder.updateHead(created=day, modified=day, lowestRecPPEM=6, fontRevision=float(VERSION), flags=3)
    builder.font.recalcTimestamp = False
    builder.save(target)


main(*sys.argv[1:])
