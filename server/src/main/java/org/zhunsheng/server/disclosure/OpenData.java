package org.zhunsheng.server.disclosure;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhunsheng.server.access.Open;
import org.zhunsheng.server.sheet.Attachment;
import org.zhunsheng.server.web.PublicPages;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 开放数据：一年公开的表，CSV、JSON，与一份清单，写着每个文件的散列。 */
@Controller
@Open
class OpenData {

    private static final String YEAR = PublicPages.PATH + "/data/{year:[12]\\d{3}}";

    private final PublicForms forms;
    private final YearData data;
    private final Map<Integer, Kept> manifests = new ConcurrentHashMap<>();

    OpenData(PublicForms forms, YearData data) {
        this.forms = forms;
        this.data = data;
    }

    /** 一份算好的清单，公开的变了就重算。 */
    private record Kept(String changed, byte[] manifest) {}

    @GetMapping(PublicPages.PATH + "/data")
    String years(Model page) {
        page.addAttribute("years", forms.choices().years());
        return "public-data";
    }

    @GetMapping(YEAR + "/forms.csv")
    void csv(@PathVariable int year, HttpServletResponse response) {
        known(year);
        send(Attachment.open("zhunsheng-" + year + ".csv", Attachment.CSV, response), out -> data.csv(year, out));
    }

    @GetMapping(YEAR + "/forms.json")
    void json(@PathVariable int year, HttpServletResponse response) {
        known(year);
        send(Attachment.open("zhunsheng-" + year + ".json", "application/json", response), out -> data.json(year, out));
    }

    @GetMapping(YEAR + "/manifest.json")
    ResponseEntity<byte[]> manifest(@PathVariable int year) {
        known(year);
        String changed = forms.changed();
        Kept kept = manifests.get(year);
        if (kept == null || !kept.changed().equals(changed)) {
            kept = new Kept(changed, data.manifest(year));
            manifests.put(year, kept);
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(kept.manifest());
    }

    /** 没有公开过的年份没有数据；记着的清单因此不会多过公开的年份。 */
    private void known(int year) {
        if (!forms.choices().years().contains(year)) throw new Refused(ServiceProblem.NOT_FOUND);
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static void send(OutputStream out, Writing writing) {
        try {
            writing.to(out);
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
