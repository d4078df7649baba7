package org.zhunsheng.scheme;

import java.math.BigDecimal;
import java.util.List;

/** 绩效等级：由高到低，各档含下限；最低一档下限为 0。 */
public record GradeScale(String name, List<Grade> grades) {

    public GradeScale {
        grades = List.copyOf(grades);
    }

    /** 一个等级。 */
    public record Grade(BigDecimal from, String word) {}

    /** 某一总分（已取整）的等级。 */
    public String of(BigDecimal total) {
        for (Grade grade : grades) if (total.compareTo(grade.from) >= 0) return grade.word;
        throw new IllegalArgumentException("no grade for " + total);
    }

    public List<String> words() {
        return grades.stream().map(Grade::word).toList();
    }
}
