package org.zhunsheng.documents.typeset;

/** 一条线的起点与终点，自纸的左上角起，向下为正，磅。 */
public record Segment(double fromX, double fromY, double toX, double toY) {}
