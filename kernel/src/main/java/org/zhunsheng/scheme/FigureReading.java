package org.zhunsheng.scheme;

import java.util.List;
import org.zhunsheng.figure.Figure;

/** 读一个数据项定义的结果：读成了，或者退回并列出全部错误。 */
public sealed interface FigureReading {

    record Read(Figure figure) implements FigureReading {}

    /** 错误按出现的先后排列，至少一条。 */
    record Rejected(List<SchemeMistake> mistakes) implements FigureReading {

        public Rejected {
            mistakes = List.copyOf(mistakes);
        }
    }
}
