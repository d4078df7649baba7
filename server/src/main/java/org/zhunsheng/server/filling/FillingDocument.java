package org.zhunsheng.server.filling;

import java.util.List;
import org.zhunsheng.form.Form;

/** 一种填报表的文件：挑毛病、印出来。有几种表就有几个。 */
public interface FillingDocument {

    /** 哪一种表，见 {@link FillingKind#name}。 */
    String kind();

    /** 现在有哪些毛病，错误在前。 */
    List<FillingRemark> remarks(long filling);

    /** 照官方的表式印出的表。 */
    Form printed(long filling);
}
