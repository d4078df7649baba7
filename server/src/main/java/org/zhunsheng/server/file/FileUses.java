package org.zhunsheng.server.file;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 同样的文件还附在哪里：一页的文件一句问完。 */
@Component
public class FileUses {

    private final FileUseStore store;

    FileUses(FileUseStore store) {
        this.store = store;
    }

    /** 键是 SHA-256；看不见的文件不在其中。 */
    @Transactional(readOnly = true)
    public Map<String, List<FileUse>> of(Collection<String> hashes) {
        if (hashes.isEmpty()) return Map.of();
        return store.of(Set.copyOf(hashes)).stream().collect(Collectors.groupingBy(FileUse::sha256));
    }

    /** 除了自己这一处；没有附在别处的不在其中。 */
    @Transactional(readOnly = true)
    public Map<String, List<FileUse>> besides(String source, long owner, Collection<String> hashes) {
        return of(hashes).values().stream()
                .flatMap(List::stream)
                .filter(one -> !one.isOf(source, owner))
                .collect(Collectors.groupingBy(FileUse::sha256));
    }
}
