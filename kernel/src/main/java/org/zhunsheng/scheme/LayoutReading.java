package org.zhunsheng.scheme;

import java.util.List;
import org.zhunsheng.layout.Layout;

/** 读一个 layout.yaml 的结果：读成了，或者退回并列出全部错误。 */
public sealed interface LayoutReading {

    record Read(Layout layout) implements LayoutReading {}

    /** 错误按出现的先后排列，至少一条。 */
    record Rejected(List<SchemeMistake> mistakes) implements LayoutReading {

        public Rejected {
            mistakes = List.copyOf(mistakes);
        }
    }
}
