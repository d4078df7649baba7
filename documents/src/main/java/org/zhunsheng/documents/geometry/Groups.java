package org.zhunsheng.documents.geometry;

/** 并查集。 */
final class Groups {

    private final int[] parents;

    Groups(int count) {
        parents = new int[count];
        for (int n = 0; n < count; n++) parents[n] = n;
    }

    int find(int n) {
        int root = n;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    void unite(int one, int two) {
        int a = find(one);
        int b = find(two);
        if (a < b) parents[b] = a;
        else parents[a] = b;
    }
}
