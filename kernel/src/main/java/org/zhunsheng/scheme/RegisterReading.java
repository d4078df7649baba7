package org.zhunsheng.scheme;

import java.util.List;
import org.zhunsheng.register.Register;

/** 读一个台账定义的结果：读成了，或者退回并列出全部错误。 */
public sealed interface RegisterReading {

    record Read(Register register) implements RegisterReading {}

    /** 错误按出现的先后排列，至少一条。 */
    record Rejected(List<SchemeMistake> mistakes) implements RegisterReading {

        public Rejected {
            mistakes = List.copyOf(mistakes);
        }
    }
}
