package org.zhunsheng.scheme;

import java.util.List;

/** 读一个 scheme.yaml 的结果：读成了，或者退回并列出全部错误。 */
public sealed interface SchemeReading {

    record Read(Scheme scheme) implements SchemeReading {}

    /** 错误按出现的先后排列，至少一条。 */
    record Rejected(List<SchemeMistake> mistakes) implements SchemeReading {

        public Rejected {
            mistakes = List.copyOf(mistakes);
        }
    }
}
