package org.zhunsheng.server.campaign;

import java.util.List;

/** 审核意见，由审核的功能保管：没有了结的不能通过，退回的时候随着走。 */
public interface Questions {

    /**
     * 退回带着的。
     *
     * @param remarks 没有了结的各条
     * @param opened 单位可以改的几处，写法见 {@code fillings.opened}；空的是没有指到一行
     */
    record Unsettled(List<Remark> remarks, List<String> opened) {

        public Unsettled {
            remarks = List.copyOf(remarks);
            opened = List.copyOf(opened);
        }
    }

    /** 随退回一起提的，先记下。 */
    Unsettled returning(Assignment assignment, List<Remark> asked);

    /** 还有没有了结的。 */
    boolean isUnsettled(long assignment);
}
