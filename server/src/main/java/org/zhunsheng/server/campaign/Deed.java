package org.zhunsheng.server.campaign;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.zhunsheng.server.audit.Act;

/** 对一份填报做的事；要说理由的、要指出哪一栏的，各自写明。 */
enum Deed {
    /** 开始填报。 */
    START(Needs.NOTHING),
    /** 提交。 */
    SUBMIT(Needs.COMPLETE),
    /** 收回：第一级还没有审核。 */
    TAKE_BACK(Needs.NOTHING),
    /** 审核通过：到下一级，或者终审通过。 */
    PASS(Needs.WELCOME),
    /** 收回通过：到了下一级，下一级还没有动。 */
    RECALL(Needs.NOTHING),
    /** 退回。 */
    RETURN(Needs.REMARKS),
    /** 撤销终审。 */
    CANCEL_APPROVAL(Needs.OPINION),
    /** 申请撤销填报。 */
    REQUEST_WITHDRAWAL(Needs.OPINION),
    /** 同意撤销。 */
    AGREE(Needs.NOTHING),
    /** 不同意撤销：退回继续填。 */
    REFUSE(Needs.OPINION),
    /** 延期。 */
    EXTEND(Needs.DEADLINE),
    /** 申请调整已批的：改的是同一张表，已批的那一版在新的批下来之前有效。 */
    ADJUST(Needs.DOCUMENT),
    /** 放弃调整：恢复成已批的那一版。 */
    ABANDON(Needs.OPINION),
    /** 不同意调整：恢复成已批的那一版。 */
    REJECT(Needs.OPINION);

    /** 做的时候要有什么。 */
    enum Needs {
        NOTHING,
        /** 意见可以写，不写也行。 */
        WELCOME,
        /** 填全了。 */
        COMPLETE,
        /** 意见或理由。 */
        OPINION,
        /** 意见，并且至少有一条审核意见指到一行。 */
        REMARKS,
        /** 新的期限。 */
        DEADLINE,
        /** 理由与文号。 */
        DOCUMENT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isOpinion() {
            return this == OPINION || this == REMARKS || this == DOCUMENT;
        }
    }

    private final Needs needs;

    Deed(Needs needs) {
        this.needs = needs;
    }

    public Needs needs() {
        return needs;
    }

    /** 数据库、接口、网址里的写法，如 {@code take-back}。 */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Deed> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** 审计里记的那一种事。 */
    Act audited() {
        return Act.valueOf("ASSIGNMENT_" + name());
    }
}
