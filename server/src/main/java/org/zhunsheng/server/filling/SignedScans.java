package org.zhunsheng.server.filling;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.file.StoredFile;
import org.zhunsheng.server.file.StoredFiles;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 签字盖章：一版打印出来签了，扫描件交来，与它的散列一起留着；签的是哪一版，签章页上印着那一版的摘要。 */
@Component
class SignedScans {

    private final Fillings fillings;
    private final Versions versions;
    private final SignedScanStore store;
    private final StoredFiles files;
    private final Access access;
    private final Audit audit;

    SignedScans(
            Fillings fillings,
            Versions versions,
            SignedScanStore store,
            StoredFiles files,
            Access access,
            Audit audit) {
        this.fillings = fillings;
        this.versions = versions;
        this.store = store;
        this.files = files;
        this.access = access;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    List<SignedScan> scans(long filling, long number) {
        return store.list(filling, number, access.scope(Permission.ASSIGNMENT_READ));
    }

    /** 冻结了的一版；没有的，当作没有。 */
    @Transactional(readOnly = true)
    Version version(long filling, long number) {
        return versions.list(filling).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    boolean mayAdd(Filling filling) {
        return access.scope(Permission.ASSIGNMENT_FILE).contains(filling.place());
    }

    /** 扫描件是单位的文件；收错了的，再交一份，先交的也留着。 */
    @Transactional
    void add(long id, long number, String name, byte[] content) {
        Filling filling = fillings.find(id);
        access.require(Permission.ASSIGNMENT_FILE, filling.place());
        version(id, number);
        StoredFile file = files.find(files.add(filling.unit(), name, content)).orElseThrow();
        if (!file.type().equals("application/pdf") && !file.type().startsWith("image/"))
            throw new Refused(FillingProblem.NOT_A_SCAN);
        store.add(id, number, file.id(), Caller.current().id());
        Map<String, Object> detail = Map.of("number", number, "file", file.id(), "sha256", file.digest());
        audit.done(Act.FILLING_SIGN, filling.place(), "filling:" + id, detail);
    }
}
