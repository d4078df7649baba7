package org.zhunsheng.server.disclosure;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.file.ContentFolder;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 谁都看得见的：公开了的表、它的文件、撤下的记号。 */
@Component
class PublicForms {

    private final PublicStore store;
    private final ContentFolder folder;

    PublicForms(PublicStore store, ContentFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    /** 最后一次变化，凑成缓存用的一个词。 */
    @Transactional(readOnly = true)
    public String changed() {
        return store.changedAt().map(Object::toString).orElse("");
    }

    @Transactional(readOnly = true)
    public List<PublicForm> list(PublicFilter filter, long after, int limit) {
        return store.list(filter, after, limit);
    }

    @Transactional(readOnly = true)
    public PublicStore.Choices choices() {
        return store.choices();
    }

    @Transactional(readOnly = true)
    public PublicForm find(long id) {
        return store.find(id).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    /** 同一件事各年的；一张也没有的，当作没有这个项目。 */
    @Transactional(readOnly = true)
    public List<PublicForm> years(long root) {
        List<PublicForm> all = store.years(root);
        if (all.isEmpty()) throw new Refused(ServiceProblem.NOT_FOUND);
        return all;
    }

    /** 公开的样子，交换格式；撤下的没有。 */
    @Transactional(readOnly = true)
    public String form(long id) {
        return store.form(id).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    @Transactional(readOnly = true)
    public List<PublicDocument> documents(long id) {
        return store.documents(id);
    }

    /** 一份文件的内容，与公开那一刻写的一字不差；撤下的、没有的当作没有，不见了的是我们的错。 */
    @Transactional(readOnly = true)
    public byte[] content(long id, String format) {
        PublicDocument document = store.documents(id).stream()
                .filter(one -> one.format().equals(format))
                .findFirst()
                .orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
        return folder.get(document.sha256()).orElseThrow(() -> new Refused(ServiceProblem.FAILED));
    }

    @Transactional(readOnly = true)
    public void each(int year, Consumer<PublicForm> use) {
        store.each(year, use);
    }

    @Transactional(readOnly = true)
    public void eachDocument(int year, Consumer<PublicDocument> use) {
        store.eachDocument(year, use);
    }
}
