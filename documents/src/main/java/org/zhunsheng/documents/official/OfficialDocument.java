package org.zhunsheng.documents.official;

import java.util.List;

/** 一份公文。 */
public record OfficialDocument(String title, List<Block> blocks, Typography typography) {

    public OfficialDocument {
        blocks = List.copyOf(blocks);
    }
}
