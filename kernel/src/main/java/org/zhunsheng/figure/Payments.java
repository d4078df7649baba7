package org.zhunsheng.figure;

import java.util.List;
import org.zhunsheng.register.FieldType;
import org.zhunsheng.register.Register;
import org.zhunsheng.register.RegisterField;
import org.zhunsheng.register.RegisterState;
import org.zhunsheng.register.Title;

/** 支付当作一个台账来数：每条分录一条记录，退款为负，只有一种状态；不写日期的照预算年度。 */
public final class Payments {

    public static final String ID = "payments";

    public static final Register REGISTER = new Register(
            ID,
            new Title("支付", "Payments"),
            "",
            false,
            "paid-on",
            null,
            "amount",
            null,
            List.of(
                    field("paid-on", "支付日期", "Paid on", FieldType.DATE, ""),
                    field("amount", "金额", "Amount", FieldType.MONEY, "元"),
                    field("payee", "收款人", "Payee", FieldType.ORGANIZATION, ""),
                    field("purpose", "用途", "Purpose", FieldType.TEXT, ""),
                    field("voucher", "凭证号", "Voucher", FieldType.TEXT, "")),
            List.of(new RegisterState("booked", new Title("已记账", "Booked"), false)),
            List.of());

    private Payments() {}

    private static RegisterField field(String name, String zh, String en, FieldType type, String unit) {
        return new RegisterField(name, new Title(zh, en), type, false, false, false, false, false, unit, "", List.of());
    }
}
