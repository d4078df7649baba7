package org.zhunsheng.server.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** 统计的一部分：一张表，说的是哪种事实，有哪几栏数。第一栏总是几份，点开恰是那几份。 */
enum Measure {
    /** 全部：一份一条。 */
    ALL(Column.FORMS),
    /** 总分在哪一段。 */
    SCORE(Column.FORMS, Column.SHARE),
    /** 等级。 */
    GRADE(Column.FORMS, Column.SHARE),
    /** 一级指标：合计得了多少、占分值多少。 */
    GROUP(Column.FORMS, Column.POINTS, Column.WORTH, Column.RATIO),
    /** 扣了分的指标。 */
    LOSS(Column.FORMS, Column.LOST, Column.LOST_EACH),
    /** 为什么扣分。 */
    REASON(Column.FORMS, Column.LOST, Column.LOST_EACH),
    /** 预算执行率在哪一段，各段的平均分。 */
    RATE(Column.FORMS, Column.SHARE, Column.RATE, Column.MEAN),
    /** 哪一周终审通过，到那一周为止共几份。 */
    WEEK(Column.FORMS, Column.SO_FAR),
    /** 要看一看的：全是满分的、与上一次一字不差的。 */
    HINT(Column.FORMS, Column.SHARE),
    /** 执行率的段与等级：一行一段，一栏一等。 */
    MATCH(Column.FORMS);

    /** 一栏数。 */
    enum Column {
        FORMS,
        SHARE,
        POINTS,
        WORTH,
        RATIO,
        LOST,
        LOST_EACH,
        RATE,
        MEAN,
        SO_FAR,
        EXPECTED;

        /** 网址、接口、文字里的写法。 */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final List<Column> columns;

    Measure(Column... columns) {
        this.columns = List.of(columns);
    }

    List<Column> columns() {
        return columns;
    }

    /** 数据库、网址、接口里的写法。 */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Measure> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
