package org.zhunsheng.check;

import org.zhunsheng.page.Place;

/**
 * 发现所指的一处：哪一栏，在文件的什么地方。
 *
 * @param field JSON 指针，例如 /total_score、/funds/0/rate、/indicators/3/score；指整张表时为空串
 */
public record Location(String field, Place place) {}
