@NullMarked
package org.zhunsheng.documents;

import org.jspecify.annotations.NullMarked;
