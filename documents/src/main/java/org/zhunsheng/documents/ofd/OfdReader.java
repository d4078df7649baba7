package org.zhunsheng.documents.ofd;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.documents.Problem;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Archive;
import org.zhunsheng.documents.archive.Xml;
import org.zhunsheng.documents.geometry.Budget;
import org.zhunsheng.documents.geometry.Pages;
import org.zhunsheng.page.Page;

/** OFD：表格由图形与文字的位置还原，每页各成一页；一个包里有几份文档的，依次接着。 */
public final class OfdReader {

    /** 包的入口。 */
    private static final String ENTRY = "OFD.xml";

    private OfdReader() {}

    /** 读出各页。 */
    public static List<Page> read(byte[] bytes) throws Unreadable {
        Budget budget = new Budget();
        Parts parts = new Parts(Archive.open(bytes), budget);
        if (parts.has("Encryptions.xml")) throw new Unreadable(Problem.ENCRYPTED_OFD);
        try {
            return pages(parts, budget);
        } catch (Budget.Exhausted exhausted) {
            throw exhausted.unreadable();
        } catch (Unreadable locked) {
            // 压缩包本身加了密码
            boolean office = locked.problem() == Problem.ENCRYPTED_OFFICE;
            throw office ? new Unreadable(locked, Problem.ENCRYPTED_OFD) : locked;
        }
    }

    private static List<Page> pages(Parts parts, Budget budget) throws Unreadable {
        Pages pages = new Pages(budget);
        int count = 0;
        for (String root : roots(parts)) {
            OfdDocument document = OfdDocument.read(parts, root);
            count += document.pages().size();
            Pages.limit(count);
            for (String part : document.pages()) {
                OfdPage page = OfdPage.read(document, part);
                pages.<Unreadable>add(page.view(), view -> page.content(view, budget));
            }
        }
        return pages.read(Problem.OFD_WITHOUT_TEXT, Problem.OFD_WITHOUT_MAPPING);
    }

    private static List<String> roots(Parts parts) throws Unreadable {
        List<String> roots = new ArrayList<>();
        Xml xml = parts.open(ENTRY);
        xml.children(body -> xml.children(name -> {
            if (name.equals("DocRoot")) roots.add(parts.locate(ENTRY, xml.text()));
        }));
        if (roots.isEmpty()) throw new Unreadable(Problem.DAMAGED, ENTRY);
        return roots;
    }
}
