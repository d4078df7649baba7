package org.zhunsheng.server.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.audit.Anchor;
import org.zhunsheng.audit.AuditEvent;
import org.zhunsheng.audit.Link;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * 把整条链导出成一个文件，命令行离线核对：{@code events.jsonl} 一行一环，{@code anchors.txt} 与 {@code anchor.pub} 是锚。
 * 边查边写，多少行都不占内存。
 */
@Component
class AuditExport {

    private final ChainStore chain;
    private final Sealer sealer;
    private final Anchors anchors;
    private final Access access;
    private final Audit audit;
    private final JsonMapper json;

    AuditExport(ChainStore chain, Sealer sealer, Anchors anchors, Access access, Audit audit, JsonMapper json) {
        this.chain = chain;
        this.sealer = sealer;
        this.anchors = anchors;
        this.access = access;
        this.audit = audit;
        this.json = json;
    }

    /** 先封存、立锚，导出的才尽量新。没有权限的在这里就拒绝：回答的正文一开始写，就说不成别的了。 */
    void prepare() {
        access.require(Permission.AUDIT_EXPORT, Audit.EVERYWHERE);
        sealer.seal();
        anchors.drop();
    }

    @Transactional
    public void write(OutputStream out) {
        access.require(Permission.AUDIT_EXPORT, Audit.EVERYWHERE);
        audit.done(Act.AUDIT_EXPORT, Audit.EVERYWHERE, "audit", Map.of());
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("events.jsonl"));
            chain.each(link -> line(zip, link));
            zip.putNextEntry(new ZipEntry("anchors.txt"));
            for (Anchor anchor : anchors.all()) zip.write((anchor.line() + "\n").getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("anchor.pub"));
            zip.write(Base64.getEncoder().encode(anchors.publicKey().getEncoded()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void line(OutputStream out, Link link) {
        ObjectNode node = json.createObjectNode();
        node.put("number", link.number()).put("event_id", link.eventId()).put("hash", link.hash());
        AuditEvent event = link.event();
        if (event != null) node.set("event", json.valueToTree(event));
        try {
            out.write((json.writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
