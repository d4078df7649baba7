package org.zhunsheng.server.history;

/**
 * 要收的表与这个项目对不上的一处：只提醒，不拒绝，由收的人来定。
 *
 * @param word 哪一处，页面上的一句话由它来：{@code project}、{@code unit}、{@code year}、{@code kind} ……
 * @param expected 这个项目的
 * @param found 表上写的
 */
record Mismatch(String word, String expected, String found) {}
