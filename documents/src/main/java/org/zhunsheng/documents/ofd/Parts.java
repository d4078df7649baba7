package org.zhunsheng.documents.ofd;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Archive;
import org.zhunsheng.documents.archive.Xml;
import org.zhunsheng.documents.geometry.Budget;

/** 包里的部件，按写在别的部件里的路径来找。 */
record Parts(Archive archive, Budget budget) {

    /** 打开一个部件抵得上多少条描画指令。 */
    private static final int OPENING = 200;

    Xml open(String part) throws Unreadable {
        budget.spend(OPENING);
        return Xml.open(archive, part);
    }

    boolean has(String part) {
        return archive.has(part);
    }

    /** 以斜杠开头的从包的根算起，其余从所在的部件算起；有的程序一律从根算起，大小写也不一致。都找不到的，照标准的算法。 */
    String locate(String from, String path) {
        String plain = path.strip().replace('\\', '/');
        String folder = plain.startsWith("/") ? "" : from.substring(0, from.lastIndexOf('/') + 1);
        String standard = normal(folder + plain);
        String found = present(standard);
        if (found == null) found = present(normal(plain));
        return found == null ? standard : found;
    }

    private @Nullable String present(String part) {
        if (archive.has(part)) return part;
        budget.spend(archive.names().size());
        for (String name : archive.names()) if (name.equalsIgnoreCase(part)) return name;
        return null;
    }

    private static String normal(String path) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.split("/")) {
            if (step.isEmpty() || step.equals(".")) continue;
            if (!step.equals("..")) steps.addLast(step);
            else if (!steps.isEmpty()) steps.removeLast();
        }
        return String.join("/", steps);
    }
}
