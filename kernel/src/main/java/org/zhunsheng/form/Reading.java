package org.zhunsheng.form;

import java.util.List;

/** 读一份文件的结果：其中的各张表，以及读不出来的地方（给人看的句子）。 */
public record Reading(List<Form> forms, List<String> remarks) {

    public Reading {
        forms = List.copyOf(forms);
        remarks = List.copyOf(remarks);
    }
}
