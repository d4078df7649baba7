package org.zhunsheng.server.filling;

import java.util.List;
import java.util.Optional;
import org.springframework.ui.Model;
import org.zhunsheng.form.Form;
import org.zhunsheng.server.money.YearMoney;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 一种填报表的文件：挑毛病、印出来。有几种表就有几个。 */
public interface FillingDocument {

    /** 哪一种表，见 {@link FillingKind#name}。 */
    String kind();

    /** 现在有哪些毛病，错误在前。 */
    List<FillingRemark> remarks(FilledForm form);

    /** 存了一格，随回答带回的：表以外的材料可以是片刻之前读的，存格因此不变慢。 */
    default List<FillingRemark> remarksAfterSave(FilledForm form) {
        return remarks(form);
    }

    /** 照官方的表式印出的表。 */
    Form printed(long filling);

    /**
     * 这种表另有的一块：模板的名字，片段叫 panel；要的东西放进页面。没有的为空字。
     *
     * @param whole 在各部分的清单上，全部都要；不然是在一部分的页面上，只要填的时候看的
     */
    default String panel(long filling, boolean whole, Model page) {
        return "";
    }

    /** 表头与钱也随一版冻结；不冻结的，各版都照现在的印。 */
    default boolean freezesHead() {
        return false;
    }

    /** 冻结了的一版，那时的钱：表式没有的几栏也在；没有钱的表为空。 */
    default Optional<YearMoney> money(FilledForm version) {
        return Optional.empty();
    }

    /** 照官方的表式印出冻结了的一版；还不能的这种表，回答没有这样的版式。 */
    default Form printed(FilledForm version) {
        throw new Refused(ServiceProblem.NO_LAYOUT);
    }
}
