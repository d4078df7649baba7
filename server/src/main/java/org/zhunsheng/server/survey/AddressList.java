package org.zhunsheng.server.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.zhunsheng.server.account.Email;
import org.zhunsheng.server.web.Refused;

/** 贴进来的名单：一行一个邮箱，空行不算。大小写不同的是同一个。 */
final class AddressList {

    private static final int SHOWN = 60;

    private AddressList() {}

    /**
     * 读得对的各个邮箱，照写的样子；有一行不对的，拒绝，每一行都说。
     *
     * @param known 已经请过的，小写
     */
    static List<String> read(String typed, Set<String> known) {
        List<String> read = new ArrayList<>();
        List<WrongAddresses.Line> wrong = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        List<String> lines = typed.lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isEmpty()) continue;
            int number = i + 1;
            String key = line.toLowerCase(Locale.ROOT);
            Integer first = seen.putIfAbsent(key, number);
            if (!Email.allows(line))
                wrong.add(new WrongAddresses.Line(number, WrongAddresses.Fault.MALFORMED, shortened(line)));
            else if (first != null)
                wrong.add(new WrongAddresses.Line(number, WrongAddresses.Fault.REPEATED, first.toString()));
            else if (known.contains(key))
                wrong.add(new WrongAddresses.Line(number, WrongAddresses.Fault.INVITED, shortened(line)));
            else read.add(line);
        }
        if (!wrong.isEmpty()) throw new Refused(new WrongAddresses(wrong));
        return read;
    }

    private static String shortened(String line) {
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
