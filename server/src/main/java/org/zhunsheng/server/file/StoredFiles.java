package org.zhunsheng.server.file;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.web.FileName;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 收下、列出、给出文件。 */
@Component
public class StoredFiles {

    private final FileStore store;
    private final ContentFolder folder;
    private final Scanner scanner;
    private final Access access;
    private final Audit audit;

    StoredFiles(FileStore store, ContentFolder folder, Scanner scanner, Access access, Audit audit) {
        this.store = store;
        this.folder = folder;
        this.scanner = scanner;
        this.access = access;
        this.audit = audit;
    }

    /** 收下一个文件，记在这个机构名下；答编号。内容先落盘，记录才算数。 */
    @Transactional
    public long add(long organization, String name, byte[] content) {
        String place = place(organization, Permission.FILE_WRITE);
        if (content.length == 0) throw new Refused(FileProblem.EMPTY);
        String shown = FileName.shown(name);
        FileType type = FileType.of(content)
                .filter(known -> known.named(shown))
                .orElseThrow(() -> new Refused(FileProblem.TYPE));
        return keep(place, organization, shown, type, content);
    }

    /** 收下一份工作进程已经读懂的原件：网页、交换格式只是文字，当文字收。隔离了的也记着，由对方看 {@link StoredFile#isQuarantined}。 */
    @Transactional
    public StoredFile keepOriginal(long organization, String name, byte[] content) {
        String place = place(organization, Permission.FILE_WRITE);
        FileType type = FileType.of(content).orElseThrow(() -> new Refused(FileProblem.TYPE));
        return find(keep(place, organization, FileName.shown(name), type, content))
                .orElseThrow();
    }

    private long keep(String place, long organization, String shown, FileType type, byte[] content) {
        String state = scanner.scan(content);
        byte[] hash = ContentFolder.hash(content);
        folder.put(hash, content);
        long id = store.add(
                hash,
                organization,
                shown,
                type.media(),
                content.length,
                state,
                Caller.current().id());
        Map<String, Object> detail =
                Map.of("sha256", HexFormat.of().formatHex(hash), "size", content.length, "state", state);
        audit.done(state.equals("quarantined") ? Act.FILE_QUARANTINE : Act.FILE_ADD, place, "file:" + id, detail);
        return id;
    }

    /** 一个文件的记录；看不见的没有。 */
    @Transactional(readOnly = true)
    public Optional<StoredFile> find(long file) {
        return store.find(file, sight());
    }

    /** 几个文件的记录；看不见的没有。 */
    @Transactional(readOnly = true)
    public List<StoredFile> all(Collection<Long> wanted) {
        return wanted.isEmpty() ? List.of() : store.all(wanted, sight());
    }

    /** 内容，交给工作进程，不给人；隔离的、不见了的没有。 */
    @Transactional(readOnly = true)
    public Optional<byte[]> content(long file) {
        return find(file).filter(one -> !one.isQuarantined()).flatMap(one -> folder.get(one.sha256()));
    }

    private FileStore.Sight sight() {
        return new FileStore.Sight(access.scope(Permission.FILE_READ), access.restricted(Permission.REGISTER_READ));
    }

    private String place(long organization, Permission permission) {
        return store.place(organization)
                .filter(access.scope(permission)::contains)
                .orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    /** 一页文件，最近的在前。 */
    @Transactional(readOnly = true)
    public List<StoredFile> list(long organization, long before, int limit) {
        return store.of(place(organization, Permission.FILE_READ), sight(), before, limit);
    }

    /** 给出的文件。 */
    public record Given(StoredFile file, byte[] content) {}

    @Transactional
    public Given give(long file) {
        StoredFile found = store.find(file, sight()).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
        if (found.state().equals("quarantined")) throw new Refused(FileProblem.QUARANTINED);
        if (found.state().equals("waiting")) throw new Refused(FileProblem.WAITING);
        byte[] content = folder.get(found.sha256()).orElseThrow(() -> new Refused(FileProblem.LOST));
        audit.done(Act.FILE_READ, found.place(), "file:" + file, Map.of());
        return new Given(found, content);
    }
}
