package org.zhunsheng.server.webhook;

import java.util.Arrays;
import java.util.Optional;
import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/** 订阅设不成、事件送不成的各种情形。 */
enum WebhookProblem implements Refusable {
    URL(
            "P-975",
            422,
            "网址不能用：要写完整的 https 网址，没有用户名、口令与 # 之后的部分。",
            "例如 https://receiver.example.cn/zhunsheng。只有不加密的，请管理服务器的人设 zhunsheng.webhook.plain。",
            "The address cannot be used: write a whole https URL without user, password or fragment.",
            "For example https://receiver.example.cn/zhunsheng. For plain http ask whoever runs the server to set zhunsheng.webhook.plain."),
    CLOSED(
            "P-976",
            422,
            "网址指向本机、内部网或保留的地址，不送。",
            "确实要送到内部网的，请管理服务器的人把网段写进 zhunsheng.webhook.networks。",
            "The address leads to this machine, an internal network or a reserved range; nothing is sent there.",
            "To send into an internal network have whoever runs the server list the range in zhunsheng.webhook.networks."),
    UNREACHABLE(
            "P-977",
            502,
            "对方连不上，或者没有在规定的时间里回答。",
            "请核对网址、证书与对方的服务；隔些时候会再送，次序不变。",
            "The receiver cannot be reached or did not answer in time.",
            "Check the address, the certificate and the receiver; it is tried again later, in the same order."),
    ANSWER(
            "P-978",
            502,
            "对方没有收下：回答的状态码不是 2xx（转去别处的也不算）。",
            "请看对方的日志；收下了要回答 200 到 299，处理可以放在后面。隔些时候会再送。",
            "The receiver did not accept it: the status is not 2xx (a redirect does not count).",
            "See the receiver's log; it must answer 200 to 299 and may process later. It is tried again later."),
    WISH(
            "P-979",
            422,
            "订阅写得不全或不对。",
            "名称一百个字之内，不能空；事件的种类见 docs/events.md；从第几号送起，不能大于现在的最后一号。",
            "The subscription is incomplete or wrong.",
            "The name has up to 100 characters and is not empty; kinds of events are in docs/events.md; the number to start after is at most the present last number.");

    private final ProblemRow row;

    WebhookProblem(String code, int status, String zh, String zhRemedy, String en, String enRemedy) {
        this.row = new ProblemRow(code, status, zh, zhRemedy, en, enRemedy);
    }

    @Override
    public ProblemRow row() {
        return row;
    }

    static Optional<WebhookProblem> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
