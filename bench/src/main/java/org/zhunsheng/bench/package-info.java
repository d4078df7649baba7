@NullMarked
package org.zhunsheng.bench;

import org.jspecify.annotations.NullMarked;
