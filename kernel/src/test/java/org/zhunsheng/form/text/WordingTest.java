package org.zhunsheng.form.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** 名称与定性的值各有各的字眼。 */
class WordingTest {

    private final Wording wording = new Wording(Vocabulary.STANDARD);

    @Test
    void nameEndsLikeName() {
        assertTrue(wording.named("重点建设工程按期完成率"));
        assertTrue(wording.named("办公设备数量（台）"));
        assertFalse(wording.named("巩固提高"));
    }

    @Test
    void valueDescribesQuality() {
        assertTrue(wording.described("明显改善"));
        assertFalse(wording.described("指标"));
    }

    @Test
    void remarkTellsReason() {
        assertTrue(wording.remark("因项目调整，支付进度滞后") < wording.remark("道路养护里程"));
    }
}
