package org.zhunsheng.server.filling;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.zhunsheng.documents.Format;
import org.zhunsheng.documents.Unwritable;
import org.zhunsheng.documents.Writing;
import org.zhunsheng.form.Form;
import org.zhunsheng.layout.Layout;
import org.zhunsheng.scheme.LayoutCatalog;
import org.zhunsheng.server.sheet.Attachment;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 填报表的文件。表是自己的数据，不是陌生人的文件，就在这里写，不必另起进程。 */
@Component
class FillingDocuments {

    private final List<FillingDocument> known;

    FillingDocuments(List<FillingDocument> known) {
        this.known = known;
    }

    FillingDocument of(Filling filling) {
        return known.stream()
                .filter(one -> one.kind().equals(filling.kind()))
                .findFirst()
                .orElseThrow(() -> new Refused(ServiceProblem.NO_LAYOUT));
    }

    /** 写得出的各种格式。 */
    static List<String> keys() {
        return Writing.FORMATS.stream().map(Format::key).toList();
    }

    ResponseEntity<byte[]> write(Filling filling, String name, String key) {
        return write(filling, of(filling).printed(filling.id()), name, key);
    }

    /** 冻结了的一版。 */
    ResponseEntity<byte[]> write(FilledForm version, String name, String key) {
        Filling filling = version.filling();
        return write(filling, of(filling).printed(version), name, key);
    }

    private static ResponseEntity<byte[]> write(Filling filling, Form printed, String name, String key) {
        Format format = Writing.FORMATS.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refused(ServiceProblem.WRONG_REQUEST));
        Layout layout = LayoutCatalog.official(printed, filling.scheme());
        if (layout == null) throw new Refused(ServiceProblem.NO_LAYOUT);
        try {
            byte[] written = Writing.write(List.of(printed), format, layout.id());
            return Attachment.of(name + "-" + filling.year() + "." + key, key, written);
        } catch (Unwritable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
