<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AppCatalogue</name>
    <message>
        <source>Free</source>
        <translation>免费</translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Saving charts</source>
        <translation>保存图表</translation>
    </message>
</context>
<context>
    <name>ChartSummary</name>
    <message>
        <source>No clear trend.</source>
        <translation>无明显趋势。</translation>
    </message>
    <message>
        <source>Rising.</source>
        <translation>呈上升趋势。</translation>
    </message>
    <message>
        <source>Falling.</source>
        <translation>呈下降趋势。</translation>
    </message>
    <message>
        <source>%1: every value is missing.</source>
        <translation>%1：所有值均缺失。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n points, minimum %2, maximum %3, mean %4.</source>
        <translation>
            <numerusform>%1：%n个点，最小值%2，最大值%3，均值%4。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values are missing.</source>
        <translation>
            <numerusform>%n个值缺失。</numerusform>
        </translation>
    </message>
    <message>
        <source>First %1, last %2.</source>
        <translation>首个值%1，末个值%2。</translation>
    </message>
    <message>
        <source>Correlation of both axes %1.</source>
        <translation>两个坐标轴的相关系数为%1。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a bar&apos;s category and its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The longest bars: %1.</source>
        <translation>最长的条形：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n bins from %2 to %3, %4 in total.</source>
        <translation>
            <numerusform>%1：%n个分箱，从%2到%3，合计%4。</numerusform>
        </translation>
    </message>
    <message>
        <source>The fullest bin, from %1 to %2, holds %3.</source>
        <translation>最满的分箱为%1至%2，含%3。</translation>
    </message>
    <message>
        <source>%1 at %2, %3</source>
        <translation>%1在%2处为%3</translation>
    </message>
    <message>
        <source>Lowest: %1.</source>
        <translation>最低：%1。</translation>
    </message>
    <message>
        <source>Highest: %1.</source>
        <translation>最高：%1。</translation>
    </message>
    <message>
        <source>%1: %2, interval from %3 to %4.</source>
        <translation>%1：%2，区间为%3至%4。</translation>
    </message>
    <message>
        <source>Over %1 samples the observed share is %2 away from the prediction on average.</source>
        <translation>在%1个样本上，观测比例与预测值平均相差%2。</translation>
    </message>
    <message>
        <source>%1. Horizontal axis: %2. Vertical axis: %3.</source>
        <translation>%1。横轴：%2。纵轴：%3。</translation>
    </message>
    <message>
        <source>Reference line at %1.</source>
        <translation>参考线位于%1。</translation>
    </message>
    <message>
        <source>Reference line %1 at %2.</source>
        <translation>参考线%1位于%2。</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1（%2）：%3</translation>
    </message>
    <message>
        <source>%1 (did you mean &apos;%2&apos;?)</source>
        <translation>%1（您是不是想写“%2”？）</translation>
    </message>
    <message>
        <source>%1 arguments</source>
        <translation>%1个参数</translation>
    </message>
    <message>
        <source>%1 cells need %2 offsets, but there are %3</source>
        <translation>%1个单元需要%2个偏移量，实际有%3个</translation>
    </message>
    <message>
        <source>%1 columns for %2 fields</source>
        <translation>%2个字段却有%1列</translation>
    </message>
    <message>
        <source>%1 has %2 columns, the mapping has: %3</source>
        <translation>%1有%2列，映射的列数为：%3</translation>
    </message>
    <message>
        <source>%1 ids and %2 values do not fill the cells, whose entries are %3</source>
        <translation>%1个ID和%2个值填不满单元，单元共有%3个条目</translation>
    </message>
    <message>
        <source>%1 must be %2: %3</source>
        <translation>%1必须是%2：%3</translation>
    </message>
    <message>
        <source>%1 must be from %2 to %3: %4</source>
        <translation>%1必须在%2到%3之间：%4</translation>
    </message>
    <message>
        <source>%1 or &apos;,&apos;</source>
        <translation>%1或“,”</translation>
    </message>
    <message>
        <source>%1 takes %2, not %3</source>
        <translation>%1需要%2，而不是%3个</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1到%2</translation>
    </message>
    <message>
        <source>%1, held-out AUC %2</source>
        <translation>%1，留出集AUC为%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: expected a JSON object of features</source>
        <translation>%1：应为由特征组成的JSON对象</translation>
    </message>
    <message>
        <source>%1: no time zone has this name: %2</source>
        <translation>%1：没有叫这个名字的时区：%2</translation>
    </message>
    <message>
        <source>%1:%2:%3: %4</source>
        <translation>%1:%2:%3: %4</translation>
    </message>
    <message>
        <source>%1:%2:%3: %4: %5%6</source>
        <translation>%1:%2:%3: %4: %5%6</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be %2, not %3</source>
        <translation>“%1”必须是%2，而不是%3</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be between %2 and %3: %4</source>
        <translation>“%1”必须在%2到%3之间：%4</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must hold strings only, not %2</source>
        <translation>“%1”只能包含字符串，不能包含%2</translation>
    </message>
    <message>
        <source>1 argument</source>
        <translation>1个参数</translation>
    </message>
    <message>
        <source>AUC needs rows of both labels, but none counts whose label is %1</source>
        <translation>计算AUC需要两种标签的行，但没有标签为%1的有效行</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>无法分配内存</translation>
    </message>
    <message>
        <source>Channel &apos;%1&apos; found it, and it was removed: %2.</source>
        <translation>通道“%1”找到了它，但它被移除了：%2。</translation>
    </message>
    <message>
        <source>Channel &apos;%1&apos; proposed it at place %2, but merging stopped at %3 candidates before that.</source>
        <translation>通道“%1”在第%2位提出了它，但合并在此之前已达到%3个候选，就此停止。</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>设备或资源正忙</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>文件夹不为空</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>超出磁盘配额</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>文件名过长</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>输入/输出错误</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>参数无效</translation>
    </message>
    <message>
        <source>Invalid cross-device link</source>
        <translation>不能跨设备移动</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>这是一个文件夹</translation>
    </message>
    <message>
        <source>LibTorch failed: %1</source>
        <translation>LibTorch出错：%1</translation>
    </message>
    <message>
        <source>No channel found it: it stands under none of the request&apos;s %1 keys.</source>
        <translation>没有通道找到它：它不在此请求的%1个键中的任何一个之下。</translation>
    </message>
    <message>
        <source>No channel took it. The nearest was &apos;%1&apos;: under its key &apos;%2&apos; it stands at place %3 of %4, and the channel had its %5 items before that.</source>
        <translation>没有通道取到它。最接近的是“%1”：在其键“%2”下，它位于第%3位（共%4位），而该通道在此之前已取满%5个应用。</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>没有这个设备</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>不是文件夹</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>不允许此操作</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>权限不足</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>文件系统为只读</translation>
    </message>
    <message>
        <source>Resource temporarily unavailable</source>
        <translation>资源暂时不可用</translation>
    </message>
    <message>
        <source>Text file busy</source>
        <translation>程序文件正在使用</translation>
    </message>
    <message>
        <source>The list has no places.</source>
        <translation>列表没有位置。</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>符号链接层数过多</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <source>Too many open files in system</source>
        <translation>系统打开的文件过多</translation>
    </message>
    <message>
        <source>[transform] has no expressions: %1</source>
        <translation>[transform]没有expressions：%1</translation>
    </message>
    <message>
        <source>[transform] has no such key: %1</source>
        <translation>[transform]没有这个键：%1</translation>
    </message>
    <message>
        <source>a %1 is missing after: %2</source>
        <translation>此处之后缺少%1：%2</translation>
    </message>
    <message>
        <source>a %1 is missing before: %2</source>
        <translation>此处之前缺少%1：%2</translation>
    </message>
    <message>
        <source>a block of its list is not packed as it should be</source>
        <translation>其列表中有一块的打包方式不正确</translation>
    </message>
    <message>
        <source>a column of %1 gives no keys: %2</source>
        <translation>类型为%1的列不能产生键：%2</translation>
    </message>
    <message>
        <source>a column of the %1 cannot be the %2: %3</source>
        <translation>%1表中的列不能作为%2：%3</translation>
    </message>
    <message>
        <source>a computed value</source>
        <translation>一个计算出的值</translation>
    </message>
    <message>
        <source>a context feature has an unknown type: %1</source>
        <translation>上下文特征的类型未知：%1</translation>
    </message>
    <message>
        <source>a context has not %1 values: %2</source>
        <translation>上下文的值不是%1个：%2</translation>
    </message>
    <message>
        <source>a context is unreadable: %1</source>
        <translation>上下文无法读取：%1</translation>
    </message>
    <message>
        <source>a date or time</source>
        <translation>日期或时间</translation>
    </message>
    <message>
        <source>a dock of a layout has no id</source>
        <translation>布局中有面板没有id</translation>
    </message>
    <message>
        <source>a feature needs a name</source>
        <translation>特征需要名称</translation>
    </message>
    <message>
        <source>a field has no name or no type: %1</source>
        <translation>字段没有名称或类型：%1</translation>
    </message>
    <message>
        <source>a field lacks the array &apos;values&apos;</source>
        <translation>字段缺少数组&apos;values&apos;</translation>
    </message>
    <message>
        <source>a field lacks the text &apos;%1&apos;</source>
        <translation>字段缺少文本“%1”</translation>
    </message>
    <message>
        <source>a field must be a name or a table with a name</source>
        <translation>字段必须是一个名称，或带有名称的表</translation>
    </message>
    <message>
        <source>a field needs a name: &quot;%1&quot;</source>
        <translation>字段需要名称：&quot;%1&quot;</translation>
    </message>
    <message>
        <source>a field of type %1 cannot have the scheme: %2</source>
        <translation>类型为%1的字段不能采用此编码方式：%2</translation>
    </message>
    <message>
        <source>a file of rules is named .toml or .rules: %1</source>
        <translation>规则文件的扩展名应为.toml或.rules：%1</translation>
    </message>
    <message>
        <source>a hashed field lacks the number &apos;buckets&apos;</source>
        <translation>哈希字段缺少数值&apos;buckets&apos;</translation>
    </message>
    <message>
        <source>a key is empty</source>
        <translation>有一个键为空</translation>
    </message>
    <message>
        <source>a key is longer than %1 bytes; it begins with: %2</source>
        <translation>键的长度超过%1字节，其开头为：%2</translation>
    </message>
    <message>
        <source>a later version of Rankwright wrote the journal: %1</source>
        <translation>恢复日志由更新版本的Rankwright写入：%1</translation>
    </message>
    <message>
        <source>a layout is not readable: %1</source>
        <translation>布局无法读取：%1</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>一个列表</translation>
    </message>
    <message>
        <source>a list is judged by relevant items, but their number is 0</source>
        <translation>评价列表需要相关应用，但其数量为0</translation>
    </message>
    <message>
        <source>a list of float32 cannot be a field of a model: %1</source>
        <translation>float32列表不能作为模型的字段：%1</translation>
    </message>
    <message>
        <source>a list of numbers</source>
        <translation>一个数字列表</translation>
    </message>
    <message>
        <source>a metric needs at least one row, but there are 0</source>
        <translation>计算指标至少需要一行，但现在有0行</translation>
    </message>
    <message>
        <source>a model needs at least one field, but there are 0</source>
        <translation>模型至少需要一个字段，但现在有0个</translation>
    </message>
    <message>
        <source>a model needs at least one field: []</source>
        <translation>模型至少需要一个字段：[]</translation>
    </message>
    <message>
        <source>a name consists of letters, digits and &apos;_&apos;, and is no keyword: %1</source>
        <translation>名称由字母、数字和“_”组成，且不能是关键字：%1</translation>
    </message>
    <message>
        <source>a negative whole number in a list is a syntax error in the original: %1</source>
        <translation>原库把列表中的负整数当作语法错误：%1</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>a number is expected: %1</source>
        <translation>此处应为数值：%1</translation>
    </message>
    <message>
        <source>a picture could not be written: %1</source>
        <translation>图片无法写入：%1</translation>
    </message>
    <message>
        <source>a pipeline needs at least one [[channel]]</source>
        <translation>管道至少需要一个[[channel]]</translation>
    </message>
    <message>
        <source>a posting list takes more than 4 GiB, that of the key: %1</source>
        <translation>倒排列表超过4 GiB，所属的键：%1</translation>
    </message>
    <message>
        <source>a posting names an item outside the pool</source>
        <translation>有倒排项指向物料池以外的应用</translation>
    </message>
    <message>
        <source>a quote is not closed, or text follows it: %1</source>
        <translation>引号没有闭合，或其后还有文本：%1</translation>
    </message>
    <message>
        <source>a quoted key in the query does not end:</source>
        <translation>查询中带引号的键没有结束：</translation>
    </message>
    <message>
        <source>a range has two ends</source>
        <translation>范围有两端</translation>
    </message>
    <message>
        <source>a range takes no operator</source>
        <translation>范围不带运算符</translation>
    </message>
    <message>
        <source>a regular expression asks for texts, not numbers: /%1/</source>
        <translation>正则表达式只用于文本，不用于数值：/%1/</translation>
    </message>
    <message>
        <source>a rule of %1 gives no keys: %2</source>
        <translation>类型为%1的规则不能给出键：%2</translation>
    </message>
    <message>
        <source>a rule or feature has this name already: %1</source>
        <translation>已有规则或特征叫这个名字：%1</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>字符串</translation>
    </message>
    <message>
        <source>a string as replacement</source>
        <translation>一个作为替换内容的字符串</translation>
    </message>
    <message>
        <source>a string as separator</source>
        <translation>一个作为分隔符的字符串</translation>
    </message>
    <message>
        <source>a string cannot contain this escape; write \\ for a backslash: %1</source>
        <translation>字符串中不能有此转义；反斜杠请写作\\：%1</translation>
    </message>
    <message>
        <source>a string to replace</source>
        <translation>一个要被替换的字符串</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>a tensor has no dtype</source>
        <translation>有张量没有dtype</translation>
    </message>
    <message>
        <source>a tensor has no shape or no offsets</source>
        <translation>有张量没有形状或偏移量</translation>
    </message>
    <message>
        <source>a tensor holds values that are not finite: %1</source>
        <translation>张量含有非有限的值：%1</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>a value has another type: %1</source>
        <translation>有值的类型不符：%1</translation>
    </message>
    <message>
        <source>a value or %1</source>
        <translation>一个值或%1</translation>
    </message>
    <message>
        <source>a vocabulary holds text that is not UTF-8: %1</source>
        <translation>词汇表含有不是UTF-8的文本：%1</translation>
    </message>
    <message>
        <source>a weight in its list is no number</source>
        <translation>其列表中有一个权重不是数字</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>access permission denied</source>
        <translation>没有访问权限</translation>
    </message>
    <message>
        <source>adding up</source>
        <translation>正在汇总</translation>
    </message>
    <message>
        <source>adds two numbers or two texts, join text and numbers with concat: %1</source>
        <translation>只能把两个数字或两段文本相加，文本与数字请用 concat 连接：%1</translation>
    </message>
    <message>
        <source>an action names a %1 that the log lacks: %2</source>
        <translation>有行为记录引用了日志中没有的%1：%2</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>数组</translation>
    </message>
    <message>
        <source>an array of strings</source>
        <translation>字符串数组</translation>
    </message>
    <message>
        <source>an array of tables</source>
        <translation>表的数组</translation>
    </message>
    <message>
        <source>an empty list is always one of strings in the original: %1</source>
        <translation>在原库中，空列表总是字符串列表：%1</translation>
    </message>
    <message>
        <source>an entry must be a table: %1</source>
        <translation>条目必须是表：%1</translation>
    </message>
    <message>
        <source>an entry of the index has no key with values: %1</source>
        <translation>索引中有条目没有带值的键：%1</translation>
    </message>
    <message>
        <source>an index holds at most 4,294,967,295 keys; the next one is: %1</source>
        <translation>一个索引最多有4,294,967,295个键，下一个键是：%1</translation>
    </message>
    <message>
        <source>an index of no known kind: %1</source>
        <translation>索引的种类未知：%1</translation>
    </message>
    <message>
        <source>an index over columns needs at least one column</source>
        <translation>基于列的索引至少需要一列</translation>
    </message>
    <message>
        <source>an index&apos;s name has letters, digits, &apos;_&apos; and &apos;-&apos; only: %1</source>
        <translation>索引名称只能包含字母、数字、&apos;_&apos;和&apos;-&apos;：%1</translation>
    </message>
    <message>
        <source>an int64 %1</source>
        <translation>一个 int64 的%1</translation>
    </message>
    <message>
        <source>an integer</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>an interaction is in a context outside the export: %1</source>
        <translation>有交互的上下文不在导出内容之中：%1</translation>
    </message>
    <message>
        <source>an interaction is of a user outside the export: %1</source>
        <translation>有交互的用户不在导出内容之中：%1</translation>
    </message>
    <message>
        <source>an interaction is with an item outside the export: %1</source>
        <translation>有交互的应用不在导出内容之中：%1</translation>
    </message>
    <message>
        <source>an interaction names a context outside the %1 contexts: %2</source>
        <translation>有交互引用了%1个上下文以外的上下文：%2</translation>
    </message>
    <message>
        <source>an interaction names a user outside the %1 users: %2</source>
        <translation>有交互引用了%1个用户以外的用户：%2</translation>
    </message>
    <message>
        <source>an interaction names an item outside the %1 items: %2</source>
        <translation>有交互引用了%1个应用以外的应用：%2</translation>
    </message>
    <message>
        <source>an item stands twice in its list</source>
        <translation>其列表中有一个物品出现了两次</translation>
    </message>
    <message>
        <source>an unknown type of cell: %1</source>
        <translation>单元格类型未知：%1</translation>
    </message>
    <message>
        <source>another program changed the file</source>
        <translation>另一个程序修改了文件</translation>
    </message>
    <message>
        <source>another program deleted the file</source>
        <translation>另一个程序删除了文件</translation>
    </message>
    <message>
        <source>another window edits this workspace and holds its journal: %1</source>
        <translation>另一个窗口正在编辑此工作区，并占用了它的恢复日志：%1</translation>
    </message>
    <message>
        <source>asking for every user</source>
        <translation>正在为每个用户请求列表</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少%1</translation>
    </message>
    <message>
        <source>attempt to write a readonly database</source>
        <translation>数据库为只读，不能写入</translation>
    </message>
    <message>
        <source>building indexes</source>
        <translation>正在构建索引</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>cancelled: %1</source>
        <translation>已取消：%1</translation>
    </message>
    <message>
        <source>cannot combine %1 with %2</source>
        <translation>不能将%1与%2放在一起运算</translation>
    </message>
    <message>
        <source>cannot copy the index (%1): %2</source>
        <translation>无法复制索引（%1）：%2</translation>
    </message>
    <message>
        <source>cannot create a file for sorting postings in</source>
        <translation>无法创建用于排序倒排记录的文件</translation>
    </message>
    <message>
        <source>cannot create a folder</source>
        <translation>无法创建文件夹</translation>
    </message>
    <message>
        <source>cannot create a folder for temporary files: %1</source>
        <translation>无法创建存放临时文件的文件夹：%1</translation>
    </message>
    <message>
        <source>cannot create the file</source>
        <translation>无法创建文件</translation>
    </message>
    <message>
        <source>cannot create the folder</source>
        <translation>无法创建文件夹</translation>
    </message>
    <message>
        <source>cannot create the folder (%1): %2</source>
        <translation>无法创建文件夹（%1）：%2</translation>
    </message>
    <message>
        <source>cannot create the log (%1): %2</source>
        <translation>无法创建日志（%1）：%2</translation>
    </message>
    <message>
        <source>cannot flush to disk</source>
        <translation>无法写入磁盘</translation>
    </message>
    <message>
        <source>cannot hold a %1</source>
        <translation>不能包含%1</translation>
    </message>
    <message>
        <source>cannot list the folder (%1): %2</source>
        <translation>无法列出文件夹的内容（%1）：%2</translation>
    </message>
    <message>
        <source>cannot load the model library: %1</source>
        <translation>无法加载模型库：%1</translation>
    </message>
    <message>
        <source>cannot lock the journal (%1): %2</source>
        <translation>无法锁定恢复日志（%1）：%2</translation>
    </message>
    <message>
        <source>cannot look into the folder</source>
        <translation>无法查看文件夹</translation>
    </message>
    <message>
        <source>cannot make the folder (%1): %2</source>
        <translation>无法创建文件夹（%1）：%2</translation>
    </message>
    <message>
        <source>cannot make the journal (%1): %2</source>
        <translation>无法创建恢复日志（%1）：%2</translation>
    </message>
    <message>
        <source>cannot make the journal&apos;s folder (%1): %2</source>
        <translation>无法创建恢复日志的文件夹（%1）：%2</translation>
    </message>
    <message>
        <source>cannot map</source>
        <translation>无法映射到内存</translation>
    </message>
    <message>
        <source>cannot move the folder of indexes</source>
        <translation>无法移动索引文件夹</translation>
    </message>
    <message>
        <source>cannot move the workspace into place</source>
        <translation>无法将工作区移动到目标位置</translation>
    </message>
    <message>
        <source>cannot open</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <source>cannot open (%1): %2</source>
        <translation>无法打开（%1）：%2</translation>
    </message>
    <message>
        <source>cannot open the journal&apos;s lock (%1): %2</source>
        <translation>无法打开恢复日志的锁（%1）：%2</translation>
    </message>
    <message>
        <source>cannot put the new folder in its place</source>
        <translation>无法将新文件夹放到目标位置</translation>
    </message>
    <message>
        <source>cannot read sorted postings from</source>
        <translation>无法读取已排序的倒排记录</translation>
    </message>
    <message>
        <source>cannot read the folder (%1): %2</source>
        <translation>无法读取文件夹（%1）：%2</translation>
    </message>
    <message>
        <source>cannot read the size of the file</source>
        <translation>无法读取文件的大小</translation>
    </message>
    <message>
        <source>cannot read the tensors (%1): %2</source>
        <translation>无法读取张量（%1）：%2</translation>
    </message>
    <message>
        <source>cannot replace</source>
        <translation>无法替换</translation>
    </message>
    <message>
        <source>cannot replace the folder of indexes</source>
        <translation>无法替换索引文件夹</translation>
    </message>
    <message>
        <source>cannot set the damaged journal aside (%1): %2</source>
        <translation>无法将损坏的恢复日志移开（%1）：%2</translation>
    </message>
    <message>
        <source>cannot set the permissions</source>
        <translation>无法设置权限</translation>
    </message>
    <message>
        <source>cannot write</source>
        <translation>无法写入</translation>
    </message>
    <message>
        <source>cannot write postings for sorting to</source>
        <translation>无法写入待排序的倒排记录</translation>
    </message>
    <message>
        <source>cannot write the picture of the workspace: %1</source>
        <translation>无法写入工作区的图片：%1</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>channel &apos;%1&apos; reads an index that does not exist: %2</source>
        <translation>通道“%1”读取的索引不存在：%2</translation>
    </message>
    <message>
        <source>collecting values</source>
        <translation>正在收集取值</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>第%1列</translation>
    </message>
    <message>
        <source>comparing indexes</source>
        <translation>正在比较索引</translation>
    </message>
    <message>
        <source>comparisons cannot be chained, combine them with &apos;&amp;&apos; or use parentheses: %1</source>
        <translation>比较不能连写，请用&apos;&amp;&apos;组合或加括号：%1</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>constraint failed</source>
        <translation>违反了约束</translation>
    </message>
    <message>
        <source>context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>corrupt data</source>
        <translation>数据损坏</translation>
    </message>
    <message>
        <source>count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>counting values</source>
        <translation>正在统计取值</translation>
    </message>
    <message>
        <source>database disk image is malformed</source>
        <translation>数据库文件已损坏</translation>
    </message>
    <message>
        <source>database is locked</source>
        <translation>数据库被占用</translation>
    </message>
    <message>
        <source>database or disk is full</source>
        <translation>数据库或磁盘已满</translation>
    </message>
    <message>
        <source>database table is locked</source>
        <translation>数据库表被占用</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>deriving user profiles</source>
        <translation>正在生成用户人物</translation>
    </message>
    <message>
        <source>disk I/O error</source>
        <translation>磁盘读写错误</translation>
    </message>
    <message>
        <source>dock %1 of a layout stands nowhere: %2</source>
        <translation>布局中的面板%1没有位置：%2</translation>
    </message>
    <message>
        <source>drawing histograms</source>
        <translation>正在绘制直方图</translation>
    </message>
    <message>
        <source>drawing samples</source>
        <translation>正在抽取样本</translation>
    </message>
    <message>
        <source>early_stop needs held-out rows, but their number is %1</source>
        <translation>early_stop需要留出的行，但其数量为%1</translation>
    </message>
    <message>
        <source>early_stop needs held_out above 0, but it is: %1</source>
        <translation>early_stop要求held_out大于0，但其值为：%1</translation>
    </message>
    <message>
        <source>edges</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>end of line</source>
        <translation>行尾</translation>
    </message>
    <message>
        <source>end of text</source>
        <translation>文本末尾</translation>
    </message>
    <message>
        <source>evaluating rules</source>
        <translation>正在计算规则</translation>
    </message>
    <message>
        <source>every workspace has a feature of that name already: %1</source>
        <translation>每个工作区都已有同名的特征：%1</translation>
    </message>
    <message>
        <source>expected %1 fields, found %2: %3</source>
        <translation>应有%1个字段，实际有%2个：%3</translation>
    </message>
    <message>
        <source>expected %1, got %2</source>
        <translation>此处应为%1，实际是%2</translation>
    </message>
    <message>
        <source>expected %1, got %2: %3</source>
        <translation>应为%1，实际是%2：%3</translation>
    </message>
    <message>
        <source>expected &amp; or | in the query, found</source>
        <translation>查询中此处应为&amp;或|，实际为</translation>
    </message>
    <message>
        <source>expected ) in the query, found</source>
        <translation>查询中此处应为)，实际为</translation>
    </message>
    <message>
        <source>expected a JSON object of features: %1</source>
        <translation>应为由特征组成的JSON对象：%1</translation>
    </message>
    <message>
        <source>expected a key in the query, found</source>
        <translation>查询中此处应为键，实际为</translation>
    </message>
    <message>
        <source>expected a key, a tab and JSON, found: %1</source>
        <translation>应为键、制表符和JSON，实际是：%1</translation>
    </message>
    <message>
        <source>expected a list of postings under the key &apos;%1&apos;, found: %2</source>
        <translation>键“%1”之下应为倒排项的列表，实际是：%2</translation>
    </message>
    <message>
        <source>expected a value, got &apos;not&apos;; use &apos;!&apos; here</source>
        <translation>此处应为一个值，却是“not”；请改用“!”</translation>
    </message>
    <message>
        <source>expected role:type:name, found: %1</source>
        <translation>应为“角色:类型:名称”，实际是：%1</translation>
    </message>
    <message>
        <source>expected the columns %1 in %2, found: %3</source>
        <translation>%2中应有列%1，实际有：%3</translation>
    </message>
    <message>
        <source>exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>feature</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>feature &apos;%1&apos; is %2, not %3: %4</source>
        <translation>特征“%1”的类型是%2，而不是%3：%4</translation>
    </message>
    <message>
        <source>field %1 is not valid UTF-8: %2</source>
        <translation>第%1个字段不是有效的UTF-8：%2</translation>
    </message>
    <message>
        <source>file is not a database</source>
        <translation>文件不是数据库</translation>
    </message>
    <message>
        <source>filtering</source>
        <translation>正在筛选</translation>
    </message>
    <message>
        <source>folders cannot be made there: %1</source>
        <translation>不能在该处创建文件夹：%1</translation>
    </message>
    <message>
        <source>from here on the rule takes the place of the input feature: %1</source>
        <translation>从这里起，该规则取代同名的输入特征：%1</translation>
    </message>
    <message>
        <source>hash_buckets has no meaning for a field of type float32: %1</source>
        <translation>hash_buckets对float32类型的字段没有意义：%1</translation>
    </message>
    <message>
        <source>ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>在%1中</translation>
    </message>
    <message>
        <source>index &apos;%1&apos;: %2</source>
        <translation>索引“%1”：%2</translation>
    </message>
    <message>
        <source>input %1</source>
        <translation>输入%1</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>输入/输出错误</translation>
    </message>
    <message>
        <source>int64 %1</source>
        <translation>int64 %1</translation>
    </message>
    <message>
        <source>interactions</source>
        <translation>交互</translation>
    </message>
    <message>
        <source>internal error</source>
        <translation>内部错误</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>被中断</translation>
    </message>
    <message>
        <source>invalid argument</source>
        <translation>参数无效</translation>
    </message>
    <message>
        <source>it is out of order</source>
        <translation>它的顺序不正确</translation>
    </message>
    <message>
        <source>item</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>item-feature</source>
        <translation>应用特征</translation>
    </message>
    <message>
        <source>items</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>items are alike by cosine or by swing, not: %1</source>
        <translation>物品相似度按cosine或swing计算，而不是：%1</translation>
    </message>
    <message>
        <source>its end</source>
        <translation>其结尾</translation>
    </message>
    <message>
        <source>its hash does not find it</source>
        <translation>通过哈希找不到它</translation>
    </message>
    <message>
        <source>its list is empty or cut off</source>
        <translation>其列表为空或被截断</translation>
    </message>
    <message>
        <source>its list is not sorted by weight and item</source>
        <translation>其列表没有按权重和物品排序</translation>
    </message>
    <message>
        <source>joining lists</source>
        <translation>正在连接列表</translation>
    </message>
    <message>
        <source>key %1 (&apos;%2&apos;): %3</source>
        <translation>键%1（“%2”）：%3</translation>
    </message>
    <message>
        <source>label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>list of float32</source>
        <translation>float32列表</translation>
    </message>
    <message>
        <source>list of int64</source>
        <translation>int64列表</translation>
    </message>
    <message>
        <source>list of string</source>
        <translation>字符串列表</translation>
    </message>
    <message>
        <source>lists of the original hold literals only: %1</source>
        <translation>原库的列表只能包含字面量：%1</translation>
    </message>
    <message>
        <source>lists of the original hold no true and false: %1</source>
        <translation>原库的列表不能包含 true 和 false：%1</translation>
    </message>
    <message>
        <source>lists of the original hold whole numbers or fractions, not both: %1</source>
        <translation>原库的列表只能全是整数或全是小数，不能混用：%1</translation>
    </message>
    <message>
        <source>locking protocol</source>
        <translation>文件锁出错</translation>
    </message>
    <message>
        <source>looks for one value, not %1</source>
        <translation>只能查找一个值，而不是%1</translation>
    </message>
    <message>
        <source>looks into a list or a string, not %1</source>
        <translation>只能在列表或字符串中查找，而不是%1</translation>
    </message>
    <message>
        <source>min_count has no meaning for a field with hash_buckets: %1</source>
        <translation>min_count对带有hash_buckets的字段没有意义：%1</translation>
    </message>
    <message>
        <source>more than %1 keys start with: %2</source>
        <translation>超过%1个键的开头是：%2</translation>
    </message>
    <message>
        <source>more than %1 parentheses and brackets inside each other: %2</source>
        <translation>括号嵌套超过%1层：%2</translation>
    </message>
    <message>
        <source>more than %1 words and signs in one rule: %2</source>
        <translation>一条规则中的词和符号超过%1个：%2</translation>
    </message>
    <message>
        <source>names of the original consist of ASCII letters, digits and &apos;_&apos;: %1</source>
        <translation>原库的名称只由 ASCII 字母、数字和“_”组成：%1</translation>
    </message>
    <message>
        <source>needs at least one bucket, not %1</source>
        <translation>至少需要一个桶，而不是%1</translation>
    </message>
    <message>
        <source>no build of the indexes is kept under the number: %1</source>
        <translation>没有保留编号为此的索引构建：%1</translation>
    </message>
    <message>
        <source>no column has the number: %1</source>
        <translation>没有这个编号的列：%1</translation>
    </message>
    <message>
        <source>no column of the %1 is the %2</source>
        <translation>%1表中没有列作为%2</translation>
    </message>
    <message>
        <source>no comma, tab, semicolon or bar cuts the rows into columns: %1</source>
        <translation>逗号、制表符、分号和竖线都不能将各行分成列：%1</translation>
    </message>
    <message>
        <source>no earlier build of the indexes is kept in: %1</source>
        <translation>此处没有保留更早的索引构建：%1</translation>
    </message>
    <message>
        <source>no expression defines this feature: %1</source>
        <translation>没有表达式定义此特征：%1</translation>
    </message>
    <message>
        <source>no feature needs this rule: %1</source>
        <translation>没有特征用到这条规则：%1</translation>
    </message>
    <message>
        <source>no features</source>
        <translation>没有特征</translation>
    </message>
    <message>
        <source>no function has this name: %1</source>
        <translation>没有这个名称的函数：%1</translation>
    </message>
    <message>
        <source>no index has the address %1</source>
        <translation>没有索引对应此地址：%1</translation>
    </message>
    <message>
        <source>no row of the file can be used; the first: %1</source>
        <translation>文件中没有可用的行；第一行的问题：%1</translation>
    </message>
    <message>
        <source>no rule or feature has this name here: %1</source>
        <translation>这里没有叫这个名字的规则或特征：%1</translation>
    </message>
    <message>
        <source>no rule or input feature has this name: %1</source>
        <translation>没有这个名称的规则或输入特征：%1</translation>
    </message>
    <message>
        <source>no such column to sort by: %1</source>
        <translation>没有可用于排序的这一列：%1</translation>
    </message>
    <message>
        <source>no such column: %1</source>
        <translation>没有这一列：%1</translation>
    </message>
    <message>
        <source>no such file: %1</source>
        <translation>没有这个文件：%1</translation>
    </message>
    <message>
        <source>no such folder: %1</source>
        <translation>没有这个文件夹：%1</translation>
    </message>
    <message>
        <source>no such item: %1</source>
        <translation>没有这个应用：%1</translation>
    </message>
    <message>
        <source>no such place among %1 rows: %2</source>
        <translation>%1行中没有这个位置：%2</translation>
    </message>
    <message>
        <source>no such rule: %1</source>
        <translation>没有这个规则：%1</translation>
    </message>
    <message>
        <source>no such type: %1</source>
        <translation>没有这个类型：%1</translation>
    </message>
    <message>
        <source>no such user: %1</source>
        <translation>没有这个用户：%1</translation>
    </message>
    <message>
        <source>no tables and no features of items to import: %1</source>
        <translation>没有可导入的表，也没有可导入的应用特征：%1</translation>
    </message>
    <message>
        <source>no time zone has this name: %1</source>
        <translation>没有叫这个名字的时区：%1</translation>
    </message>
    <message>
        <source>no view shows addresses like %1</source>
        <translation>没有视图能显示这样的地址：%1</translation>
    </message>
    <message>
        <source>no workspace here, since there is no such file: %1</source>
        <translation>此处不是工作区，因为没有这个文件：%1</translation>
    </message>
    <message>
        <source>nobody has enough items to hold out a share of %1</source>
        <translation>没有用户拥有足够多的应用，无法留出%1的比例</translation>
    </message>
    <message>
        <source>not JSON</source>
        <translation>不是JSON</translation>
    </message>
    <message>
        <source>not a label, which is 0 or 1: %1</source>
        <translation>不是标签，标签应为0或1：%1</translation>
    </message>
    <message>
        <source>not a number: %1</source>
        <translation>不是数值：%1</translation>
    </message>
    <message>
        <source>not a regular file: %1</source>
        <translation>不是普通文件：%1</translation>
    </message>
    <message>
        <source>not a time: %1</source>
        <translation>不是时间：%1</translation>
    </message>
    <message>
        <source>not a whole number: %1</source>
        <translation>不是整数：%1</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>not valid JSON: %1</source>
        <translation>不是有效的JSON：%1</translation>
    </message>
    <message>
        <source>nothing has the address %1</source>
        <translation>没有内容对应此地址：%1</translation>
    </message>
    <message>
        <source>number of buckets</source>
        <translation>桶的个数</translation>
    </message>
    <message>
        <source>number of digits</source>
        <translation>位数</translation>
    </message>
    <message>
        <source>number of elements</source>
        <translation>元素个数</translation>
    </message>
    <message>
        <source>one value</source>
        <translation>一个值</translation>
    </message>
    <message>
        <source>only %1 bytes</source>
        <translation>只有%1字节</translation>
    </message>
    <message>
        <source>only &amp;, | or ~ may follow a quoted text</source>
        <translation>引号中的文本之后只能是&amp;、|或~</translation>
    </message>
    <message>
        <source>only c, &amp; or | may follow a regular expression</source>
        <translation>正则表达式之后只能是c、&amp;或|</translation>
    </message>
    <message>
        <source>opening indexes</source>
        <translation>正在打开索引</translation>
    </message>
    <message>
        <source>opening items</source>
        <translation>正在打开应用数据</translation>
    </message>
    <message>
        <source>opening users</source>
        <translation>正在打开用户数据</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>process %1 is writing this workspace (%2): %3</source>
        <translation>进程%1正在写入此工作区（%2）：%3</translation>
    </message>
    <message>
        <source>reading an index</source>
        <translation>正在读取索引</translation>
    </message>
    <message>
        <source>reading rules and pipeline</source>
        <translation>正在读取规则和管道</translation>
    </message>
    <message>
        <source>reading the catalogue</source>
        <translation>正在读取目录</translation>
    </message>
    <message>
        <source>reading the items</source>
        <translation>正在读取应用</translation>
    </message>
    <message>
        <source>reading the log</source>
        <translation>正在读取日志</translation>
    </message>
    <message>
        <source>reading the users</source>
        <translation>正在读取用户</translation>
    </message>
    <message>
        <source>searching</source>
        <translation>正在查找</translation>
    </message>
    <message>
        <source>seconds since 1970</source>
        <translation>自1970年起的秒数</translation>
    </message>
    <message>
        <source>section &apos;%1&apos; is missing</source>
        <translation>缺少节“%1”</translation>
    </message>
    <message>
        <source>section files are written in memory order</source>
        <translation>分节文件按内存字节序写入</translation>
    </message>
    <message>
        <source>short desc</source>
        <translation>short desc</translation>
    </message>
    <message>
        <source>simulating users</source>
        <translation>正在模拟用户</translation>
    </message>
    <message>
        <source>sorting</source>
        <translation>正在排序</translation>
    </message>
    <message>
        <source>syntax error</source>
        <translation>语法错误</translation>
    </message>
    <message>
        <source>takes %1, not %2</source>
        <translation>需要%1，而不是%2</translation>
    </message>
    <message>
        <source>takes &apos;int64&apos;, &apos;float32&apos; or &apos;string&apos; as its type, not %1</source>
        <translation>其类型只能是“int64”“float32”或“string”，而不是%1</translation>
    </message>
    <message>
        <source>takes SECOND, MINUTE, HOUR, DAY, WEEK, MONTH or YEAR, not %1</source>
        <translation>只接受 SECOND、MINUTE、HOUR、DAY、WEEK、MONTH 或 YEAR，而不是%1</translation>
    </message>
    <message>
        <source>takes a condition, which is int64, not %1</source>
        <translation>需要int64类型的条件，而不是%1</translation>
    </message>
    <message>
        <source>takes a date or int64 seconds since 1970, not %1</source>
        <translation>需要日期，或 int64 的自1970年起的秒数，而不是%1</translation>
    </message>
    <message>
        <source>takes a list or a string, not %1</source>
        <translation>需要列表或字符串，而不是%1</translation>
    </message>
    <message>
        <source>takes a list or several values, not %1</source>
        <translation>需要一个列表或多个值，而不是%1</translation>
    </message>
    <message>
        <source>takes bounds that ascend: %1</source>
        <translation>需要递增的边界：%1</translation>
    </message>
    <message>
        <source>takes conditions, which are int64, not %1</source>
        <translation>需要int64类型的条件，而不是%1</translation>
    </message>
    <message>
        <source>takes numbers, not %1</source>
        <translation>需要数值，而不是%1</translation>
    </message>
    <message>
        <source>takes text or a list, not %1</source>
        <translation>需要文本或列表，而不是%1</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; is not of dtype F32 but: %2</source>
        <translation>张量“%1”的dtype不是F32，而是：%2</translation>
    </message>
    <message>
        <source>the %1 have a file of their own, so their features come from it: %2</source>
        <translation>%1有自己的文件，其特征应来自该文件：%2</translation>
    </message>
    <message>
        <source>the %1 is in the file already: %2</source>
        <translation>文件中已有这个%1：%2</translation>
    </message>
    <message>
        <source>the %1 is missing, it stands in the column: %2</source>
        <translation>缺少%1，它应在这一列中：%2</translation>
    </message>
    <message>
        <source>the array &apos;fields&apos; is missing</source>
        <translation>缺少数组&apos;fields&apos;</translation>
    </message>
    <message>
        <source>the blocks do not span the text of the keys</source>
        <translation>各块没有覆盖键的文本</translation>
    </message>
    <message>
        <source>the blocks of keys do not match the number of keys: %1</source>
        <translation>键的块数与键的数量不符：%1</translation>
    </message>
    <message>
        <source>the card does not say that its format is: %1</source>
        <translation>模型卡没有说明其格式是：%1</translation>
    </message>
    <message>
        <source>the catalogue has no such item</source>
        <translation>目录中没有这个应用</translation>
    </message>
    <message>
        <source>the change does not fit the text at byte: %1</source>
        <translation>修改与文本不符，位置在字节：%1</translation>
    </message>
    <message>
        <source>the checksum is wrong</source>
        <translation>校验和不对</translation>
    </message>
    <message>
        <source>the column has another number of rows: %1</source>
        <translation>该列的行数不同：%1</translation>
    </message>
    <message>
        <source>the column has another type than its field: %1</source>
        <translation>该列的类型与其字段不同：%1</translation>
    </message>
    <message>
        <source>the context is not valid UTF-8: %1</source>
        <translation>上下文不是有效的UTF-8：%1</translation>
    </message>
    <message>
        <source>the count is not a number above 0</source>
        <translation>次数不是大于0的数值</translation>
    </message>
    <message>
        <source>the count is not a number from 1 on: %1</source>
        <translation>次数不是大于等于1的数值：%1</translation>
    </message>
    <message>
        <source>the count of an interaction is below 1: %1</source>
        <translation>有交互的次数小于1：%1</translation>
    </message>
    <message>
        <source>the data of a tensor is not where it must be</source>
        <translation>有张量的数据不在应在的位置</translation>
    </message>
    <message>
        <source>the dictionary is not sorted at code %1</source>
        <translation>字典在编码%1处没有排序</translation>
    </message>
    <message>
        <source>the dictionary&apos;s offsets do not span its text</source>
        <translation>字典的偏移量没有覆盖其文本</translation>
    </message>
    <message>
        <source>the drawing could not be encoded as %1: %2</source>
        <translation>无法把图编码为%1：%2</translation>
    </message>
    <message>
        <source>the edges of the histogram do not ascend: %1</source>
        <translation>直方图的边界没有递增：%1</translation>
    </message>
    <message>
        <source>the engine failed: %1</source>
        <translation>引擎出错：%1</translation>
    </message>
    <message>
        <source>the feature is listed twice: %1</source>
        <translation>特征列出了两次：%1</translation>
    </message>
    <message>
        <source>the feature is there already: %1</source>
        <translation>特征已存在：%1</translation>
    </message>
    <message>
        <source>the field is named twice: %1</source>
        <translation>字段列出了两次：%1</translation>
    </message>
    <message>
        <source>the fields have more values together than a model can hold: %1</source>
        <translation>各字段的取值总数超出模型的容量：%1</translation>
    </message>
    <message>
        <source>the file does not say that its format is: %1</source>
        <translation>文件没有说明其格式是：%1</translation>
    </message>
    <message>
        <source>the file has no [transform] table: %1</source>
        <translation>文件没有[transform]表：%1</translation>
    </message>
    <message>
        <source>the file has no row that can be used: %1</source>
        <translation>文件没有可用的行：%1</translation>
    </message>
    <message>
        <source>the file has no rows: %1</source>
        <translation>文件没有数据行：%1</translation>
    </message>
    <message>
        <source>the file holds zero bytes, so that it is no text: %1</source>
        <translation>文件含有零字节，因此不是文本：%1</translation>
    </message>
    <message>
        <source>the file is cut off, its last line has %1 of %2 fields: %3</source>
        <translation>文件不完整，最后一行应有%2个字段，只有%1个：%3</translation>
    </message>
    <message>
        <source>the file is empty: %1</source>
        <translation>文件为空：%1</translation>
    </message>
    <message>
        <source>the file is of another kind</source>
        <translation>文件属于其他种类</translation>
    </message>
    <message>
        <source>the file is shorter than its header</source>
        <translation>文件比文件头还短</translation>
    </message>
    <message>
        <source>the file&apos;s ending must be csv, tsv, json or md: %1</source>
        <translation>文件的扩展名必须是csv、tsv、json或md：%1</translation>
    </message>
    <message>
        <source>the first day must be within %1 days of 1970: %2</source>
        <translation>首日与1970年相距不能超过%1天：%2</translation>
    </message>
    <message>
        <source>the folder for sessions could not be made: %1</source>
        <translation>无法创建存放会话的文件夹：%1</translation>
    </message>
    <message>
        <source>the folder for the pictures could not be made: %1</source>
        <translation>无法创建存放图片的文件夹：%1</translation>
    </message>
    <message>
        <source>the format is little-endian</source>
        <translation>格式为小端序</translation>
    </message>
    <message>
        <source>the guide has no page &quot;index&quot;: %1</source>
        <translation>指南没有&quot;index&quot;页：%1</translation>
    </message>
    <message>
        <source>the header cannot be as long as %1</source>
        <translation>文件头的长度不可能是%1</translation>
    </message>
    <message>
        <source>the header is no JSON object</source>
        <translation>文件头不是JSON对象</translation>
    </message>
    <message>
        <source>the header names a tensor twice</source>
        <translation>文件头中有张量重名</translation>
    </message>
    <message>
        <source>the index has no such key: %1</source>
        <translation>索引没有这个键：%1</translation>
    </message>
    <message>
        <source>the index has not one header</source>
        <translation>索引的头部不是恰好一个</translation>
    </message>
    <message>
        <source>the index is neither a list nor an object: %1</source>
        <translation>索引既不是列表也不是对象：%1</translation>
    </message>
    <message>
        <source>the index is not valid JSON: %1</source>
        <translation>索引不是有效的JSON：%1</translation>
    </message>
    <message>
        <source>the index says nothing known about its weights</source>
        <translation>索引对权重的说明无法识别</translation>
    </message>
    <message>
        <source>the input %1 is %2 in the rules and %3 in the data</source>
        <translation>输入%1在规则中是%2，在数据中是%3</translation>
    </message>
    <message>
        <source>the interactions and their negatives are too many rows: %1</source>
        <translation>交互及其负样本的行数过多：%1</translation>
    </message>
    <message>
        <source>the item is in the catalogue already: %1</source>
        <translation>目录中已有这个应用：%1</translation>
    </message>
    <message>
        <source>the item is not a number</source>
        <translation>应用不是数值</translation>
    </message>
    <message>
        <source>the item is not a number: %1</source>
        <translation>应用不是数值：%1</translation>
    </message>
    <message>
        <source>the items&apos; features come from their own file: %1</source>
        <translation>应用的特征应来自其自己的文件：%1</translation>
    </message>
    <message>
        <source>the items&apos; file has no such item: %1</source>
        <translation>应用的文件中没有这个应用：%1</translation>
    </message>
    <message>
        <source>the journal gave no number to the document: %1</source>
        <translation>恢复日志没有给文档编号：%1</translation>
    </message>
    <message>
        <source>the journal is damaged: %1</source>
        <translation>恢复日志已损坏：%1</translation>
    </message>
    <message>
        <source>the journal knows no such document: %1</source>
        <translation>恢复日志中没有这个文档：%1</translation>
    </message>
    <message>
        <source>the key is in the file already: %1</source>
        <translation>文件中已有这个键：%1</translation>
    </message>
    <message>
        <source>the key is missing: %1</source>
        <translation>缺少这个键：%1</translation>
    </message>
    <message>
        <source>the key occurs twice: %1</source>
        <translation>键出现了两次：%1</translation>
    </message>
    <message>
        <source>the label of row %1 is neither 0 nor 1: %2</source>
        <translation>第%1行的标签既不是0也不是1：%2</translation>
    </message>
    <message>
        <source>the line is longer than %1 bytes: %2</source>
        <translation>该行超过%1字节：%2</translation>
    </message>
    <message>
        <source>the line is not valid UTF-8: %1</source>
        <translation>该行不是有效的UTF-8：%1</translation>
    </message>
    <message>
        <source>the list holds %1 relevant items, more than all there are: %2</source>
        <translation>列表含有%1个相关应用，多于总数：%2</translation>
    </message>
    <message>
        <source>the list of &apos;%1&apos; mixes types: %2</source>
        <translation>“%1”的列表混用了类型：%2</translation>
    </message>
    <message>
        <source>the list of the model&apos;s inputs is missing: fields</source>
        <translation>缺少模型输入的列表：fields</translation>
    </message>
    <message>
        <source>the lists do not hold as many postings as the header says</source>
        <translation>各列表的倒排记录总数与头部所述不符</translation>
    </message>
    <message>
        <source>the log exists already: %1</source>
        <translation>日志已存在：%1</translation>
    </message>
    <message>
        <source>the log&apos;s contexts have %1, those to append have %2</source>
        <translation>日志的上下文有%1，要追加的上下文有%2</translation>
    </message>
    <message>
        <source>the model card and the vocabulary describe different fields: %1</source>
        <translation>模型卡与词汇表描述的字段不同：%1</translation>
    </message>
    <message>
        <source>the model card is damaged: %1</source>
        <translation>模型卡已损坏：%1</translation>
    </message>
    <message>
        <source>the model failed: %1</source>
        <translation>模型出错：%1</translation>
    </message>
    <message>
        <source>the model has %1 fields, but the number of vectors is %2</source>
        <translation>模型有%1个字段，而向量有%2个</translation>
    </message>
    <message>
        <source>the model has %1 fields, but those of the batch are %2</source>
        <translation>模型有%1个字段，而这一批有%2个</translation>
    </message>
    <message>
        <source>the model lacks the tensor: %1</source>
        <translation>模型缺少张量：%1</translation>
    </message>
    <message>
        <source>the model library does not belong to this build: %1</source>
        <translation>模型库不属于此版本的程序：%1</translation>
    </message>
    <message>
        <source>the model library is in none of the places tried: %1</source>
        <translation>在以下位置都没有找到模型库：%1</translation>
    </message>
    <message>
        <source>the model was trained on &apos;%1&apos; as %2, but the rules give it as %3</source>
        <translation>模型训练时“%1”的类型是%2，而规则给出的类型是%3</translation>
    </message>
    <message>
        <source>the model&apos;s ids are below %1, but an entry has %2</source>
        <translation>模型的ID都小于%1，而有条目的ID是%2</translation>
    </message>
    <message>
        <source>the name is already defined on line %1, column %2: %3</source>
        <translation>名称已在第%1行第%2列定义：%3</translation>
    </message>
    <message>
        <source>the name of a feature begins with a letter and has letters, digits and &apos;_&apos; only: %1</source>
        <translation>特征名称以字母开头，且只能包含字母、数字和&apos;_&apos;：%1</translation>
    </message>
    <message>
        <source>the name of a rule</source>
        <translation>规则的名称</translation>
    </message>
    <message>
        <source>the number does not fit float32: %1%2</source>
        <translation>数值超出float32的范围：%1%2</translation>
    </message>
    <message>
        <source>the number does not fit int64: %1%2</source>
        <translation>数值超出int64的范围：%1%2</translation>
    </message>
    <message>
        <source>the number of %1 must be from 1 to %2: %3</source>
        <translation>%1的数量必须在1到%2之间：%3</translation>
    </message>
    <message>
        <source>the number of &apos;%1&apos; does not fit float32: %2</source>
        <translation>“%1”的数值超出float32的范围：%2</translation>
    </message>
    <message>
        <source>the number of &apos;%1&apos; does not fit int64: %2</source>
        <translation>“%1”的数值超出int64的范围：%2</translation>
    </message>
    <message>
        <source>the number of buckets is out of range: %1</source>
        <translation>桶数超出范围：%1</translation>
    </message>
    <message>
        <source>the number of positions to judge must be at least 1: %1</source>
        <translation>要评价的位置数至少为1：%1</translation>
    </message>
    <message>
        <source>the offsets of the cells must ascend from 0, but hold %1</source>
        <translation>单元的偏移量必须从0开始递增，但其中有%1</translation>
    </message>
    <message>
        <source>the original changes ASCII letters only</source>
        <translation>原库只转换 ASCII 字母</translation>
    </message>
    <message>
        <source>the original computes the same expression once and may lose its second name; the first is %1: %2</source>
        <translation>原库对相同的表达式只计算一次，可能丢掉第二个名称；第一个是%1：%2</translation>
    </message>
    <message>
        <source>the original counts bytes, not characters</source>
        <translation>原库按字节而不是按字符计数</translation>
    </message>
    <message>
        <source>the original counts days in the local zone of the machine</source>
        <translation>原库按机器的本地时区计算天数</translation>
    </message>
    <message>
        <source>the original counts in the local zone and runs over the end of a month</source>
        <translation>原库按本地时区计算，并会越过月末</translation>
    </message>
    <message>
        <source>the original counts in the local zone, so that a change of the clocks loses a day</source>
        <translation>原库按本地时区计算，时钟调整时会少一天</translation>
    </message>
    <message>
        <source>the original cuts a string of a list at each comma: %1</source>
        <translation>原库会在每个逗号处切断列表中的字符串：%1</translation>
    </message>
    <message>
        <source>the original does not take absolute values, so that odd powers of negative numbers cancel</source>
        <translation>原库不取绝对值，因此负数的奇数次幂会相互抵消</translation>
    </message>
    <message>
        <source>the original fails for a divisor that is not positive</source>
        <translation>除数不为正时原库会失败</translation>
    </message>
    <message>
        <source>the original gives 1 where x equals the threshold, too</source>
        <translation>x 等于阈值时，原库也给出 1</translation>
    </message>
    <message>
        <source>the original gives a string of two digits, in the local zone</source>
        <translation>原库给出本地时区的两位数字字符串</translation>
    </message>
    <message>
        <source>the original gives a string, in the local zone</source>
        <translation>原库给出本地时区的字符串</translation>
    </message>
    <message>
        <source>the original has contains(list, x) instead: %1</source>
        <translation>原库用的是 contains(list, x)：%1</translation>
    </message>
    <message>
        <source>the original has no &apos;%1&apos; of (%2) and converts nothing: %3</source>
        <translation>原库没有接受（%2）的“%1”，也不做任何转换：%3</translation>
    </message>
    <message>
        <source>the original has no comments: %1</source>
        <translation>原库没有注释：%1</translation>
    </message>
    <message>
        <source>the original has no such function: %1</source>
        <translation>原库没有这个函数：%1</translation>
    </message>
    <message>
        <source>the original keeps the backslash and the letters of an escape in the text: %1</source>
        <translation>原库会把转义序列的反斜杠和字母原样留在文本中：%1</translation>
    </message>
    <message>
        <source>the original knows no exponents: %1</source>
        <translation>原库不认识指数写法：%1</translation>
    </message>
    <message>
        <source>the original knows only &apos;!&apos;, which binds tighter: %1</source>
        <translation>原库只认识“!”，且它结合得更紧：%1</translation>
    </message>
    <message>
        <source>the original knows only the signs of &apos;&amp;&apos; and &apos;|&apos;: %1</source>
        <translation>原库只认识符号“&amp;”和“|”：%1</translation>
    </message>
    <message>
        <source>the original leaves a second name for a value always missing: %1</source>
        <translation>在原库中，同一个值的第二个名称总是缺失：%1</translation>
    </message>
    <message>
        <source>the original loses digits where the values are large and near each other</source>
        <translation>数值很大且彼此接近时，原库会损失精度</translation>
    </message>
    <message>
        <source>the original puts the first operand before each element, and joins nothing</source>
        <translation>原库把第一个操作数放在每个元素前面，并不做连接</translation>
    </message>
    <message>
        <source>the original reads a leading zero as a number of its own: %1</source>
        <translation>原库把前导零读作一个单独的数字：%1</translation>
    </message>
    <message>
        <source>the original separates statements by &apos;;&apos; only, line ends mean nothing: %1</source>
        <translation>原库只用“;”分隔语句，换行没有意义：%1</translation>
    </message>
    <message>
        <source>the original takes a minus sign right before a fraction as its sign; put a blank between: -%1</source>
        <translation>原库把紧挨在小数前的减号当作它的正负号；请在中间加一个空格：-%1</translation>
    </message>
    <message>
        <source>the original takes one sum or difference, and one product, quotient or remainder, at a time; use parentheses: %1</source>
        <translation>原库一次只接受一个加减运算和一个乘、除或取余运算；请使用括号：%1</translation>
    </message>
    <message>
        <source>the original takes the first elements, not the largest</source>
        <translation>原库取的是最前面的元素，而不是最大的</translation>
    </message>
    <message>
        <source>the original takes this for the literal, whatever its case: %1</source>
        <translation>不论大小写，原库都把它当作字面量：%1</translation>
    </message>
    <message>
        <source>the original turns bytes around, which breaks characters beyond ASCII</source>
        <translation>原库按字节反转，会破坏 ASCII 以外的字符</translation>
    </message>
    <message>
        <source>the original uses the local zone of the machine</source>
        <translation>原库使用机器的本地时区</translation>
    </message>
    <message>
        <source>the original writes fractions with six digits: 456.500000</source>
        <translation>原库输出六位小数：456.500000</translation>
    </message>
    <message>
        <source>the original writes strings in double quotes only: %1</source>
        <translation>原库的字符串只能用双引号：%1</translation>
    </message>
    <message>
        <source>the picture could not be encoded as PNG: %1 x %2 pixels</source>
        <translation>图片无法编码为PNG：%1 x %2像素</translation>
    </message>
    <message>
        <source>the pipeline ranks with no model, so there is nothing to train: %1</source>
        <translation>管道的排序不使用模型，因此没有可训练的内容：%1</translation>
    </message>
    <message>
        <source>the posting lists do not span the postings</source>
        <translation>各倒排列表没有覆盖全部倒排记录</translation>
    </message>
    <message>
        <source>the postings end without their slack</source>
        <translation>倒排记录末尾缺少填充</translation>
    </message>
    <message>
        <source>the probability of row %1 is outside [0, 1]: %2</source>
        <translation>第%1行的概率不在[0, 1]之内：%2</translation>
    </message>
    <message>
        <source>the query is nested too deeply at</source>
        <translation>查询嵌套过深，位置：</translation>
    </message>
    <message>
        <source>the quoted text does not end</source>
        <translation>引号中的文本没有结束</translation>
    </message>
    <message>
        <source>the range ends before it starts: %1~%2</source>
        <translation>范围的终点在起点之前：%1~%2</translation>
    </message>
    <message>
        <source>the regular expression does not end with /</source>
        <translation>正则表达式没有以/结尾</translation>
    </message>
    <message>
        <source>the relevance at position %1 is neither 0 nor 1: %2</source>
        <translation>位置%1的相关性既不是0也不是1：%2</translation>
    </message>
    <message>
        <source>the row has %1 values, the schema %2 features</source>
        <translation>该行有%1个值，而特征结构有%2个特征</translation>
    </message>
    <message>
        <source>the rows set more ids than a batch can hold: %1</source>
        <translation>各行的ID总数超出一批的容量：%1</translation>
    </message>
    <message>
        <source>the rule is defined later, on line %1: %2</source>
        <translation>该规则在后面的第%1行才定义：%2</translation>
    </message>
    <message>
        <source>the rule parser failed: %1</source>
        <translation>规则解析器出错：%1</translation>
    </message>
    <message>
        <source>the rule uses itself, and no input feature has its name: %1</source>
        <translation>该规则引用了自身，且没有同名的输入特征：%1</translation>
    </message>
    <message>
        <source>the rules no longer give the model&apos;s field: %1</source>
        <translation>规则不再给出模型的字段：%1</translation>
    </message>
    <message>
        <source>the sample store is in none of these folders: %1</source>
        <translation>在以下文件夹中都没有找到示例商店：%1</translation>
    </message>
    <message>
        <source>the score of row %1 is not a finite number: %2</source>
        <translation>第%1行的得分不是有限数值：%2</translation>
    </message>
    <message>
        <source>the selection is outside the table: rows %1 to %2 of column %3</source>
        <translation>选区在表格之外：第%3列的第%1行到第%2行</translation>
    </message>
    <message>
        <source>the series has %1 %2 where %3 are needed: %4</source>
        <translation>序列的%2有%1个，而需要%3个：%4</translation>
    </message>
    <message>
        <source>the session %1 is of a later version: %2</source>
        <translation>会话%1属于更新的版本：%2</translation>
    </message>
    <message>
        <source>the session is not readable: %1</source>
        <translation>会话无法读取：%1</translation>
    </message>
    <message>
        <source>the shape of a tensor does not fit its %1 values: %2</source>
        <translation>张量的形状与其%1个值不符：%2</translation>
    </message>
    <message>
        <source>the shape of a tensor does not fit its data</source>
        <translation>有张量的形状与其数据不符</translation>
    </message>
    <message>
        <source>the shape of a tensor does not fit the vocabulary and options: %1</source>
        <translation>张量的形状与词汇表和选项不符：%1</translation>
    </message>
    <message>
        <source>the share of unknown items must be from 0 to 1: %1</source>
        <translation>未知应用的比例必须在0到1之间：%1</translation>
    </message>
    <message>
        <source>the simulation is too large, %1 may be %2 at most: %3</source>
        <translation>模拟的规模过大，%1最多为%2：%3</translation>
    </message>
    <message>
        <source>the string has no closing quote: %1</source>
        <translation>字符串没有右引号：%1</translation>
    </message>
    <message>
        <source>the tensors end at byte %1 of the data, whose size is %2</source>
        <translation>张量在数据的第%1字节处结束，而数据大小是%2</translation>
    </message>
    <message>
        <source>the text is UTF-16, only UTF-8 can be read; save it as UTF-8: %1</source>
        <translation>文本是UTF-16，而程序只能读取UTF-8；请另存为UTF-8：%1</translation>
    </message>
    <message>
        <source>the text is no UTF-8, so that it cannot be searched for: %1</source>
        <translation>文本不是UTF-8，因此无法查找：%1</translation>
    </message>
    <message>
        <source>the text is not UTF-8, only UTF-8 can be read; the first byte that is none stands at byte %1: 0x%2</source>
        <translation>文本不是UTF-8，而程序只能读取UTF-8；第一个不符的字节在第%1字节处：0x%2</translation>
    </message>
    <message>
        <source>the text is not UTF-8: %1</source>
        <translation>文本不是 UTF-8：%1</translation>
    </message>
    <message>
        <source>the text is not UTF-8: byte 0x%1</source>
        <translation>文本不是UTF-8：字节0x%1</translation>
    </message>
    <message>
        <source>the tour could not go on with workspace %1: %2</source>
        <translation>无法用工作区%1继续导览：%2</translation>
    </message>
    <message>
        <source>the tour waited in vain for %1</source>
        <translation>导览没有等到%1</translation>
    </message>
    <message>
        <source>the user is not a number</source>
        <translation>用户不是数值</translation>
    </message>
    <message>
        <source>the value of &apos;%1&apos; is an object: %2</source>
        <translation>“%1”的值是对象：%2</translation>
    </message>
    <message>
        <source>the values of &apos;%1&apos; must be %2, but are %3</source>
        <translation>“%1”的值必须是%2，而现在是%3</translation>
    </message>
    <message>
        <source>the values of a field are not sorted and distinct</source>
        <translation>有字段的取值没有排序或有重复</translation>
    </message>
    <message>
        <source>the vocabulary is damaged (%1): %2</source>
        <translation>词汇表已损坏（%1）：%2</translation>
    </message>
    <message>
        <source>the weight of row %1 is not a finite number of at least 0: %2</source>
        <translation>第%1行的权重不是大于等于0的有限数值：%2</translation>
    </message>
    <message>
        <source>the weights of all %1 rows are 0</source>
        <translation>全部%1行的权重都是0</translation>
    </message>
    <message>
        <source>the workspace cannot be written (%1): %2</source>
        <translation>工作区无法写入（%1）：%2</translation>
    </message>
    <message>
        <source>the workspace has no users</source>
        <translation>工作区没有用户</translation>
    </message>
    <message>
        <source>there are %1 labels, but the number of scores is %2</source>
        <translation>标签有%1个，而得分有%2个</translation>
    </message>
    <message>
        <source>there are %1 rows, but the number of weights is %2</source>
        <translation>行有%1个，而权重有%2个</translation>
    </message>
    <message>
        <source>there are no rules here to make keys with: %1</source>
        <translation>此处没有可用来生成键的规则：%1</translation>
    </message>
    <message>
        <source>there are not as many lengths of lists as keys</source>
        <translation>列表长度的数量与键的数量不同</translation>
    </message>
    <message>
        <source>there are not as many posting lists as keys</source>
        <translation>倒排列表的数量与键的数量不同</translation>
    </message>
    <message>
        <source>there is a file already: %1</source>
        <translation>该处已有文件：%1</translation>
    </message>
    <message>
        <source>there is a file where a folder must go: %1</source>
        <translation>应放文件夹的位置上有一个文件：%1</translation>
    </message>
    <message>
        <source>there is no chart to save as %1</source>
        <translation>没有可保存的图表：%1</translation>
    </message>
    <message>
        <source>there is no folder for temporary files: %1</source>
        <translation>没有存放临时文件的文件夹：%1</translation>
    </message>
    <message>
        <source>there is no layout of that name: %1</source>
        <translation>没有这个名称的布局：%1</translation>
    </message>
    <message>
        <source>there is no such role of a column: %1</source>
        <translation>没有这种列的角色：%1</translation>
    </message>
    <message>
        <source>there is no such type of a feature: %1</source>
        <translation>没有这种特征类型：%1</translation>
    </message>
    <message>
        <source>there is no type of feature called: %1</source>
        <translation>没有这个名称的特征类型：%1</translation>
    </message>
    <message>
        <source>there is something already: %1</source>
        <translation>该处已有内容：%1</translation>
    </message>
    <message>
        <source>this character has no meaning in rules: %1</source>
        <translation>此字符在规则中没有意义：%1</translation>
    </message>
    <message>
        <source>this is no number: %1</source>
        <translation>这不是数值：%1</translation>
    </message>
    <message>
        <source>this is no operator of rules: %1</source>
        <translation>规则中没有这个运算符：%1</translation>
    </message>
    <message>
        <source>this must be a list of strings only: %1</source>
        <translation>这里必须是只含字符串的列表：%1</translation>
    </message>
    <message>
        <source>this must be a list of strings: %1</source>
        <translation>这里必须是字符串列表：%1</translation>
    </message>
    <message>
        <source>this rule uses one that has an error: %1</source>
        <translation>这条规则用到了有错误的规则：%1</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>too large to be edited, %1 MiB at most: %2</source>
        <translation>文件过大，不能编辑，最大%1 MiB：%2</translation>
    </message>
    <message>
        <source>too many cells: %1</source>
        <translation>单元格过多：%1</translation>
    </message>
    <message>
        <source>training diverged in epoch %1; choose a smaller learning_rate than %2</source>
        <translation>训练在第%1轮发散；请选择小于%2的learning_rate</translation>
    </message>
    <message>
        <source>training epoch %1 of %2</source>
        <translation>正在训练第%1轮，共%2轮</translation>
    </message>
    <message>
        <source>training needs rows of both labels, but of %1 rows the number of positives is %2</source>
        <translation>训练需要两种标签的行，但%1行中正样本有%2个</translation>
    </message>
    <message>
        <source>training the model</source>
        <translation>正在训练模型</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true或false</translation>
    </message>
    <message>
        <source>two channels have the same name: %1</source>
        <translation>两个通道同名：%1</translation>
    </message>
    <message>
        <source>two columns are the %1, the second one: %2</source>
        <translation>有两列都作为%1，第二列是：%2</translation>
    </message>
    <message>
        <source>two columns become features of the same name: %1</source>
        <translation>两列成为同名的特征：%1</translation>
    </message>
    <message>
        <source>two features of context, items and users have the same name: %1</source>
        <translation>上下文、应用和用户的特征中有两个同名：%1</translation>
    </message>
    <message>
        <source>two indexes have the same name: %1</source>
        <translation>两个索引同名：%1</translation>
    </message>
    <message>
        <source>two indexes would have the same name: %1</source>
        <translation>将有两个索引同名：%1</translation>
    </message>
    <message>
        <source>two of context, users and items have a feature of the same name: %1</source>
        <translation>上下文、用户和应用中有两者含有同名的特征：%1</translation>
    </message>
    <message>
        <source>two tensors have the name: %1</source>
        <translation>两个张量同名：%1</translation>
    </message>
    <message>
        <source>type error</source>
        <translation>类型错误</translation>
    </message>
    <message>
        <source>unable to open database file</source>
        <translation>无法打开数据库文件</translation>
    </message>
    <message>
        <source>unary -</source>
        <translation>负号-</translation>
    </message>
    <message>
        <source>under the key &apos;%1&apos; is no item with a weight: %2</source>
        <translation>键“%1”之下不是带权重的应用：%2</translation>
    </message>
    <message>
        <source>unknown error</source>
        <translation>未知错误</translation>
    </message>
    <message>
        <source>unknown key: %1</source>
        <translation>未知的键：%1</translation>
    </message>
    <message>
        <source>unsupported</source>
        <translation>不支持</translation>
    </message>
    <message>
        <source>upper bounds</source>
        <translation>上界</translation>
    </message>
    <message>
        <source>used already</source>
        <translation>已经使用过</translation>
    </message>
    <message>
        <source>user</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>user-feature</source>
        <translation>用户特征</translation>
    </message>
    <message>
        <source>users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>users × days</source>
        <translation>用户数×天数</translation>
    </message>
    <message>
        <source>users × items</source>
        <translation>用户数×应用数</translation>
    </message>
    <message>
        <source>uses cannot fade, since the log has some without a time; half-life in days: %1</source>
        <translation>日志中有些使用没有时间，因此无法衰减；半衰期（天）：%1</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>verifying an index</source>
        <translation>正在校验索引</translation>
    </message>
    <message>
        <source>weights have 8, 16 or 32 bits, not: %1</source>
        <translation>权重有8、16或32位，而不是：%1</translation>
    </message>
    <message>
        <source>writing an index</source>
        <translation>正在写入索引</translation>
    </message>
    <message>
        <source>writing the catalogue</source>
        <translation>正在写入目录</translation>
    </message>
    <message>
        <source>writing the log</source>
        <translation>正在写入日志</translation>
    </message>
    <message>
        <source>x values</source>
        <translation>x值</translation>
    </message>
    <message>
        <source>y values</source>
        <translation>y值</translation>
    </message>
    <message>
        <source>%1: entry %2 of &quot;list&quot; is no object: %3</source>
        <translation>%1：“list”的第%2项不是对象：%3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is to be %2, not: %3</source>
        <translation>“%1”应为%2，而不是：%3</translation>
    </message>
    <message>
        <source>a place is a whole number from 1, not: %1</source>
        <translation>名次是从1开始的整数，而不是：%1</translation>
    </message>
    <message>
        <source>an entry of the list names no &quot;item&quot;: %1</source>
        <translation>列表中有一项没有写明“item”：%1</translation>
    </message>
    <message>
        <source>the JSON has no &quot;%1&quot;</source>
        <translation>JSON中没有“%1”</translation>
    </message>
    <message>
        <source>the JSON of a list is one object, not: %1</source>
        <translation>列表的JSON是一个对象，而不是：%1</translation>
    </message>
    <message>
        <source>the file has no column &quot;item&quot;; its columns are: %1</source>
        <translation>文件没有“item”列；它的列是：%1</translation>
    </message>
    <message>
        <source>the file has no line of column names: %1</source>
        <translation>文件没有列名那一行：%1</translation>
    </message>
    <message>
        <source>the file holds no list: %1</source>
        <translation>文件中没有列表：%1</translation>
    </message>
    <message>
        <source>the item stands in the list twice: %1</source>
        <translation>该应用在列表中出现了两次：%1</translation>
    </message>
    <message>
        <source>the place is taken already: %1</source>
        <translation>这个名次已经有应用了：%1</translation>
    </message>
    <message>
        <source>the row cannot be read: %1</source>
        <translation>无法读取这一行：%1</translation>
    </message>
    <message>
        <source>the row has another number of fields than the header: %1</source>
        <translation>这一行的字段数与表头不同：%1</translation>
    </message>
    <message>
        <source>the row names no item: %1</source>
        <translation>这一行没有写明应用：%1</translation>
    </message>
    <message>
        <source>the score is no number: %1</source>
        <translation>得分不是数字：%1</translation>
    </message>
    <message>
        <source>the text is no JSON: %1</source>
        <translation>文本不是JSON：%1</translation>
    </message>
    <message>
        <source>the time is no whole number of seconds: %1</source>
        <translation>时间不是整数秒：%1</translation>
    </message>
    <message>
        <source>list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>(x - lo) / (hi - lo): 0 at lo, 1 at hi.</source>
        <translation>(x - lo) / (hi - lo)：在 lo 处为 0，在 hi 处为 1。</translation>
    </message>
    <message>
        <source>(x - mean) / sd, the distance from the mean in standard deviations.</source>
        <translation>(x - mean) / sd，以标准差为单位与平均值的距离。</translation>
    </message>
    <message>
        <source>(x to the power of lambda - 1) / lambda, the logarithm for lambda 0.</source>
        <translation>（x 的 lambda 次方 - 1）/ lambda，lambda 为 0 时取对数。</translation>
    </message>
    <message>
        <source>0.5 to the power of age / half_life: 1 now, a half after one half-life.</source>
        <translation>0.5 的 age / half_life 次方：现在为 1，过一个半衰期为一半。</translation>
    </message>
    <message>
        <source>1 / (1 + exp(-x)), between 0 and 1.</source>
        <translation>1 / (1 + exp(-x))，在 0 与 1 之间。</translation>
    </message>
    <message>
        <source>1 where a is 0, else 0; also written not.</source>
        <translation>a 为 0 时为 1，否则为 0；也写作 not。</translation>
    </message>
    <message>
        <source>1 where a is greater than b or equal, else 0.</source>
        <translation>a 大于或等于 b 时为 1，否则为 0。</translation>
    </message>
    <message>
        <source>1 where a is greater than b, else 0.</source>
        <translation>a 大于 b 时为 1，否则为 0。</translation>
    </message>
    <message>
        <source>1 where a is less than b or equal, else 0.</source>
        <translation>a 小于或等于 b 时为 1，否则为 0。</translation>
    </message>
    <message>
        <source>1 where a is less than b, else 0; text is ordered by code point.</source>
        <translation>a 小于 b 时为 1，否则为 0；文本按码位排序。</translation>
    </message>
    <message>
        <source>1 where an element equals y, or the text y occurs in the text, else 0.</source>
        <translation>有元素等于 y，或文本中出现文本 y 时为 1，否则为 0。</translation>
    </message>
    <message>
        <source>1 where an element of the list equals x, else 0; for a list of x one answer each.</source>
        <translation>列表中有元素等于 x 时为 1，否则为 0；x 为列表时逐个给出结果。</translation>
    </message>
    <message>
        <source>1 where at least one is not 0, else 0; also written or.</source>
        <translation>至少一个不为 0 时为 1，否则为 0；也写作 or。</translation>
    </message>
    <message>
        <source>1 where both are not 0, else 0; also written and.</source>
        <translation>两者都不为 0 时为 1，否则为 0；也写作 and。</translation>
    </message>
    <message>
        <source>1 where the text begins with part, else 0.</source>
        <translation>文本以 part 开头时为 1，否则为 0。</translation>
    </message>
    <message>
        <source>1 where the text ends with part, else 0.</source>
        <translation>文本以 part 结尾时为 1，否则为 0。</translation>
    </message>
    <message>
        <source>1 where two numbers or two texts are equal, else 0.</source>
        <translation>两个数或两个文本相等时为 1，否则为 0。</translation>
    </message>
    <message>
        <source>1 where two numbers or two texts differ, else 0.</source>
        <translation>两个数或两个文本不同时为 1，否则为 0。</translation>
    </message>
    <message>
        <source>1 where x is greater than t, else 0.</source>
        <translation>x 大于 t 时为 1，否则为 0。</translation>
    </message>
    <message>
        <source>1 where x is missing, else 0.</source>
        <translation>x 缺失时为 1，否则为 0。</translation>
    </message>
    <message>
        <source>A time as text, by default &apos;YYYY-MM-DD hh:mm:ss&apos;; in a format %Y %m %d %H %M %S and %% are replaced.</source>
        <translation>把时间写成文本，缺省为“YYYY-MM-DD hh:mm:ss”；格式中的 %Y %m %d %H %M %S 和 %% 会被替换。</translation>
    </message>
    <message>
        <source>Each character in lower case, by Unicode&apos;s simple mapping.</source>
        <translation>每个字符按 Unicode 的简单映射变为小写。</translation>
    </message>
    <message>
        <source>Each character in upper case, by Unicode&apos;s simple mapping.</source>
        <translation>每个字符按 Unicode 的简单映射变为大写。</translation>
    </message>
    <message>
        <source>Each element once, where it first stands.</source>
        <translation>每个元素只留一个，留在首次出现的位置。</translation>
    </message>
    <message>
        <source>Every pair of an element of a and one of b, joined, the left one changing slowest.</source>
        <translation>a 的每个元素与 b 的每个元素两两相接，左边的变化最慢。</translation>
    </message>
    <message>
        <source>How many elements equal y, or how often the text y occurs without overlap; without y, the number of elements.</source>
        <translation>等于 y 的元素有几个，或文本 y 不重叠地出现几次；不给 y 时为元素的个数。</translation>
    </message>
    <message>
        <source>MurmurHash3 (x64, 128 bits, seed 0) of the bytes, the low 60 bits. hash(x, n) is hash_mod.</source>
        <translation>字节的 MurmurHash3（x64，128 位，种子 0）的低 60 位。hash(x, n) 即 hash_mod。</translation>
    </message>
    <message>
        <source>The absolute value, of x&apos;s type.</source>
        <translation>绝对值，类型与 x 相同。</translation>
    </message>
    <message>
        <source>The cosine of an angle in radians.</source>
        <translation>以弧度表示的角的余弦。</translation>
    </message>
    <message>
        <source>The cosine of the angle between two vectors, from -1 to 1.</source>
        <translation>两个向量夹角的余弦，从 -1 到 1。</translation>
    </message>
    <message>
        <source>The date n units earlier, as date_add with -n.</source>
        <translation>n 个单位之前的日期，等于以 -n 调用 date_add。</translation>
    </message>
    <message>
        <source>The date n units later: &apos;SECOND&apos;, &apos;MINUTE&apos;, &apos;HOUR&apos;, &apos;DAY&apos;, &apos;WEEK&apos;, &apos;MONTH&apos; or &apos;YEAR&apos;, days when it is left out. A day that the month lacks becomes its last.</source>
        <translation>n 个单位之后的日期：“SECOND”“MINUTE”“HOUR”“DAY”“WEEK”“MONTH”或“YEAR”，省略时为天。当月没有的日子取该月最后一天。</translation>
    </message>
    <message>
        <source>The date of a time in seconds since 1970, by default of now().</source>
        <translation>一个时间（自 1970 年起的秒数）的日期，缺省为 now()。</translation>
    </message>
    <message>
        <source>The day of the month, 1 to 31.</source>
        <translation>一个月中的第几天，1 到 31。</translation>
    </message>
    <message>
        <source>The day of the week, from 0 for Monday to 6 for Sunday.</source>
        <translation>星期几，从 0（星期一）到 6（星期日）。</translation>
    </message>
    <message>
        <source>The days from b to a; times of day do not count.</source>
        <translation>从 b 到 a 的天数；不计时刻。</translation>
    </message>
    <message>
        <source>The difference: int64 when both are, else float32.</source>
        <translation>差：两者都是 int64 时为 int64，否则为 float32。</translation>
    </message>
    <message>
        <source>The distinct elements of a that stand in b too, in the order of a.</source>
        <translation>a 中也出现在 b 里的元素，去重，按 a 的顺序。</translation>
    </message>
    <message>
        <source>The distinct elements of a, then those of b that a lacks.</source>
        <translation>a 的元素去重，后接 a 所没有的 b 的元素。</translation>
    </message>
    <message>
        <source>The elements divided by the p-norm.</source>
        <translation>各元素除以 p 范数。</translation>
    </message>
    <message>
        <source>The elements in ascending order, or in descending order where descending is not 0; equal ones keep their order.</source>
        <translation>元素按升序排列，descending 不为 0 时按降序；相等的元素保持原有顺序。</translation>
    </message>
    <message>
        <source>The elements with the separator between them.</source>
        <translation>各元素以分隔符相连。</translation>
    </message>
    <message>
        <source>The first n elements, fewer when there are fewer.</source>
        <translation>前 n 个元素，不足时有几个取几个。</translation>
    </message>
    <message>
        <source>The first value that is not missing.</source>
        <translation>第一个不缺失的值。</translation>
    </message>
    <message>
        <source>The greatest element, or the greatest of the operands.</source>
        <translation>最大的元素，或各操作数中最大的。</translation>
    </message>
    <message>
        <source>The greatest integer that is not greater than x.</source>
        <translation>不大于 x 的最大整数。</translation>
    </message>
    <message>
        <source>The hour, 0 to 23; 0 for a date without a time of day.</source>
        <translation>小时，0 到 23；日期不带时刻时为 0。</translation>
    </message>
    <message>
        <source>The hyperbolic cosine.</source>
        <translation>双曲余弦。</translation>
    </message>
    <message>
        <source>The hyperbolic sine.</source>
        <translation>双曲正弦。</translation>
    </message>
    <message>
        <source>The hyperbolic tangent.</source>
        <translation>双曲正切。</translation>
    </message>
    <message>
        <source>The least element, or the least of the operands.</source>
        <translation>最小的元素，或各操作数中最小的。</translation>
    </message>
    <message>
        <source>The least integer that is not less than x.</source>
        <translation>不小于 x 的最小整数。</translation>
    </message>
    <message>
        <source>The list of its elements; int64 with float32 gives a list of float32.</source>
        <translation>由其元素组成的列表；int64 与 float32 并存时得到 float32 的列表。</translation>
    </message>
    <message>
        <source>The logarithm to the base 10.</source>
        <translation>以 10 为底的对数。</translation>
    </message>
    <message>
        <source>The logarithm to the base 2.</source>
        <translation>以 2 为底的对数。</translation>
    </message>
    <message>
        <source>The mean of the elements.</source>
        <translation>元素的平均值。</translation>
    </message>
    <message>
        <source>The month, 1 to 12.</source>
        <translation>月份，1 到 12。</translation>
    </message>
    <message>
        <source>The multiple numeral systems of x: for base b of 2, 3 and 10 and each digit d at place k, from the lowest on, the key 1000 b + b k + d. x is cut to 0 … 2 to the power of digits - 1; digits is 20 when it is left out.</source>
        <translation>x 的多进制编码：对进制 b = 2、3、10，从最低位起第 k 位上的每个数字 d 给出键 1000 b + b k + d。x 被截到 0 … 2 的 digits 次方减 1；省略 digits 时为 20。</translation>
    </message>
    <message>
        <source>The n largest elements, the largest first; equal ones keep their order.</source>
        <translation>最大的 n 个元素，从大到小；相等的元素保持原有顺序。</translation>
    </message>
    <message>
        <source>The natural logarithm.</source>
        <translation>自然对数。</translation>
    </message>
    <message>
        <source>The nearest integer; a half goes away from zero.</source>
        <translation>最近的整数；恰为一半时向远离零的方向取。</translation>
    </message>
    <message>
        <source>The negative of a number, of its type.</source>
        <translation>一个数的相反数，类型不变。</translation>
    </message>
    <message>
        <source>The number of bounds that are not greater than x: 0 below the first.</source>
        <translation>不大于 x 的界限的个数：低于第一个界限时为 0。</translation>
    </message>
    <message>
        <source>The number of elements, or of the characters of a text.</source>
        <translation>元素的个数，或文本的字符数。</translation>
    </message>
    <message>
        <source>The old name of bucket.</source>
        <translation>bucket 的旧名。</translation>
    </message>
    <message>
        <source>The p-norm: the p-th root of the sum of the absolute values to the power of p; p is 2 when it is left out.</source>
        <translation>p 范数：各绝对值的 p 次方之和的 p 次方根；省略 p 时为 2。</translation>
    </message>
    <message>
        <source>The parts of the text between the separators, one more than there are separators; an empty separator splits into characters.</source>
        <translation>文本在分隔符之间的各部分，比分隔符多一个；分隔符为空时拆成单个字符。</translation>
    </message>
    <message>
        <source>The product: int64 when both are, else float32.</source>
        <translation>乘积：两者都是 int64 时为 int64，否则为 float32。</translation>
    </message>
    <message>
        <source>The quotient; of two int64 it is int64, cut towards zero.</source>
        <translation>商；两个 int64 的商为 int64，向零截断。</translation>
    </message>
    <message>
        <source>The remainder of the division that rounds down: never negative for a positive b.</source>
        <translation>向下取整的除法的余数：b 为正时绝不为负。</translation>
    </message>
    <message>
        <source>The seconds since 1970 of a date, by default of the request.</source>
        <translation>日期对应的自 1970 年起的秒数，缺省为请求的时间。</translation>
    </message>
    <message>
        <source>The shortest text that reads back as the same number; a text itself.</source>
        <translation>读回来仍是同一个数的最短文本；文本则原样不变。</translation>
    </message>
    <message>
        <source>The sine of an angle in radians.</source>
        <translation>以弧度表示的角的正弦。</translation>
    </message>
    <message>
        <source>The square root.</source>
        <translation>平方根。</translation>
    </message>
    <message>
        <source>The standard deviation: the square root of var.</source>
        <translation>标准差：var 的平方根。</translation>
    </message>
    <message>
        <source>The sum of numbers, or two texts one after the other as concat joins them.</source>
        <translation>数之和；两个文本则像 concat 那样首尾相接。</translation>
    </message>
    <message>
        <source>The sum of the elements, of their type; float32 is added in double precision.</source>
        <translation>元素之和，类型与元素相同；float32 以双精度累加。</translation>
    </message>
    <message>
        <source>The sum of the products of the elements that stand together.</source>
        <translation>同一位置上的元素的乘积之和。</translation>
    </message>
    <message>
        <source>The tangent of an angle in radians.</source>
        <translation>以弧度表示的角的正切。</translation>
    </message>
    <message>
        <source>The text with every from, found from left to right, replaced.</source>
        <translation>从左到右找到的每个 from 都被替换后的文本。</translation>
    </message>
    <message>
        <source>The text without white space at its ends.</source>
        <translation>去掉两端空白的文本。</translation>
    </message>
    <message>
        <source>The text, by characters, or the list, back to front.</source>
        <translation>文本（按字符）或列表首尾颠倒。</translation>
    </message>
    <message>
        <source>The texts one after the other, numbers as to_string writes them.</source>
        <translation>各文本首尾相接，数按 to_string 的写法。</translation>
    </message>
    <message>
        <source>The texts with the separator between them; of one list, its elements.</source>
        <translation>各文本以分隔符相连；只给一个列表时连接其元素。</translation>
    </message>
    <message>
        <source>The time of the request in seconds since 1970.</source>
        <translation>请求的时间，自 1970 年起的秒数。</translation>
    </message>
    <message>
        <source>The variance: the mean of the squared distances from the mean, dividing by n.</source>
        <translation>方差：与平均值之差的平方的平均值，除以 n。</translation>
    </message>
    <message>
        <source>The year of a date or of seconds since 1970, by default of now().</source>
        <translation>日期或秒数（自 1970 年起）的年份，缺省为 now()。</translation>
    </message>
    <message>
        <source>Where y first stands, counted from 1 in elements or characters; 0 where it does not.</source>
        <translation>y 首次出现的位置，按元素或字符从 1 数起；没有时为 0。</translation>
    </message>
    <message>
        <source>a % b, written as a function.</source>
        <translation>a % b 写成函数的形式。</translation>
    </message>
    <message>
        <source>a where c is not 0, else b.</source>
        <translation>c 不为 0 时为 a，否则为 b。</translation>
    </message>
    <message>
        <source>e to the power of x.</source>
        <translation>e 的 x 次方。</translation>
    </message>
    <message>
        <source>hash(x) % n, from 0 to n - 1.</source>
        <translation>hash(x) % n，从 0 到 n - 1。</translation>
    </message>
    <message>
        <source>len characters from the one at pos on, counted from 1; a negative pos counts from the end; without len, all the rest.</source>
        <translation>从 pos 处的字符起取 len 个，从 1 数起；pos 为负时从末尾数起；不给 len 时取其余全部。</translation>
    </message>
    <message>
        <source>len elements from the one at pos on, counted as in substr; without len, all the rest.</source>
        <translation>从 pos 处的元素起取 len 个，计数方式同 substr；不给 len 时取其余全部。</translation>
    </message>
    <message>
        <source>lo where x is less, hi where x is greater, else x.</source>
        <translation>x 更小时为 lo，更大时为 hi，否则为 x。</translation>
    </message>
    <message>
        <source>x as another type: float32 is cut towards zero, text is read as a number; cast(x) gives float32.</source>
        <translation>把 x 转为另一类型：float32 向零截断，文本读作数；cast(x) 得到 float32。</translation>
    </message>
    <message>
        <source>x itself.</source>
        <translation>x 本身。</translation>
    </message>
    <message>
        <source>x to the power of y.</source>
        <translation>x 的 y 次方。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; could not be interpreted as a value</source>
        <translation>&apos;%1&apos;无法理解为值</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not representable in 64 bits</source>
        <translation>&apos;%1&apos;无法用64位表示</translation>
    </message>
    <message>
        <source>Encountered invalid utf-8 sequence</source>
        <translation>遇到无效的UTF-8序列</translation>
    </message>
    <message>
        <source>Error while parsing array: %1</source>
        <translation>解析数组时出错：%1</translation>
    </message>
    <message>
        <source>Error while parsing binary integer: %1</source>
        <translation>解析二进制整数时出错：%1</translation>
    </message>
    <message>
        <source>Error while parsing boolean: %1</source>
        <translation>解析布尔值时出错：%1</translation>
    </message>
    <message>
        <source>Error while parsing comment: %1</source>
        <translation>解析注释时出错：%1</translation>
    </message>
    <message>
        <source>Error while parsing date-time offset: %1</source>
        <translation>解析时区偏移时出错：%1</translation>
    </message>
    <message>
        <source>Error while parsing date-time: %1</source>
        <translation>解析日期时间时出错：%1</translation>
    </message>
    <message>
        <source>Error while parsing date: %1</source>
        <translation>解析日期时出错：%1</translation>
    </message>
    <message>
        <source>Error while parsing decimal integer: %1</source>
        <translation>解析十进制整数时出错：%1</translation>
    </message>
    <message>
        <source>Error while parsing floating-point: %1</source>
        <translation>解析浮点数时出错：%1</translation>
    </message>
    <message>
        <source>Error while parsing hexadecimal floating-point: %1</source>
        <translation>解析十六进制浮点数时出错：%1</translation>
    </message>
    <message>
        <source>Error while parsing hexadecimal integer: %1</source>
        <translation>解析十六进制整数时出错：%1</translation>
    </message>
    <message>
        <source>Error while parsing inline table: %1</source>
        <translation>解析内联表时出错：%1</translation>
    </message>
    <message>
        <source>Error while parsing key-value pair: %1</source>
        <translation>解析键值对时出错：%1</translation>
    </message>
    <message>
        <source>Error while parsing key: %1</source>
        <translation>解析键时出错：%1</translation>
    </message>
    <message>
        <source>Error while parsing literal string: %1</source>
        <translation>解析字面字符串时出错：%1</translation>
    </message>
    <message>
        <source>Error while parsing octal integer: %1</source>
        <translation>解析八进制整数时出错：%1</translation>
    </message>
    <message>
        <source>Error while parsing root table: %1</source>
        <translation>解析根表时出错：%1</translation>
    </message>
    <message>
        <source>Error while parsing string: %1</source>
        <translation>解析字符串时出错：%1</translation>
    </message>
    <message>
        <source>Error while parsing table header: %1</source>
        <translation>解析表头时出错：%1</translation>
    </message>
    <message>
        <source>Error while parsing time: %1</source>
        <translation>解析时间时出错：%1</translation>
    </message>
    <message>
        <source>Error while parsing unicode scalar sequence: %1</source>
        <translation>解析Unicode转义序列时出错：%1</translation>
    </message>
    <message>
        <source>Error while parsing value: %1</source>
        <translation>解析值时出错：%1</translation>
    </message>
    <message>
        <source>[[array-of-table]] brackets must be contiguous (i.e. [ [ this ] ] is prohibited)</source>
        <translation>[[表数组]]的括号必须相连（不能写成[ [ 这样 ] ]）</translation>
    </message>
    <message>
        <source>cannot insert &apos;%1&apos; into existing inline table</source>
        <translation>不能向已有的内联表添加&apos;%1&apos;</translation>
    </message>
    <message>
        <source>cannot redefine existing %1 &apos;%2&apos; as %3</source>
        <translation>不能把已有的&apos;%2&apos;（%1）重新定义为%3</translation>
    </message>
    <message>
        <source>cannot redefine existing array &apos;%1&apos;</source>
        <translation>不能重新定义已有的数组&apos;%1&apos;</translation>
    </message>
    <message>
        <source>cannot redefine existing array &apos;%1&apos; as table</source>
        <translation>不能把已有的数组&apos;%1&apos;重新定义为表</translation>
    </message>
    <message>
        <source>cannot redefine existing array as dotted key-value pair</source>
        <translation>不能用点分键重新定义已有的数组</translation>
    </message>
    <message>
        <source>cannot redefine existing boolean &apos;%1&apos;</source>
        <translation>不能重新定义已有的布尔值&apos;%1&apos;</translation>
    </message>
    <message>
        <source>cannot redefine existing boolean as dotted key-value pair</source>
        <translation>不能用点分键重新定义已有的布尔值</translation>
    </message>
    <message>
        <source>cannot redefine existing floating-point &apos;%1&apos;</source>
        <translation>不能重新定义已有的浮点数&apos;%1&apos;</translation>
    </message>
    <message>
        <source>cannot redefine existing floating-point as dotted key-value pair</source>
        <translation>不能用点分键重新定义已有的浮点数</translation>
    </message>
    <message>
        <source>cannot redefine existing integer &apos;%1&apos;</source>
        <translation>不能重新定义已有的整数&apos;%1&apos;</translation>
    </message>
    <message>
        <source>cannot redefine existing integer as dotted key-value pair</source>
        <translation>不能用点分键重新定义已有的整数</translation>
    </message>
    <message>
        <source>cannot redefine existing string &apos;%1&apos;</source>
        <translation>不能重新定义已有的字符串&apos;%1&apos;</translation>
    </message>
    <message>
        <source>cannot redefine existing string as dotted key-value pair</source>
        <translation>不能用点分键重新定义已有的字符串</translation>
    </message>
    <message>
        <source>cannot redefine existing table &apos;%1&apos;</source>
        <translation>不能重新定义已有的表&apos;%1&apos;</translation>
    </message>
    <message>
        <source>cannot redefine existing table &apos;%1&apos; as array-of-tables</source>
        <translation>不能把已有的表&apos;%1&apos;重新定义为表数组</translation>
    </message>
    <message>
        <source>cannot redefine existing table as dotted key-value pair</source>
        <translation>不能用点分键重新定义已有的表</translation>
    </message>
    <message>
        <source>control characters other than TAB (U+0009) are explicitly prohibited</source>
        <translation>不允许除制表符（U+0009）以外的控制字符</translation>
    </message>
    <message>
        <source>control characters other than TAB (U+0009) are explicitly prohibited in comments</source>
        <translation>注释中不允许除制表符（U+0009）以外的控制字符</translation>
    </message>
    <message>
        <source>could not determine value type</source>
        <translation>无法判断值的类型</translation>
    </message>
    <message>
        <source>encountered end-of-file</source>
        <translation>遇到文件末尾</translation>
    </message>
    <message>
        <source>exceeded maximum nested value depth of %1 (TOML_MAX_NESTED_VALUES)</source>
        <translation>值的嵌套超过了%1层的上限</translation>
    </message>
    <message>
        <source>exceeds length limit of %1 digits</source>
        <translation>超过%1位数字的上限</translation>
    </message>
    <message>
        <source>expected &apos;%1&apos;, saw &apos;%2&apos;</source>
        <translation>此处应为&apos;%1&apos;，实际是&apos;%2&apos;</translation>
    </message>
    <message>
        <source>expected a comment or whitespace, saw &apos;%1&apos;</source>
        <translation>此处应为注释或空白，实际是&apos;%1&apos;</translation>
    </message>
    <message>
        <source>expected bare key starting character or string delimiter, saw &apos;%1&apos;</source>
        <translation>此处应为键的首字符或引号，实际是&apos;%1&apos;</translation>
    </message>
    <message>
        <source>expected comma or closing &apos;%1&apos;, saw &apos;%2&apos;</source>
        <translation>此处应为逗号或&apos;%1&apos;，实际是&apos;%2&apos;</translation>
    </message>
    <message>
        <source>expected day between 1 and %1 (inclusive), saw %2</source>
        <translation>日期应在1到%1之间，实际是%2</translation>
    </message>
    <message>
        <source>expected decimal digit or &apos;.&apos;, saw &apos;%1&apos;</source>
        <translation>此处应为十进制数字或&apos;.&apos;，实际是&apos;%1&apos;</translation>
    </message>
    <message>
        <source>expected decimal digit or exponent, saw &apos;.&apos;</source>
        <translation>此处应为十进制数字或指数，实际是&apos;.&apos;</translation>
    </message>
    <message>
        <source>expected decimal digit, saw &apos;%1&apos;</source>
        <translation>此处应为十进制数字，实际是&apos;%1&apos;</translation>
    </message>
    <message>
        <source>expected digit, saw &apos;%1&apos;</source>
        <translation>此处应为数字，实际是&apos;%1&apos;</translation>
    </message>
    <message>
        <source>expected exponent digit, saw &apos;%1&apos;</source>
        <translation>此处应为指数的数字，实际是&apos;%1&apos;</translation>
    </message>
    <message>
        <source>expected hex digit, saw &apos;%1&apos;</source>
        <translation>此处应为十六进制数字，实际是&apos;%1&apos;</translation>
    </message>
    <message>
        <source>expected hour between 0 and 23 (inclusive), saw %1</source>
        <translation>小时应在0到23之间，实际是%1</translation>
    </message>
    <message>
        <source>expected hour between 0 to 59 (inclusive), saw %1</source>
        <translation>小时应在0到23之间，实际是%1</translation>
    </message>
    <message>
        <source>expected key or closing &apos;}&apos;, saw &apos;%1&apos;</source>
        <translation>此处应为键或&apos;}&apos;，实际是&apos;%1&apos;</translation>
    </message>
    <message>
        <source>expected key-value pair or closing &apos;}&apos;, saw comma</source>
        <translation>此处应为键值对或&apos;}&apos;，实际是逗号</translation>
    </message>
    <message>
        <source>expected key-value pair, saw closing &apos;}&apos; (dangling comma)</source>
        <translation>此处应为键值对，实际是&apos;}&apos;（前面多了一个逗号）</translation>
    </message>
    <message>
        <source>expected keys, tables, whitespace or comments, saw &apos;%1&apos;</source>
        <translation>此处应为键、表、空白或注释，实际是&apos;%1&apos;</translation>
    </message>
    <message>
        <source>expected minute between 0 and 59 (inclusive), saw %1</source>
        <translation>分钟应在0到59之间，实际是%1</translation>
    </message>
    <message>
        <source>expected month between 1 and 12 (inclusive), saw %1</source>
        <translation>月份应在1到12之间，实际是%1</translation>
    </message>
    <message>
        <source>expected second between 0 and 59 (inclusive), saw %1</source>
        <translation>秒应在0到59之间，实际是%1</translation>
    </message>
    <message>
        <source>expected value or closing &apos;]&apos;, saw comma</source>
        <translation>此处应为值或&apos;]&apos;，实际是逗号</translation>
    </message>
    <message>
        <source>expected value, saw &apos;%1&apos;</source>
        <translation>此处应为值，实际是&apos;%1&apos;</translation>
    </message>
    <message>
        <source>expected value-terminator, saw &apos;%1&apos;</source>
        <translation>此处值应当结束，实际是&apos;%1&apos;</translation>
    </message>
    <message>
        <source>leading zeroes are prohibited</source>
        <translation>数字不能以零开头</translation>
    </message>
    <message>
        <source>multi-line strings are prohibited in dotted keys</source>
        <translation>点分键中不能用多行字符串</translation>
    </message>
    <message>
        <source>multi-line strings are prohibited in keys</source>
        <translation>键中不能用多行字符串</translation>
    </message>
    <message>
        <source>tables with blank bare keys are explicitly prohibited</source>
        <translation>表名不能为空</translation>
    </message>
    <message>
        <source>underscores may only follow digits</source>
        <translation>下划线只能跟在数字后面</translation>
    </message>
    <message>
        <source>underscores must be followed by digits</source>
        <translation>下划线后面必须是数字</translation>
    </message>
    <message>
        <source>unescaped control characters other than TAB (U+0009) are explicitly prohibited</source>
        <translation>除制表符（U+0009）外，控制字符必须转义</translation>
    </message>
    <message>
        <source>unknown escape sequence &apos;%1&apos;</source>
        <translation>未知的转义序列&apos;%1&apos;</translation>
    </message>
    <message>
        <source>values may not begin with underscores</source>
        <translation>值不能以下划线开头</translation>
    </message>
    <message>
        <source>%1 elements instead of %2</source>
        <translation>有 %1 个元素，应为 %2 个</translation>
    </message>
    <message>
        <source>%1, %2 byte%3</source>
        <translation>%1，%2 字节%3</translation>
    </message>
    <message>
        <source>, lists of %1</source>
        <translation>，每个列表 %1 个</translation>
    </message>
    <message>
        <source>a bucket of %1 slots holds %2 keys</source>
        <translation>一个有 %1 个槽的桶中有 %2 个键</translation>
    </message>
    <message>
        <source>a column is unreadable</source>
        <translation>有一列无法读取</translation>
    </message>
    <message>
        <source>a later version of Rankwright wrote the file (%1, this program reads %2): %3</source>
        <translation>文件由更新版本的 Rankwright 写入（版本 %1，本程序读取版本 %2）：%3</translation>
    </message>
    <message>
        <source>an earlier version of Rankwright wrote the file (%1 instead of %2), it has to be made anew: %3</source>
        <translation>文件由较早版本的 Rankwright 写入（版本 %1，应为 %2），必须重新生成：%3</translation>
    </message>
    <message>
        <source>feature &apos;%1&apos;: %2</source>
        <translation>特征 &apos;%1&apos;：%2</translation>
    </message>
    <message>
        <source>it is unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>keys: %1</source>
        <translation>键：%1</translation>
    </message>
    <message>
        <source>more buckets than a hash can name</source>
        <translation>桶的数量超过哈希能表示的范围</translation>
    </message>
    <message>
        <source>no number for any position</source>
        <translation>没有任何位置的数值</translation>
    </message>
    <message>
        <source>no whole number of elements</source>
        <translation>元素个数不是整数</translation>
    </message>
    <message>
        <source>section %1 has no proper name</source>
        <translation>第 %1 节没有正确的名称</translation>
    </message>
    <message>
        <source>section %1 runs past the end, %2 bytes from offset %3</source>
        <translation>第 %1 节超出文件末尾：从偏移 %3 起 %2 字节</translation>
    </message>
    <message>
        <source>section &apos;%1&apos; at offset %2: %3</source>
        <translation>节 &apos;%1&apos;（偏移 %2）：%3</translation>
    </message>
    <message>
        <source>section &apos;%1&apos; does not begin where the one before ends, offset %2</source>
        <translation>节 &apos;%1&apos; 没有从前一节的结尾开始，偏移 %2</translation>
    </message>
    <message>
        <source>section &apos;%1&apos; is there twice, offset %2</source>
        <translation>节 &apos;%1&apos; 出现了两次，偏移 %2</translation>
    </message>
    <message>
        <source>section &apos;%1&apos;: %2</source>
        <translation>节 &apos;%1&apos;：%2</translation>
    </message>
    <message>
        <source>the %1 of element %2 is outside of its %3 values: %4</source>
        <translation>第 %2 个元素的%1超出其 %3 个取值：%4</translation>
    </message>
    <message>
        <source>the column &apos;%1&apos; is unreadable</source>
        <translation>列 &apos;%1&apos; 无法读取</translation>
    </message>
    <message>
        <source>the file is of another kind: %1</source>
        <translation>文件是另一种类型：%1</translation>
    </message>
    <message>
        <source>the file is truncated or has grown, %1 bytes instead of %2</source>
        <translation>文件被截断或变大：%1 字节，应为 %2 字节</translation>
    </message>
    <message>
        <source>the hash table holds %1 keys of %2</source>
        <translation>哈希表只有 %2 个键中的 %1 个</translation>
    </message>
    <message>
        <source>the header&apos;s checksum is wrong, offset 0</source>
        <translation>文件头的校验和不正确，偏移 0</translation>
    </message>
    <message>
        <source>the key of row %1 is empty, there twice or not in the hash table</source>
        <translation>第 %1 行的键为空、重复或不在哈希表中</translation>
    </message>
    <message>
        <source>the key under &apos;%1&apos; is no text and no whole number: %2</source>
        <translation>&apos;%1&apos; 下的键既不是文本也不是整数：%2</translation>
    </message>
    <message>
        <source>the line has no key under &apos;%1&apos;: %2</source>
        <translation>该行没有名为 &apos;%1&apos; 的键：%2</translation>
    </message>
    <message>
        <source>the offset of row %1 is out of order: %2</source>
        <translation>第 %1 行的偏移顺序错误：%2</translation>
    </message>
    <message>
        <source>the offsets end at %1 of %2 elements</source>
        <translation>偏移结束于第 %1 个元素，共 %2 个</translation>
    </message>
    <message>
        <source>the section table is not where the file ends, offset %1</source>
        <translation>节表不在文件末尾，偏移 %1</translation>
    </message>
    <message>
        <source>the section table&apos;s checksum is wrong, offset %1</source>
        <translation>节表的校验和不正确，偏移 %1</translation>
    </message>
    <message>
        <source>the sections do not end where their table begins, offset %1</source>
        <translation>各节没有在节表开始处结束，偏移 %1</translation>
    </message>
    <message>
        <source>what pads it is not zero</source>
        <translation>填充部分不为零</translation>
    </message>
    <message>
        <source>writing features</source>
        <translation>正在写入特征</translation>
    </message>
    <message>
        <source>a calibration is for the merge policy calibrated, not: %1</source>
        <translation>calibration 只用于合并策略 calibrated，不能用于：%1</translation>
    </message>
    <message>
        <source>the merge policy is round_robin, next_unseen, weighted, priority or calibrated, not: %1</source>
        <translation>合并策略只能是 round_robin、next_unseen、weighted、priority 或 calibrated，不能是：%1</translation>
    </message>
    <message>
        <source>turns are for the merge policy weighted, not: %1</source>
        <translation>turns 只用于合并策略 weighted，不能用于：%1</translation>
    </message>
    <message>
        <source>a channel has either &apos;keys&apos; (a rule or feature), &apos;key&apos; (one fixed key), &apos;vector&apos; (a rule or feature) or &apos;vector_of_model&apos;: %1</source>
        <translation>通道只能有&apos;keys&apos;（规则或特征）、&apos;key&apos;（一个固定的键）、&apos;vector&apos;（规则或特征）和&apos;vector_of_model&apos;四者之一：%1</translation>
    </message>
    <message>
        <source>a field that needs both the item and the request leaves the model without vectors: %1</source>
        <translation>字段同时需要应用和请求，模型因此没有向量：%1</translation>
    </message>
    <message>
        <source>a link leads nowhere</source>
        <translation>有链接指向不存在的节点</translation>
    </message>
    <message>
        <source>a number is not finite</source>
        <translation>有数值不是有限数</translation>
    </message>
    <message>
        <source>a vector has a number that is not finite: %1</source>
        <translation>向量中有数值不是有限数：%1</translation>
    </message>
    <message>
        <source>a vector has more than %1 numbers, that of the item: %2</source>
        <translation>向量超过%1个数值，所属的应用：%2</translation>
    </message>
    <message>
        <source>a vector has numbers that are not finite, that of the item: %1</source>
        <translation>向量中有数值不是有限数，所属的应用：%1</translation>
    </message>
    <message>
        <source>a vector index holds less than 2^31 vectors, not: %1</source>
        <translation>向量索引的向量数必须小于2^31，而不是：%1</translation>
    </message>
    <message>
        <source>an index is of kind items, log, co_use, popularity, file, rule or vector, not: %1</source>
        <translation>索引的类型是items、log、co_use、popularity、file、rule或vector，而不是：%1</translation>
    </message>
    <message>
        <source>an item lies outside the pool</source>
        <translation>有应用不在物料池中</translation>
    </message>
    <message>
        <source>channel &apos;%1&apos; has the vector of a model, but its index was built from none: %2</source>
        <translation>通道“%1”使用模型的向量，但它的索引不是由模型构建的：%2</translation>
    </message>
    <message>
        <source>it has %1 entries instead of %2</source>
        <translation>它有%1项，而不是%2项</translation>
    </message>
    <message>
        <source>items have no such feature: %1</source>
        <translation>应用没有这个特征：%1</translation>
    </message>
    <message>
        <source>linking vectors</source>
        <translation>连接向量</translation>
    </message>
    <message>
        <source>making vectors</source>
        <translation>生成向量</translation>
    </message>
    <message>
        <source>measuring recall</source>
        <translation>测量召回率</translation>
    </message>
    <message>
        <source>no vector index was built from a model under the name: %1</source>
        <translation>没有由模型构建的向量索引叫这个名称：%1</translation>
    </message>
    <message>
        <source>only a factorisation machine has vectors of items, not: %1</source>
        <translation>只有因子分解机有应用向量，而不是：%1</translation>
    </message>
    <message>
        <source>the entry of key %1 is not as it should be</source>
        <translation>键%1的条目不正确</translation>
    </message>
    <message>
        <source>the hash table holds another number of keys</source>
        <translation>哈希表中键的数量不同</translation>
    </message>
    <message>
        <source>the header says what cannot be</source>
        <translation>文件头的内容不可能成立</translation>
    </message>
    <message>
        <source>the items do not ascend below their bound</source>
        <translation>应用没有在上限以内递增</translation>
    </message>
    <message>
        <source>the layers do not fit their links</source>
        <translation>各层与其链接不符</translation>
    </message>
    <message>
        <source>the lists have not as many bytes as the header says</source>
        <translation>列表的字节数与文件头不符</translation>
    </message>
    <message>
        <source>the model was trained again since the index was built; build the indexes anew for: %1</source>
        <translation>索引构建之后模型又训练过，请重新构建索引：%1</translation>
    </message>
    <message>
        <source>the model was trained on a field of another type: %1</source>
        <translation>模型训练时该字段是另一种类型：%1</translation>
    </message>
    <message>
        <source>the nodes do not ascend</source>
        <translation>节点没有递增</translation>
    </message>
    <message>
        <source>the postings of an index take more than 32 GiB; the next key is: %1</source>
        <translation>索引的倒排项超过32 GiB，下一个键是：%1</translation>
    </message>
    <message>
        <source>the queries have not %1 numbers each: %2</source>
        <translation>并非每个查询都有%1个数值：%2</translation>
    </message>
    <message>
        <source>the vectors before have %1 numbers, this one %2, that of the item: %3</source>
        <translation>之前的向量有%1个数值，这一个有%2个，所属的应用：%3</translation>
    </message>
    <message>
        <source>the vectors cannot be linked: %1</source>
        <translation>无法连接向量：%1</translation>
    </message>
    <message>
        <source>the vectors of an index come from either a &apos;feature&apos; or a &apos;model&apos;: %1</source>
        <translation>索引的向量只能来自&apos;feature&apos;或&apos;model&apos;二者之一：%1</translation>
    </message>
    <message>
        <source>vectors are lists of float32, but &apos;%1&apos; is %2</source>
        <translation>向量是float32列表，而“%1”是%2</translation>
    </message>
    <message>
        <source>vectors are near by inner_product, cosine or l2, not: %1</source>
        <translation>向量的远近按inner_product、cosine或l2计算，而不是：%1</translation>
    </message>
    <message>
        <source>looking what is in memory</source>
        <translation>查看内存中的内容</translation>
    </message>
    <message>
        <source>looking where the items stand</source>
        <translation>查找物品所在的键</translation>
    </message>
    <message>
        <source>neither build has the key: %1</source>
        <translation>两次构建都没有这个键：%1</translation>
    </message>
    <message>
        <source>the items that these indexes were built over are not kept: %1</source>
        <translation>这些索引所用的物品没有保留：%1</translation>
    </message>
    <message>
        <source>the system does not say which pages are in memory: %1</source>
        <translation>系统没有告知哪些内存页驻留：%1</translation>
    </message>
    <message>
        <source>these indexes were built over other items than those of today: %1</source>
        <translation>这些索引所用的物品与现在的不同：%1</translation>
    </message>
    <message>
        <source>which items these indexes were built over was not written down: %1</source>
        <translation>没有记录这些索引所用的物品：%1</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>没有键</translation>
    </message>
    <message>
        <source>no such index: %1</source>
        <translation>没有这个索引：%1</translation>
    </message>
    <message>
        <source>nothing is called %1</source>
        <translation>没有叫做%1的对象</translation>
    </message>
    <message>
        <source>%1 has no such column: %2</source>
        <translation>%1 中没有这一列：%2</translation>
    </message>
    <message>
        <source>%1 has no such table: %2</source>
        <translation>%1 中没有这张表：%2</translation>
    </message>
    <message>
        <source>%1 rows and values may be bad at most, there are %2</source>
        <translation>不可用的行和值最多可有 %1 个，实际有：%2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is empty</source>
        <translation>“%1”是空的</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is for columns whose type is a list</source>
        <translation>“%1”只用于类型为列表的列</translation>
    </message>
    <message>
        <source>&apos;%1&apos; joins parts that come back in other values</source>
        <translation>“%1”连接的各部分在其他值中重复出现</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be one character, comma, tab, semicolon, bar or space: %2</source>
        <translation>“%1”必须是一个字符，或 comma、tab、semicolon、bar、space：%2</translation>
    </message>
    <message>
        <source>&apos;others&apos; must be &quot;infer&quot; or &quot;ignore&quot;: %1</source>
        <translation>“others”必须是 &quot;infer&quot; 或 &quot;ignore&quot;：%1</translation>
    </message>
    <message>
        <source>bytes are no value: %1 of them</source>
        <translation>字节串不能作为值，字节数：%1</translation>
    </message>
    <message>
        <source>every workspace has a feature of that name already</source>
        <translation>每个工作区都已有同名的特征</translation>
    </message>
    <message>
        <source>expected %1 elements, found %2: %3</source>
        <translation>应有 %1 个元素，实际有 %2 个：%3</translation>
    </message>
    <message>
        <source>expected %1, found: %2</source>
        <translation>应为%1，实际是：%2</translation>
    </message>
    <message>
        <source>learning the types</source>
        <translation>正在判断类型</translation>
    </message>
    <message>
        <source>no column of the file is the key: %1</source>
        <translation>文件中没有作为键的列：%1</translation>
    </message>
    <message>
        <source>reading the values</source>
        <translation>正在读取值</translation>
    </message>
    <message>
        <source>say which of the tables to read: %1</source>
        <translation>请指明读取哪张表：%1</translation>
    </message>
    <message>
        <source>the column is ignored and used: %1</source>
        <translation>该列既被忽略又被使用：%1</translation>
    </message>
    <message>
        <source>the column is the key already: %1</source>
        <translation>该列已是键：%1</translation>
    </message>
    <message>
        <source>the file has no such column: %1</source>
        <translation>文件中没有这一列：%1</translation>
    </message>
    <message>
        <source>the file has no table: %1</source>
        <translation>文件中没有表：%1</translation>
    </message>
    <message>
        <source>the key is missing or no text, it stands in the column: %1</source>
        <translation>缺少键，或键不是文本，它应在这一列：%1</translation>
    </message>
    <message>
        <source>the key is missing, it stands in the column: %1</source>
        <translation>缺少键，它应在这一列：%1</translation>
    </message>
    <message>
        <source>the list mixes types</source>
        <translation>列表中混有不同类型</translation>
    </message>
    <message>
        <source>the number does not fit float32</source>
        <translation>数字超出 float32 的范围</translation>
    </message>
    <message>
        <source>the number does not fit float32: %1</source>
        <translation>数字超出 float32 的范围：%1</translation>
    </message>
    <message>
        <source>the number does not fit int64</source>
        <translation>数字超出 int64 的范围</translation>
    </message>
    <message>
        <source>the row has it twice: %1</source>
        <translation>该行中出现了两次：%1</translation>
    </message>
    <message>
        <source>the table has no primary key of one column, so say which column is the key: %1</source>
        <translation>表没有单列主键，请指明哪一列是键：%1</translation>
    </message>
    <message>
        <source>the table has no such column: %1</source>
        <translation>表中没有这一列：%1</translation>
    </message>
    <message>
        <source>the text is not valid UTF-8: %1</source>
        <translation>文本不是有效的 UTF-8：%1</translation>
    </message>
    <message>
        <source>the type is not a number from 0 to 5</source>
        <translation>类型不是 0 到 5 的数字</translation>
    </message>
    <message>
        <source>the value is an object</source>
        <translation>值是一个对象</translation>
    </message>
    <message>
        <source>the value is not of its type %1</source>
        <translation>值与其类型不符：%1</translation>
    </message>
    <message>
        <source>two columns become features of the same name</source>
        <translation>两列成为同名的特征</translation>
    </message>
    <message>
        <source>%1 Channel &apos;%2&apos; brought nothing (%3): %4.</source>
        <translation>%1 通道“%2”没有带来任何应用（%3）：%4。</translation>
    </message>
    <message>
        <source>%1 Constraint &apos;%2&apos; moved it from place %3 to %4: %5.</source>
        <translation>%1 约束“%2”把它从第%3位移到第%4位：%5。</translation>
    </message>
    <message>
        <source>%1 What differs most from that one: %2.</source>
        <translation>%1 与该应用差别最大的是：%2。</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 of %2 candidates are excluded, which leaves %3</source>
        <translation>%2 个候选中有 %1 个被排除，剩下 %3 个</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 次</translation>
    </message>
    <message>
        <source>0.95 * pctr + 0.05 * pcvr</source>
        <translation>0.95 * pctr + 0.05 * pcvr</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>Constraint &apos;%1&apos; moved it from place %2 to %3, behind the end of the list: %4.</source>
        <translation>约束“%1”把它从第 %2 位移到第 %3 位，排在列表末尾之后：%4。</translation>
    </message>
    <message>
        <source>Constraint &apos;%1&apos; moved it out of the list, from place %2: %3.</source>
        <translation>约束“%1”把它从第 %2 位移出了列表：%3。</translation>
    </message>
    <message>
        <source>Every channel leaves it out: %1.</source>
        <translation>每个通道都不要它：%1。</translation>
    </message>
    <message>
        <source>It is in the list, at place %1 of %2, with score %3.%4</source>
        <translation>它在列表中，位于第%1位（共%2位），得分%3。%4</translation>
    </message>
    <message>
        <source>It was merged, and removed after that: %1.</source>
        <translation>它已被合并，随后被移除：%1。</translation>
    </message>
    <message>
        <source>It was ranked %1 of %2 candidates with score %3; the last of the %4 listed has %5.%6%7</source>
        <translation>它在%2个候选中排第%1位，得分%3；列出的%4个应用中，最后一个的得分是%5。%6%7</translation>
    </message>
    <message>
        <source>It was ranked %1, and constraints brought others before it: the list ends after %2.</source>
        <translation>它排第 %1，约束把别的应用排到了它前面：列表到第 %2 位为止。</translation>
    </message>
    <message>
        <source>The list is empty: %1.</source>
        <translation>列表为空：%1。</translation>
    </message>
    <message>
        <source>The list was kept from an earlier request, of which no more is known: %1.</source>
        <translation>这是先前请求留存的列表，其余情况未知：%1。</translation>
    </message>
    <message>
        <source>a constraint has either &apos;when&apos; (a condition) or &apos;items&apos; (their keys): %1</source>
        <translation>约束要么有 &apos;when&apos;（条件），要么有 &apos;items&apos;（键）：%1</translation>
    </message>
    <message>
        <source>a constraint needs at least one of the: %1</source>
        <translation>约束至少需要一个：%1</translation>
    </message>
    <message>
        <source>a feature has no keys: %1</source>
        <translation>特征没有键：%1</translation>
    </message>
    <message>
        <source>a frequency rule says how far back it looks, in either &apos;hours&apos; or &apos;days&apos;, for the action: %1</source>
        <translation>频次规则要用 &apos;hours&apos; 或 &apos;days&apos; 之一说明回看多久，动作：%1</translation>
    </message>
    <message>
        <source>a request names a related item, but its scene is: %1</source>
        <translation>请求给出了关联应用，但场景是：%1</translation>
    </message>
    <message>
        <source>a window that holds no more than the %1 items that may have the same value: %2</source>
        <translation>窗口容纳的不多于可取相同值的 %1 项：%2</translation>
    </message>
    <message>
        <source>an expression is edited here in one line, not: %1</source>
        <translation>表达式在此处以一行编辑，而不是：%1</translation>
    </message>
    <message>
        <source>are a list of float32</source>
        <translation>是float32列表</translation>
    </message>
    <message>
        <source>are a list of int64</source>
        <translation>是int64列表</translation>
    </message>
    <message>
        <source>are strings</source>
        <translation>是字符串</translation>
    </message>
    <message>
        <source>at place %1 nothing else was left for: %2</source>
        <translation>在第 %1 位没有别的候选可满足：%2</translation>
    </message>
    <message>
        <source>behind the end</source>
        <translation>在末尾之后</translation>
    </message>
    <message>
        <source>candidates are ranked by merged_order, channels, rule or model, not by: %1</source>
        <translation>候选可按 merged_order、channels、rule 或 model 排序，不能按：%1</translation>
    </message>
    <message>
        <source>channel &apos;%1&apos; asks for vectors, but its index has none: %2</source>
        <translation>通道“%1”要向量，但它的索引没有：%2</translation>
    </message>
    <message>
        <source>channel &apos;%1&apos; needs a number, but &apos;%2&apos; is %3</source>
        <translation>通道“%1”需要数字，但“%2”是%3</translation>
    </message>
    <message>
        <source>channel &apos;%1&apos; of kind &apos;%2&apos; needs posting lists, but its index has vectors: %3</source>
        <translation>种类为“%2”的通道“%1”需要倒排表，但它的索引是向量：%3</translation>
    </message>
    <message>
        <source>channel &apos;%1&apos; reads an item feature that there is not: %2</source>
        <translation>通道“%1”读取的应用特征不存在：%2</translation>
    </message>
    <message>
        <source>channel &apos;%1&apos;: %2 %3, but &apos;%4&apos; is %5</source>
        <translation>通道“%1”：%2 %3，但“%4”是%5</translation>
    </message>
    <message>
        <source>constraint &apos;%1&apos; names an item that does not exist: %2</source>
        <translation>约束“%1”指定了不存在的项：%2</translation>
    </message>
    <message>
        <source>constraint &apos;%1&apos; names an item twice: %2</source>
        <translation>约束“%1”两次指定了同一项：%2</translation>
    </message>
    <message>
        <source>constraint &apos;%1&apos; needs strings or int64 to tell values apart, but &apos;%2&apos; is %3</source>
        <translation>约束“%1”需要字符串或 int64 来区分取值，但“%2”是 %3</translation>
    </message>
    <message>
        <source>constraint &apos;%1&apos;: items have no such feature: %2</source>
        <translation>约束“%1”：项没有这个特征：%2</translation>
    </message>
    <message>
        <source>fields</source>
        <translation>fields</translation>
    </message>
    <message>
        <source>filter: %1</source>
        <translation>过滤：%1</translation>
    </message>
    <message>
        <source>fixed at place %1</source>
        <translation>固定在第 %1 位</translation>
    </message>
    <message>
        <source>frequency control needs &apos;%1&apos; as %2, but it is %3</source>
        <translation>频次控制需要“%1”是%2，但它是%3</translation>
    </message>
    <message>
        <source>frequency control needs the user feature, which there is not: %1</source>
        <translation>频次控制需要这个用户特征，但没有：%1</translation>
    </message>
    <message>
        <source>frequency control: &apos;%1&apos; %2 or more in %3</source>
        <translation>频次控制：%3内“%1”%2及以上</translation>
    </message>
    <message>
        <source>is a list of float32</source>
        <translation>是float32列表</translation>
    </message>
    <message>
        <source>it concerns no candidate that could be placed</source>
        <translation>没有可以放置的候选符合它</translation>
    </message>
    <message>
        <source>it is already there in another way of writing: %1</source>
        <translation>它已以另一种写法存在：%1</translation>
    </message>
    <message>
        <source>item pool</source>
        <translation>应用池</translation>
    </message>
    <message>
        <source>its time was up after so many milliseconds: %1</source>
        <translation>时间已用完，毫秒数：%1</translation>
    </message>
    <message>
        <source>new items are scored by both &apos;exposures&apos; and &apos;clicks&apos;, or by neither: %1</source>
        <translation>新应用的打分要么同时用 &apos;exposures&apos; 和 &apos;clicks&apos;，要么都不用：%1</translation>
    </message>
    <message>
        <source>no channel is of the kind: %1</source>
        <translation>没有该类型的通道：%1</translation>
    </message>
    <message>
        <source>no list was kept for this user and scene; the user&apos;s row is %1</source>
        <translation>没有为该用户和场景留存列表；该用户的行号是 %1</translation>
    </message>
    <message>
        <source>no more than %1 of &apos;%2&apos; %3 in %4 places</source>
        <translation>每 %4 个位置中“%2”为 %3 的不超过 %1 个</translation>
    </message>
    <message>
        <source>no more than %1 of &apos;%2&apos; %3 in the list</source>
        <translation>列表中“%2”为 %3 的不超过 %1 个</translation>
    </message>
    <message>
        <source>no such %1 feature (there are: %2): %3</source>
        <translation>没有这个%1特征（有：%2）：%3</translation>
    </message>
    <message>
        <source>no such pipeline (did you mean &apos;%1&apos;?): %2</source>
        <translation>没有这条管道（您是指“%1”吗？）：%2</translation>
    </message>
    <message>
        <source>no such pipeline: %1</source>
        <translation>没有这条管道：%1</translation>
    </message>
    <message>
        <source>none: the model&apos;s card knows no rate of negatives</source>
        <translation>无：模型卡没有记录负样本的抽样率</translation>
    </message>
    <message>
        <source>place %1 is %2, so that the item stands at %3</source>
        <translation>第 %1 位%2，因此该项位于第 %3 位</translation>
    </message>
    <message>
        <source>popularity is read from either an &apos;index&apos; or a &apos;feature&apos; of the items: %1</source>
        <translation>热门程度要么读自 &apos;index&apos;，要么读自应用的 &apos;feature&apos;：%1</translation>
    </message>
    <message>
        <source>position</source>
        <translation>position</translation>
    </message>
    <message>
        <source>ranking by %1 does not look at the key: %2</source>
        <translation>按 %1 排序不使用键：%2</translation>
    </message>
    <message>
        <source>ranking by %1 needs the key: %2</source>
        <translation>按 %1 排序需要键：%2</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>ratio</translation>
    </message>
    <message>
        <source>recent items count less by position (&apos;decay&apos;) or by time (&apos;half_life_hours&apos;), not by both: %1</source>
        <translation>近期应用按位置（&apos;decay&apos;）或按时间（&apos;half_life_hours&apos;）衰减，不能两者都用：%1</translation>
    </message>
    <message>
        <source>recent items count less the longer ago they are, and the request has no time: %1 hours</source>
        <translation>近期应用随时间衰减，而请求没有时间：%1 小时</translation>
    </message>
    <message>
        <source>replaying requests</source>
        <translation>正在重放请求</translation>
    </message>
    <message>
        <source>score %1 × %2</source>
        <translation>得分 %1 × %2</translation>
    </message>
    <message>
        <source>strict constraints leave %1 of %2 places empty</source>
        <translation>严格约束使 %2 个位置中的 %1 个空着</translation>
    </message>
    <message>
        <source>tables of one element stand apart from it: %1</source>
        <translation>一个元素的子表与它不相邻：%1</translation>
    </message>
    <message>
        <source>the %1 feature &apos;%2&apos; is %3, not: %4</source>
        <translation>%1特征“%2”是%3，而不是：%4</translation>
    </message>
    <message>
        <source>the %1 feature is given twice: %2</source>
        <translation>%1特征给了两次：%2</translation>
    </message>
    <message>
        <source>the %1 has no row %2</source>
        <translation>%1没有第 %2 行</translation>
    </message>
    <message>
        <source>the %1 of recall channel &apos;%2&apos;: %3</source>
        <translation>召回通道“%2”的 %1：%3</translation>
    </message>
    <message>
        <source>the channels found no more candidates than %1</source>
        <translation>各通道找到的候选只有 %1 个</translation>
    </message>
    <message>
        <source>the expression is empty: %1</source>
        <translation>表达式为空：%1</translation>
    </message>
    <message>
        <source>the expression must give a number, not %1: %2</source>
        <translation>表达式必须给出数值，而不是 %1：%2</translation>
    </message>
    <message>
        <source>the file has no rule with the name: %1</source>
        <translation>文件中没有该名称的规则：%1</translation>
    </message>
    <message>
        <source>the file holds no kept lists: %1</source>
        <translation>文件中没有留存的列表：%1</translation>
    </message>
    <message>
        <source>the filter let pass %1 of the %2 items that it looked at, and no more were looked at</source>
        <translation>过滤条件看了 %2 个应用，放行 %1 个，没有再看更多</translation>
    </message>
    <message>
        <source>the item stands in the board twice: %1</source>
        <translation>榜单里出现了两次的应用：%1</translation>
    </message>
    <message>
        <source>the kind of a channel is match, i2i, tags, popularity, board, vector, new or fixed, not: %1</source>
        <translation>通道的种类是 match、i2i、tags、popularity、board、vector、new 或 fixed，而不是：%1</translation>
    </message>
    <message>
        <source>the kind of a constraint is weight, scatter, fixed, cap or exclude, not: %1</source>
        <translation>约束的种类是 weight、scatter、fixed、cap 或 exclude，不能是：%1</translation>
    </message>
    <message>
        <source>the line holds no kept list: %1</source>
        <translation>该行不是留存的列表：%1</translation>
    </message>
    <message>
        <source>the model &apos;%1&apos; gives %2, but the formula reads: %3</source>
        <translation>模型“%1”给出 %2，但公式读取了：%3</translation>
    </message>
    <message>
        <source>the model has other outputs than the formula was read for: %1</source>
        <translation>模型的输出与公式读取时不同：%1</translation>
    </message>
    <message>
        <source>the pipeline of that name is the one of %1: %2</source>
        <translation>叫这个名称的管道是 %1 的管道：%2</translation>
    </message>
    <message>
        <source>the places behind could not be filled otherwise</source>
        <translation>否则后面的位置无法填满</translation>
    </message>
    <message>
        <source>the related item itself</source>
        <translation>关联应用本身</translation>
    </message>
    <message>
        <source>the request is offline</source>
        <translation>请求处于离线状态</translation>
    </message>
    <message>
        <source>the request names no item, and its scene is: %1</source>
        <translation>请求没有给出应用，而场景是：%1</translation>
    </message>
    <message>
        <source>the request of the user %1 failed: %2</source>
        <translation>用户 %1 的请求失败：%2</translation>
    </message>
    <message>
        <source>the rule stands between the quotes %1, which cannot hold: %2</source>
        <translation>规则写在引号%1之间，其中不能包含：%2</translation>
    </message>
    <message>
        <source>the rule stands in a string with escapes; edit it in its file: %1</source>
        <translation>规则写在含转义的字符串中；请在其文件中编辑：%1</translation>
    </message>
    <message>
        <source>the score of new items is beta or ucb, not: %1</source>
        <translation>新应用的分数是 beta 或 ucb，而不是：%1</translation>
    </message>
    <message>
        <source>the text has no such element: %1 %2</source>
        <translation>文本中没有该元素：%1 %2</translation>
    </message>
    <message>
        <source>the text has no such table: %1</source>
        <translation>文本中没有该表：%1</translation>
    </message>
    <message>
        <source>the two pipelines do not read the same users</source>
        <translation>两条管道读取的不是同一批用户</translation>
    </message>
    <message>
        <source>the users&apos; recent items do not say what was done (&apos;%1&apos; is absent), so the action is &apos;%2&apos;, not: %3</source>
        <translation>用户的近期应用没有记录做了什么（缺少“%1”），所以动作只能是“%2”，而不是：%3</translation>
    </message>
    <message>
        <source>there are %1 recent items, but the times of: %2</source>
        <translation>有 %1 个近期应用，但时间的个数是：%2</translation>
    </message>
    <message>
        <source>there are %1 tags, but the weights of: %2</source>
        <translation>有 %1 个标签，但权重的个数是：%2</translation>
    </message>
    <message>
        <source>there is no persona with the name: %1</source>
        <translation>没有该名称的人物：%1</translation>
    </message>
    <message>
        <source>there is no pipeline of the name: %1</source>
        <translation>没有叫这个名称的管道：%1</translation>
    </message>
    <message>
        <source>this is no condition that holds or does not: %1</source>
        <translation>这不是一个成立或不成立的条件：%1</translation>
    </message>
    <message>
        <source>this is not a TOML value: %1</source>
        <translation>这不是TOML值：%1</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>times are for a channel with &apos;half_life_hours&apos;, and there is none: %1</source>
        <translation>只有带 &apos;half_life_hours&apos; 的通道才用时间，而这里没有：%1</translation>
    </message>
    <message>
        <source>two constraints have the same name: %1</source>
        <translation>两条约束同名：%1</translation>
    </message>
    <message>
        <source>two personas have the same name: %1</source>
        <translation>两个人物同名：%1</translation>
    </message>
    <message>
        <source>unknown key of a channel of kind &apos;%1&apos;: %2</source>
        <translation>种类为“%1”的通道没有这个键：%2</translation>
    </message>
    <message>
        <source>user store</source>
        <translation>用户库</translation>
    </message>
    <message>
        <source>what is new hangs on the time, and the request has none, for: %1</source>
        <translation>新不新取决于时间，而请求没有时间，特征：%1</translation>
    </message>
    <message>
        <source>when</source>
        <translation>when</translation>
    </message>
    <message>
        <source>%1 Channel &apos;%2&apos; has it at place %3 and takes no more than %4.</source>
        <translation>%1通道“%2”把它排在第 %3 位，而该通道最多取 %4 个。</translation>
    </message>
    <message>
        <source>%1 Keys that would have found it: %2.</source>
        <translation>%1本可以找到它的键：%2。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no number: %2</source>
        <translation>“%1”不是数字：%2</translation>
    </message>
    <message>
        <source>A channel proposed it: neither the request nor the channel&apos;s filter excludes it.</source>
        <translation>有通道提出它：请求和通道的过滤规则都没有排除它。</translation>
    </message>
    <message>
        <source>A recall channel met it under the request&apos;s keys.</source>
        <translation>有召回通道在请求的键下遇到它。</translation>
    </message>
    <message>
        <source>Channel &apos;%1&apos; proposed it at place %2, but the merge takes no more than %3 items from it.</source>
        <translation>通道“%1”把它推荐在第 %2 位，但合并最多从该通道取 %3 个。</translation>
    </message>
    <message>
        <source>Constraints left it in the list.</source>
        <translation>约束把它留在列表中。</translation>
    </message>
    <message>
        <source>It is among the first of re-ranking.</source>
        <translation>它在重排的前列。</translation>
    </message>
    <message>
        <source>It passed coarse ranking.</source>
        <translation>它通过了粗排。</translation>
    </message>
    <message>
        <source>It passed pre-ranking.</source>
        <translation>它通过了预排。</translation>
    </message>
    <message>
        <source>It passed ranking.</source>
        <translation>它通过了精排。</translation>
    </message>
    <message>
        <source>Its score puts it within the places asked for, or constraints put it into the list.</source>
        <translation>得分使它处于所要的位置之内，或约束把它放进了列表。</translation>
    </message>
    <message>
        <source>No channel took it.</source>
        <translation>没有通道取到它。</translation>
    </message>
    <message>
        <source>No channel took it. The nearest was &apos;%1&apos;: under its key &apos;%2&apos; it stands at place %3 of %4, and the channel did not read so far.</source>
        <translation>没有通道取到它。最接近的是“%1”：在它的键“%2”下排第 %3（共 %4），而该通道没有读到那么远。</translation>
    </message>
    <message>
        <source>Retrieval found it.</source>
        <translation>检索找到了它。</translation>
    </message>
    <message>
        <source>The items there were.</source>
        <translation>当时的全部应用。</translation>
    </message>
    <message>
        <source>The merge took it among the candidates.</source>
        <translation>合并把它放进候选。</translation>
    </message>
    <message>
        <source>The user installed it.</source>
        <translation>用户安装了它。</translation>
    </message>
    <message>
        <source>The user opened it.</source>
        <translation>用户打开了它。</translation>
    </message>
    <message>
        <source>The user saw it.</source>
        <translation>用户看到了它。</translation>
    </message>
    <message>
        <source>The user took it next, and the list has it.</source>
        <translation>用户接着拿走了它，且列表中有它。</translation>
    </message>
    <message>
        <source>The user watched it or did something with it.</source>
        <translation>用户观看了它，或对它做了操作。</translation>
    </message>
    <message>
        <source>a candidate names a %1 that the stage log lacks: %2</source>
        <translation>候选引用了阶段日志中没有的“%1”：%2</translation>
    </message>
    <message>
        <source>a candidate names a reason that the stage log lacks: %1</source>
        <translation>候选引用了阶段日志中没有的原因：%1</translation>
    </message>
    <message>
        <source>a persona has either a user or features, not both: %1</source>
        <translation>人物要么有 user，要么有 features，不能两者都有：%1</translation>
    </message>
    <message>
        <source>a stage log tells %1 channels apart, and one more is: %2</source>
        <translation>一个阶段日志最多区分 %1 个通道，多出的是：%2</translation>
    </message>
    <message>
        <source>asking for users</source>
        <translation>正在为用户请求</translation>
    </message>
    <message>
        <source>behind the first of coarse ranking</source>
        <translation>排在粗排的前列之后</translation>
    </message>
    <message>
        <source>behind the first of pre-ranking</source>
        <translation>排在预排的前列之后</translation>
    </message>
    <message>
        <source>behind the first of ranking</source>
        <translation>排在精排的前列之后</translation>
    </message>
    <message>
        <source>behind the first of re-ranking</source>
        <translation>排在重排的前列之后</translation>
    </message>
    <message>
        <source>behind what channel &apos;%1&apos; takes</source>
        <translation>排在通道“%1”所取的之后</translation>
    </message>
    <message>
        <source>cannot open the %1: %2</source>
        <translation>无法打开%1：%2</translation>
    </message>
    <message>
        <source>constraint &apos;%1&apos; took it out</source>
        <translation>约束“%1”将它移出</translation>
    </message>
    <message>
        <source>neither 0 nor 1: %1</source>
        <translation>既不是 0 也不是 1：%1</translation>
    </message>
    <message>
        <source>no channel found it, and a channel failed</source>
        <translation>没有通道找到它，且有通道失败</translation>
    </message>
    <message>
        <source>no channel has it under the request&apos;s keys</source>
        <translation>没有通道在请求的键下有它</translation>
    </message>
    <message>
        <source>no column tells a stage, as does: %1</source>
        <translation>没有说明阶段的列，例如：%1</translation>
    </message>
    <message>
        <source>no place in an order: %1</source>
        <translation>不是次序中的位置：%1</translation>
    </message>
    <message>
        <source>no such %1: %2</source>
        <translation>没有这个%1：%2</translation>
    </message>
    <message>
        <source>no time: %1</source>
        <translation>不是时间：%1</translation>
    </message>
    <message>
        <source>nobody took anything in the log of the workspace: %1</source>
        <translation>工作区的日志中没有人拿走过任何应用：%1</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>未展示</translation>
    </message>
    <message>
        <source>reading requests</source>
        <translation>正在读取请求</translation>
    </message>
    <message>
        <source>reading rows</source>
        <translation>正在读取行</translation>
    </message>
    <message>
        <source>realshow</source>
        <translation>实际展示</translation>
    </message>
    <message>
        <source>removed after the merge: %1</source>
        <translation>合并后移除：%1</translation>
    </message>
    <message>
        <source>stage log</source>
        <translation>阶段日志</translation>
    </message>
    <message>
        <source>the %1 has schema version %2, this program reads version %3: %4</source>
        <translation>%1的结构版本是 %2，本程序读取版本 %3：%4</translation>
    </message>
    <message>
        <source>the address of requests has no part &apos;%1&apos;</source>
        <translation>请求的地址没有“%1”这个部分</translation>
    </message>
    <message>
        <source>the expression must be true or false, not %1: %2</source>
        <translation>表达式的值必须为真或假，而不是 %1：%2</translation>
    </message>
    <message>
        <source>the file exists already: %1</source>
        <translation>文件已存在：%1</translation>
    </message>
    <message>
        <source>the file has no column: %1</source>
        <translation>文件没有这一列：%1</translation>
    </message>
    <message>
        <source>the file is no %1 of Rankwright: %2</source>
        <translation>该文件不是 Rankwright 的%1：%2</translation>
    </message>
    <message>
        <source>the file is too short to be a %1: %2</source>
        <translation>文件太短，不是%1：%2</translation>
    </message>
    <message>
        <source>the file&apos;s ending must be md, json or csv: %1</source>
        <translation>文件的扩展名必须是 md、json 或 csv：%1</translation>
    </message>
    <message>
        <source>the filter of channel &apos;%1&apos;: %2</source>
        <translation>通道“%1”的过滤条件：%2</translation>
    </message>
    <message>
        <source>the list was kept from an earlier request</source>
        <translation>列表是较早的请求留下的</translation>
    </message>
    <message>
        <source>the merge stopped before it</source>
        <translation>合并在它之前停止</translation>
    </message>
    <message>
        <source>the request has the video already: %1</source>
        <translation>该请求已有这个视频：%1</translation>
    </message>
    <message>
        <source>the row has no %1: %2</source>
        <translation>该行没有“%1”：%2</translation>
    </message>
    <message>
        <source>the stage log does not say what wrote it</source>
        <translation>阶段日志没有说明由什么写成</translation>
    </message>
    <message>
        <source>the stage log has %1 stages, and none of number %2</source>
        <translation>阶段日志有 %1 个阶段，没有编号 %2 的阶段</translation>
    </message>
    <message>
        <source>the stage log has fewer than two stages: %1</source>
        <translation>阶段日志的阶段少于两个：%1</translation>
    </message>
    <message>
        <source>the stage log has items with numbers up to: %1</source>
        <translation>阶段日志中应用的编号最大为：%1</translation>
    </message>
    <message>
        <source>the stage log has no such channel: %1</source>
        <translation>阶段日志中没有这个通道：%1</translation>
    </message>
    <message>
        <source>the stage log has no such request: %1</source>
        <translation>阶段日志中没有这个请求：%1</translation>
    </message>
    <message>
        <source>the stage log has no such stage (did you mean &apos;%1&apos;?): %2</source>
        <translation>阶段日志中没有这个阶段（是指“%1”吗？）：%2</translation>
    </message>
    <message>
        <source>the stage log has no such stage: %1</source>
        <translation>阶段日志中没有这个阶段：%1</translation>
    </message>
    <message>
        <source>the stage log has other stages or features: %1</source>
        <translation>阶段日志的阶段或特征不同：%1</translation>
    </message>
    <message>
        <source>the stage log is of another source, %1: %2</source>
        <translation>阶段日志来自另一种来源（%1）：%2</translation>
    </message>
    <message>
        <source>the stage log lacks a stage before number %1</source>
        <translation>阶段日志在编号 %1 之前缺少阶段</translation>
    </message>
    <message>
        <source>this log has no stage &apos;%1&apos;</source>
        <translation>此日志没有阶段“%1”</translation>
    </message>
    <message>
        <source>without feedback</source>
        <translation>没有反馈</translation>
    </message>
    <message>
        <source>writing the stage log failed before</source>
        <translation>此前写入阶段日志失败</translation>
    </message>
    <message>
        <source>constraints brought others before it</source>
        <translation>约束把别的应用提到了它前面</translation>
    </message>
    <message>
        <source>ranked below the list</source>
        <translation>排在列表之后</translation>
    </message>
    <message>
        <source>no item for the request: %1</source>
        <translation>请求没有应用：%1</translation>
    </message>
    <message>
        <source>not one of shown, clicked, installed, taken: %1</source>
        <translation>不是 shown、clicked、installed、taken 之一：%1</translation>
    </message>
    <message>
        <source>only a pipeline&apos;s own log takes feedback, and this one is of: %1</source>
        <translation>只有管道自己的日志可以添加反馈，而此日志来自：%1</translation>
    </message>
    <message>
        <source>the file has none of the columns %1</source>
        <translation>文件没有以下任何一列：%1</translation>
    </message>
    <message>
        <source>the list of the request does not have the item: %1</source>
        <translation>请求的列表中没有该应用：%1</translation>
    </message>
    <message>
        <source>the stage log has other stages: %1</source>
        <translation>阶段日志的阶段不同：%1</translation>
    </message>
    <message>
        <source>no request for the item: %1</source>
        <translation>应用没有请求：%1</translation>
    </message>
    <message>
        <source>%1 %2 (%3 to %4)</source>
        <translation>%1 %2（%3 至 %4）</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>Figures with intervals of 95 %1</source>
        <translation>数字，带 95 %1 区间</translation>
    </message>
    <message>
        <source>Items that change most</source>
        <translation>变化最大的应用</translation>
    </message>
    <message>
        <source>Jaccard index</source>
        <translation>Jaccard 系数</translation>
    </message>
    <message>
        <source>Places by %1</source>
        <translation>按 %1 划分的位置</translation>
    </message>
    <message>
        <source>The %1 feature &apos;%2&apos; is another one now or gone; it is left out.</source>
        <translation>%1特征“%2”现在已不同或已不存在，未使用它。</translation>
    </message>
    <message>
        <source>The configuration has changed since: its version was %1, and %2 gives this answer.</source>
        <translation>配置此后已改变：当时的版本是 %1，给出这个回答的是 %2。</translation>
    </message>
    <message>
        <source>The lists of %1 users, %2 of them changed.</source>
        <translation>%1 个用户的列表，其中 %2 份有变化。</translation>
    </message>
    <message>
        <source>The log does not say when the request was made; it is asked with the present time.</source>
        <translation>日志没有记录请求的时间，按现在的时间询问。</translation>
    </message>
    <message>
        <source>The log has neither the context nor the features that were given; it is asked without them, with the user&apos;s profile of now.</source>
        <translation>日志里没有当时给出的上下文和特征，不带它们询问，用户画像用现在的。</translation>
    </message>
    <message>
        <source>The pool has changed since: it had %1 items, and has %2 now.</source>
        <translation>应用池此后已改变：当时有 %1 个应用，现在有 %2 个。</translation>
    </message>
    <message>
        <source>The workspace has no pipeline &apos;%1&apos; any more; the default one answers.</source>
        <translation>工作区已没有管道“%1”，由默认管道回答。</translation>
    </message>
    <message>
        <source>Users whose lists change most</source>
        <translation>列表变化最大的用户</translation>
    </message>
    <message>
        <source>What replacing %1 by %2 does</source>
        <translation>用 %2 替换 %1 的影响</translation>
    </message>
    <message>
        <source>What the request did not give of the user is as the workspace has it now.</source>
        <translation>请求没有给出的用户特征取自现在的工作区。</translation>
    </message>
    <message>
        <source>behind a closing quote there must be a comma, not: %1</source>
        <translation>右引号之后必须是逗号，而不是：%1</translation>
    </message>
    <message>
        <source>different items shown</source>
        <translation>展示的不同应用</translation>
    </message>
    <message>
        <source>lists changed</source>
        <translation>改变的列表</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>平均%1</translation>
    </message>
    <message>
        <source>no time in seconds since 1970: %1</source>
        <translation>不是自 1970 年起的秒数：%1</translation>
    </message>
    <message>
        <source>pipelines know no such scene: %1</source>
        <translation>管道没有这样的场景：%1</translation>
    </message>
    <message>
        <source>places of all lists</source>
        <translation>所有列表的位置</translation>
    </message>
    <message>
        <source>places of items nobody has used</source>
        <translation>还没有人用过的应用的位置</translation>
    </message>
    <message>
        <source>rank-biased overlap</source>
        <translation>偏重排名的重合度</translation>
    </message>
    <message>
        <source>the %1 feature &apos;%2&apos;: %3</source>
        <translation>%1特征“%2”：%3</translation>
    </message>
    <message>
        <source>the quote is not closed: %1</source>
        <translation>引号没有闭合：%1</translation>
    </message>
    <message>
        <source>the stage log has no request of that number: %1</source>
        <translation>阶段日志没有这个编号的请求：%1</translation>
    </message>
    <message>
        <source>the stage log has no such user (did you mean &apos;%1&apos;?): %2</source>
        <translation>阶段日志没有这个用户（是不是“%1”？）：%2</translation>
    </message>
    <message>
        <source>the stage log has no such user: %1</source>
        <translation>阶段日志没有这个用户：%1</translation>
    </message>
    <message>
        <source>a deep model has from 1 to %1 hidden layers: %2</source>
        <translation>深度模型的隐藏层应为 1 到 %1 层：%2</translation>
    </message>
    <message>
        <source>a deep model reads the embeddings, so that embedding must not be: %1</source>
        <translation>深度模型读取嵌入向量，所以 embedding 不能是：%1</translation>
    </message>
    <message>
        <source>a hidden layer has from 1 to %1 units: %2</source>
        <translation>隐藏层的单元数应为 1 到 %1：%2</translation>
    </message>
    <message>
        <source>clicks a list, as &apos;%1&apos; predicts</source>
        <translation>每份列表的点击，由“%1”预测</translation>
    </message>
    <message>
        <source>installs a list, as &apos;%1&apos; predicts</source>
        <translation>每份列表的安装，由“%1”预测</translation>
    </message>
    <message>
        <source>the kinds of model are %1; there is no: %2</source>
        <translation>模型的种类有 %1；没有：%2</translation>
    </message>
    <message>
        <source>DeLong&apos;s test is undefined where the difference does not vary: %1</source>
        <translation>差值没有变动，DeLong检验无定义：%1</translation>
    </message>
    <message>
        <source>a bootstrap needs at least 2 replicates, but there are %1</source>
        <translation>自助法至少需要2次重复，但现在有%1次</translation>
    </message>
    <message>
        <source>a coverage study needs at least 2 runs of 2 users, but there are %1</source>
        <translation>覆盖率研究至少需要2次运行、每次2个用户，但现在有%1</translation>
    </message>
    <message>
        <source>a logarithm needs arms of the same sign, but their ratio is %1</source>
        <translation>取对数要求两组符号相同，但两组之比为%1</translation>
    </message>
    <message>
        <source>a logged propensity is above 0 and at most 1: %1</source>
        <translation>日志中的倾向概率应大于0且不超过1：%1</translation>
    </message>
    <message>
        <source>a p-value lies in [0, 1]: %1</source>
        <translation>p值应在[0, 1]之间：%1</translation>
    </message>
    <message>
        <source>a paired test is undefined where all differences are equal: %1</source>
        <translation>所有差值相等，配对检验无定义：%1</translation>
    </message>
    <message>
        <source>a paired test needs at least 2 pairs, but there are %1</source>
        <translation>配对检验至少需要2对，但现在有%1对</translation>
    </message>
    <message>
        <source>a policy is judged by at least 2 decisions, but there are %1</source>
        <translation>评估策略至少需要2次决策，但现在有%1次</translation>
    </message>
    <message>
        <source>a propensity lies in [0, 1]: %1</source>
        <translation>倾向概率应在[0, 1]之间：%1</translation>
    </message>
    <message>
        <source>a quantile needs at least one value, but there are %1</source>
        <translation>计算分位数至少需要一个值，但现在有%1个</translation>
    </message>
    <message>
        <source>a rank test is undefined where all values are equal: %1</source>
        <translation>所有值相等，秩检验无定义：%1</translation>
    </message>
    <message>
        <source>a ratio is undefined whose denominator sums to %1</source>
        <translation>分母之和为%1，比率无定义</translation>
    </message>
    <message>
        <source>a ratio needs at least 2 users in an arm, but there are %1</source>
        <translation>比率要求每组至少2个用户，但现在有%1个</translation>
    </message>
    <message>
        <source>a relative effect is undefined where the control is %1</source>
        <translation>对照组为%1，相对效果无定义</translation>
    </message>
    <message>
        <source>a risk ratio needs a success in each arm, but an arm has %1</source>
        <translation>风险比要求每组至少成功一次，但有一组为%1次</translation>
    </message>
    <message>
        <source>a share is of at least one user, but there are %1</source>
        <translation>比例至少需要一个用户，但现在有%1个</translation>
    </message>
    <message>
        <source>a slope needs at least 2 days, but there are %1</source>
        <translation>斜率至少需要2天，但现在有%1天</translation>
    </message>
    <message>
        <source>a split needs at least 2 arms with a weight, but there are %1</source>
        <translation>分流至少需要2个有权重的组，但现在有%1个</translation>
    </message>
    <message>
        <source>a split needs users, but there are %1</source>
        <translation>分流需要用户，但现在有%1个</translation>
    </message>
    <message>
        <source>a standard error needs at least 2 users, but there are %1</source>
        <translation>标准误至少需要2个用户，但现在有%1个</translation>
    </message>
    <message>
        <source>a table needs counts in two rows and two columns, but its total is %1</source>
        <translation>列联表的计数至少要占两行两列，但其总数为%1</translation>
    </message>
    <message>
        <source>a test needs at least 2 users in each arm, but an arm has %1</source>
        <translation>检验要求每组至少2个用户，但有一组为%1个</translation>
    </message>
    <message>
        <source>a test of two arms needs values in both, but an arm has %1</source>
        <translation>两组检验要求两组都有值，但有一组为%1个</translation>
    </message>
    <message>
        <source>all replicates lie on one side of the estimate %1</source>
        <translation>所有重复都在估计值%1的同一侧</translation>
    </message>
    <message>
        <source>an AUC has an interval on the logit scale only between 0 and 1: %1</source>
        <translation>AUC只有在0和1之间时才有logit尺度上的区间：%1</translation>
    </message>
    <message>
        <source>an AUC is between 0 and 1: %1</source>
        <translation>AUC应在0到1之间：%1</translation>
    </message>
    <message>
        <source>buckets are a range within [0, 10000), but they end before %1</source>
        <translation>桶应是[0, 10000)内的一个范围，但其结束位置为%1</translation>
    </message>
    <message>
        <source>clicks per impression</source>
        <translation>每次曝光点击数</translation>
    </message>
    <message>
        <source>clicks per user</source>
        <translation>人均点击数</translation>
    </message>
    <message>
        <source>clicks per user, CUPED</source>
        <translation>人均点击数（CUPED）</translation>
    </message>
    <message>
        <source>effects of segments need a standard error each, %1 of effects: %2</source>
        <translation>各分群的效果各需要一个标准误，现有%1个标准误，效果数为：%2</translation>
    </message>
    <message>
        <source>exact tests are for small arms, but one has users: %1</source>
        <translation>精确检验只适用于人数少的组，但有一组的用户数为：%1</translation>
    </message>
    <message>
        <source>looks are at rising shares of the information up to 1: %1</source>
        <translation>各次查看的信息比例应递增且不超过1：%1</translation>
    </message>
    <message>
        <source>no list has a place, for items: %1</source>
        <translation>没有列表含有位置，应用数为：%1</translation>
    </message>
    <message>
        <source>no list has a winner, but the ties are %1</source>
        <translation>没有分出胜负的列表，平局数为%1</translation>
    </message>
    <message>
        <source>no number of users finds an effect of %1</source>
        <translation>多少用户都无法发现大小为%1的效果</translation>
    </message>
    <message>
        <source>no user has rows of both labels, of users: %1</source>
        <translation>没有用户同时有两种标签的行，用户数为：%1</translation>
    </message>
    <message>
        <source>no variant has a weight, of variants: %1</source>
        <translation>没有变体带有权重，变体数为：%1</translation>
    </message>
    <message>
        <source>not enough variance: a test is undefined with the standard error %1</source>
        <translation>方差不足：标准误为%1时检验无定义</translation>
    </message>
    <message>
        <source>not enough variance: a test is undefined with the variance %1</source>
        <translation>方差不足：方差为%1时检验无定义</translation>
    </message>
    <message>
        <source>novelty needs at least one item, but there are %1</source>
        <translation>计算新颖度至少需要一个应用，但现在有%1个</translation>
    </message>
    <message>
        <source>probabilities are clipped by less than a half: %1</source>
        <translation>概率的截断量应小于一半：%1</translation>
    </message>
    <message>
        <source>simulating experiments</source>
        <translation>正在模拟实验</translation>
    </message>
    <message>
        <source>the counts do not fill rows of %1 columns: %2</source>
        <translation>计数填不满每行%1列的表：%2</translation>
    </message>
    <message>
        <source>the exact test of a split is for 2 arms, but there are %1</source>
        <translation>分流的精确检验适用于2个组，但现在有%1个</translation>
    </message>
    <message>
        <source>the first rows are all of one arm: %1</source>
        <translation>前面的行都属于同一组：%1</translation>
    </message>
    <message>
        <source>the lift leaves a click rate outside [0, 1]: %1</source>
        <translation>此提升使点击率超出[0, 1]：%1</translation>
    </message>
    <message>
        <source>the margin must be at least 0: %1</source>
        <translation>界值必须大于等于0：%1</translation>
    </message>
    <message>
        <source>the models were not scored on the same rows of users: %1 and %2</source>
        <translation>两个模型评分的用户行不同：%1和%2</translation>
    </message>
    <message>
        <source>the models were not scored on the same rows: %1 and %2</source>
        <translation>两个模型评分的行不同：%1和%2</translation>
    </message>
    <message>
        <source>the number of bins must be at least 1: %1</source>
        <translation>分箱数至少为1：%1</translation>
    </message>
    <message>
        <source>the number of expected users must be above 0: %1</source>
        <translation>预期用户数必须大于0：%1</translation>
    </message>
    <message>
        <source>the popularity of an item is a share above 0 and at most 1: %1</source>
        <translation>应用的流行度应是大于0且不超过1的比例：%1</translation>
    </message>
    <message>
        <source>the probability must lie between 0 and 1: %1</source>
        <translation>概率必须在0和1之间：%1</translation>
    </message>
    <message>
        <source>the ratio of the arms must be above 0: %1</source>
        <translation>两组之比必须大于0：%1</translation>
    </message>
    <message>
        <source>the relevance of row %1 is not a finite number of at least 0: %2</source>
        <translation>第%1行的相关度不是大于等于0的有限数值：%2</translation>
    </message>
    <message>
        <source>the variance of an AUC needs at least 2 rows of each label, but there are %1</source>
        <translation>AUC的方差要求每种标签至少有2行，但现在有%1行</translation>
    </message>
    <message>
        <source>the variance of the mixture must be above 0: %1</source>
        <translation>混合分布的方差必须大于0：%1</translation>
    </message>
    <message>
        <source>the weight of an arm must be at least 0: %1</source>
        <translation>组的权重必须大于等于0：%1</translation>
    </message>
    <message>
        <source>there are %1 arms, but the number of weights is %2</source>
        <translation>有%1个组，但权重数为%2</translation>
    </message>
    <message>
        <source>there are %1 days, but the number of effects is %2</source>
        <translation>有%1天，但效果数为%2</translation>
    </message>
    <message>
        <source>there are %1 events, but the number of their users is %2</source>
        <translation>有%1个事件，但其用户数为%2</translation>
    </message>
    <message>
        <source>there are %1 items, but the number of scores is %2</source>
        <translation>有%1个应用，但得分数为%2</translation>
    </message>
    <message>
        <source>there are %1 rows, but the number of users is %2</source>
        <translation>有%1行，但用户数为%2</translation>
    </message>
    <message>
        <source>there are %1 users, fewer than those who did it: %2</source>
        <translation>有%1个用户，少于完成的人数：%2</translation>
    </message>
    <message>
        <source>uniformity needs values, but there are %1</source>
        <translation>检验均匀性需要数值，但现在有%1个</translation>
    </message>
    <message>
        <source>uplift needs rows of both arms, but the number of treated rows is %1</source>
        <translation>增益要求两组都有行，但处理组的行数为%1</translation>
    </message>
    <message>
        <source>%1 lacks a column that the mapping names: %2</source>
        <translation>%1 缺少映射中指定的列：%2</translation>
    </message>
    <message>
        <source>PostgreSQL: %1</source>
        <translation>PostgreSQL：%1</translation>
    </message>
    <message>
        <source>a connection string holds no password: put it into the file that is named by %1</source>
        <translation>连接字符串中不能有密码，请把它放进 %1 所指的文件</translation>
    </message>
    <message>
        <source>a dimension needs a name: &apos;&apos;</source>
        <translation>维度需要名称：&apos;&apos;</translation>
    </message>
    <message>
        <source>a distribution needs a metric, of the experiment: %1</source>
        <translation>分布需要一个指标，实验：%1</translation>
    </message>
    <message>
        <source>a file without a header needs the names of its columns: %1</source>
        <translation>没有表头的文件需要列名：%1</translation>
    </message>
    <message>
        <source>a format is csv or jsonl: %1</source>
        <translation>格式只能是 csv 或 jsonl：%1</translation>
    </message>
    <message>
        <source>a kind is exposure, click, download, install, activate or pay: %1</source>
        <translation>类型只能是 exposure、click、download、install、activate 或 pay：%1</translation>
    </message>
    <message>
        <source>a mapping needs one of the fields: %1</source>
        <translation>映射需要以下字段之一：%1</translation>
    </message>
    <message>
        <source>a mapping needs the field: %1</source>
        <translation>映射需要字段：%1</translation>
    </message>
    <message>
        <source>a name has control characters: %1</source>
        <translation>名称含有控制字符：%1</translation>
    </message>
    <message>
        <source>a predicted score is not finite, of the item: %1</source>
        <translation>预测分数不是有限的数，物品：%1</translation>
    </message>
    <message>
        <source>a propensity is above 0 and at most 1: %1</source>
        <translation>倾向概率必须大于 0 且不超过 1：%1</translation>
    </message>
    <message>
        <source>a row shows one exposure at most: %1</source>
        <translation>一行最多表示一次曝光：%1</translation>
    </message>
    <message>
        <source>a slot is a whole number from 0 on: %1</source>
        <translation>位置必须是从 0 开始的整数：%1</translation>
    </message>
    <message>
        <source>a time is written as date, seconds, milliseconds or microseconds: %1</source>
        <translation>时间写作 date、seconds、milliseconds 或 microseconds：%1</translation>
    </message>
    <message>
        <source>a value has no user or no metric: %1</source>
        <translation>值缺少用户或指标：%1</translation>
    </message>
    <message>
        <source>a variant lacks its experiment: %1</source>
        <translation>分组缺少所属实验：%1</translation>
    </message>
    <message>
        <source>actions that stand under other circumstances than their request</source>
        <translation>与所属请求的条件不一致的行为</translation>
    </message>
    <message>
        <source>an event has two variants of the experiment: %1</source>
        <translation>一个事件有同一实验的两个分组：%1</translation>
    </message>
    <message>
        <source>an experiment or a variant lacks its name: %1=%2</source>
        <translation>实验或分组缺少名称：%1=%2</translation>
    </message>
    <message>
        <source>cannot create the event log (%1): %2</source>
        <translation>无法创建事件日志（%1）：%2</translation>
    </message>
    <message>
        <source>checking the log</source>
        <translation>正在检查日志</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>columns</translation>
    </message>
    <message>
        <source>copying the log</source>
        <translation>正在复制日志</translation>
    </message>
    <message>
        <source>event log</source>
        <translation>事件日志</translation>
    </message>
    <message>
        <source>events have no field: %1</source>
        <translation>事件没有这个字段：%1</translation>
    </message>
    <message>
        <source>events of %1 lie outside of their day: %2</source>
        <translation>%1 中有事件不在其日期之内：%2</translation>
    </message>
    <message>
        <source>expected a column, a list of columns or a table with &apos;constant&apos;: %1</source>
        <translation>应为一列、多列的列表或含 constant 的表：%1</translation>
    </message>
    <message>
        <source>exposure</source>
        <translation>exposure</translation>
    </message>
    <message>
        <source>neither yes nor no, for the kind &apos;%1&apos;: %2</source>
        <translation>既不是“是”也不是“否”，类型“%1”：%2</translation>
    </message>
    <message>
        <source>neither yes nor no, in the field &apos;cached&apos;: %1</source>
        <translation>既不是“是”也不是“否”，字段 cached：%1</translation>
    </message>
    <message>
        <source>no JSON object: %1</source>
        <translation>不是 JSON 对象：%1</translation>
    </message>
    <message>
        <source>no connection to PostgreSQL: %1</source>
        <translation>无法连接 PostgreSQL：%1</translation>
    </message>
    <message>
        <source>no delimiter: %1</source>
        <translation>不是分隔符：%1</translation>
    </message>
    <message>
        <source>not a connection string of PostgreSQL: %1</source>
        <translation>不是 PostgreSQL 的连接字符串：%1</translation>
    </message>
    <message>
        <source>not a number, in the field &apos;%1&apos;: %2</source>
        <translation>不是数，字段“%1”：%2</translation>
    </message>
    <message>
        <source>not a number, of the metric &apos;%1&apos;: %2</source>
        <translation>不是数，指标“%1”：%2</translation>
    </message>
    <message>
        <source>not a time of the mapping&apos;s form: %1</source>
        <translation>不是映射所定格式的时间：%1</translation>
    </message>
    <message>
        <source>not an amount: %1</source>
        <translation>不是金额：%1</translation>
    </message>
    <message>
        <source>only payments have an amount, not the kind: %1</source>
        <translation>只有支付才有金额，该类型没有：%1</translation>
    </message>
    <message>
        <source>reading events</source>
        <translation>正在读取事件</translation>
    </message>
    <message>
        <source>rebuilding rollups</source>
        <translation>正在重新生成汇总</translation>
    </message>
    <message>
        <source>rows of %1 that lead to no %2: %3</source>
        <translation>%1 中找不到对应 %2 的行数：%3</translation>
    </message>
    <message>
        <source>rows of %1 that the events do not give</source>
        <translation>%1 中与事件不符的行</translation>
    </message>
    <message>
        <source>rows that the events give and %1 lacks</source>
        <translation>根据事件应有而 %1 缺少的行</translation>
    </message>
    <message>
        <source>the amount is too large: %1</source>
        <translation>金额过大：%1</translation>
    </message>
    <message>
        <source>the dimension is named twice: %1</source>
        <translation>维度重复：%1</translation>
    </message>
    <message>
        <source>the event has neither a user nor a request: &apos;&apos;</source>
        <translation>事件既没有用户也没有请求：&apos;&apos;</translation>
    </message>
    <message>
        <source>the event has no item: &apos;&apos;</source>
        <translation>事件没有物品：&apos;&apos;</translation>
    </message>
    <message>
        <source>the event has no user, and the log lacks its request: %1</source>
        <translation>事件没有用户，日志中也没有它的请求：%1</translation>
    </message>
    <message>
        <source>the event log %1 has days of another zone: %2</source>
        <translation>事件日志 %1 的日期属于另一时区：%2</translation>
    </message>
    <message>
        <source>the event log cannot number the request: %1</source>
        <translation>事件日志无法给请求编号：%1</translation>
    </message>
    <message>
        <source>the event log does not have the dimension: %1</source>
        <translation>事件日志没有这个维度：%1</translation>
    </message>
    <message>
        <source>the event log exists already: %1</source>
        <translation>事件日志已存在：%1</translation>
    </message>
    <message>
        <source>the event log has days of another zone than the mapping: %1</source>
        <translation>事件日志的时区与映射不同：%1</translation>
    </message>
    <message>
        <source>the event log has no %1: %2</source>
        <translation>事件日志中没有 %1：%2</translation>
    </message>
    <message>
        <source>the event log has no dimension: %1</source>
        <translation>事件日志没有维度：%1</translation>
    </message>
    <message>
        <source>the event log has no experiment: %1</source>
        <translation>事件日志没有实验：%1</translation>
    </message>
    <message>
        <source>the event log has other dimensions than the mapping, their number is: %1</source>
        <translation>事件日志的维度与映射不同，其数量为：%1</translation>
    </message>
    <message>
        <source>the event log has other dimensions: %1</source>
        <translation>事件日志的维度不同：%1</translation>
    </message>
    <message>
        <source>the event log lacks the setting: zone</source>
        <translation>事件日志缺少设置：zone</translation>
    </message>
    <message>
        <source>the exposure has no user, of the request: %1</source>
        <translation>曝光没有用户，请求：%1</translation>
    </message>
    <message>
        <source>the file has no header: %1</source>
        <translation>文件没有表头：%1</translation>
    </message>
    <message>
        <source>the file is damaged: %1</source>
        <translation>文件已损坏：%1</translation>
    </message>
    <message>
        <source>the line had no end yet when its beginning was read: %1</source>
        <translation>读取这一行的开头时它还没有结束：%1</translation>
    </message>
    <message>
        <source>the log has %1 dimensions, the event has: %2</source>
        <translation>日志有 %1 个维度，事件有：%2</translation>
    </message>
    <message>
        <source>the mapping does not know the kind: %1</source>
        <translation>映射中没有这种类型：%1</translation>
    </message>
    <message>
        <source>the mapping fits none of the first %1 rows; line %2: %3</source>
        <translation>映射与前 %1 行都不符；第 %2 行：%3</translation>
    </message>
    <message>
        <source>the member &apos;%1&apos; is no plain value: %2</source>
        <translation>成员“%1”不是简单值：%2</translation>
    </message>
    <message>
        <source>the row is not valid UTF-8: %1</source>
        <translation>该行不是有效的 UTF-8：%1</translation>
    </message>
    <message>
        <source>the rows have no metric: %1</source>
        <translation>行中没有指标：%1</translation>
    </message>
    <message>
        <source>the server has no event log: %1</source>
        <translation>服务器上没有事件日志：%1</translation>
    </message>
    <message>
        <source>the time lies beyond the years 1970 to 9999: %1</source>
        <translation>时间不在 1970 年至 9999 年之内：%1</translation>
    </message>
    <message>
        <source>the user has another value of the metric already: %1</source>
        <translation>该用户的这个指标已有另一个值：%1</translation>
    </message>
    <message>
        <source>the value is too large: %1</source>
        <translation>值过大：%1</translation>
    </message>
    <message>
        <source>user, request</source>
        <translation>user, request</translation>
    </message>
    <message>
        <source>writing the event log failed before</source>
        <translation>事件日志此前写入失败</translation>
    </message>
    <message>
        <source>a metric is either given or measured, not both</source>
        <translation>指标要么是给定的，要么是测得的，不能两者兼有</translation>
    </message>
    <message>
        <source>an experiment compares two arms or more, but their number is: %1</source>
        <translation>实验至少比较两个分组，但分组数是：%1</translation>
    </message>
    <message>
        <source>an experiment needs a metric, but the number of [[metric]] is: %1</source>
        <translation>实验需要指标，但 [[metric]] 的个数是：%1</translation>
    </message>
    <message>
        <source>better is &quot;more&quot; or &quot;less&quot;, not: %1</source>
        <translation>better 应为“more”或“less”，而不是：%1</translation>
    </message>
    <message>
        <source>events have no measure called: %1</source>
        <translation>事件没有名为此的度量：%1</translation>
    </message>
    <message>
        <source>only a ratio has a denominator</source>
        <translation>只有比率才有分母</translation>
    </message>
    <message>
        <source>only means and ratios of events can look back</source>
        <translation>只有事件的均值和比率才能回看</translation>
    </message>
    <message>
        <source>only means of events can be capped</source>
        <translation>只有事件的均值才能设上限</translation>
    </message>
    <message>
        <source>the metric is declared twice: %1</source>
        <translation>指标声明了两次：%1</translation>
    </message>
    <message>
        <source>the variant has an arm already: %1</source>
        <translation>这个变体已有分组：%1</translation>
    </message>
    <message>
        <source>%1 is one of %2, not: %3</source>
        <translation>%1只能是%2之一，而不是：%3</translation>
    </message>
    <message>
        <source>%1: %2 (simulated)</source>
        <translation>%1：%2（模拟）</translation>
    </message>
    <message>
        <source>%1:%2: %3</source>
        <translation>%1:%2：%3</translation>
    </message>
    <message>
        <source>%1:%2: a probability lies in [0, 1]: %3</source>
        <translation>%1:%2：概率应在[0, 1]之间：%3</translation>
    </message>
    <message>
        <source>%1:%2: the probability is no number: %3</source>
        <translation>%1:%2：概率不是数字：%3</translation>
    </message>
    <message>
        <source>%1:%2: the slot is no number: %3</source>
        <translation>%1:%2：位置不是数字：%3</translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds a number out of range: %2</source>
        <translation>“%1”中有数字超出范围：%2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must hold whole numbers only, not %2</source>
        <translation>“%1”只能包含整数，而不是%2</translation>
    </message>
    <message>
        <source>DECLARE fetched NO SCROLL CURSOR FOR %1</source>
        <translation>DECLARE fetched NO SCROLL CURSOR FOR %1</translation>
    </message>
    <message>
        <source>a day is written like 2024-03-07, not: %1</source>
        <translation>日期应写成2024-03-07的形式，而不是：%1</translation>
    </message>
    <message>
        <source>a logged policy needs a variant, not: &quot;%1&quot;</source>
        <translation>日志中的策略需要一个变体，而不是：&quot;%1&quot;</translation>
    </message>
    <message>
        <source>a metric has one cap, a number or a share of users: %1</source>
        <translation>一个指标只有一个截尾上限，即一个数或一个用户比例：%1</translation>
    </message>
    <message>
        <source>a metric that was given from outside has no days and dimensions: %1</source>
        <translation>从外部给出的指标没有日期和维度：%1</translation>
    </message>
    <message>
        <source>a quantile is not replayed, since it has no sums: %1</source>
        <translation>分位数没有和，因此不能重放：%1</translation>
    </message>
    <message>
        <source>a regression needs rows, but there are %1</source>
        <translation>回归需要行，但现在有%1行</translation>
    </message>
    <message>
        <source>a treatment</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>activations per user</source>
        <translation>人均激活数</translation>
    </message>
    <message>
        <source>all users did the same, of so many with the outcome: %1</source>
        <translation>所有用户的行为都相同，有该结果的用户数为：%1</translation>
    </message>
    <message>
        <source>an arm&apos;s share of the users lies above 0 and up to 1: %1</source>
        <translation>组的用户比例应大于0且不超过1：%1</translation>
    </message>
    <message>
        <source>an array of whole numbers</source>
        <translation>整数数组</translation>
    </message>
    <message>
        <source>an experiment</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>an experiment compares two pipelines or more, but their number is: %1</source>
        <translation>实验至少比较两条管道，但管道数是：%1</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>此前：%1</translation>
    </message>
    <message>
        <source>cached exposures per user</source>
        <translation>人均缓存曝光数</translation>
    </message>
    <message>
        <source>clicks per exposure</source>
        <translation>每次曝光的点击数</translation>
    </message>
    <message>
        <source>cross-fitting needs at least 2 folds: %1</source>
        <translation>交叉拟合至少需要2折：%1</translation>
    </message>
    <message>
        <source>days are the first and the last one of the retention: %1</source>
        <translation>days是留存的首日和末日：%1</translation>
    </message>
    <message>
        <source>days since the first have no moments up to each day: %1</source>
        <translation>首次展示后的天数没有截至每日的矩：%1</translation>
    </message>
    <message>
        <source>features depend on each other, and none can be told weight: %1</source>
        <translation>特征相互依赖，无法确定各自的权重：%1</translation>
    </message>
    <message>
        <source>installs per user</source>
        <translation>人均安装数</translation>
    </message>
    <message>
        <source>lists that are shuffled</source>
        <translation>被打乱的列表</translation>
    </message>
    <message>
        <source>lost cause</source>
        <translation>无动于衷者</translation>
    </message>
    <message>
        <source>no memory for the report</source>
        <translation>内存不足，无法生成报告</translation>
    </message>
    <message>
        <source>nobody did anything in the log of the workspace: %1</source>
        <translation>工作区的日志中没有任何人的行为：%1</translation>
    </message>
    <message>
        <source>only a mean or a share can be given, other kinds need sums of events</source>
        <translation>只有均值或比例可以给定，其他类型需要事件之和</translation>
    </message>
    <message>
        <source>only a quantile has a share</source>
        <translation>只有分位数才有比例</translation>
    </message>
    <message>
        <source>only retention has days</source>
        <translation>只有留存才有天数</translation>
    </message>
    <message>
        <source>payments per user</source>
        <translation>人均付费数</translation>
    </message>
    <message>
        <source>probabilities of items need the columns item and probability: %1</source>
        <translation>应用的概率需要item和probability两列：%1</translation>
    </message>
    <message>
        <source>retention has no days before the experiment: %1</source>
        <translation>留存没有实验之前的日子：%1</translation>
    </message>
    <message>
        <source>retention has no effect by day, only a cumulative one: %1</source>
        <translation>留存没有每日效应，只有累计效应：%1</translation>
    </message>
    <message>
        <source>revenue per user</source>
        <translation>人均收入</translation>
    </message>
    <message>
        <source>segments need a dimension, for the metric: %1</source>
        <translation>分组需要维度，指标：%1</translation>
    </message>
    <message>
        <source>share of installers</source>
        <translation>安装者比例</translation>
    </message>
    <message>
        <source>sleeping dog</source>
        <translation>反作用者</translation>
    </message>
    <message>
        <source>sure thing</source>
        <translation>自然转化者</translation>
    </message>
    <message>
        <source>the control has no users to learn from: %1</source>
        <translation>对照组没有可供学习的用户：%1</translation>
    </message>
    <message>
        <source>the control is not compared with itself: %1</source>
        <translation>对照组不与自身比较：%1</translation>
    </message>
    <message>
        <source>the control shows no mean or no spread to plan by, of the metric: %1</source>
        <translation>对照组没有可用于规划的均值或离散，指标：%1</translation>
    </message>
    <message>
        <source>the days must be from 1 to %1, those before them from 0: %2</source>
        <translation>天数必须在1到%1之间，之前的天数从0起：%2</translation>
    </message>
    <message>
        <source>the definition names no event log: %1</source>
        <translation>定义没有指明事件日志：%1</translation>
    </message>
    <message>
        <source>the experiment has more slots than can be told apart: %1</source>
        <translation>实验的位置数超出可区分的范围：%1</translation>
    </message>
    <message>
        <source>the experiment has no arm beside its control: %1</source>
        <translation>实验除对照组外没有其他组：%1</translation>
    </message>
    <message>
        <source>the experiment has no arm: %1</source>
        <translation>实验没有组：%1</translation>
    </message>
    <message>
        <source>the experiment has no metric: %1</source>
        <translation>实验没有指标：%1</translation>
    </message>
    <message>
        <source>the experiment occurs twice: %1</source>
        <translation>实验出现了两次：%1</translation>
    </message>
    <message>
        <source>the folder cannot be read (%1): %2</source>
        <translation>无法读取文件夹（%1）：%2</translation>
    </message>
    <message>
        <source>the log has no exposures of the variant: %1</source>
        <translation>日志没有该变体的曝光：%1</translation>
    </message>
    <message>
        <source>the name of %1 has letters, digits, &apos;-&apos;, &apos;_&apos; and &apos;.&apos;, and does not begin with &apos;.&apos;: %2</source>
        <translation>%1的名称只能含字母、数字、&apos;-&apos;、&apos;_&apos;和&apos;.&apos;，且不能以&apos;.&apos;开头：%2</translation>
    </message>
    <message>
        <source>the number of users must be from 1 to %1: %2</source>
        <translation>用户数必须在1到%1之间：%2</translation>
    </message>
    <message>
        <source>the penalty must be above 0: %1</source>
        <translation>惩罚必须大于0：%1</translation>
    </message>
    <message>
        <source>the probabilities of the items of slot %1 add up to %2</source>
        <translation>位置%1上各应用的概率之和为%2</translation>
    </message>
    <message>
        <source>the program has no such mapping: %1</source>
        <translation>程序没有这个映射：%1</translation>
    </message>
    <message>
        <source>the share of %1 must be from 0 to 1: %2</source>
        <translation>%1的比例必须在0到1之间：%2</translation>
    </message>
    <message>
        <source>the treatment needs another name than the experiment: %1</source>
        <translation>处理的名称必须与实验不同：%1</translation>
    </message>
    <message>
        <source>the variant occurs twice: %1</source>
        <translation>变体出现了两次：%1</translation>
    </message>
    <message>
        <source>the workspace says that it is synthetic, but its seed makes no such item: %1</source>
        <translation>工作区声明为合成的，但其种子不会生成这个应用：%1</translation>
    </message>
    <message>
        <source>there is no experiment called: %1</source>
        <translation>没有叫这个名称的实验：%1</translation>
    </message>
    <message>
        <source>too little to show: the larger arm must have %1, but has %2</source>
        <translation>数量太少，不足以说明问题：较大的组必须有%1，但只有%2</translation>
    </message>
    <message>
        <source>uplift needs %1 users in each arm, but an arm has %2</source>
        <translation>增益要求每组有%1个用户，但有一组为%2个</translation>
    </message>
    <message>
        <source>users who install</source>
        <translation>安装的用户</translation>
    </message>
    <message>
        <source>values are not told up to each day, of the experiment: %1</source>
        <translation>不提供截至每日的值，实验：%1</translation>
    </message>
    <message>
        <source>visits without a network</source>
        <translation>没有网络的访问</translation>
    </message>
    <message>
        <source>the definition of the experiment cannot be written there: %1</source>
        <translation>实验的定义无法写到那里：%1</translation>
    </message>
    <message>
        <source>%1 has no column: %2</source>
        <translation>%1没有列：%2</translation>
    </message>
    <message>
        <source>%1 is one of %2; there is no: %3</source>
        <translation>%1只能是%2之一，没有：%3</translation>
    </message>
    <message>
        <source>%1 of trial %2</source>
        <translation>试验%2的%1</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1及以上</translation>
    </message>
    <message>
        <source>LibTorch %1</source>
        <translation>LibTorch %1</translation>
    </message>
    <message>
        <source>a column is both a label and a field: %1</source>
        <translation>列既是标签又是字段：%1</translation>
    </message>
    <message>
        <source>a field lacks the array &apos;borders&apos;</source>
        <translation>字段缺少数组&apos;borders&apos;</translation>
    </message>
    <message>
        <source>a field lacks the number &apos;%1&apos;</source>
        <translation>字段缺少数值&apos;%1&apos;</translation>
    </message>
    <message>
        <source>a gate of %1 experts has shares of: %2</source>
        <translation>%1个专家的门控，其份额为：%2</translation>
    </message>
    <message>
        <source>a grid has at most %1 trials, but this one has at least: %2</source>
        <translation>网格最多有%1个试验，但此网格至少有：%2</translation>
    </message>
    <message>
        <source>a key needs values to choose from, but there are: %1</source>
        <translation>键需要可选的值，但现在有：%1</translation>
    </message>
    <message>
        <source>a label must be 0 or 1: %1</source>
        <translation>标签必须是0或1：%1</translation>
    </message>
    <message>
        <source>a label must be 0, 1 or %1 for unknown, but is %2</source>
        <translation>标签必须是0、1或%1（未知），但现在是%2</translation>
    </message>
    <message>
        <source>a model is exported to an empty folder, not to: %1</source>
        <translation>模型只能导出到空文件夹，不能导出到：%1</translation>
    </message>
    <message>
        <source>a model needs rows to be judged on: %1</source>
        <translation>模型需要用于评估的行：%1</translation>
    </message>
    <message>
        <source>a model of %1 outputs is judged by two labels, but there is %2</source>
        <translation>有%1个输出的模型由两个标签评估，但现在有：%2</translation>
    </message>
    <message>
        <source>a model of clicks and installs learns from all exposures and not from those given = &quot;%1&quot;</source>
        <translation>点击和安装的模型从全部曝光学习，而不是从given = &quot;%1&quot;的曝光学习</translation>
    </message>
    <message>
        <source>a model of the kind &quot;%1&quot; learns %2 label(s), not %3</source>
        <translation>&quot;%1&quot;类型的模型学习%2个标签，而不是%3个</translation>
    </message>
    <message>
        <source>a process of the group does not answer: %1</source>
        <translation>组内有进程没有响应：%1</translation>
    </message>
    <message>
        <source>a run has no state of the name: %1</source>
        <translation>运行没有这个名称的状态：%1</translation>
    </message>
    <message>
        <source>a run is called by 1 to %1 characters without / and with no dot first, not: %2</source>
        <translation>运行的名称为1到%1个字符，不含/且不以点开头，不能是：%2</translation>
    </message>
    <message>
        <source>a rung has more &quot;epochs&quot; or &quot;rows&quot;; there is no: %1</source>
        <translation>逐级增加的只能是&quot;epochs&quot;或&quot;rows&quot;，没有：%1</translation>
    </message>
    <message>
        <source>a scale is &quot;linear&quot; or &quot;log&quot;; there is no: %1</source>
        <translation>尺度只能是&quot;linear&quot;或&quot;log&quot;，没有：%1</translation>
    </message>
    <message>
        <source>a setting is written key=value: %1</source>
        <translation>设置要写成key=value：%1</translation>
    </message>
    <message>
        <source>a sweep needs keys to choose from, in [grid] or [random], but there are: %1</source>
        <translation>参数搜索需要在[grid]或[random]中有可选的键，但现在有：%1</translation>
    </message>
    <message>
        <source>a task&apos;s weight is a number of at least 0: %1</source>
        <translation>任务的权重是大于等于0的数：%1</translation>
    </message>
    <message>
        <source>a weight must be finite and not negative, but is %1</source>
        <translation>权重必须有限且非负，但现在是%1</translation>
    </message>
    <message>
        <source>all exposures given = &quot;click&quot; have the label: %1</source>
        <translation>given = &quot;click&quot;的所有曝光的标签都是：%1</translation>
    </message>
    <message>
        <source>alpha must lie between 0 and 1: %1</source>
        <translation>alpha必须在0和1之间：%1</translation>
    </message>
    <message>
        <source>an entry must be a table: phase</source>
        <translation>条目必须是表：phase</translation>
    </message>
    <message>
        <source>an estimate is three numbers, a value and its interval: %1</source>
        <translation>估计由三个数组成，即一个值及其区间：%1</translation>
    </message>
    <message>
        <source>an event log gives the labels &quot;click&quot; and &quot;install&quot;, not: %1</source>
        <translation>事件日志提供标签&quot;click&quot;和&quot;install&quot;，而不是：%1</translation>
    </message>
    <message>
        <source>an event log of a workspace is named without folders: %1</source>
        <translation>工作区的事件日志名称不能含文件夹：%1</translation>
    </message>
    <message>
        <source>an output is judged on other rows by the two models, %1 and: %2</source>
        <translation>两个模型在此输出上用于评估的行不同，行数为%1和：%2</translation>
    </message>
    <message>
        <source>another pipeline has this name: %1</source>
        <translation>另一个管道已使用此名称：%1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>低于%1</translation>
    </message>
    <message>
        <source>block %1 holds what cannot be</source>
        <translation>块%1含有不可能的内容</translation>
    </message>
    <message>
        <source>cannot remove the file: %1</source>
        <translation>无法删除文件：%1</translation>
    </message>
    <message>
        <source>choosing requests</source>
        <translation>正在选择请求</translation>
    </message>
    <message>
        <source>click and install have a weight each, one of them above 0: %1</source>
        <translation>点击和安装各有一个权重，且至少一个大于0：%1</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>正在比较</translation>
    </message>
    <message>
        <source>comparing rows</source>
        <translation>正在比较行</translation>
    </message>
    <message>
        <source>encoding rows</source>
        <translation>正在编码行</translation>
    </message>
    <message>
        <source>encoding test rows</source>
        <translation>正在编码测试行</translation>
    </message>
    <message>
        <source>enough rows were seen: %1</source>
        <translation>已看过足够的行：%1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>从 %1 起</translation>
    </message>
    <message>
        <source>given = &quot;%1&quot;</source>
        <translation>given = &quot;%1&quot;</translation>
    </message>
    <message>
        <source>held-out rows</source>
        <translation>留出行</translation>
    </message>
    <message>
        <source>it does not describe samples</source>
        <translation>其中没有描述样本</translation>
    </message>
    <message>
        <source>its blocks have %1 rows, not %2</source>
        <translation>其中的块有%1行，而不是%2行</translation>
    </message>
    <message>
        <source>its blocks take %1 bytes, not %2</source>
        <translation>其中的块占%1字节，而不是%2字节</translation>
    </message>
    <message>
        <source>judging segments</source>
        <translation>正在评估分组</translation>
    </message>
    <message>
        <source>kind = &quot;%1&quot;</source>
        <translation>kind = &quot;%1&quot;</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>line %1 of %2: %3</source>
        <translation>%2的第%1行：%3</translation>
    </message>
    <message>
        <source>log of usage</source>
        <translation>使用日志</translation>
    </message>
    <message>
        <source>low must be below high, and above 0 on a log scale: %1</source>
        <translation>low必须小于high，对数尺度下还必须大于0：%1</translation>
    </message>
    <message>
        <source>measuring rows</source>
        <translation>正在统计行</translation>
    </message>
    <message>
        <source>models are compared on the same held-out rows, but the users of these differ, by their hashes %1 and: %2</source>
        <translation>模型要在相同的留出行上比较，但这些行的用户不同，其哈希为%1和：%2</translation>
    </message>
    <message>
        <source>models are compared on the same held-out rows, but they were judged on %1 and: %2</source>
        <translation>模型要在相同的留出行上比较，但评估它们的行是%1和：%2</translation>
    </message>
    <message>
        <source>no block can be as it says, row %1</source>
        <translation>不可能有这样的块，行%1</translation>
    </message>
    <message>
        <source>no column is the label: %1</source>
        <translation>没有作为标签的列：%1</translation>
    </message>
    <message>
        <source>no earlier model is kept in: %1</source>
        <translation>此处没有保留更早的模型：%1</translation>
    </message>
    <message>
        <source>no numbers have the mean %1 and the deviation %2</source>
        <translation>没有数的均值为%1且标准差为%2</translation>
    </message>
    <message>
        <source>numbers has a meaning for fields of type float32 alone: %1</source>
        <translation>numbers只对float32类型的字段有意义：%1</translation>
    </message>
    <message>
        <source>of %1 rows none knows what the output is judged by: %2</source>
        <translation>%1行中没有一行有评估该输出所需的标签：%2</translation>
    </message>
    <message>
        <source>pooling has a meaning for lists alone: %1</source>
        <translation>pooling只对列表有意义：%1</translation>
    </message>
    <message>
        <source>probabilities are &quot;raw&quot; or &quot;corrected&quot;; there is no: %1</source>
        <translation>概率只能是&quot;raw&quot;或&quot;corrected&quot;，没有：%1</translation>
    </message>
    <message>
        <source>publishing a model</source>
        <translation>正在发布模型</translation>
    </message>
    <message>
        <source>putting a model in place</source>
        <translation>正在将模型放到目标位置</translation>
    </message>
    <message>
        <source>rows are split by &quot;hash&quot; or by &quot;time&quot;; there is no: %1</source>
        <translation>行只能按&quot;hash&quot;或&quot;time&quot;划分，没有：%1</translation>
    </message>
    <message>
        <source>rows can be those with a &quot;click&quot; alone; there is no: %1</source>
        <translation>只能选取有&quot;click&quot;的行，没有：%1</translation>
    </message>
    <message>
        <source>samples cannot have so many ids: %1</source>
        <translation>样本不能有这么多ID：%1</translation>
    </message>
    <message>
        <source>samples need at least one field, but there are 0</source>
        <translation>样本至少需要一个字段，但现在有0个</translation>
    </message>
    <message>
        <source>samples need at least one label, but there are 0</source>
        <translation>样本至少需要一个标签，但现在有0个</translation>
    </message>
    <message>
        <source>scoring rows</source>
        <translation>正在为行打分</translation>
    </message>
    <message>
        <source>shuffling rows</source>
        <translation>正在打乱行</translation>
    </message>
    <message>
        <source>split = &quot;time&quot;</source>
        <translation>split = &quot;time&quot;</translation>
    </message>
    <message>
        <source>the %1 have %2 fields and %3 ids, but the model has %4 and %5</source>
        <translation>%1有%2个字段和%3个ID，但模型有%4个和%5个</translation>
    </message>
    <message>
        <source>the borders are not ascending numbers: %1</source>
        <translation>边界不是递增的数：%1</translation>
    </message>
    <message>
        <source>the checkpoint cannot be removed: %1</source>
        <translation>无法删除检查点：%1</translation>
    </message>
    <message>
        <source>the checkpoint is of another configuration: %1</source>
        <translation>检查点属于另一配置：%1</translation>
    </message>
    <message>
        <source>the checkpoint is of other samples: %1</source>
        <translation>检查点属于其他样本：%1</translation>
    </message>
    <message>
        <source>the column %1 must have %2 rows, but has: %3</source>
        <translation>列%1必须有%2行，但现在有：%3</translation>
    </message>
    <message>
        <source>the depth of NDCG must be at least 1: %1</source>
        <translation>NDCG的深度必须至少为1：%1</translation>
    </message>
    <message>
        <source>the event log has no dimension of the number %1</source>
        <translation>事件日志没有此编号的维度：%1</translation>
    </message>
    <message>
        <source>the event log has no request of the number %1</source>
        <translation>事件日志没有此编号的请求：%1</translation>
    </message>
    <message>
        <source>the field %1 has no value of the code: %2</source>
        <translation>字段%1没有此编码的值：%2</translation>
    </message>
    <message>
        <source>the field &apos;%1&apos; has no number</source>
        <translation>字段&apos;%1&apos;没有数值</translation>
    </message>
    <message>
        <source>the file does not name its columns: %1</source>
        <translation>文件没有给出列名：%1</translation>
    </message>
    <message>
        <source>the file has no column for the field: %1</source>
        <translation>文件没有对应该字段的列：%1</translation>
    </message>
    <message>
        <source>the file has no column for the label: %1</source>
        <translation>文件没有对应该标签的列：%1</translation>
    </message>
    <message>
        <source>the file has no columns but its labels, which are %1</source>
        <translation>文件除标签外没有其他列，标签为%1</translation>
    </message>
    <message>
        <source>the group has %1 processes, there is no rank: %2</source>
        <translation>该组有%1个进程，没有序号：%2</translation>
    </message>
    <message>
        <source>the held-out rows cannot be told apart by the field: %1</source>
        <translation>无法按此字段区分留出行：%1</translation>
    </message>
    <message>
        <source>the held-out rows do not give the metric: %1</source>
        <translation>留出行无法得出此指标：%1</translation>
    </message>
    <message>
        <source>the held-out rows judge no output of the name: %1</source>
        <translation>留出行没有评估此名称的输出：%1</translation>
    </message>
    <message>
        <source>the label %1 can be 0, 1 and 2 (unknown), but not: %2</source>
        <translation>标签%1可以是0、1和2（未知），但不能是：%2</translation>
    </message>
    <message>
        <source>the log of usage has no exposures; name an event log for %1</source>
        <translation>使用日志没有曝光；请为%1指定事件日志</translation>
    </message>
    <message>
        <source>the metric is not finite</source>
        <translation>指标不是有限值</translation>
    </message>
    <message>
        <source>the model has no factors, the tensor: %1</source>
        <translation>模型没有因子，张量：%1</translation>
    </message>
    <message>
        <source>the model has no output of the name: %1</source>
        <translation>模型没有此名称的输出：%1</translation>
    </message>
    <message>
        <source>the model needs the labels click and install, but the %1 have: %2</source>
        <translation>模型需要标签click和install，但%1有：%2</translation>
    </message>
    <message>
        <source>the models have no output in common; that of the first is: %1</source>
        <translation>模型没有共同的输出；第一个模型的输出是：%1</translation>
    </message>
    <message>
        <source>the name of a label is not UTF-8: %1</source>
        <translation>标签的名称不是UTF-8：%1</translation>
    </message>
    <message>
        <source>the output %1 is judged by a label that is not there: %2</source>
        <translation>输出%1要用标签评估，但没有此标签：%2</translation>
    </message>
    <message>
        <source>the output %1 must be from 0 to 1, but is: %2</source>
        <translation>输出%1必须在0到1之间，但现在是：%2</translation>
    </message>
    <message>
        <source>the pipeline could not be read again: %1</source>
        <translation>无法重新读取管道：%1</translation>
    </message>
    <message>
        <source>the pipeline ranks with no model: %1</source>
        <translation>管道排序时没有使用模型：%1</translation>
    </message>
    <message>
        <source>the results of the sweep are damaged: %1</source>
        <translation>参数搜索的结果已损坏：%1</translation>
    </message>
    <message>
        <source>the rows need %1 %2, but there are %3</source>
        <translation>行需要%1个%2，但现在有%3个</translation>
    </message>
    <message>
        <source>the run has no model yet: %1</source>
        <translation>运行还没有模型：%1</translation>
    </message>
    <message>
        <source>the run is damaged: %1</source>
        <translation>运行已损坏：%1</translation>
    </message>
    <message>
        <source>the strategies are &quot;grid&quot;, &quot;random&quot; and &quot;halving&quot;; there is no: %1</source>
        <translation>策略只有&quot;grid&quot;、&quot;random&quot;和&quot;halving&quot;，没有：%1</translation>
    </message>
    <message>
        <source>the table has %1 ids, but those counted are: %2</source>
        <translation>表有%1个ID，但统计到的有：%2</translation>
    </message>
    <message>
        <source>the table has %1 ids, too few for the field: %2</source>
        <translation>表有%1个ID，对该字段来说太少：%2</translation>
    </message>
    <message>
        <source>the two models&apos; held-out rows do not agree in the label: %1</source>
        <translation>两个模型的留出行在此标签上不一致：%1</translation>
    </message>
    <message>
        <source>the weights are those of a point that the curve of %1 does not have: %2</source>
        <translation>这些权重对应的点不在%1的曲线上：%2</translation>
    </message>
    <message>
        <source>the workspace&apos;s own pipeline has this name: %1</source>
        <translation>工作区自身的管道已使用此名称：%1</translation>
    </message>
    <message>
        <source>the x of an id must be finite, but is %1</source>
        <translation>ID的x必须有限，但现在是%1</translation>
    </message>
    <message>
        <source>there is already a run of the name: %1</source>
        <translation>已有此名称的运行：%1</translation>
    </message>
    <message>
        <source>there is no metric of the name: %1</source>
        <translation>没有此名称的指标：%1</translation>
    </message>
    <message>
        <source>there is no pooling called: %1</source>
        <translation>没有此名称的池化方式：%1</translation>
    </message>
    <message>
        <source>there is no run called: %1</source>
        <translation>没有此名称的运行：%1</translation>
    </message>
    <message>
        <source>there is no run of the name: %1</source>
        <translation>没有此名称的运行：%1</translation>
    </message>
    <message>
        <source>there is no run with a model of the name: %1</source>
        <translation>没有此名称且带模型的运行：%1</translation>
    </message>
    <message>
        <source>there is nothing to go on from in the run: %1</source>
        <translation>运行中没有可以接着训练的内容：%1</translation>
    </message>
    <message>
        <source>there is nothing to train on, rows: %1</source>
        <translation>没有可用于训练的数据，行数：%1</translation>
    </message>
    <message>
        <source>this is no checkpoint: %1</source>
        <translation>这不是检查点：%1</translation>
    </message>
    <message>
        <source>this is no number</source>
        <translation>这不是数</translation>
    </message>
    <message>
        <source>training a model</source>
        <translation>正在训练模型</translation>
    </message>
    <message>
        <source>training diverged in epoch %1 at batch %2 of %3, whose loss is no number; choose a smaller learning_rate than %4</source>
        <translation>训练在第%1轮的第%2批（共%3批）发散，损失不是数；请选择小于%4的learning_rate</translation>
    </message>
    <message>
        <source>training rows</source>
        <translation>训练行</translation>
    </message>
    <message>
        <source>trial %1 of a sweep, rung %2: %3</source>
        <translation>参数搜索的试验%1，第%2级：%3</translation>
    </message>
    <message>
        <source>users weigh &quot;impressions&quot;, &quot;positives&quot; or &quot;equal&quot;; there is no: %1</source>
        <translation>用户的权重只能是&quot;impressions&quot;、&quot;positives&quot;或&quot;equal&quot;，没有：%1</translation>
    </message>
    <message>
        <source>versions 1 and %1 of the vocabulary are known, but this is: %2</source>
        <translation>已知词汇表版本为1和%1，但这是：%2</translation>
    </message>
    <message>
        <source>versions of runs are known up to %1, but this is: %2</source>
        <translation>已知运行版本最高为%1，但这是：%2</translation>
    </message>
    <message>
        <source>versions of the model card are known up to %1, but this is: %2</source>
        <translation>已知模型卡版本最高为%1，但这是：%2</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>what can be frozen is &quot;embeddings&quot; and &quot;network&quot;; there is no: %1</source>
        <translation>可以冻结的是&quot;embeddings&quot;和&quot;network&quot;，没有：%1</translation>
    </message>
    <message>
        <source>what to choose from is a list, or a table with low and high where it is drawn: %1</source>
        <translation>可选内容应为列表，随机抽取时也可为含low和high的表：%1</translation>
    </message>
    <message>
        <source>where trials are drawn, trials says how many, and must not be: %1</source>
        <translation>随机抽取试验时，由trials指定数量，不能是：%1</translation>
    </message>
    <message>
        <source>with %1 labels nothing can judge the output: %2</source>
        <translation>有%1个标签时无法评估此输出：%2</translation>
    </message>
    <message>
        <source>a process of the group has other samples or another configuration than this one; its rank is: %1</source>
        <translation>组内有一个进程的样本或配置与本进程不同，其 rank 为：%1</translation>
    </message>
    <message>
        <source>deep part of %1</source>
        <translation>%1 的深度部分</translation>
    </message>
    <message>
        <source>each seed&apos;s training has a port of its own, but there is none: %1</source>
        <translation>每个种子的训练各用一个端口，但没有可用的端口：%1</translation>
    </message>
    <message>
        <source>rank %1 cannot join its group of %2 processes at %3:%4 within %5 s: %6</source>
        <translation>rank %1 在 %5 秒内未能加入 %3:%4 上由 %2 个进程组成的组：%6</translation>
    </message>
    <message>
        <source>the model cannot be copied (%1): %2</source>
        <translation>无法复制模型（%1）：%2</translation>
    </message>
    <message>
        <source>there is no event log in: %1</source>
        <translation>此处没有事件日志：%1</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1：%3 {1 %2:?}</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2中的%1</translation>
    </message>
    <message>
        <source>%1 items are called so: %2</source>
        <translation>有%1个应用叫这个名称：%2</translation>
    </message>
    <message>
        <source>%1 items are rated for users above the age of %2, and younger ones see the board as well, the first is: %3</source>
        <translation>%1个应用的年龄分级高于%2岁，而更小的用户也会看到榜单，第一个是：%3</translation>
    </message>
    <message>
        <source>%1 made version %2 at %3 (%4), and not %5 is the latest any more, of: %6</source>
        <translation>%1已在%3发布版本%2（%4），%5不再是最新版本，榜单：%6</translation>
    </message>
    <message>
        <source>%1 of %2 items meet the rule: %3</source>
        <translation>%2个应用中有%1个符合规则：%3</translation>
    </message>
    <message>
        <source>%1 of %2 items stand there without a value of the order: %3</source>
        <translation>%2个应用中有%1个上榜但没有排序的值：%3</translation>
    </message>
    <message>
        <source>%1 of %2 slots are filled: %3</source>
        <translation>%2个位置中已填%1个：%3</translation>
    </message>
    <message>
        <source>%1 of the %2 items of the smaller board stand there as well: %3</source>
        <translation>较小榜单的%2个应用中有%1个也在此榜单上：%3</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，版本%2</translation>
    </message>
    <message>
        <source>%1: it begins at %2</source>
        <translation>%1：开始于%2</translation>
    </message>
    <message>
        <source>%1: it is over since %2</source>
        <translation>%1：已于%2结束</translation>
    </message>
    <message>
        <source>%1: not for this user: %2</source>
        <translation>%1：不面向此用户：%2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; lies before &apos;%2&apos;: %3</source>
        <translation>“%1”早于“%2”：%3</translation>
    </message>
    <message>
        <source>, draft</source>
        <translation>，草稿</translation>
    </message>
    <message>
        <source>, nothing</source>
        <translation>，无内容</translation>
    </message>
    <message>
        <source>All installs in the logs.</source>
        <translation>日志中的全部安装。</translation>
    </message>
    <message>
        <source>Apps that are not two months old, half of the slots for those of which little is known.</source>
        <translation>上架不满两个月的应用，一半位置留给数据还很少的应用。</translation>
    </message>
    <message>
        <source>Best conversion</source>
        <translation>转化率最高</translation>
    </message>
    <message>
        <source>Best rated</source>
        <translation>评分最高</translation>
    </message>
    <message>
        <source>Editors&apos; choice</source>
        <translation>编辑推荐</translation>
    </message>
    <message>
        <source>How clearly installs of the recent days exceed those of as many days before.</source>
        <translation>近几天的安装比之前同样天数的安装多得有多显著。</translation>
    </message>
    <message>
        <source>Installs, of which each counts half as much after every half-life.</source>
        <translation>安装数，每过一个半衰期，每次安装的权重减半。</translation>
    </message>
    <message>
        <source>It does not meet the rule: %1</source>
        <translation>它不符合规则：%1</translation>
    </message>
    <message>
        <source>It stands at slot %1.</source>
        <translation>它在位置%1。</translation>
    </message>
    <message>
        <source>Its score %1 makes it number %2, but too many like it stand there: %3</source>
        <translation>它的得分%1使它排第%2，但同类应用已太多：%3</translation>
    </message>
    <message>
        <source>Its score %1 makes it number %2; the last one by rank has %3.</source>
        <translation>它的得分%1使它排第%2；按排名入榜的最后一个得分为%3。</translation>
    </message>
    <message>
        <source>Model&apos;s score</source>
        <translation>模型得分</translation>
    </message>
    <message>
        <source>Most installed ever</source>
        <translation>累计安装最多</translation>
    </message>
    <message>
        <source>Most installed lately</source>
        <translation>近期安装最多</translation>
    </message>
    <message>
        <source>New and rising</source>
        <translation>新锐上升</translation>
    </message>
    <message>
        <source>Pins alone: what people choose by hand.</source>
        <translation>只有固定应用：由人工挑选。</translation>
    </message>
    <message>
        <source>Promising new apps</source>
        <translation>潜力新应用</translation>
    </message>
    <message>
        <source>The best ratings, of which few votes do not make one.</source>
        <translation>评分最高的应用，仅有少数评分的不算。</translation>
    </message>
    <message>
        <source>The board excludes it.</source>
        <translation>榜单排除了它。</translation>
    </message>
    <message>
        <source>The board has no order: only pins and the fallback stand there.</source>
        <translation>榜单没有排序：只有固定应用和后备榜单的应用。</translation>
    </message>
    <message>
        <source>The catalogue has no such app any more.</source>
        <translation>目录中已没有这个应用。</translation>
    </message>
    <message>
        <source>The lower bound of installs per exposure (Wilson): few exposures prove little.</source>
        <translation>每次曝光安装数的下界（Wilson）：曝光少，说明不了什么。</translation>
    </message>
    <message>
        <source>The mean rating, drawn to that of all apps while votes are few.</source>
        <translation>平均评分，评分数少时向全部应用的平均值靠拢。</translation>
    </message>
    <message>
        <source>The most installed of one category.</source>
        <translation>一个类别中安装最多的应用。</translation>
    </message>
    <message>
        <source>The order gives it no number, and candidates with one come first.</source>
        <translation>排序没有给它数值，而有数值的候选应用优先。</translation>
    </message>
    <message>
        <source>The upper bound of what installs may become: what is little known gets a chance.</source>
        <translation>每次曝光安装数可能达到的上界：数据少的应用也有机会。</translation>
    </message>
    <message>
        <source>Top apps</source>
        <translation>热门应用</translation>
    </message>
    <message>
        <source>Top free</source>
        <translation>热门免费</translation>
    </message>
    <message>
        <source>Top of %1</source>
        <translation>%1热门</translation>
    </message>
    <message>
        <source>Top paid</source>
        <translation>热门付费</translation>
    </message>
    <message>
        <source>What is bought most.</source>
        <translation>购买最多的应用。</translation>
    </message>
    <message>
        <source>What is installed more and more.</source>
        <translation>安装越来越多的应用。</translation>
    </message>
    <message>
        <source>What is installed most and costs nothing.</source>
        <translation>安装最多的免费应用。</translation>
    </message>
    <message>
        <source>What is installed most these weeks, few of a category.</source>
        <translation>近几周安装最多的应用，每个类别只取少数。</translation>
    </message>
    <message>
        <source>What the ranking model gives an app for a request of which nothing is known.</source>
        <translation>对于一无所知的请求，排序模型给应用的得分。</translation>
    </message>
    <message>
        <source>a board is either a &apos;leaderboard&apos; that is published or a &apos;file&apos;: %1</source>
        <translation>榜单要么是发布的&apos;leaderboard&apos;，要么是&apos;file&apos;：%1</translation>
    </message>
    <message>
        <source>a board&apos;s constraints are of the kinds scatter and cap, not: %1</source>
        <translation>榜单的约束种类是scatter和cap，而不是：%1</translation>
    </message>
    <message>
        <source>a board&apos;s name has letters, digits, &apos;_&apos; and &apos;-&apos;, at most 64, and is not: %1</source>
        <translation>榜单名称只能含字母、数字、&apos;_&apos;和&apos;-&apos;，最多64个字符，不能是：%1</translation>
    </message>
    <message>
        <source>a constraint</source>
        <translation>一条约束</translation>
    </message>
    <message>
        <source>a date is written like 2026-03-07, not: %1</source>
        <translation>日期应写成2026-03-07的形式，而不是：%1</translation>
    </message>
    <message>
        <source>a date is written like &quot;2026-03-07&quot;, not: %1</source>
        <translation>日期应写成&quot;2026-03-07&quot;的形式，而不是：%1</translation>
    </message>
    <message>
        <source>a phone shows %1 characters of a title: %2</source>
        <translation>手机上标题只显示%1个字符：%2</translation>
    </message>
    <message>
        <source>a release has a board once, and not twice: %1</source>
        <translation>一个发布批次中同一榜单只能出现一次，不能重复：%1</translation>
    </message>
    <message>
        <source>a release needs a reason: &apos;%1&apos;</source>
        <translation>发布批次需要原因：“%1”</translation>
    </message>
    <message>
        <source>a release needs the name of who makes it: &apos;%1&apos;</source>
        <translation>发布批次需要操作人的名称：“%1”</translation>
    </message>
    <message>
        <source>a slot is a number from 1 to %1, not: %2</source>
        <translation>位置是1到%1的数，而不是：%2</translation>
    </message>
    <message>
        <source>a slot shows %1 characters of a name, and %2 names are longer, the first is: %3</source>
        <translation>一个位置显示名称的%1个字符，有%2个名称更长，第一个是：%3</translation>
    </message>
    <message>
        <source>age rating</source>
        <translation>年龄分级</translation>
    </message>
    <message>
        <source>all of %1</source>
        <translation>%1的全部</translation>
    </message>
    <message>
        <source>an item stands in the list of board &apos;%1&apos; twice: %2</source>
        <translation>榜单“%1”的列表中有应用出现了两次：%2</translation>
    </message>
    <message>
        <source>ask for %1</source>
        <translation>改为要求%1个</translation>
    </message>
    <message>
        <source>at least %1 items are asked for, but the slots are: %2</source>
        <translation>要求至少%1个应用，但位置数为：%2</translation>
    </message>
    <message>
        <source>audience broken</source>
        <translation>受众条件无效</translation>
    </message>
    <message>
        <source>board &apos;%1&apos; stands at that row of the page already: %2</source>
        <translation>页面的该行已有榜单“%1”：%2</translation>
    </message>
    <message>
        <source>board expired</source>
        <translation>榜单已过期</translation>
    </message>
    <message>
        <source>board not started</source>
        <translation>榜单未开始</translation>
    </message>
    <message>
        <source>board_age_days &lt; 60</source>
        <translation>board_age_days &lt; 60</translation>
    </message>
    <message>
        <source>building boards</source>
        <translation>正在生成榜单</translation>
    </message>
    <message>
        <source>cannot create the store of leaderboards</source>
        <translation>无法创建榜单存储</translation>
    </message>
    <message>
        <source>cap 1</source>
        <translation>cap 1</translation>
    </message>
    <message>
        <source>constraint %1</source>
        <translation>约束%1</translation>
    </message>
    <message>
        <source>counting what happened to items</source>
        <translation>正在统计应用的事件</translation>
    </message>
    <message>
        <source>days that are replayed have a first and a last one, of the board: %1</source>
        <translation>要重放的日期须有第一天和最后一天，榜单：%1</translation>
    </message>
    <message>
        <source>empty list</source>
        <translation>列表为空</translation>
    </message>
    <message>
        <source>exclude %1</source>
        <translation>排除%1</translation>
    </message>
    <message>
        <source>exclude it no more</source>
        <translation>不再排除它</translation>
    </message>
    <message>
        <source>exclude what is not rated for them</source>
        <translation>排除分级不适合他们的应用</translation>
    </message>
    <message>
        <source>exclusion missing</source>
        <translation>排除的应用不存在</translation>
    </message>
    <message>
        <source>fallback cycle</source>
        <translation>后备榜单循环</translation>
    </message>
    <message>
        <source>fallback missing</source>
        <translation>后备榜单不存在</translation>
    </message>
    <message>
        <source>fallback unused</source>
        <translation>后备榜单未使用</translation>
    </message>
    <message>
        <source>fill up to %1 slots</source>
        <translation>填满%1个位置</translation>
    </message>
    <message>
        <source>half-life %1</source>
        <translation>半衰期%1</translation>
    </message>
    <message>
        <source>item %1 is pinned there already: slot %2</source>
        <translation>应用%1已固定在那里：位置%2</translation>
    </message>
    <message>
        <source>its fallbacks lead back to the board itself: %1</source>
        <translation>它的后备榜单又回到榜单本身：%1</translation>
    </message>
    <message>
        <source>let it go on without an end</source>
        <translation>让它一直持续，不设结束日</translation>
    </message>
    <message>
        <source>minimum too large</source>
        <translation>最小数过大</translation>
    </message>
    <message>
        <source>name too long</source>
        <translation>名称过长</translation>
    </message>
    <message>
        <source>new app</source>
        <translation>新应用</translation>
    </message>
    <message>
        <source>no board may be called: %1</source>
        <translation>榜单不能叫这个名称：%1</translation>
    </message>
    <message>
        <source>no board of this name is in %1: %2</source>
        <translation>%1中没有这个名称的榜单：%2</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>no item meets the rule: %1</source>
        <translation>没有应用符合规则：%1</translation>
    </message>
    <message>
        <source>no leaderboard of this name is published: %1</source>
        <translation>没有发布过这个名称的榜单：%1</translation>
    </message>
    <message>
        <source>no list was made of the board: %1</source>
        <translation>没有生成榜单的列表：%1</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>无数值</translation>
    </message>
    <message>
        <source>no such board: %1</source>
        <translation>没有这个榜单：%1</translation>
    </message>
    <message>
        <source>no two threads write the same word of the validity</source>
        <translation>任意两个线程都不写入有效位的同一个字</translation>
    </message>
    <message>
        <source>no version was ever published of: %1</source>
        <translation>从未发布过任何版本：%1</translation>
    </message>
    <message>
        <source>not in the store any more</source>
        <translation>已不在商店中</translation>
    </message>
    <message>
        <source>nothing stands on the board: %1</source>
        <translation>榜单上没有应用：%1</translation>
    </message>
    <message>
        <source>pin %1</source>
        <translation>固定%1</translation>
    </message>
    <message>
        <source>pin beyond slots</source>
        <translation>固定超出位置数</translation>
    </message>
    <message>
        <source>pin excluded</source>
        <translation>固定的应用被排除</translation>
    </message>
    <message>
        <source>pin expired</source>
        <translation>固定已过期</translation>
    </message>
    <message>
        <source>pin it to slot %1</source>
        <translation>固定在位置%1</translation>
    </message>
    <message>
        <source>pin missing</source>
        <translation>固定的应用不存在</translation>
    </message>
    <message>
        <source>pin slot taken</source>
        <translation>固定的位置已被占用</translation>
    </message>
    <message>
        <source>pin withdrawn</source>
        <translation>固定的应用已下架</translation>
    </message>
    <message>
        <source>pinned twice</source>
        <translation>重复固定</translation>
    </message>
    <message>
        <source>price == 0</source>
        <translation>price == 0</translation>
    </message>
    <message>
        <source>price &gt; 0</source>
        <translation>price &gt; 0</translation>
    </message>
    <message>
        <source>put it at row %1</source>
        <translation>放到第%1行</translation>
    </message>
    <message>
        <source>recent %1</source>
        <translation>最近%1天</translation>
    </message>
    <message>
        <source>replaying days</source>
        <translation>正在重放各天</translation>
    </message>
    <message>
        <source>row taken</source>
        <translation>行已被占用</translation>
    </message>
    <message>
        <source>rule meets nearly all</source>
        <translation>规则几乎匹配所有应用</translation>
    </message>
    <message>
        <source>rule meets nothing</source>
        <translation>规则没有匹配任何应用</translation>
    </message>
    <message>
        <source>scatter 1</source>
        <translation>打散1</translation>
    </message>
    <message>
        <source>score missing</source>
        <translation>缺少得分</translation>
    </message>
    <message>
        <source>scoring items</source>
        <translation>正在为应用打分</translation>
    </message>
    <message>
        <source>short list</source>
        <translation>列表过短</translation>
    </message>
    <message>
        <source>show %1 slots</source>
        <translation>显示%1个位置</translation>
    </message>
    <message>
        <source>show it at once</source>
        <translation>立即显示</translation>
    </message>
    <message>
        <source>show it to users of %1 years and more</source>
        <translation>向%1岁及以上的用户显示</translation>
    </message>
    <message>
        <source>slot %1%2%3</source>
        <translation>位置%1%2%3</translation>
    </message>
    <message>
        <source>stale data</source>
        <translation>数据过时</translation>
    </message>
    <message>
        <source>store of leaderboards</source>
        <translation>榜单库</translation>
    </message>
    <message>
        <source>take the fallback out</source>
        <translation>移除后备榜单</translation>
    </message>
    <message>
        <source>take the pin out</source>
        <translation>移除固定</translation>
    </message>
    <message>
        <source>take the rule out</source>
        <translation>移除规则</translation>
    </message>
    <message>
        <source>the audience of leaderboard &apos;%1&apos;: %2</source>
        <translation>榜单“%1”的受众：%2</translation>
    </message>
    <message>
        <source>the board &apos;%1&apos; has no version of the number: %2</source>
        <translation>榜单“%1”没有此编号的版本：%2</translation>
    </message>
    <message>
        <source>the board has %1 slots, and the pin is at: %2</source>
        <translation>榜单有%1个位置，而固定所在的位置是：%2</translation>
    </message>
    <message>
        <source>the board is not shown before: %1</source>
        <translation>榜单在此日之前不显示：%1</translation>
    </message>
    <message>
        <source>the board reads what happened to items, and no log tells it: %1</source>
        <translation>榜单要读取应用的行为数据，但没有日志提供：%1</translation>
    </message>
    <message>
        <source>the board&apos;s last day is over: %1</source>
        <translation>榜单的最后一天已过：%1</translation>
    </message>
    <message>
        <source>the catalogue has the pinned item no more: %1</source>
        <translation>目录中已没有固定的应用：%1</translation>
    </message>
    <message>
        <source>the clock has no time, in the zone: %1</source>
        <translation>时钟没有时间，所在时区：%1</translation>
    </message>
    <message>
        <source>the content of version %1 does not have its hash, of the board: %2</source>
        <translation>版本%1的内容与其哈希不符，榜单：%2</translation>
    </message>
    <message>
        <source>the default pipeline ranks without a model: %1</source>
        <translation>默认管道不使用模型排序：%1</translation>
    </message>
    <message>
        <source>the excluded item does not exist: %1</source>
        <translation>排除的应用不存在：%1</translation>
    </message>
    <message>
        <source>the item is excluded twice: %1</source>
        <translation>该应用被重复排除：%1</translation>
    </message>
    <message>
        <source>the item is pinned at slot %1 already: %2</source>
        <translation>该应用已固定在位置%1：%2</translation>
    </message>
    <message>
        <source>the item stands above already: %1</source>
        <translation>该应用在上面已出现：%1</translation>
    </message>
    <message>
        <source>the items have no such row: %1</source>
        <translation>应用中没有这一行：%1</translation>
    </message>
    <message>
        <source>the list is the same as of board: %1</source>
        <translation>列表与此榜单的相同：%1</translation>
    </message>
    <message>
        <source>the logs end %1 hours before today, and the board is to be refreshed every %2; their last day is: %3</source>
        <translation>日志在今天之前%1小时就已结束，而榜单应每%2小时刷新一次；日志的最后一天是：%3</translation>
    </message>
    <message>
        <source>the pin ended on %1: %2</source>
        <translation>固定已于%1结束：%2</translation>
    </message>
    <message>
        <source>the pinned item does not exist: %1</source>
        <translation>固定的应用不存在：%1</translation>
    </message>
    <message>
        <source>the pinned item is excluded as well: %1</source>
        <translation>固定的应用同时被排除：%1</translation>
    </message>
    <message>
        <source>the row names no item: &quot;&quot;</source>
        <translation>该行没有指明应用：&quot;&quot;</translation>
    </message>
    <message>
        <source>the table has no column item, package or name: %1</source>
        <translation>表中没有item、package或name列：%1</translation>
    </message>
    <message>
        <source>the table has no line of column names: %1</source>
        <translation>表中没有列名行：%1</translation>
    </message>
    <message>
        <source>there are %1 releases, and none of the number: %2</source>
        <translation>共有%1个发布批次，没有此编号的：%2</translation>
    </message>
    <message>
        <source>there is no board called: %1</source>
        <translation>没有此名称的榜单：%1</translation>
    </message>
    <message>
        <source>there is no such item: %1</source>
        <translation>没有这个应用：%1</translation>
    </message>
    <message>
        <source>title too long</source>
        <translation>标题过长</translation>
    </message>
    <message>
        <source>version %1 is expected, but no version was ever published of: %2</source>
        <translation>预期为版本%1，但从未发布过任何版本的榜单：%2</translation>
    </message>
    <message>
        <source>without a minimum no list is short enough for the fallback: %1</source>
        <translation>没有最小数量，任何列表都不会短到启用后备榜单：%1</translation>
    </message>
    <message>
        <source>%1 items are called like one above them, the first is: %2</source>
        <translation>%1 个应用与上面的某个应用同名，第一个是：%2</translation>
    </message>
    <message>
        <source>Refreshed after %1 %2</source>
        <translation>%1%2后刷新</translation>
    </message>
    <message>
        <source>Refreshed after %1 to %2 hours</source>
        <translation>%1至%2小时后刷新</translation>
    </message>
    <message>
        <source>cannot remove the file (%1): %2</source>
        <translation>无法删除文件（%1）：%2</translation>
    </message>
    <message>
        <source>exclude the later ones of each name</source>
        <translation>排除每个名称中靠后的应用</translation>
    </message>
    <message>
        <source>installs in the store</source>
        <translation>商店里的安装</translation>
    </message>
    <message>
        <source>it is left out: %1</source>
        <translation>已跳过：%1</translation>
    </message>
    <message>
        <source>its list would be empty</source>
        <translation>它的列表会是空的</translation>
    </message>
    <message>
        <source>its published definition cannot be read</source>
        <translation>它已发布的定义无法读取</translation>
    </message>
    <message>
        <source>name twice</source>
        <translation>名称重复</translation>
    </message>
    <message>
        <source>new-app exposures</source>
        <translation>新应用曝光</translation>
    </message>
    <message>
        <source>no such board is on the shelf: %1</source>
        <translation>货架上没有这个榜单：%1</translation>
    </message>
    <message>
        <source>reading responses</source>
        <translation>正在读取用户反应</translation>
    </message>
    <message>
        <source>simulating days</source>
        <translation>正在模拟各天</translation>
    </message>
    <message>
        <source>the %1 has schema version %2, this program reads up to version %3: %4</source>
        <translation>%1的架构版本为%2，本程序最多能读到版本%3：%4</translation>
    </message>
    <message>
        <source>the board was changed since: %1</source>
        <translation>该榜单此后已被更改：%1</translation>
    </message>
    <message>
        <source>the board&apos;s file was changed since: %1</source>
        <translation>该榜单的文件此后已被更改：%1</translation>
    </message>
    <message>
        <source>the bytes are no text in %1, on line: %2</source>
        <translation>这些字节不是 %1 编码的文本，在第 %2 行</translation>
    </message>
    <message>
        <source>the days between edits must be at most %1: %2</source>
        <translation>两次编辑之间的天数最多为 %1：%2</translation>
    </message>
    <message>
        <source>the days must be from 1 to %1: %2</source>
        <translation>天数必须在 1 到 %1 之间：%2</translation>
    </message>
    <message>
        <source>the number of users must be from 4 to %1: %2</source>
        <translation>用户数必须在1到%1之间：%2 {4 ?} {1:?}</translation>
    </message>
    <message>
        <source>the workspace is read-only, and so is the board: %1</source>
        <translation>工作区是只读的，因此榜单也是：%1</translation>
    </message>
    <message>
        <source>the workspace is read-only: %1</source>
        <translation>工作区是只读的：%1</translation>
    </message>
    <message>
        <source>there is a board of that name: %1</source>
        <translation>已有同名的榜单：%1</translation>
    </message>
    <message>
        <source>there is no file of the board: %1</source>
        <translation>没有该榜单的文件：%1</translation>
    </message>
</context>
<context>
    <name>ImportTexts</name>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Item feature</source>
        <translation>应用特征</translation>
    </message>
    <message>
        <source>User feature</source>
        <translation>用户特征</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>List of whole numbers</source>
        <translation>整数列表</translation>
    </message>
    <message>
        <source>List of numbers</source>
        <translation>数值列表</translation>
    </message>
    <message>
        <source>List of texts</source>
        <translation>文本列表</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>交互</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1，第%2行：%3</translation>
    </message>
</context>
<context>
    <name>KeyColumns</name>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>What a recall channel looks up, e.g. a category or an app</source>
        <translation>召回通道查找的内容，例如类别或应用</translation>
    </message>
    <message>
        <source>Postings</source>
        <translation>倒排项</translation>
    </message>
    <message>
        <source>How many apps stand under the key</source>
        <translation>该键下的应用数量</translation>
    </message>
    <message>
        <source>Largest weight</source>
        <translation>最大权重</translation>
    </message>
    <message>
        <source>Weight of the first posting; its meaning depends on the index</source>
        <translation>第一个倒排项的权重；其含义取决于索引</translation>
    </message>
    <message>
        <source>Smallest weight</source>
        <translation>最小权重</translation>
    </message>
    <message>
        <source>Weight of the last posting</source>
        <translation>最后一个倒排项的权重</translation>
    </message>
    <message>
        <source>First app</source>
        <translation>首个应用</translation>
    </message>
    <message>
        <source>Key of the app with the largest weight</source>
        <translation>权重最大的应用的键</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>首个应用名称</translation>
    </message>
    <message>
        <source>Name of the app with the largest weight</source>
        <translation>权重最大的应用的名称</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Place in the posting list, which is sorted by falling weight, from 1</source>
        <translation>在按权重降序排列的倒排列表中的位置，从1开始</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>The app&apos;s key in the item pool</source>
        <translation>该应用在物料池中的键</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The app&apos;s name in the catalogue</source>
        <translation>该应用在应用目录中的名称</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Weight of the posting in the index; its meaning depends on the index</source>
        <translation>倒排项在索引中的权重；其含义取决于索引</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>槽位</translation>
    </message>
    <message>
        <source>Which of the app&apos;s keys this one was when the index was built, from 0</source>
        <translation>构建索引时，这个键是该应用的第几个键，从0开始</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>The index that the key stands in</source>
        <translation>键所在的索引</translation>
    </message>
    <message>
        <source>The key that the app stands under; opens its posting list</source>
        <translation>应用所在的键；打开它的倒排列表</translation>
    </message>
    <message>
        <source>Place of the app in the posting list of the key, from 1</source>
        <translation>应用在该键倒排列表中的位置，从1开始</translation>
    </message>
    <message>
        <source>Weight of the app under the key; its meaning depends on the index</source>
        <translation>应用在该键下的权重；其含义取决于索引</translation>
    </message>
    <message>
        <source>Which of the app&apos;s keys this one was when the index was built, from 0; only in indexes with positions</source>
        <translation>构建索引时，这个键是该应用的第几个键，从0开始；仅限带位置的索引</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>What the index is built from, as indexes.toml calls it</source>
        <translation>索引用什么构建，按indexes.toml中的叫法</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>The rule that makes the keys of the index, where one does</source>
        <translation>给出索引各键的规则（如果有）</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>The columns that are joined into a key, or the file that the index is read from</source>
        <translation>拼接成键的列，或读入索引的文件</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>The recall channel that looks the key up</source>
        <translation>查找该键的召回通道</translation>
    </message>
    <message>
        <source>What the channel looks up; opens its posting list</source>
        <translation>通道查找的键；打开它的倒排列表</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Hit: the index has the key. Miss: it has not, and the key recalls nothing. No key: the rule gave no value for this user</source>
        <translation>命中：索引里有这个键。未命中：索引里没有，召回不到任何应用。没有键：规则对这个用户没有给出值</translation>
    </message>
    <message>
        <source>How many apps stand under the key; 0 for a miss</source>
        <translation>键下有多少个应用；未命中为0</translation>
    </message>
    <message>
        <source>The index that the channel reads</source>
        <translation>通道读取的索引</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>由谁给出</translation>
    </message>
    <message>
        <source>The rule or feature that gave the key; nothing for a fixed key</source>
        <translation>给出该键的规则或特征；固定的键为空</translation>
    </message>
    <message>
        <source>Rule text</source>
        <translation>规则文本</translation>
    </message>
    <message>
        <source>The rule as it is written</source>
        <translation>规则的原文</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>How many of these apps the channel recalled by this key</source>
        <translation>通道通过这个键召回了其中多少个应用</translation>
    </message>
</context>
<context>
    <name>TableHeader</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>The list is what the rule gave in the evening of this day</source>
        <translation>规则在这一天晚上给出的列表</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>On the list</source>
        <translation>在列表中</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>进入</translation>
    </message>
    <message>
        <source>Apps that did not stand there the day before</source>
        <translation>前一天不在榜上的应用</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Apps that stood there the day before, and do not now</source>
        <translation>前一天在榜上、现在不在的应用</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>更替</translation>
    </message>
    <message>
        <source>Entered / apps on the list</source>
        <translation>进入的应用 / 列表中的应用</translation>
    </message>
    <message>
        <source>New apps</source>
        <translation>新应用</translation>
    </message>
    <message>
        <source>Apps on the list that are younger than the board says of new apps; 30 days where it says nothing</source>
        <translation>列表中比榜单规定的新应用年限更年轻的应用；没有规定时为 30 天</translation>
    </message>
    <message>
        <source>First</source>
        <translation>最前</translation>
    </message>
    <message>
        <source>The first apps of the list</source>
        <translation>列表最前面的应用</translation>
    </message>
</context>
<context>
    <name>WorkspacePictures</name>
    <message>
        <source>Keeping a picture of the workspace</source>
        <translation>保存工作区图片</translation>
    </message>
</context>
<context>
    <name>rankwright::AboutPage</name>
    <message>
        <source>Rankwright %1</source>
        <translation>Rankwright %1</translation>
    </message>
    <message>
        <source>About Rankwright</source>
        <translation>关于Rankwright</translation>
    </message>
    <message>
        <source>The program and its libraries</source>
        <translation>程序及其所用的库</translation>
    </message>
    <message>
        <source>Rankwright: its licence</source>
        <translation>Rankwright：许可证</translation>
    </message>
    <message>
        <source>A workbench for the people behind an app store&apos;s recommendations. Free software under the GNU General Public License, version 3 or later; there is no warranty.</source>
        <translation>面向应用商店推荐从业者的工作台。本程序是自由软件，遵循GNU通用公共许可证第3版或更高版本；不提供任何担保。</translation>
    </message>
    <message>
        <source>Copy &amp;all</source>
        <translation>全部复制(&amp;A)</translation>
    </message>
    <message>
        <source>Copy versions, build and licences&apos; names, as a report needs them</source>
        <translation>复制版本、构建信息和许可证名称，供报告问题时使用</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>关闭此窗口</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Reading a licence</source>
        <translation>读取许可证</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>library and licence</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>The window and everything in it.</source>
        <translation>窗口及其中的一切。</translation>
    </message>
    <message>
        <source>Charts.</source>
        <translation>图表。</translation>
    </message>
    <message>
        <source>The editors of rules and configuration.</source>
        <translation>规则和配置的编辑器。</translation>
    </message>
    <message>
        <source>Icons where the desktop has none.</source>
        <translation>在桌面环境未提供图标时提供图标。</translation>
    </message>
    <message>
        <source>Training and serving of models.</source>
        <translation>模型的训练与推理服务。</translation>
    </message>
    <message>
        <source>Linear algebra for LibTorch.</source>
        <translation>LibTorch所用的线性代数。</translation>
    </message>
    <message>
        <source>Reads the rule language.</source>
        <translation>解析规则语言。</translation>
    </message>
    <message>
        <source>Unicode: lower case of every script.</source>
        <translation>Unicode：各种文字的小写转换。</translation>
    </message>
    <message>
        <source>Regular expressions in filters.</source>
        <translation>筛选中的正则表达式。</translation>
    </message>
    <message>
        <source>Work on several cores.</source>
        <translation>多核并行计算。</translation>
    </message>
    <message>
        <source>Logs and the recovery journal.</source>
        <translation>使用日志和恢复日志。</translation>
    </message>
    <message>
        <source>Checks the encoding of imported texts.</source>
        <translation>检查导入文本的编码。</translation>
    </message>
    <message>
        <source>Compares texts line by line.</source>
        <translation>逐行比较文本。</translation>
    </message>
    <message>
        <source>Reads all configuration.</source>
        <translation>读取所有配置。</translation>
    </message>
    <message>
        <source>Reads and writes JSON.</source>
        <translation>读写JSON。</translation>
    </message>
    <message>
        <source>Writes texts.</source>
        <translation>输出文本。</translation>
    </message>
    <message>
        <source>Results that say why they failed.</source>
        <translation>能说明失败原因的返回结果。</translation>
    </message>
    <message>
        <source>Checksums and the hash function of rules.</source>
        <translation>校验和以及规则的哈希函数。</translation>
    </message>
    <message>
        <source>The command line.</source>
        <translation>命令行。</translation>
    </message>
    <message>
        <source>Built with %1 (%2), %3</source>
        <translation>使用%1（%2）构建，%3</translation>
    </message>
    <message>
        <source>Running with Qt %1 (%2) on %3</source>
        <translation>运行于%3，使用Qt %1（%2）</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>许可证：%1</translation>
    </message>
    <message>
        <source>This system does not have the text of the licence. It is published at %1, and by its name at https://spdx.org/licenses.</source>
        <translation>此系统上没有该许可证的文本。其文本发布于%1，也可按许可证名称查阅：https://spdx.org/licenses。</translation>
    </message>
    <message>
        <source>Links vectors for search.</source>
        <translation>连接向量以供搜索。</translation>
    </message>
    <message>
        <source>Distributions of probability.</source>
        <translation>概率分布。</translation>
    </message>
    <message>
        <source>Singular values of embeddings.</source>
        <translation>嵌入的奇异值。</translation>
    </message>
    <message>
        <source>Trainings of several processes together, for LibTorch.</source>
        <translation>供 LibTorch 进行多进程联合训练。</translation>
    </message>
</context>
<context>
    <name>rankwright::AbsencePanel</name>
    <message>
        <source>Apps</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Find an app by name or key</source>
        <translation>按名称或键查找应用</translation>
    </message>
    <message>
        <source>%1 apps</source>
        <translation>%1个应用</translation>
    </message>
    <message>
        <source>%1 of %2 apps</source>
        <translation>%2个应用中的%1个</translation>
    </message>
    <message>
        <source>Asking why an app is not on the board</source>
        <translation>正在查询应用为何不在榜单上</translation>
    </message>
    <message>
        <source>There is no answer.</source>
        <translation>没有答案。</translation>
    </message>
    <message>
        <source>does not hold: %1</source>
        <translation>不成立：%1</translation>
    </message>
</context>
<context>
    <name>rankwright::AddressMenu</name>
    <message>
        <source>Open %1</source>
        <translation>打开%1</translation>
    </message>
    <message>
        <source>Copy address %1</source>
        <translation>复制地址%1</translation>
    </message>
    <message>
        <source>Index keys of the app %1</source>
        <translation>应用%1的索引键</translation>
    </message>
    <message>
        <source>Index keys of the user %1</source>
        <translation>用户%1的索引键</translation>
    </message>
</context>
<context>
    <name>rankwright::AllBoardsPage</name>
    <message>
        <source>The store&apos;s home page: each board in its place, with its state, what is wrong with it, and its first apps. Drag a card to another row, or an app to a slot of another card.</source>
        <translation>商店的首页：每个榜单在自己的位置上，带有状态、问题和最前面的应用。可以把卡片拖到另一行，或把应用拖到另一张卡片的位置。</translation>
    </message>
    <message>
        <source>Group boards by</source>
        <translation>榜单分组依据</translation>
    </message>
    <message>
        <source>Put boards that have this in common together, under a heading with their figures</source>
        <translation>把在这一点上相同的榜单放在一起，标题给出它们合计的数字</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>&amp;Group by:</source>
        <translation>分组(&amp;G)：</translation>
    </message>
</context>
<context>
    <name>rankwright::AppHeader</name>
    <message>
        <source>key %1</source>
        <translation>键%1</translation>
    </message>
</context>
<context>
    <name>rankwright::AppPanel</name>
    <message>
        <source>Feature</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>A feature of the item pool, as rules name it</source>
        <translation>物料池的特征，名称与规则中一致</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Its value for this app</source>
        <translation>该应用的特征值</translation>
    </message>
    <message>
        <source>why not in the list?</source>
        <translation>为什么不在列表中？</translation>
    </message>
    <message>
        <source>Features of the app</source>
        <translation>应用的特征</translation>
    </message>
    <message>
        <source>No app selected</source>
        <translation>未选择应用</translation>
    </message>
    <message>
        <source>Select a row to read all features of the app.</source>
        <translation>选择一行即可查看该应用的所有特征。</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>under which keys of the indexes?</source>
        <translation>在索引的哪些键之下？</translation>
    </message>
</context>
<context>
    <name>rankwright::AppearancePage</name>
    <message>
        <source>&amp;Colours</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>Light or dark, or whichever the desktop is</source>
        <translation>浅色、深色，或与桌面一致</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>高对比度(&amp;H)</translation>
    </message>
    <message>
        <source>Stronger text and borders, for eyes that need them</source>
        <translation>加强文字与边框，便于看清</translation>
    </message>
    <message>
        <source>&amp;Size of the interface</source>
        <translation>界面大小(&amp;S)</translation>
    </message>
    <message>
        <source>Enlarges text, icons and spacing, on top of what the desktop asks for</source>
        <translation>在桌面缩放的基础上，进一步放大文字、图标和间距</translation>
    </message>
    <message>
        <source> %</source>
        <comment>per cent, behind a number</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>A new size takes effect when the program starts again.</source>
        <translation>新的大小将在程序重新启动后生效。</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>The language of menus, labels and messages</source>
        <translation>菜单、标签和消息所用的语言</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>night</source>
        <translation>夜间</translation>
    </message>
</context>
<context>
    <name>rankwright::AskingBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>rankwright::BaselineBar</name>
    <message>
        <source>Place %1 in the baseline, with score %2; not in this list.</source>
        <translation>在基线中排第%1名，得分%2；不在这份列表中。</translation>
    </message>
    <message>
        <source>Place %1 in the baseline; not in this list.</source>
        <translation>在基线中排第%1名；不在这份列表中。</translation>
    </message>
    <message>
        <source>Ask which stage dropped it.</source>
        <translation>查看是哪个阶段淘汰了它。</translation>
    </message>
    <message>
        <source>This workspace has no app with the key %1.</source>
        <translation>这个工作区没有键为%1的应用。</translation>
    </message>
    <message>
        <source>Comparison with the baseline</source>
        <translation>与基线的比较</translation>
    </message>
    <message>
        <source>Clear the baseline</source>
        <translation>清除基线</translation>
    </message>
    <message>
        <source>Baseline: %1</source>
        <translation>基线：%1</translation>
    </message>
    <message>
        <source>Every list is compared with this one until you clear the baseline or set another.</source>
        <translation>在清除基线或另设基线之前，每份列表都与它比较。</translation>
    </message>
    <message>
        <source>%1 (was %2)</source>
        <translation>%1（原第%2名）</translation>
    </message>
    <message>
        <source>Left the list:</source>
        <translation>离开列表：</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, in the table</source>
        <translation>
            <numerusform>另有%n个，见表格</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft, compared with the published configuration</source>
        <translation>草稿，与已发布的配置比较</translation>
    </message>
    <message>
        <source>What the configuration gives that the workspace was opened with.</source>
        <translation>打开工作区时的配置给出的结果。</translation>
    </message>
    <message>
        <source>What the two configurations give for the same request.</source>
        <translation>两份配置对同一个请求给出的结果。</translation>
    </message>
</context>
<context>
    <name>rankwright::BlastRadius</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>The interval holds the value of all users with 95 % confidence, as the sample has it.</source>
        <translation>就这个样本而言，该区间以 95 % 的置信度包含全体用户的数值。</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>改变</translation>
    </message>
    <message>
        <source>Users whose list has another app or another order ÷ users asked: %1 ÷ %2. Scores do not count. Wilson&apos;s interval (1927): %3 to %4.</source>
        <translation>列表里换了应用或换了顺序的用户 ÷ 询问的用户：%1 ÷ %2。分数不算。威尔逊区间（1927）：%3 至 %4。</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重合度</translation>
    </message>
    <message>
        <source>Rank-biased overlap: the mean over the users of how alike the two lists are, the top counting most (p = %1). 1: the same list; 0: none in common.</source>
        <translation>偏重排名的重合度：两份列表有多像，靠前的位置权重最大（p = %1），再对用户取平均。1：同样的列表；0：没有共同的应用。</translation>
    </message>
    <message>
        <source>Jaccard</source>
        <translation>Jaccard</translation>
    </message>
    <message>
        <source>Jaccard index: the mean over the users of apps in both lists ÷ apps in either. 1: the same apps in any order; 0: none in common.</source>
        <translation>Jaccard 指数：同时在两份列表里的应用 ÷ 在任一列表里的应用，再对用户取平均。1：同样的应用，顺序不限；0：没有共同的应用。</translation>
    </message>
    <message>
        <source>New apps</source>
        <translation>新应用</translation>
    </message>
    <message>
        <source>Places of apps that nobody has used yet ÷ places of all lists: %1 ÷ %2 before, %3 ÷ %4 after. The change is in percentage points.</source>
        <translation>还没有人用过的应用的位置 ÷ 所有列表的位置：之前 %1 ÷ %2，之后 %3 ÷ %4。变化以百分点计。</translation>
    </message>
    <message>
        <source>Mean %1</source>
        <translation>%1 的平均值</translation>
    </message>
    <message>
        <source>The mean of “%1” over the apps of a user&apos;s list, and of that the mean over the users. The change is that of the same users: a paired interval (Gosset 1908).</source>
        <translation>“%1”在一个用户的列表的应用上取平均，再对用户取平均。变化取自同样的用户：配对区间（Gosset 1908）。</translation>
    </message>
    <message>
        <source>Lists changed: %1 of %2</source>
        <translation>改变的列表：%1 / %2</translation>
    </message>
    <message>
        <source>%1 (%2 to %3) of the lists change</source>
        <translation>%1（%2 至 %3）的列表会变</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Each line&apos;s tooltip explains it</source>
        <translation>每一行的提示都有说明</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>With its interval of 95 %</source>
        <translation>带 95 % 的区间</translation>
    </message>
    <message>
        <source>Different apps that stand in the list of any of the users</source>
        <translation>出现在任一用户的列表里的不同应用</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Developers</source>
        <translation>开发者</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Enter shows the user&apos;s list under both configurations</source>
        <translation>按回车显示该用户在两份配置下的列表</translation>
    </message>
    <message>
        <source>Rank-biased overlap of the two lists: 1 for the same list, 0 for none in common</source>
        <translation>两份列表的偏重排名的重合度：1 表示同样的列表，0 表示没有共同的应用</translation>
    </message>
    <message>
        <source>Apps in both lists ÷ apps in either</source>
        <translation>同时在两份列表里的应用 ÷ 在任一列表里的应用</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Apps of the list after that were not in the one before</source>
        <translation>之后的列表里有、之前没有的应用</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Apps of the list before that are not in the one after</source>
        <translation>之前的列表里有、之后没有的应用</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>The app&apos;s key in the item pool</source>
        <translation>该应用在物料池中的键</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The app&apos;s name</source>
        <translation>应用的名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>The value of the feature; missing for apps that have none</source>
        <translation>特征的值；没有该特征的应用为缺失</translation>
    </message>
    <message>
        <source>Places of all users&apos; lists before</source>
        <translation>之前所有用户的列表里的位置数</translation>
    </message>
    <message>
        <source>Places of all users&apos; lists after</source>
        <translation>之后所有用户的列表里的位置数</translation>
    </message>
    <message>
        <source>Places after − places before</source>
        <translation>之后的位置数 − 之前的位置数</translation>
    </message>
    <message>
        <source>From %1 to %2. </source>
        <translation>从 %1 到 %2。</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>点击</translation>
    </message>
    <message>
        <source>Installs</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>As the model “%1” predicts for both lists, whoever ranked them: the sum of its chances over the places of a list, corrected for negatives that training drew, and of that the mean over the users. Every place counts as if it was looked at. The change is that of the same users: a paired interval (Gosset 1908).</source>
        <translation>无论列表由谁排序，两份列表都由模型“%1”预测：它给一份列表各位置的概率之和（按训练时抽取的负样本校正），再对用户取平均。每个位置都按已被看到计算。变化取自同一批用户：配对区间（Gosset 1908）。</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>应用</translation>
    </message>
</context>
<context>
    <name>rankwright::BlastRadiusChoice</name>
    <message>
        <source>Configuration before</source>
        <translation>之前的配置</translation>
    </message>
    <message>
        <source>The configuration that is replaced</source>
        <translation>被替换的配置</translation>
    </message>
    <message>
        <source>Configuration after</source>
        <translation>之后的配置</translation>
    </message>
    <message>
        <source>The configuration that replaces it</source>
        <translation>替换它的配置</translation>
    </message>
    <message>
        <source>Users to ask for</source>
        <translation>要询问的用户数</translation>
    </message>
    <message>
        <source>How many users are drawn from all; all when there are fewer</source>
        <translation>从全部用户里抽取多少个；不够时就是全部</translation>
    </message>
    <message>
        <source>Seed of the sample</source>
        <translation>样本的种子</translation>
    </message>
    <message>
        <source>The same seed draws the same users, here and in rankwright-cli diff-config</source>
        <translation>同一个种子抽出同样的用户，这里和 rankwright-cli diff-config 都一样</translation>
    </message>
    <message>
        <source>&amp;Before:</source>
        <translation>之前(&amp;B)：</translation>
    </message>
    <message>
        <source>Af&amp;ter:</source>
        <translation>之后(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Users:</source>
        <translation>用户(&amp;U)：</translation>
    </message>
    <message>
        <source>S&amp;eed:</source>
        <translation>种子(&amp;E)：</translation>
    </message>
</context>
<context>
    <name>rankwright::BlastRadiusExport</name>
    <message>
        <source>Export the report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>Report in Markdown (*.md)</source>
        <translation>Markdown 报告 (*.md)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>A row for each user (*.csv)</source>
        <translation>每个用户一行 (*.csv)</translation>
    </message>
    <message>
        <source>The report could not be exported.</source>
        <translation>报告无法导出。</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>正在导出%1</translation>
    </message>
    <message>
        <source>Copying the report</source>
        <translation>正在复制报告</translation>
    </message>
    <message>
        <source>The report could not be copied.</source>
        <translation>报告无法复制。</translation>
    </message>
</context>
<context>
    <name>rankwright::BlastRadiusPanel</name>
    <message>
        <source>What is shown is of an earlier draft or other settings. Run it again to see what they do now.</source>
        <translation>显示的是之前的草稿或其他设置的结果。再运行一次，看看现在会怎样。</translation>
    </message>
    <message>
        <source>Blast radius</source>
        <translation>影响范围</translation>
    </message>
    <message>
        <source>&amp;Blast radius of the draft</source>
        <translation>草稿的影响范围(&amp;B)</translation>
    </message>
    <message>
        <source>Replay the published configuration and the draft over a sample of users</source>
        <translation>在一部分用户上重放已发布的配置和草稿</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Ask both configurations for the lists of the users, and compare them</source>
        <translation>向两份配置请求这些用户的列表，并进行比较</translation>
    </message>
    <message>
        <source>Run the blast radius</source>
        <translation>运行影响范围</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Stop the replay; what is there so far stays</source>
        <translation>停止重放；已有的结果保留</translation>
    </message>
    <message>
        <source>Cancel the blast radius</source>
        <translation>取消影响范围</translation>
    </message>
    <message>
        <source>&amp;Export the report…</source>
        <translation>导出报告(&amp;E)…</translation>
    </message>
    <message>
        <source>Write the blast radius to a file, as Markdown, JSON or CSV</source>
        <translation>把影响范围写成文件：Markdown、JSON 或 CSV</translation>
    </message>
    <message>
        <source>C&amp;opy the report</source>
        <translation>复制报告(&amp;O)</translation>
    </message>
    <message>
        <source>Copy the blast radius as a page of Markdown</source>
        <translation>把影响范围复制成一页 Markdown</translation>
    </message>
    <message>
        <source>No replay yet</source>
        <translation>还没有重放</translation>
    </message>
    <message>
        <source>Run it to see whose lists change when one configuration replaces another, and how.</source>
        <translation>运行一次，看看用一份配置替换另一份时谁的列表会变，怎么变。</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>已导出到 %1。</translation>
    </message>
    <message>
        <source>The report is copied.</source>
        <translation>报告已复制。</translation>
    </message>
    <message>
        <source>Replaying requests</source>
        <translation>正在重放请求</translation>
    </message>
    <message>
        <source>Guess You Like</source>
        <translation>猜你喜欢</translation>
    </message>
    <message>
        <source>The requests could not be replayed.</source>
        <translation>请求无法重放。</translation>
    </message>
    <message>
        <source>There is no draft. Change a part of the configuration in “What if?”, or choose another configuration.</source>
        <translation>没有草稿。请在“如果……会怎样？”里修改配置的一部分，或选择另一份配置。</translation>
    </message>
    <message>
        <source>%1 users, drawn with the seed %2</source>
        <translation>%1 个用户，抽样种子为 %2</translation>
    </message>
    <message>
        <source>%1 of %2 users so far</source>
        <translation>目前完成 %1 / %2 个用户</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 users; the figures are of those.</source>
        <translation>在 %1 / %2 个用户之后停止；数字来自这些用户。</translation>
    </message>
</context>
<context>
    <name>rankwright::BlastRadiusResult</name>
    <message>
        <source>Figures of the blast radius</source>
        <translation>影响范围的数字</translation>
    </message>
    <message>
        <source>What changes most</source>
        <translation>改变最大的</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Every user gets the same list under both.</source>
        <translation>每个用户在两份配置下得到同样的列表。</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Every app is shown as often under both.</source>
        <translation>每个应用在两份配置下展示的次数相同。</translation>
    </message>
    <message>
        <source>Nothing changes</source>
        <translation>没有变化</translation>
    </message>
    <message>
        <source>No list has an app with this feature.</source>
        <translation>没有列表包含带有此特征的应用。</translation>
    </message>
</context>
<context>
    <name>rankwright::BoardCard</name>
    <message>
        <source>defined %1</source>
        <translation>定义于%1</translation>
    </message>
    <message>
        <source>data of %1</source>
        <translation>数据截至%1</translation>
    </message>
    <message>
        <source>%1 new apps</source>
        <translation>新应用 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 个提示</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, with another board</source>
        <translation>%1，与另一个榜单同行</translation>
    </message>
    <message numerus="yes">
        <source>%n app(s)</source>
        <translation>
            <numerusform>%n 个应用</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::BoardCardDelegate</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No apps</source>
        <translation>没有应用</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另有 %1 个</translation>
    </message>
</context>
<context>
    <name>rankwright::BoardCardModel</name>
    <message>
        <source>%1, slot %2 of %3</source>
        <translation>%1，%3 的第 %2 位</translation>
    </message>
</context>
<context>
    <name>rankwright::BoardChanges</name>
    <message>
        <source>No board was changed.</source>
        <translation>没有修改任何榜单。</translation>
    </message>
    <message>
        <source>No board was deleted.</source>
        <translation>没有删除任何榜单。</translation>
    </message>
    <message>
        <source>Reading the boards&apos; files</source>
        <translation>正在读取榜单文件</translation>
    </message>
    <message>
        <source>The boards&apos; files were not changed.</source>
        <translation>榜单文件没有改变。</translation>
    </message>
    <message>
        <source>Writing the boards&apos; files</source>
        <translation>正在写入榜单文件</translation>
    </message>
    <message>
        <source>Nothing was taken back.</source>
        <translation>没有撤销任何操作。</translation>
    </message>
    <message>
        <source>Nothing was done again.</source>
        <translation>没有重做任何操作。</translation>
    </message>
</context>
<context>
    <name>rankwright::BoardDesk</name>
    <message>
        <source>Looking at the boards</source>
        <translation>正在检查榜单</translation>
    </message>
    <message>
        <source>The boards could not be looked at.</source>
        <translation>无法检查榜单。</translation>
    </message>
    <message>
        <source>Putting the boards on the shelf</source>
        <translation>正在上架榜单</translation>
    </message>
    <message>
        <source>The published boards could not be put in use.</source>
        <translation>无法启用已发布的榜单。</translation>
    </message>
</context>
<context>
    <name>rankwright::BoardEffects</name>
    <message>
        <source>%1 (rule) − %2 (by hand)</source>
        <translation>%1（规则）− %2（手工）</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>End of Welch&apos;s 95 % interval of the difference</source>
        <translation>差值的 Welch 95 % 区间端点</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>What each user did over all days; clicks, and exposures of new apps, are those on the board</source>
        <translation>每个用户在所有天里做了什么；点击和新应用的曝光只算榜单上的</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手工</translation>
    </message>
    <message>
        <source>Mean of the users who found the list kept by hand</source>
        <translation>看到手工列表的用户的均值</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Mean of the users who found the rule&apos;s list</source>
        <translation>看到规则列表的用户的均值</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Rule − by hand</source>
        <translation>规则 − 手工</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>High</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>相对</translation>
    </message>
    <message>
        <source>Difference / by hand</source>
        <translation>差值 / 手工</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>The difference if every simulated user lived in both arms: what the interval should hold</source>
        <translation>假如每个模拟用户在两组各生活一遍的差值：区间应当包含它</translation>
    </message>
    <message>
        <source>%1: %2 users; the list changed on %3 days; of its new apps, %4.</source>
        <translation>%1：%2 个用户；列表在 %3 天有变动；它的新应用：%4。</translation>
    </message>
    <message>
        <source>clicks on the board</source>
        <translation>榜单上的点击</translation>
    </message>
    <message>
        <source>installs from the board</source>
        <translation>来自榜单的安装</translation>
    </message>
    <message>
        <source>exposures of new apps</source>
        <translation>新应用的曝光</translation>
    </message>
    <message>
        <source>installs in the store</source>
        <translation>商店里的安装</translation>
    </message>
    <message>
        <source>Difference, 95 % interval</source>
        <translation>差值，95 % 区间</translation>
    </message>
    <message>
        <source>The rule against the list kept by hand</source>
        <translation>规则与手工列表的对比</translation>
    </message>
    <message>
        <source>Difference a user, of the list kept by hand</source>
        <translation>每个用户的差值，占手工列表的比例</translation>
    </message>
    <message>
        <source>New apps that wait for %1 on the board</source>
        <translation>在榜单上等待%1的新应用</translation>
    </message>
    <message>
        <source>%1 new apps, seen with %2 on the board; %3 requests were answered.</source>
        <translation>%1 个新应用，在榜单上有 %2 算被看到；回答了 %3 个请求。</translation>
    </message>
</context>
<context>
    <name>rankwright::BoardForm</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>An expression over the app</source>
        <translation>基于应用的表达式</translation>
    </message>
    <message>
        <source>change of the title</source>
        <translation>更改标题</translation>
    </message>
    <message>
        <source>change of the audience</source>
        <translation>更改受众</translation>
    </message>
    <message>
        <source>change of the owner</source>
        <translation>更改负责人</translation>
    </message>
    <message>
        <source>change of the note</source>
        <translation>更改备注</translation>
    </message>
    <message>
        <source>change of the start</source>
        <translation>更改开始日期</translation>
    </message>
    <message>
        <source>change of the end</source>
        <translation>更改结束日期</translation>
    </message>
    <message>
        <source>change of the rule</source>
        <translation>更改规则</translation>
    </message>
    <message>
        <source>change of the order</source>
        <translation>更改排序</translation>
    </message>
    <message>
        <source>change of the row</source>
        <translation>更改行</translation>
    </message>
    <message>
        <source>change of the slots</source>
        <translation>更改位置数</translation>
    </message>
    <message>
        <source>change of the half-life</source>
        <translation>更改半衰期</translation>
    </message>
    <message>
        <source>change of the minimum</source>
        <translation>更改最小数量</translation>
    </message>
    <message>
        <source>change of the share of new apps</source>
        <translation>更改新应用的比例</translation>
    </message>
    <message>
        <source>change of the age of new apps</source>
        <translation>更改新应用的天数</translation>
    </message>
    <message>
        <source>choice of an order</source>
        <translation>选择排序</translation>
    </message>
    <message>
        <source>choice of a fallback</source>
        <translation>选择后备榜单</translation>
    </message>
    <message>
        <source>The main keys of the board. The text beside it says the same: both are live.</source>
        <translation>榜单的主要键。旁边的文本内容相同：两边都可编辑，随时同步。</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>An expression of one&apos;s own</source>
        <translation>自定义表达式</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>As users read it</source>
        <translation>用户看到的标题</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>受众</translation>
    </message>
    <message>
        <source>For whom: a condition over user and context; empty for everybody</source>
        <translation>面向谁：基于用户和上下文的条件；留空表示所有人</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Who answers for the board</source>
        <translation>谁负责这个榜单</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>For those who come after you</source>
        <translation>写给后续维护者</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>The first day on which it is shown</source>
        <translation>显示的第一天</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>The last day on which it is shown</source>
        <translation>显示的最后一天</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>A condition over the app, e.g. category == &quot;Games&quot; &amp; rating &gt;= 4; empty for all apps</source>
        <translation>基于应用的条件，例如category == &quot;Games&quot; &amp; rating &gt;= 4；留空表示所有应用</translation>
    </message>
    <message>
        <source>Ready orders</source>
        <translation>现成的排序</translation>
    </message>
    <message>
        <source>Orders that need no expression</source>
        <translation>无需表达式的排序</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>A number of the app: the greatest stands first</source>
        <translation>应用的一个数值：最大的排在最前</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Its place on the home page, from the top</source>
        <translation>在首页上的位置，从上往下数</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>位置数</translation>
    </message>
    <message>
        <source>How many apps it has room for</source>
        <translation>可容纳多少个应用</translation>
    </message>
    <message>
        <source>Half-life</source>
        <translation>半衰期</translation>
    </message>
    <message>
        <source>After so many days an install counts as one half</source>
        <translation>过了这么多天，一次安装只按一半计</translation>
    </message>
    <message>
        <source>Share of new apps</source>
        <translation>新应用占比</translation>
    </message>
    <message>
        <source>Share of the slots that is kept for apps that are too young to have earned one</source>
        <translation>为推出时间太短、还没能凭成绩赢得位置的应用保留的位置比例</translation>
    </message>
    <message>
        <source>Age of new apps</source>
        <translation>新应用的年龄</translation>
    </message>
    <message>
        <source>Apps that are younger count as new</source>
        <translation>比这更年轻的应用算作新应用</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最少数量</translation>
    </message>
    <message>
        <source>With fewer apps the fallback fills the slots</source>
        <translation>应用少于此数时，由后备榜单填补位置</translation>
    </message>
    <message>
        <source>Fallback</source>
        <translation>后备榜单</translation>
    </message>
    <message>
        <source>The board that fills the slots of a short list</source>
        <translation>在列表过短时填补位置的榜单</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>标题(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Row:</source>
        <translation>行(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;Slots:</source>
        <translation>位置(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Candidates:</source>
        <translation>候选应用(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Order:</source>
        <translation>排序(&amp;O)：</translation>
    </message>
    <message>
        <source>&amp;Half-life:</source>
        <translation>半衰期(&amp;H)：</translation>
    </message>
    <message>
        <source>&amp;New apps:</source>
        <translation>新应用(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;younger than:</source>
        <translation>年龄小于(&amp;Y)：</translation>
    </message>
    <message>
        <source>&amp;Minimum:</source>
        <translation>最少数量(&amp;M)：</translation>
    </message>
    <message>
        <source>&amp;Fallback:</source>
        <translation>后备榜单(&amp;F)：</translation>
    </message>
    <message>
        <source>Start:</source>
        <translation>开始：</translation>
    </message>
    <message>
        <source>End:</source>
        <translation>结束：</translation>
    </message>
    <message>
        <source>Audience:</source>
        <translation>受众：</translation>
    </message>
    <message>
        <source>Owner:</source>
        <translation>负责人：</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>备注：</translation>
    </message>
    <message>
        <source>change of the recent days</source>
        <translation>最近天数的修改</translation>
    </message>
    <message>
        <source>change of the refresh interval</source>
        <translation>刷新间隔的修改</translation>
    </message>
    <message>
        <source> hours</source>
        <translation> 小时</translation>
    </message>
    <message>
        <source>Recent days</source>
        <translation>最近天数</translation>
    </message>
    <message>
        <source>Days that the trend compares with as many before them</source>
        <translation>趋势用最近这些天与之前同样多的天数相比</translation>
    </message>
    <message>
        <source>Refresh interval</source>
        <translation>刷新间隔</translation>
    </message>
    <message>
        <source>How old its data may be</source>
        <translation>数据最多可以有多旧</translation>
    </message>
    <message>
        <source>Trend over:</source>
        <translation>趋势天数：</translation>
    </message>
    <message>
        <source>Refresh every:</source>
        <translation>刷新间隔：</translation>
    </message>
</context>
<context>
    <name>rankwright::BoardGroups</name>
    <message>
        <source>Nobody</source>
        <translation>无负责人</translation>
    </message>
    <message>
        <source>No place on the page</source>
        <translation>不在首页上</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第 %1 行</translation>
    </message>
</context>
<context>
    <name>rankwright::BoardPage</name>
    <message>
        <source>The form waits until the text can be read: %1</source>
        <translation>文本可读取之前，表单暂停使用：%1</translation>
    </message>
    <message>
        <source>The board was not changed.</source>
        <translation>榜单没有更改。</translation>
    </message>
    <message>
        <source>removal of a pin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>exclusion of an app</source>
        <translation>排除应用</translation>
    </message>
    <message>
        <source>pin at slot %1</source>
        <translation>固定到位置 %1</translation>
    </message>
</context>
<context>
    <name>rankwright::BoardTable</name>
    <message>
        <source>days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>榜单</translation>
    </message>
    <message>
        <source>The name of its file; Enter opens the board</source>
        <translation>文件的名称；按Enter打开榜单</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>As users read it</source>
        <translation>用户看到的标题</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>How the draft stands to what was published last</source>
        <translation>草稿与上次发布的内容相比如何</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>学习率调度</translation>
    </message>
    <message>
        <source>Whether today lies between the board&apos;s start and end</source>
        <translation>今天是否在榜单的开始和结束之间</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Its place on the home page, from the top</source>
        <translation>在首页上的位置，从上往下数</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>位置数</translation>
    </message>
    <message>
        <source>How many apps it has room for</source>
        <translation>可容纳多少个应用</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>How many apps it would show today</source>
        <translation>今天会显示多少个应用</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>Apps of the catalogue that meet its rule and are not excluded</source>
        <translation>应用目录中符合其规则且未被排除的应用</translation>
    </message>
    <message>
        <source>New apps</source>
        <translation>新应用</translation>
    </message>
    <message>
        <source>Share of its apps that are younger than the board&apos;s limit for new apps</source>
        <translation>其应用中比榜单的新应用界限更年轻的比例</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Findings with which it must not be published</source>
        <translation>有这些问题时不得发布</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Findings that say that it probably does not do what was meant</source>
        <translation>表明它很可能没有达到原意的问题</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Days since its file was written</source>
        <translation>其文件写入后的天数</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Days since the last day that the logs tell of</source>
        <translation>距日志所记最后一天的天数</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>由谁负责</translation>
    </message>
    <message>
        <source>Exposures</source>
        <translation>曝光</translation>
    </message>
    <message>
        <source>Of its apps in the logs, wherever they were shown</source>
        <translation>其应用在日志中的曝光，无论在何处展示</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>点击</translation>
    </message>
    <message>
        <source>On its apps, wherever they were shown</source>
        <translation>对其应用的点击，无论在何处展示</translation>
    </message>
    <message>
        <source>Installs</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>Of its apps, wherever they were shown</source>
        <translation>其应用的安装，无论在何处展示</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>转化率</translation>
    </message>
    <message>
        <source>Installs of its apps per exposure, wherever they were shown</source>
        <translation>其应用每次曝光的安装数，无论在何处展示</translation>
    </message>
    <message>
        <source>Conversion, low</source>
        <translation>转化率下限</translation>
    </message>
    <message>
        <source>Lower bound of Wilson&apos;s 95 % interval</source>
        <translation>Wilson 95 % 区间的下界</translation>
    </message>
    <message>
        <source>Conversion, high</source>
        <translation>转化率上限</translation>
    </message>
    <message>
        <source>Upper bound of Wilson&apos;s 95 % interval</source>
        <translation>Wilson 95 % 区间的上界</translation>
    </message>
    <message>
        <source>%1 of %2 apps</source>
        <translation>%2个应用中的%1个</translation>
    </message>
    <message>
        <source>Clicks per exposure</source>
        <translation>每次曝光的点击</translation>
    </message>
    <message>
        <source>Clicks on its apps per exposure, wherever they were shown</source>
        <translation>其应用每次曝光的点击，不论在哪里展示</translation>
    </message>
    <message>
        <source>Clicks per exposure, low</source>
        <translation>每次曝光的点击，下限</translation>
    </message>
    <message>
        <source>Clicks per exposure, high</source>
        <translation>每次曝光的点击，上限</translation>
    </message>
    <message>
        <source>Group: owner</source>
        <translation>组：负责人</translation>
    </message>
    <message>
        <source>Group: state</source>
        <translation>组：状态</translation>
    </message>
    <message>
        <source>Group: row</source>
        <translation>组：行</translation>
    </message>
    <message>
        <source>What the boards below a heading have in common. The figures of a heading are those of its boards together; an app that is on two of them counts twice</source>
        <translation>标题下的榜单的共同之处。标题的数字是其榜单的合计；同时在两个榜单上的应用计两次</translation>
    </message>
    <message>
        <source>%1; 95 % (Wilson): %2 to %3</source>
        <translation>%1；95%（Wilson）：%2 到 %3</translation>
    </message>
    <message>
        <source>%1 clicks of %2 exposures</source>
        <translation>%2 次曝光中有 %1 次点击</translation>
    </message>
    <message>
        <source>%1 installs of %2 exposures</source>
        <translation>%2 次曝光中有 %1 次安装</translation>
    </message>
    <message>
        <source>%1 · boards: %2</source>
        <translation>%1 · 榜单：%2</translation>
    </message>
</context>
<context>
    <name>rankwright::BuildBox</name>
    <message>
        <source>build %1 of %2</source>
        <translation>构建 %1（%2）</translation>
    </message>
    <message>
        <source>the build in use</source>
        <translation>正在使用的构建</translation>
    </message>
    <message>
        <source>a file…</source>
        <translation>文件…</translation>
    </message>
</context>
<context>
    <name>rankwright::BuildComparisonPage</name>
    <message>
        <source>&amp;Compare builds of the index</source>
        <translation>比较索引的构建(&amp;C)</translation>
    </message>
    <message>
        <source>Compare the two chosen builds key by key</source>
        <translation>逐键比较所选的两次构建</translation>
    </message>
    <message>
        <source>Stop comparing builds</source>
        <translation>停止比较构建</translation>
    </message>
    <message>
        <source>Stop comparing; what is shown stays (Escape)</source>
        <translation>停止比较；已显示的内容保留（Esc）</translation>
    </message>
    <message>
        <source>Compare with an index &amp;file…</source>
        <translation>与索引文件比较(&amp;F)…</translation>
    </message>
    <message>
        <source>Choose an index file of another workspace or of a copy to compare with</source>
        <translation>选择另一个工作区或副本的索引文件来比较</translation>
    </message>
    <message>
        <source>Builds</source>
        <translation>构建</translation>
    </message>
    <message>
        <source>Earlier build</source>
        <translation>较早的构建</translation>
    </message>
    <message>
        <source>The build that the other one is compared with</source>
        <translation>作为比较基准的构建</translation>
    </message>
    <message>
        <source>Later build</source>
        <translation>较晚的构建</translation>
    </message>
    <message>
        <source>The build whose changes are shown</source>
        <translation>显示其变化的构建</translation>
    </message>
    <message>
        <source>Which keys are listed</source>
        <translation>列出哪些键</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>没有键</translation>
    </message>
    <message>
        <source>Compare two builds to see which keys differ.</source>
        <translation>比较两次构建，查看哪些键不同。</translation>
    </message>
    <message>
        <source>&amp;Before:</source>
        <translation>之前(&amp;B)：</translation>
    </message>
    <message>
        <source>&amp;After:</source>
        <translation>之后(&amp;A)：</translation>
    </message>
    <message>
        <source>No earlier build is kept</source>
        <translation>没有保留较早的构建</translation>
    </message>
    <message>
        <source>Build the indexes again with “rankwright-cli index build”: the build before is kept then, as many as keep_builds in indexes.toml says. Or compare with a file.</source>
        <translation>用“rankwright-cli index build”重新构建索引：之前的构建会被保留，保留的次数由 indexes.toml 的 keep_builds 决定。也可以与一个文件比较。</translation>
    </message>
    <message>
        <source>Keys that differ</source>
        <translation>不同的键</translation>
    </message>
    <message>
        <source>Build %1 is in use; the indexes before it are kept in its place.</source>
        <translation>构建 %1 已启用；之前的索引保留在它的位置上。</translation>
    </message>
    <message>
        <source>The earlier build was not put in use; the indexes stay as they are.</source>
        <translation>较早的构建没有启用；索引保持不变。</translation>
    </message>
    <message>
        <source>Looking for builds of the indexes</source>
        <translation>查找索引的构建</translation>
    </message>
    <message>
        <source>Comparing builds of an index</source>
        <translation>比较索引的构建</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>%1 keys added · %2 gone · %3 changed · %4 as before</source>
        <translation>新增 %1 个键 · 消失 %2 个 · 改变 %3 个 · 未变 %4 个</translation>
    </message>
    <message>
        <source>Added (%1)</source>
        <translation>新增（%1）</translation>
    </message>
    <message>
        <source>Gone (%1)</source>
        <translation>消失（%1）</translation>
    </message>
    <message>
        <source>Changed by postings</source>
        <translation>倒排项变化</translation>
    </message>
    <message>
        <source>Changed by weight</source>
        <translation>权重变化</translation>
    </message>
    <message>
        <source>The %1 keys with the most postings at most</source>
        <translation>倒排项最多的键，最多 %1 个</translation>
    </message>
    <message>
        <source>The %1 keys that changed most at most</source>
        <translation>变化最大的键，最多 %1 个</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The builds could not be compared.</source>
        <translation>无法比较构建。</translation>
    </message>
    <message>
        <source>Compare with an index file</source>
        <translation>与索引文件比较</translation>
    </message>
    <message>
        <source>Indexes (*.rwi)</source>
        <translation>索引 (*.rwi)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>消失</translation>
    </message>
</context>
<context>
    <name>rankwright::BuildComparisonTables</name>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>A key that differs between the builds</source>
        <translation>两次构建之间不同的键</translation>
    </message>
    <message>
        <source>Postings before</source>
        <translation>之前的倒排项</translation>
    </message>
    <message>
        <source>How many apps stood under the key in the earlier build</source>
        <translation>较早的构建中该键下有多少应用</translation>
    </message>
    <message>
        <source>Postings after</source>
        <translation>之后的倒排项</translation>
    </message>
    <message>
        <source>How many apps stand under the key in the later build</source>
        <translation>较晚的构建中该键下有多少应用</translation>
    </message>
    <message>
        <source>Change of postings</source>
        <translation>倒排项的变化</translation>
    </message>
    <message>
        <source>Postings after less postings before</source>
        <translation>之后的倒排项数减去之前的</translation>
    </message>
    <message>
        <source>Weight before</source>
        <translation>之前的权重</translation>
    </message>
    <message>
        <source>Sum of the weights under the key in the earlier build</source>
        <translation>较早的构建中该键下权重之和</translation>
    </message>
    <message>
        <source>Weight after</source>
        <translation>之后的权重</translation>
    </message>
    <message>
        <source>Sum of the weights under the key in the later build</source>
        <translation>较晚的构建中该键下权重之和</translation>
    </message>
    <message>
        <source>Change of weight</source>
        <translation>权重的变化</translation>
    </message>
    <message>
        <source>Weight after less weight before</source>
        <translation>之后的权重减去之前的</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>The app&apos;s key in the item pool</source>
        <translation>应用在物品池中的键</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The app&apos;s name in the catalogue</source>
        <translation>应用在目录中的名称</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Whether the app came under the key, went from there, or has another weight</source>
        <translation>应用是来到该键下、离开，还是改变了权重</translation>
    </message>
    <message>
        <source>Its weight under the key in the earlier build; empty when it did not stand there</source>
        <translation>较早的构建中它在该键下的权重；不在其下时为空</translation>
    </message>
    <message>
        <source>Its weight under the key in the later build; empty when it does not stand there</source>
        <translation>较晚的构建中它在该键下的权重；不在其下时为空</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化量</translation>
    </message>
    <message>
        <source>Weight after less weight before; an app that is not there has no weight</source>
        <translation>之后的权重减去之前的；不在其下的应用权重为零</translation>
    </message>
    <message>
        <source>came</source>
        <translation>来到</translation>
    </message>
    <message>
        <source>another weight</source>
        <translation>权重改变</translation>
    </message>
    <message>
        <source>went</source>
        <translation>离开</translation>
    </message>
</context>
<context>
    <name>rankwright::BuildRollback</name>
    <message>
        <source>This workspace is read-only: its folder may not be written.</source>
        <translation>此工作区是只读的：它的文件夹不可写。</translation>
    </message>
    <message>
        <source>Process %1 is writing this workspace (%2).</source>
        <translation>进程 %1 正在写入此工作区（%2）。</translation>
    </message>
    <message>
        <source>Put the earlier build in &amp;use…</source>
        <translation>启用较早的构建(&amp;U)…</translation>
    </message>
    <message>
        <source>Exchange the indexes in use with %1</source>
        <translation>把正在使用的索引与%1互换</translation>
    </message>
    <message>
        <source>Choose a build that is kept as the earlier one.</source>
        <translation>请选择一次保留的构建作为较早的构建。</translation>
    </message>
    <message>
        <source>Put an earlier build in use</source>
        <translation>启用较早的构建</translation>
    </message>
    <message>
        <source>Put %1 in the place of the indexes in use?</source>
        <translation>用%1替换正在使用的索引吗？</translation>
    </message>
    <message>
        <source>All indexes of the workspace change. Those in use now are kept in its place, so that the same step takes it back.</source>
        <translation>工作区的所有索引都会改变。现在使用的索引会保留在它的位置上，同样的操作可以换回来。</translation>
    </message>
    <message>
        <source>Put in use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Putting an earlier build in use</source>
        <translation>启用较早的构建</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>索引</translation>
    </message>
</context>
<context>
    <name>rankwright::BulkEditForm</name>
    <message>
        <source>Change it on the ticked boards</source>
        <translation>在打勾的榜单上修改它</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>受众</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Candidates meet also</source>
        <translation>候选还要满足</translation>
    </message>
    <message>
        <source>Replace in rules</source>
        <translation>替换规则中的文字</translation>
    </message>
    <message>
        <source>text of audience, candidates and order</source>
        <translation>受众、候选和顺序中的文字</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>by this text</source>
        <translation>替换为这段文字</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>位置数</translation>
    </message>
    <message>
        <source>Share of new apps</source>
        <translation>新应用占比</translation>
    </message>
    <message>
        <source>Half-life</source>
        <translation>半衰期</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>Data no older than</source>
        <translation>数据不超过</translation>
    </message>
    <message>
        <source> hours</source>
        <translation> 小时</translation>
    </message>
    <message>
        <source>Exclude the app</source>
        <translation>排除应用</translation>
    </message>
    <message>
        <source>its key</source>
        <translation>它的键</translation>
    </message>
    <message>
        <source>Pin the app</source>
        <translation>固定应用</translation>
    </message>
    <message>
        <source>Slot of the pin</source>
        <translation>固定的位置</translation>
    </message>
    <message>
        <source>at slot </source>
        <translation>位置 </translation>
    </message>
    <message>
        <source>A date is written like 2026-03-07, not: %1</source>
        <translation>日期写作 2026-03-07 这样，而不是：%1</translation>
    </message>
    <message>
        <source>Say which app: %1</source>
        <translation>请说明是哪个应用：%1</translation>
    </message>
    <message>
        <source>The catalogue has no app of the key: %1</source>
        <translation>目录中没有这个键的应用：%1</translation>
    </message>
    <message>
        <source>Tick what shall be changed.</source>
        <translation>请勾选要修改的内容。</translation>
    </message>
</context>
<context>
    <name>rankwright::BulkEditPage</name>
    <message>
        <source>&amp;Apply to the boards</source>
        <translation>应用到榜单(&amp;A)</translation>
    </message>
    <message>
        <source>Trying the change out</source>
        <translation>正在试算修改</translation>
    </message>
    <message>
        <source>The change could not be tried out.</source>
        <translation>无法试算这次修改。</translation>
    </message>
    <message>
        <source>Change several boards</source>
        <translation>修改多个榜单</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Boards that are changed</source>
        <translation>要修改的榜单</translation>
    </message>
    <message>
        <source>Findings after the change</source>
        <translation>修改后的检查结果</translation>
    </message>
    <message>
        <source>Changes what is ticked on the boards that are ticked, as one step that can be undone.</source>
        <translation>在打勾的榜单上修改打勾的内容，作为一个可以撤销的步骤。</translation>
    </message>
    <message>
        <source>Tick the boards that shall be changed.</source>
        <translation>请勾选要修改的榜单。</translation>
    </message>
    <message>
        <source>A board cannot be changed so; see below, and untick it.</source>
        <translation>有一个榜单不能这样修改；见下方，并取消它的勾选。</translation>
    </message>
    <message>
        <source>%1 of %2 boards would change</source>
        <translation>%2 个榜单中有 %1 个会改变</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>将会改变的内容</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, new: %2</source>
        <translation>%1，新发现：%2</translation>
    </message>
    <message>
        <source>Nothing new is found.</source>
        <translation>没有新的问题。</translation>
    </message>
    <message>
        <source>The workspace is read-only.</source>
        <translation>工作区是只读的。</translation>
    </message>
    <message>
        <source>change of several boards</source>
        <translation>多个榜单的修改</translation>
    </message>
</context>
<context>
    <name>rankwright::BusyLine</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop what is being worked out (Escape)</source>
        <translation>停止计算（Esc）</translation>
    </message>
</context>
<context>
    <name>rankwright::CalibrationPage</name>
    <message>
        <source>Working out the calibration</source>
        <translation>正在计算校准</translation>
    </message>
    <message>
        <source>&amp;Before the correction</source>
        <translation>校正前(&amp;B)</translation>
    </message>
    <message>
        <source>Show the current run&apos;s probabilities as the network gives them as well, before they are corrected for the negatives that were left out and the weight of positives</source>
        <translation>同时显示当前运行中网络直接给出的概率，即尚未针对略去的负样本和正样本权重进行校正的概率</translation>
    </message>
    <message>
        <source>Whether probabilities come true. Points on the diagonal are right; above it the model promises too little.</source>
        <translation>概率是否与实际相符。对角线上的点是准确的；在其上方则表示模型预测偏低。</translation>
    </message>
    <message>
        <source>%1, before the correction</source>
        <translation>%1，校正前</translation>
    </message>
    <message>
        <source>None of the selected runs was judged on this output.</source>
        <translation>所选运行都没有在此输出上评估。</translation>
    </message>
    <message>
        <source>%1: Σp / Σy = %2; %3 before the correction for the balance of classes.</source>
        <translation>%1：Σp / Σy = %2；类别平衡校正前为%3。</translation>
    </message>
    <message>
        <source>%1: Σp / Σy = %2; all rows trained alike, so that nothing is corrected.</source>
        <translation>%1：Σp / Σy = %2；所有行同等参与训练，因此无需校正。</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>可靠性</translation>
    </message>
    <message>
        <source>Histogram of scores</source>
        <translation>得分直方图</translation>
    </message>
</context>
<context>
    <name>rankwright::CallTip</name>
    <message>
        <source>Signature of the function</source>
        <translation>函数的签名</translation>
    </message>
</context>
<context>
    <name>rankwright::CardDelegate</name>
    <message>
        <source>No term of a model speaks for it</source>
        <translation>没有任何模型项支持它</translation>
    </message>
</context>
<context>
    <name>rankwright::CardModel</name>
    <message>
        <source>Slot %1: %2</source>
        <translation>第%1位：%2</translation>
    </message>
    <message>
        <source>, score %1</source>
        <translation>，得分%1</translation>
    </message>
    <message>
        <source>, because of %1</source>
        <translation>，理由：%1</translation>
    </message>
    <message>
        <source>Score %1: the model&apos;s probability, or 1 / place when no model ranks</source>
        <translation>得分%1：模型给出的概率；没有模型排序时为1 / 名次</translation>
    </message>
    <message>
        <source>%1 logit from %2</source>
        <translation>%2贡献%1 logit</translation>
    </message>
    <message>
        <source>slot	key	name	category	score	reasons</source>
        <translation>位置	键	名称	类别	得分	理由</translation>
    </message>
</context>
<context>
    <name>rankwright::CardView</name>
    <message>
        <source>Recommended apps</source>
        <translation>推荐的应用</translation>
    </message>
</context>
<context>
    <name>rankwright::CellCopier</name>
    <message>
        <source>The selection is too large for the clipboard. Export the rows to a file instead.</source>
        <translation>所选内容过大，无法放入剪贴板。请改为将这些行导出到文件。</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>The cells could not be copied.</source>
        <translation>无法复制单元格。</translation>
    </message>
</context>
<context>
    <name>rankwright::ChangeFacts</name>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已移出</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>上升%1</translation>
    </message>
    <message>
        <source>down %1</source>
        <translation>下降%1</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>As the board&apos;s file calls it</source>
        <translation>榜单文件中使用的名称</translation>
    </message>
    <message>
        <source>What it said</source>
        <translation>原来的内容</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>现在的内容</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Follow it to its features</source>
        <translation>点击查看其特征</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Its slot</source>
        <translation>它的位置</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Whether it is new, gone, or how many slots it moves</source>
        <translation>是新增、移出，还是移动了多少个位置</translation>
    </message>
    <message>
        <source>nothing differs</source>
        <translation>没有差异</translation>
    </message>
    <message>
        <source>%1 new · %2 gone · %3 moved · %4 keys changed</source>
        <translation>新增%1 · 移出%2 · 移动%3 · 更改%4个键</translation>
    </message>
    <message>
        <source>only comments and spaces of the definition differ</source>
        <translation>只有定义的注释和空白不同</translation>
    </message>
</context>
<context>
    <name>rankwright::ChannelsPage</name>
    <message>
        <source>Recall channels</source>
        <translation>召回通道</translation>
    </message>
    <message>
        <source>Pairs of channels</source>
        <translation>通道对</translation>
    </message>
    <message>
        <source>No channels</source>
        <translation>没有通道</translation>
    </message>
    <message>
        <source>The log does not say which channels found the candidates.</source>
        <translation>日志没有说明候选由哪些通道找到。</translation>
    </message>
    <message>
        <source>No pairs</source>
        <translation>没有通道对</translation>
    </message>
    <message>
        <source>It takes two channels to compare what they propose.</source>
        <translation>至少要有两个通道才能比较它们提出的候选。</translation>
    </message>
    <message>
        <source>What the matrix shows</source>
        <translation>矩阵显示什么</translation>
    </message>
    <message>
        <source>What the cells of the matrix show</source>
        <translation>矩阵的单元格显示什么</translation>
    </message>
    <message>
        <source>Share in common (Jaccard)</source>
        <translation>共同比例（Jaccard）</translation>
    </message>
    <message>
        <source>Candidates in common</source>
        <translation>共同候选</translation>
    </message>
    <message>
        <source>Taken apps in common</source>
        <translation>共同的取用应用</translation>
    </message>
    <message>
        <source>Each cell tells what the channel of its row and that of its column have in common. The table of pairs says the same in rows.</source>
        <translation>每个单元格说明所在行的通道与所在列的通道有什么共同之处。通道对的表格以行的形式给出同样内容。</translation>
    </message>
    <message>
        <source>&amp;Matrix:</source>
        <translation>矩阵(&amp;M)：</translation>
    </message>
    <message>
        <source>Matrix of channels</source>
        <translation>通道矩阵</translation>
    </message>
</context>
<context>
    <name>rankwright::ChartActions</name>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Shows less of the chart, larger</source>
        <translation>放大显示图表的局部</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Shows more of the chart, smaller</source>
        <translation>缩小以显示图表的更多内容</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>显示全部(&amp;E)</translation>
    </message>
    <message>
        <source>Shows the whole chart</source>
        <translation>显示整个图表</translation>
    </message>
    <message>
        <source>Zoom &amp;back</source>
        <translation>恢复上一缩放(&amp;B)</translation>
    </message>
    <message>
        <source>Goes back to what was shown before</source>
        <translation>回到之前显示的范围</translation>
    </message>
    <message>
        <source>Place cursor &amp;A here</source>
        <translation>在此放置游标A(&amp;A)</translation>
    </message>
    <message>
        <source>Puts the mark A at the cursor</source>
        <translation>将标记A放在光标处</translation>
    </message>
    <message>
        <source>Place cursor &amp;B here</source>
        <translation>在此放置游标B(&amp;B)</translation>
    </message>
    <message>
        <source>Puts the mark B at the cursor; the difference to A is shown below the chart</source>
        <translation>将标记B放在光标处；与A的差值显示在图表下方</translation>
    </message>
    <message>
        <source>&amp;Remove the cursors</source>
        <translation>移除游标(&amp;R)</translation>
    </message>
    <message>
        <source>Takes all cursors away</source>
        <translation>移除所有游标</translation>
    </message>
    <message>
        <source>Logarithmic &amp;horizontal axis</source>
        <translation>对数横轴(&amp;H)</translation>
    </message>
    <message>
        <source>Shows the horizontal axis logarithmically</source>
        <translation>以对数刻度显示横轴</translation>
    </message>
    <message>
        <source>Logarithmic &amp;vertical axis</source>
        <translation>对数纵轴(&amp;V)</translation>
    </message>
    <message>
        <source>Shows the vertical axis logarithmically</source>
        <translation>以对数刻度显示纵轴</translation>
    </message>
    <message>
        <source>&amp;Copy as picture</source>
        <translation>复制为图片(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the chart as it is seen</source>
        <translation>按当前显示复制图表</translation>
    </message>
    <message>
        <source>Copy &amp;data as CSV</source>
        <translation>将数据复制为CSV(&amp;D)</translation>
    </message>
    <message>
        <source>Copies the data of the chart</source>
        <translation>复制图表的数据</translation>
    </message>
    <message>
        <source>&amp;Save chart as…</source>
        <translation>图表另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Saves the chart as PNG, SVG or PDF, or its data as CSV</source>
        <translation>将图表保存为PNG、SVG或PDF，或将其数据保存为CSV</translation>
    </message>
    <message>
        <source>Read s&amp;ummary</source>
        <translation>阅读摘要(&amp;U)</translation>
    </message>
    <message>
        <source>Shows what the chart says in words</source>
        <translation>用文字说明图表的内容</translation>
    </message>
    <message>
        <source>Copy summar&amp;y</source>
        <translation>复制摘要(&amp;Y)</translation>
    </message>
    <message>
        <source>Copies what the chart says in words</source>
        <translation>复制图表内容的文字说明</translation>
    </message>
</context>
<context>
    <name>rankwright::ChartLegend</name>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Show the series %1</source>
        <translation>显示系列%1</translation>
    </message>
    <message>
        <source>Shows or hides the series %1</source>
        <translation>显示或隐藏系列%1</translation>
    </message>
</context>
<context>
    <name>rankwright::ChartMenu</name>
    <message>
        <source>&amp;Save all charts</source>
        <translation>保存所有图表(&amp;S)</translation>
    </message>
    <message>
        <source>All charts as &amp;%1…</source>
        <translation>所有图表存为%1…</translation>
    </message>
    <message>
        <source>Write every chart of the view as %1 into a folder</source>
        <translation>将视图中的每个图表以%1格式写入一个文件夹</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Folder for the charts</source>
        <translation>图表文件夹</translation>
    </message>
    <message>
        <source>The charts could not be saved.</source>
        <translation>无法保存图表。</translation>
    </message>
</context>
<context>
    <name>rankwright::ChartPanel</name>
    <message>
        <source>A logarithmic axis can show values above zero only, and there are none.</source>
        <translation>对数坐标轴只能显示大于零的值，而这里没有这样的值。</translation>
    </message>
    <message numerus="yes">
        <source>%n points at or below zero cannot be shown on the logarithmic horizontal axis.</source>
        <translation>
            <numerusform>%n个小于或等于零的点无法在对数横轴上显示。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points at or below zero cannot be shown on the logarithmic vertical axis.</source>
        <translation>
            <numerusform>%n个小于或等于零的点无法在对数纵轴上显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>The chart could not be saved.</source>
        <translation>无法保存图表。</translation>
    </message>
    <message>
        <source>Saving a chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <translation>文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Data (*.csv)</source>
        <translation>数据 (*.csv)</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Copying the picture of a chart</source>
        <translation>复制图表图片</translation>
    </message>
    <message>
        <source>The picture could not be copied.</source>
        <translation>无法复制图片。</translation>
    </message>
    <message>
        <source>Copying the data of a chart</source>
        <translation>复制图表数据</translation>
    </message>
    <message>
        <source>The data could not be copied.</source>
        <translation>无法复制数据。</translation>
    </message>
    <message>
        <source>Summary of the chart</source>
        <translation>图表摘要</translation>
    </message>
    <message>
        <source>What can be done with this chart</source>
        <translation>可对此图表执行的操作</translation>
    </message>
    <message>
        <source>Chart menu</source>
        <translation>图表菜单</translation>
    </message>
    <message>
        <source>Drag to zoom into a rectangle, turn the wheel to zoom (with Shift only horizontally, with Ctrl only vertically), drag with Shift or the middle button to move, double-click to see everything. Click with Ctrl to place cursor A, with Ctrl and Shift to place cursor B. On the keyboard the arrows move, + and - zoom, Home shows everything, Backspace goes back, and Ctrl with the arrows moves the cursor from point to point.</source>
        <translation>拖动可放大所选矩形区域，滚动滚轮可缩放（按住Shift仅横向，按住Ctrl仅纵向），按住Shift或中键拖动可平移，双击可显示全部。按住Ctrl单击放置游标A，按住Ctrl和Shift单击放置游标B。使用键盘时，方向键平移，+和-缩放，Home显示全部，Backspace返回，Ctrl加方向键可将游标逐点移动。</translation>
    </message>
    <message>
        <source>There is nothing to draw yet.</source>
        <translation>暂无可绘制的内容。</translation>
    </message>
    <message>
        <source>The chart cannot be drawn</source>
        <translation>无法绘制图表</translation>
    </message>
    <message>
        <source>Preparing the chart…</source>
        <translation>正在准备图表…</translation>
    </message>
    <message numerus="yes">
        <source>%n values are being read.</source>
        <translation>
            <numerusform>正在读取%n个值。</numerusform>
        </translation>
    </message>
    <message>
        <source>Preparing a chart</source>
        <translation>准备图表</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>The chart holds no values.</source>
        <translation>图表中没有值。</translation>
    </message>
    <message>
        <source>Every value is missing.</source>
        <translation>所有值均缺失。</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>图表：%1</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
</context>
<context>
    <name>rankwright::ColumnDialog</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move the column forward (Alt+Up)</source>
        <translation>将该列前移（Alt+Up）</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move the column back (Alt+Down)</source>
        <translation>将该列后移（Alt+Down）</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>As wide as the rows in sight need</source>
        <translation>按可见行所需的宽度调整</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>宽度(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Frozen columns</source>
        <translation>冻结的列(&amp;F)</translation>
    </message>
</context>
<context>
    <name>rankwright::ColumnHeader</name>
    <message>
        <source>Column headers</source>
        <translation>列标题</translation>
    </message>
    <message>
        <source>%1, sorted descending</source>
        <translation>%1，降序</translation>
    </message>
    <message>
        <source>%1, sorted ascending</source>
        <translation>%1，升序</translation>
    </message>
    <message>
        <source>%1, sorted descending, level %2</source>
        <translation>%1，降序，第%2级</translation>
    </message>
    <message>
        <source>%1, sorted ascending, level %2</source>
        <translation>%1，升序，第%2级</translation>
    </message>
</context>
<context>
    <name>rankwright::CommandPalette</name>
    <message>
        <source>Go to %1</source>
        <translation>转到%1</translation>
    </message>
    <message>
        <source>Not available now: %1</source>
        <translation>当前不可用：%1</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>%1 could not be searched: %2</source>
        <translation>无法搜索%1：%2</translation>
    </message>
    <message>
        <source>Command &amp;palette…</source>
        <translation>命令面板(&amp;P)…</translation>
    </message>
    <message>
        <source>Find and run any command, or go to any object by name</source>
        <translation>查找并运行任意命令，或按名称转到任意对象</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Type a command, a name, or an address such as item:123</source>
        <translation>输入命令、名称或地址，例如item:123</translation>
    </message>
    <message>
        <source>Find a command or an object</source>
        <translation>查找命令或对象</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Nothing has these letters.</source>
        <translation>没有与这些字符匹配的内容。</translation>
    </message>
</context>
<context>
    <name>rankwright::CommandRegistry</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a tool tip and its shortcut</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>rankwright::Comparison</name>
    <message>
        <source>as usual for the user</source>
        <translation>与该用户平常一样</translation>
    </message>
    <message>
        <source>merged order, no model</source>
        <translation>按合并顺序，没有模型</translation>
    </message>
    <message>
        <source>ranked by %1</source>
        <translation>由%1排序</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Apps of the baseline that are in this list: %1 of %2. This list has %3.</source>
        <translation>基线的应用中仍在这份列表里的：%2个中的%1个。这份列表有%3个。</translation>
    </message>
    <message>
        <source>Jaccard index</source>
        <translation>Jaccard系数</translation>
    </message>
    <message>
        <source>Apps in both lists ÷ apps in either: %1 ÷ %2 = %3. 1: the same apps in any order; 0: none in common.</source>
        <translation>两份列表都有的应用 ÷ 任一列表有的应用：%1 ÷ %2 = %3。1：应用相同，不论顺序；0：没有相同的应用。</translation>
    </message>
    <message>
        <source>rank-biased overlap</source>
        <translation>偏重排名的重合度</translation>
    </message>
    <message>
        <source>The share of common apps where a reader stops who goes on from each place with probability p = %1, so that the top counts most: (1 − p) Σ pᵈ⁻¹ · common apps among the first d ÷ d, extrapolated behind the end (Webber, Moffat and Zobel 2010, equation 32). Common apps by depth here: %2. 1: the same list; 0: none in common.</source>
        <translation>设想一位读者看完每一名后以概率p = %1继续往下看，他停下时相同应用所占的比例，因此越靠前越重要：(1 − p) Σ pᵈ⁻¹ · 前d名中的相同应用 ÷ d，列表结束之后作外推（Webber、Moffat和Zobel 2010，公式32）。这里各深度的相同应用：%2。1：列表相同；0：没有相同的应用。</translation>
    </message>
    <message>
        <source>Kendall&apos;s tau compares the order of the apps in both lists; it needs two of them.</source>
        <translation>Kendall τ 比较两份列表都有的应用的顺序，至少需要两个这样的应用。</translation>
    </message>
    <message>
        <source>Of the %1 pairs of the %2 apps in both lists, %3 stand in the same order and %4 in the opposite one: (%3 − %4) ÷ %1 = %5. 1: the same order; −1: reversed.</source>
        <translation>两份列表都有的%2个应用组成%1对，其中%3对顺序相同，%4对顺序相反：(%3 − %4) ÷ %1 = %5。1：顺序相同；−1：完全相反。</translation>
    </message>
    <message>
        <source>Another workspace: the baseline is of “%1”, this list of “%2”.</source>
        <translation>工作区不同：基线属于“%1”，这份列表属于“%2”。</translation>
    </message>
    <message>
        <source>Another user: the baseline is of user %1, this list of user %2.</source>
        <translation>用户不同：基线属于用户%1，这份列表属于用户%2。</translation>
    </message>
    <message>
        <source>Another context: %1 in the baseline, %2 in this list.</source>
        <translation>上下文不同：基线中%1，这份列表中%2。</translation>
    </message>
    <message>
        <source>Another ranking: the baseline is %1, this list %2; the scores do not compare.</source>
        <translation>排序不同：基线%1，这份列表%2；得分不能比较。</translation>
    </message>
    <message>
        <source>Not in the baseline.</source>
        <translation>不在基线中。</translation>
    </message>
    <message>
        <source>Place %1 now, %2 in the baseline: up by %2 − %1 = %3.</source>
        <translation>现在第%1名，基线中第%2名：上升%2 − %1 = %3名。</translation>
    </message>
    <message>
        <source>Place %1 now, %2 in the baseline: down by %1 − %2 = %3.</source>
        <translation>现在第%1名，基线中第%2名：下降%1 − %2 = %3名。</translation>
    </message>
    <message>
        <source>Place %1 now and in the baseline.</source>
        <translation>现在和基线中都是第%1名。</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>left</source>
        <translation>离开</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) up from place %1</source>
        <translation>
            <numerusform>从第%1名上升%n名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) down from place %1</source>
        <translation>
            <numerusform>从第%1名下降%n名</numerusform>
        </translation>
    </message>
    <message>
        <source>not in the baseline</source>
        <translation>不在基线中</translation>
    </message>
    <message>
        <source>left from place %1</source>
        <translation>从第%1名离开</translation>
    </message>
    <message>
        <source>at the same place as in the baseline</source>
        <translation>名次与基线相同</translation>
    </message>
    <message>
        <source>Score %1 now, %2 in the baseline: changed by %1 − %2 = %3.</source>
        <translation>现在得分%1，基线中%2：变化%1 − %2 = %3。</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>用户%1</translation>
    </message>
    <message numerus="yes">
        <source>%n app(s)</source>
        <translation>
            <numerusform>%n个应用</numerusform>
        </translation>
    </message>
    <message>
        <source>Apps of this list that are not in the baseline: %1 − %2 = %3</source>
        <translation>这份列表中不在基线里的应用：%1 − %2 = %3</translation>
    </message>
    <message>
        <source>Apps of the baseline that are not in this list: %1 − %2 = %3</source>
        <translation>基线中不在这份列表里的应用：%1 − %2 = %3</translation>
    </message>
    <message>
        <source>Kendall&apos;s tau</source>
        <translation>Kendall τ</translation>
    </message>
    <message>
        <source>The model “%1” was trained again since the baseline; the scores do not compare.</source>
        <translation>自基线以来，模型“%1”已重新训练；得分不能比较。</translation>
    </message>
</context>
<context>
    <name>rankwright::ConfigurationModel</name>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>In list</source>
        <translation>列表中</translation>
    </message>
    <message>
        <source>How many apps of the list the channel found, alone or with others.</source>
        <translation>列表中有多少个应用是这个通道找到的（单独或与其他通道一起）。</translation>
    </message>
    <message>
        <source>[[%1]] in line %2</source>
        <translation>第 %2 行的 [[%1]]</translation>
    </message>
    <message>
        <source>Found %1 apps; %2 of the candidates entered by its turn. %3 are in the list, %4 of them found by no other channel.</source>
        <translation>找到 %1 个应用；其中 %2 个候选是轮到它时进来的。%3 个在列表中，其中 %4 个没有其他通道找到。</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>%1, count: %2</source>
        <translation>%1，数量：%2</translation>
    </message>
    <message>
        <source>%1, switched off</source>
        <translation>%1，已关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n rules</source>
        <translation>
            <numerusform>%n条规则</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::ConfigurationTable</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Rules that the pipeline reads</source>
        <translation>管道读取的规则</translation>
    </message>
</context>
<context>
    <name>rankwright::ConstraintBox</name>
    <message>
        <source>Scatter</source>
        <translation>打散</translation>
    </message>
    <message>
        <source>Keep apps of one category apart</source>
        <translation>让同一类别的应用彼此分开</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Let only so many apps of one developer stand on the board</source>
        <translation>限制同一开发者在榜单上的应用数</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Take the selected rule out</source>
        <translation>移除选中的规则</translation>
    </message>
    <message>
        <source>change of a scatter or cap</source>
        <translation>打散或上限的修改</translation>
    </message>
    <message>
        <source>Scatter and caps</source>
        <translation>打散与上限</translation>
    </message>
    <message>
        <source>new scatter</source>
        <translation>新的打散</translation>
    </message>
    <message>
        <source>new cap</source>
        <translation>新的上限</translation>
    </message>
    <message>
        <source>removal of a scatter or cap</source>
        <translation>移除打散或上限</translation>
    </message>
</context>
<context>
    <name>rankwright::ConstraintModel</name>
    <message>
        <source>At most %1 of the same %2 among %3 neighbours</source>
        <translation>每 %3 个相邻位置中，同一 %2 最多 %1 个</translation>
    </message>
    <message>
        <source>At most %1 of the same %2 on the board</source>
        <translation>整个榜单上，同一 %2 最多 %1 个</translation>
    </message>
    <message>
        <source>the board</source>
        <translation>整个榜单</translation>
    </message>
    <message>
        <source>Of the same</source>
        <translation>同一</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>Among</source>
        <translation>范围</translation>
    </message>
</context>
<context>
    <name>rankwright::ContextForm</name>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Any context</source>
        <translation>任意上下文</translation>
    </message>
    <message>
        <source>Set every feature to “any”: the request does not give it</source>
        <translation>将所有特征设为“任意”：请求中不提供这些特征</translation>
    </message>
    <message>
        <source>Context feature %1</source>
        <translation>上下文特征%1</translation>
    </message>
    <message>
        <source>Context feature “%1” (%2); empty: any</source>
        <translation>上下文特征“%1”（%2）；留空：任意</translation>
    </message>
</context>
<context>
    <name>rankwright::CursorReadout</name>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Cursor</source>
        <translation>游标</translation>
    </message>
    <message>
        <source>B − A</source>
        <translation>B − A</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>series, row</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Values at the cursors: %1</source>
        <translation>游标处的值：%1</translation>
    </message>
</context>
<context>
    <name>rankwright::CurveCharts</name>
    <message>
        <source>Held-out AUC</source>
        <translation>留出集AUC</translation>
    </message>
    <message>
        <source>Held-out log loss</source>
        <translation>留出集对数损失</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>end of the first epoch</source>
        <translation>第一轮结束</translation>
    </message>
    <message>
        <source>%1 rows and more</source>
        <translation>%1行及以上</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1行</translation>
    </message>
    <message>
        <source>%1 to %2 rows</source>
        <translation>%1到%2行</translation>
    </message>
    <message>
        <source>Passes over the training rows</source>
        <translation>训练行的遍历次数</translation>
    </message>
    <message>
        <source>Generalisation gap by frequency of the rarest id · %1</source>
        <translation>按最稀有ID的频次划分的泛化差距 · %1</translation>
    </message>
    <message>
        <source>Norm of embeddings by frequency of the id · %1</source>
        <translation>按ID频次划分的嵌入范数 · %1</translation>
    </message>
    <message>
        <source>Held-out − training log loss</source>
        <translation>留出集 − 训练集对数损失</translation>
    </message>
    <message>
        <source>Mean norm</source>
        <translation>平均范数</translation>
    </message>
    <message>
        <source>%1: best AUC %2 after %3 passes</source>
        <translation>%1：最佳AUC为%2，在遍历%3次之后</translation>
    </message>
    <message>
        <source>%1, then it fell by %2: the one-epoch phenomenon. See the remedies when you train.</source>
        <translation>%1，之后下降了%2：这是单轮过拟合现象（one-epoch phenomenon）。训练时请参阅应对办法。</translation>
    </message>
</context>
<context>
    <name>rankwright::CurvesPage</name>
    <message>
        <source>Reading learning curves</source>
        <translation>正在读取学习曲线</translation>
    </message>
    <message>
        <source>How each run became what it is: the held-out rows looked at after every fraction of an epoch. Select several runs in the table to compare them.</source>
        <translation>每个运行的训练过程：每训练一轮的一部分，就查看一次留出行。在表格中选择多个运行即可比较。</translation>
    </message>
    <message>
        <source>The selected runs were not trained to the end, so that they have no curve.</source>
        <translation>所选运行没有训练完毕，因此没有曲线。</translation>
    </message>
    <message>
        <source>No point of a curve yet: set how often an epoch is looked at when you train.</source>
        <translation>曲线还没有点：请在训练时设置每轮查看的次数。</translation>
    </message>
    <message>
        <source>The training of this run did not look at ids by their frequency.</source>
        <translation>此运行在训练时没有按频次查看ID。</translation>
    </message>
    <message>
        <source>Curve of the AUC</source>
        <translation>AUC曲线</translation>
    </message>
    <message>
        <source>Curve of the log loss</source>
        <translation>对数损失曲线</translation>
    </message>
    <message>
        <source>Curve of the training loss</source>
        <translation>训练损失曲线</translation>
    </message>
    <message>
        <source>Generalisation gap</source>
        <translation>泛化差距</translation>
    </message>
    <message>
        <source>Norm of embeddings over training</source>
        <translation>训练过程中的嵌入范数</translation>
    </message>
</context>
<context>
    <name>rankwright::DataModel</name>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
</context>
<context>
    <name>rankwright::DataTable</name>
    <message>
        <source>Nothing here yet</source>
        <translation>暂无内容</translation>
    </message>
    <message>
        <source>There is no row to show.</source>
        <translation>没有可显示的行。</translation>
    </message>
    <message>
        <source>No row is left</source>
        <translation>没有剩余的行</translation>
    </message>
    <message>
        <source>Every row fails one of the filters.</source>
        <translation>没有一行能通过全部筛选。</translation>
    </message>
    <message>
        <source>The rows could not be filtered.</source>
        <translation>无法筛选行。</translation>
    </message>
    <message>
        <source>Any column</source>
        <translation>任意列</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln rows</source>
        <translation>
            <numerusform>%1/%Ln行</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected cells</source>
        <translation>复制所选单元格</translation>
    </message>
    <message>
        <source>Copy with &amp;headers</source>
        <translation>连同标题复制(&amp;H)</translation>
    </message>
    <message>
        <source>Copy the selected cells below their titles</source>
        <translation>复制所选单元格，并在上方附上列标题</translation>
    </message>
    <message>
        <source>Copy as CS&amp;V</source>
        <translation>复制为CSV(&amp;V)</translation>
    </message>
    <message>
        <source>Copy the selected cells as comma-separated values</source>
        <translation>将所选单元格复制为逗号分隔值</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>复制为JSON(&amp;J)</translation>
    </message>
    <message>
        <source>Copy the selected rows as JSON objects</source>
        <translation>将所选行复制为JSON对象</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>复制为Markdown(&amp;M)</translation>
    </message>
    <message>
        <source>Copy the selected cells as a Markdown table</source>
        <translation>将所选单元格复制为Markdown表格</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Write the rows and columns shown to a file</source>
        <translation>将显示的行和列写入文件</translation>
    </message>
    <message>
        <source>&amp;Undo filter or sort</source>
        <translation>撤销筛选或排序(&amp;U)</translation>
    </message>
    <message>
        <source>Go back to the filters and the sort before</source>
        <translation>恢复之前的筛选和排序</translation>
    </message>
    <message>
        <source>&amp;Redo filter or sort</source>
        <translation>重做筛选或排序(&amp;R)</translation>
    </message>
    <message>
        <source>Do again what was undone</source>
        <translation>重新执行已撤销的操作</translation>
    </message>
    <message>
        <source>&amp;Filter by this cell</source>
        <translation>按此单元格筛选(&amp;F)</translation>
    </message>
    <message>
        <source>Keep the rows with the same value</source>
        <translation>保留具有相同值的行</translation>
    </message>
    <message>
        <source>E&amp;xclude this value</source>
        <translation>排除此值(&amp;X)</translation>
    </message>
    <message>
        <source>Leave out the rows with the same value</source>
        <translation>去除具有相同值的行</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>移除所有筛选</translation>
    </message>
    <message>
        <source>Filter this column…</source>
        <translation>筛选此列…</translation>
    </message>
    <message>
        <source>Type a filter for the current column</source>
        <translation>为当前列输入筛选条件</translation>
    </message>
    <message>
        <source>Filter language</source>
        <translation>筛选语言</translation>
    </message>
    <message>
        <source>What can be typed under a header</source>
        <translation>标题下方可输入的内容</translation>
    </message>
    <message>
        <source>&amp;Hide this column</source>
        <translation>隐藏此列(&amp;H)</translation>
    </message>
    <message>
        <source>Hide the current column</source>
        <translation>隐藏当前列</translation>
    </message>
    <message>
        <source>Free&amp;ze up to this column</source>
        <translation>冻结至此列(&amp;Z)</translation>
    </message>
    <message>
        <source>These columns stay while the rest scrolls</source>
        <translation>滚动其余列时，这些列保持不动</translation>
    </message>
    <message>
        <source>&amp;Unfreeze columns</source>
        <translation>取消冻结列(&amp;U)</translation>
    </message>
    <message>
        <source>All columns scroll again</source>
        <translation>使所有列恢复滚动</translation>
    </message>
    <message>
        <source>Fit &amp;widths</source>
        <translation>适合宽度(&amp;W)</translation>
    </message>
    <message>
        <source>Make all columns as wide as the rows in sight need</source>
        <translation>按可见行所需的宽度调整所有列</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>列(&amp;C)…</translation>
    </message>
    <message>
        <source>Show, hide, order, resize and freeze columns</source>
        <translation>显示、隐藏、排列、冻结列并调整列宽</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find a text in the rows</source>
        <translation>在行中查找文本</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the next row with the text</source>
        <translation>转到下一个包含该文本的行</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>查找上一个(&amp;P)</translation>
    </message>
    <message>
        <source>Go to the previous row with the text</source>
        <translation>转到上一个包含该文本的行</translation>
    </message>
    <message>
        <source>&amp;Go to row…</source>
        <translation>转到行(&amp;G)…</translation>
    </message>
    <message>
        <source>Make a row current by its number</source>
        <translation>按行号将某行设为当前行</translation>
    </message>
    <message>
        <source>Sort &amp;ascending</source>
        <translation>升序排序(&amp;A)</translation>
    </message>
    <message>
        <source>Sort &amp;descending</source>
        <translation>降序排序(&amp;D)</translation>
    </message>
    <message>
        <source>Sort &amp;also by this</source>
        <translation>同时按此列排序(&amp;A)</translation>
    </message>
    <message>
        <source>Do &amp;not sort</source>
        <translation>不排序(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Fit width</source>
        <translation>适合宽度(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Select column</source>
        <translation>选择列(&amp;S)</translation>
    </message>
</context>
<context>
    <name>rankwright::DiffPage</name>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>Comparing texts</source>
        <translation>正在比较文本</translation>
    </message>
    <message>
        <source>The texts are the same.</source>
        <translation>两份文本相同。</translation>
    </message>
</context>
<context>
    <name>rankwright::DifferencePanel</name>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Changes of the definition</source>
        <translation>定义的更改</translation>
    </message>
    <message>
        <source>Changes of the list</source>
        <translation>列表的变化</translation>
    </message>
</context>
<context>
    <name>rankwright::DistributionCharts</name>
    <message>
        <source>How users are spread: %1</source>
        <translation>用户如何分布：%1</translation>
    </message>
    <message>
        <source>%1 of a user</source>
        <translation>每个用户的%1</translation>
    </message>
    <message>
        <source>Share of the arm&apos;s users</source>
        <translation>占该组用户的份额</translation>
    </message>
    <message>
        <source>cut at %1</source>
        <translation>截尾于%1</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>The arms of the experiment, the control first</source>
        <translation>实验的各组，对照组在前</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Users who count</source>
        <translation>计入的用户</translation>
    </message>
    <message>
        <source>At zero</source>
        <translation>为零</translation>
    </message>
    <message>
        <source>Users whose sum is 0 / users</source>
        <translation>和为 0 的用户 / 用户</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Σ / users, before any cut</source>
        <translation>Σ / 用户，截尾之前</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Half of the users have at most this</source>
        <translation>一半的用户不超过此值</translation>
    </message>
    <message>
        <source>90 %</source>
        <translation>90 %</translation>
    </message>
    <message>
        <source>90 % of the users have at most this</source>
        <translation>90 % 的用户不超过此值</translation>
    </message>
    <message>
        <source>99 %</source>
        <translation>99 %</translation>
    </message>
    <message>
        <source>99 % of the users have at most this</source>
        <translation>99 % 的用户不超过此值</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>The largest sum of a user</source>
        <translation>单个用户最大的和</translation>
    </message>
</context>
<context>
    <name>rankwright::DistributionPage</name>
    <message>
        <source>Asking for the distribution</source>
        <translation>正在查询分布</translation>
    </message>
    <message>
        <source>Users at &amp;zero</source>
        <translation>为零的用户(&amp;Z)</translation>
    </message>
    <message>
        <source>How users are spread</source>
        <translation>用户如何分布</translation>
    </message>
    <message>
        <source>How wide the bins are</source>
        <translation>分箱的宽度</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Bins of equal width</source>
        <translation>等宽的分箱</translation>
    </message>
    <message>
        <source>Bins whose ends have equal ratios; users without any stand in the first one</source>
        <translation>两端之比相等的分箱；为零的用户在第一个分箱中</translation>
    </message>
    <message>
        <source>Bins at most</source>
        <translation>分箱数上限</translation>
    </message>
    <message>
        <source>Into how many bins users are sorted at most</source>
        <translation>最多把用户分到多少个分箱中</translation>
    </message>
    <message>
        <source>Draw the users without any too; the table tells their share</source>
        <translation>也画出为零的用户；其份额见表格</translation>
    </message>
    <message>
        <source>&amp;Bins:</source>
        <translation>分箱(&amp;B)：</translation>
    </message>
    <message>
        <source>Sorting users into bins</source>
        <translation>正在将用户分箱</translation>
    </message>
    <message>
        <source>The users could not be sorted into bins.</source>
        <translation>无法将用户分箱。</translation>
    </message>
    <message>
        <source>No user of the scope was exposed.</source>
        <translation>该范围内没有向任何用户曝光过内容。</translation>
    </message>
    <message>
        <source>Chart of the distribution</source>
        <translation>分布图表</translation>
    </message>
</context>
<context>
    <name>rankwright::Document</name>
    <message>
        <source>typing</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>正在保存%1</translation>
    </message>
    <message>
        <source>revert to the saved text</source>
        <translation>恢复到已保存的文本</translation>
    </message>
    <message>
        <source>reload</source>
        <translation>重新加载</translation>
    </message>
    <message>
        <source>restore of unsaved work</source>
        <translation>恢复未保存的内容</translation>
    </message>
</context>
<context>
    <name>rankwright::DocumentCommands</name>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Write the file in front to disk</source>
        <translation>将当前文件写入磁盘</translation>
    </message>
    <message>
        <source>Save &amp;all</source>
        <translation>全部保存(&amp;A)</translation>
    </message>
    <message>
        <source>Write every unsaved file to disk</source>
        <translation>将所有未保存的文件写入磁盘</translation>
    </message>
    <message>
        <source>Re&amp;vert to saved</source>
        <translation>恢复到已保存的版本(&amp;V)</translation>
    </message>
    <message>
        <source>Go back to the text that was saved last; undo brings yours back</source>
        <translation>回到上次保存的文本；撤销可找回您的文本</translation>
    </message>
    <message>
        <source>Show &amp;difference</source>
        <translation>显示差异(&amp;D)</translation>
    </message>
    <message>
        <source>Compare the text in front with the file on disk</source>
        <translation>将当前文本与磁盘上的文件进行比较</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>关闭标签页(&amp;C)</translation>
    </message>
    <message>
        <source>Close the tab in front; unsaved text is kept</source>
        <translation>关闭当前标签页；未保存的文本会保留</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Take the last edit back</source>
        <translation>撤销上一次编辑</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>重新执行已撤销的编辑</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>Move the selected text to the clipboard</source>
        <translation>将所选文本移到剪贴板</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected text to the clipboard</source>
        <translation>将所选文本复制到剪贴板</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Insert the clipboard&apos;s text</source>
        <translation>插入剪贴板中的文本</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Select the whole text</source>
        <translation>选择全部文本</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Look for text in the file in front</source>
        <translation>在当前文件中查找文本</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the next match</source>
        <translation>转到下一个匹配项</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>查找上一个(&amp;V)</translation>
    </message>
    <message>
        <source>Go to the previous match</source>
        <translation>转到上一个匹配项</translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation>替换(&amp;E)…</translation>
    </message>
    <message>
        <source>Look for text and put other text in its place</source>
        <translation>查找文本并替换为其他文本</translation>
    </message>
    <message>
        <source>&amp;Go to line…</source>
        <translation>转到行(&amp;G)…</translation>
    </message>
    <message>
        <source>Put the caret at a line by its number</source>
        <translation>按行号将光标移到某一行</translation>
    </message>
    <message>
        <source>Go to &amp;mistake</source>
        <translation>转到错误处(&amp;M)</translation>
    </message>
    <message>
        <source>Put the caret where the check found a mistake</source>
        <translation>将光标移到检查发现错误的位置</translation>
    </message>
    <message>
        <source>&amp;Mend</source>
        <translation>修正(&amp;M)</translation>
    </message>
    <message>
        <source>Write what was probably meant where the check found the mistake next to the caret</source>
        <translation>在离光标最近的错误处写入大概想写的内容</translation>
    </message>
</context>
<context>
    <name>rankwright::DocumentDesk</name>
    <message>
        <source>Actions on the file in front</source>
        <translation>对当前文件的操作</translation>
    </message>
    <message>
        <source>No file of the workspace defines this rule.</source>
        <translation>工作区中没有文件定义该规则。</translation>
    </message>
    <message>
        <source>%1: difference</source>
        <translation>%1：差异</translation>
    </message>
    <message>
        <source>From the file on disk to the text of %1</source>
        <translation>从磁盘上的文件到 %1 的文本</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>磁盘上的 %1</translation>
    </message>
    <message>
        <source>%1, edited</source>
        <translation>%1（已编辑）</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
</context>
<context>
    <name>rankwright::DocumentEditor</name>
    <message>
        <source>Reload</source>
        <translation>重新加载</translation>
    </message>
    <message>
        <source>Take the text of the file on disk. Undo brings yours back.</source>
        <translation>采用磁盘上文件的文本。撤销可找回您的文本。</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的文本</translation>
    </message>
    <message>
        <source>Keep this text. Saving replaces the file on disk.</source>
        <translation>保留此文本。保存时将替换磁盘上的文件。</translation>
    </message>
    <message>
        <source>Show difference</source>
        <translation>显示差异</translation>
    </message>
    <message>
        <source>Compare this text with the file on disk</source>
        <translation>将此文本与磁盘上的文件进行比较</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>%1的文本</translation>
    </message>
    <message>
        <source>Press Escape and then Tab to go on to the next control.</source>
        <translation>先按Escape再按Tab，可转到下一个控件。</translation>
    </message>
    <message>
        <source>Where the caret stands</source>
        <translation>光标所在位置</translation>
    </message>
    <message>
        <source>Line to go to</source>
        <translation>要转到的行</translation>
    </message>
    <message>
        <source>&amp;Line:</source>
        <translation>行(&amp;L)：</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Put the caret at the start of this line</source>
        <translation>将光标移到此行开头</translation>
    </message>
    <message>
        <source>Another program changed %1 on disk.</source>
        <translation>另一个程序更改了磁盘上的%1。</translation>
    </message>
    <message>
        <source>%1 was deleted on disk. The text is still here, and saving writes the file again.</source>
        <translation>%1已从磁盘上删除。文本仍在此处，保存时会重新写入该文件。</translation>
    </message>
    <message>
        <source>Line %1, column %2</source>
        <translation>第%1行，第%2列</translation>
    </message>
</context>
<context>
    <name>rankwright::DocumentSet</name>
    <message>
        <source>Unsaved work cannot be kept safe from a crash just now. It is tried again.</source>
        <translation>目前无法保护未保存的内容免受崩溃影响，将会重试。</translation>
    </message>
    <message>
        <source>Unsaved work is kept safe again.</source>
        <translation>未保存的内容已重新受到保护。</translation>
    </message>
    <message>
        <source>Looking for the workspace&apos;s files</source>
        <translation>正在查找工作区的文件</translation>
    </message>
    <message>
        <source>The workspace&apos;s files could not be listed.</source>
        <translation>无法列出工作区的文件。</translation>
    </message>
    <message>
        <source>Unsaved work will not be kept after a crash, since the journal cannot be used.</source>
        <translation>恢复日志无法使用，崩溃后未保存的内容将会丢失。</translation>
    </message>
    <message>
        <source>The journal of unsaved work was damaged. What could be read of it is offered; the damaged file is kept as %1.</source>
        <translation>未保存内容的恢复日志已损坏。可读取的部分已列出供恢复；损坏的文件已保留为%1。</translation>
    </message>
    <message>
        <source>The workspace has no such file.</source>
        <translation>工作区中没有此文件。</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开%1</translation>
    </message>
    <message>
        <source>%1 could not be opened.</source>
        <translation>无法打开%1。</translation>
    </message>
    <message>
        <source>%1 was not saved, so that nothing of another program is lost. Open it to choose which text to keep.</source>
        <translation>为避免丢失其他程序写入的内容，未保存%1。请打开该文件，选择要保留的文本。</translation>
    </message>
    <message>
        <source>%1 could not be saved.</source>
        <translation>无法保存%1。</translation>
    </message>
    <message>
        <source>Looking for the rule %1</source>
        <translation>正在查找规则%1</translation>
    </message>
    <message>
        <source>The rules could not be searched.</source>
        <translation>无法搜索规则。</translation>
    </message>
</context>
<context>
    <name>rankwright::DocumentsView</name>
    <message>
        <source>Dismiss</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation>隐藏此消息</translation>
    </message>
    <message>
        <source>Files of the workspace</source>
        <translation>工作区的文件</translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>No file is open</source>
        <translation>没有打开的文件</translation>
    </message>
    <message>
        <source>Pick a file on the left to see and edit it.</source>
        <translation>在左侧选择一个文件以查看和编辑。</translation>
    </message>
    <message>
        <source>%1: unsaved work</source>
        <translation>%1：未保存的内容</translation>
    </message>
    <message>
        <source>From the file on disk to the unsaved work of %1</source>
        <translation>从磁盘上的文件到%1的未保存内容</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>%1（磁盘上）</translation>
    </message>
    <message>
        <source>%1, unsaved</source>
        <translation>%1（未保存）</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>rankwright::DraftConfiguration</name>
    <message>
        <source>The configuration was not changed.</source>
        <translation>配置没有改变。</translation>
    </message>
    <message>
        <source>discard of the draft</source>
        <translation>放弃草稿</translation>
    </message>
</context>
<context>
    <name>rankwright::DraftList</name>
    <message>
        <source>%1, compared with %2</source>
        <translation>%1，与 %2 比较</translation>
    </message>
</context>
<context>
    <name>rankwright::DriftPage</name>
    <message>
        <source>Drift of features</source>
        <translation>特征漂移</translation>
    </message>
    <message>
        <source>No features</source>
        <translation>没有特征</translation>
    </message>
    <message>
        <source>The log knows no feature of the candidates.</source>
        <translation>日志不知道候选的任何特征。</translation>
    </message>
    <message>
        <source>How the candidates before a step differ from those behind it, feature by feature, those that differ most first. The chart below shows the values of the selected one.</source>
        <translation>一步之前的候选与之后的候选有何不同，逐个特征，差异最大的在前。下方图表显示所选特征的取值。</translation>
    </message>
    <message>
        <source>Select a feature to see how its values shift.</source>
        <translation>选择一个特征，查看它的取值如何变化。</translation>
    </message>
    <message>
        <source>Chart of a feature&apos;s drift</source>
        <translation>特征漂移图表</translation>
    </message>
</context>
<context>
    <name>rankwright::EditorFindBar</name>
    <message>
        <source>Match &amp;case</source>
        <translation>区分大小写(&amp;C)</translation>
    </message>
    <message>
        <source>Tell capital from small letters</source>
        <translation>区分大写和小写字母</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>全字匹配(&amp;W)</translation>
    </message>
    <message>
        <source>Find whole words only</source>
        <translation>仅查找完整的单词</translation>
    </message>
    <message>
        <source>Rege&amp;x</source>
        <translation>正则表达式(&amp;X)</translation>
    </message>
    <message>
        <source>The text is a regular expression; \1 to \9 stand for its groups in the replacement</source>
        <translation>文本为正则表达式；替换文本中可用\1至\9表示各分组</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>查找和替换</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>要查找的文本</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配项</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配项</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>关闭查找栏</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Text to replace it by</source>
        <translation>用于替换的文本</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace this match and go to the next</source>
        <translation>替换此匹配项并转到下一个</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>Replace every match, as one undo step</source>
        <translation>替换所有匹配项，可一步撤销</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n个匹配项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>rankwright::EditorSearch</name>
    <message>
        <source>replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>replace all</source>
        <translation>全部替换</translation>
    </message>
</context>
<context>
    <name>rankwright::EditorTabs</name>
    <message>
        <source>Open files</source>
        <translation>打开的文件</translation>
    </message>
    <message>
        <source>%1 •</source>
        <translation>%1 •</translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <translation>%1，未保存</translation>
    </message>
</context>
<context>
    <name>rankwright::EffectCharts</name>
    <message>
        <source>%1 (less is better)</source>
        <translation>%1（越小越好）</translation>
    </message>
    <message>
        <source>For one look</source>
        <translation>只看一次</translation>
    </message>
    <message>
        <source>Always valid</source>
        <translation>随时有效</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>Lift of each metric</source>
        <translation>各指标的提升</translation>
    </message>
    <message>
        <source>Lift over the control</source>
        <translation>相对对照组的提升</translation>
    </message>
</context>
<context>
    <name>rankwright::EmbeddingCharts</name>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>mean |⟨v_i, v_j⟩|</source>
        <translation>平均 |⟨v_i, v_j⟩|</translation>
    </message>
    <message>
        <source>How strongly fields act together</source>
        <translation>字段之间交互的强度</translation>
    </message>
    <message>
        <source>Mean norm ± standard deviation</source>
        <translation>平均范数 ± 标准差</translation>
    </message>
    <message>
        <source>Norm of embeddings by frequency</source>
        <translation>按频次划分的嵌入范数</translation>
    </message>
    <message>
        <source>Training rows of the id, at least</source>
        <translation>ID的训练行数，至少</translation>
    </message>
    <message>
        <source>‖v‖</source>
        <translation>‖v‖</translation>
    </message>
    <message>
        <source>Singular value / the largest</source>
        <translation>奇异值 / 最大奇异值</translation>
    </message>
    <message>
        <source>Spectrum of %1 · information abundance %2</source>
        <translation>%1的谱 · 信息丰度%2</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Share of the largest</source>
        <translation>与最大值之比</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Whose table of vectors it is</source>
        <translation>该向量表所属的字段</translation>
    </message>
    <message>
        <source>Ids</source>
        <translation>ID数</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>表的行数</translation>
    </message>
    <message>
        <source>Abundance</source>
        <translation>丰度</translation>
    </message>
    <message>
        <source>Σσ / max σ: how many directions the table uses</source>
        <translation>Σσ / max σ：表所用的方向数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Abundance / length, or / ids where those are fewer</source>
        <translation>丰度 / 长度；ID数更少时为丰度 / ID数</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>指示灯</translation>
    </message>
    <message>
        <source>Red below 0.2: the table has collapsed</source>
        <translation>低于0.2为红色：表已坍缩</translation>
    </message>
    <message>
        <source>red: collapsed</source>
        <translation>红色：已坍缩</translation>
    </message>
    <message>
        <source>green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>%1 uses %2 of its directions: the table has collapsed, and longer vectors would not help.</source>
        <translation>%1使用了其%2的方向：表已坍缩，加长向量也无济于事。</translation>
    </message>
    <message>
        <source>%1 uses %2 of its directions.</source>
        <translation>%1使用了其%2的方向。</translation>
    </message>
</context>
<context>
    <name>rankwright::EmbeddingsPage</name>
    <message>
        <source>Looking into embeddings</source>
        <translation>正在查看嵌入</translation>
    </message>
    <message>
        <source>Tables of embeddings</source>
        <translation>嵌入表</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>The field whose table of vectors the spectrum is of</source>
        <translation>谱所对应的向量表的字段</translation>
    </message>
    <message>
        <source>What the vectors of values are like: which fields act together, how long vectors are by how often their value occurs, and how many directions each field&apos;s table uses.</source>
        <translation>各值的向量是什么样的：哪些字段相互作用，向量长度如何随值的出现频次变化，以及每个字段的表用到多少个方向。</translation>
    </message>
    <message>
        <source>&amp;Spectrum of:</source>
        <translation>谱(&amp;S)：</translation>
    </message>
    <message>
        <source>It takes two fields to act together.</source>
        <translation>至少要有两个字段才能相互作用。</translation>
    </message>
    <message>
        <source>The run does not say how often ids occur.</source>
        <translation>运行没有给出ID的出现频次。</translation>
    </message>
    <message>
        <source>No id of the field occurs in training.</source>
        <translation>该字段没有ID在训练中出现。</translation>
    </message>
    <message>
        <source>Strength of pairs of fields</source>
        <translation>字段对的强度</translation>
    </message>
    <message>
        <source>Norm of embeddings by frequency</source>
        <translation>按频次划分的嵌入范数</translation>
    </message>
    <message>
        <source>Spectrum of embeddings</source>
        <translation>嵌入的谱</translation>
    </message>
</context>
<context>
    <name>rankwright::EntryTable</name>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Its name in the catalogue</source>
        <translation>在应用目录中的名称</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>槽位</translation>
    </message>
    <message>
        <source>From the first one on</source>
        <translation>从第一个算起</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Of the catalogue</source>
        <translation>来自应用目录</translation>
    </message>
    <message>
        <source>Placed by</source>
        <translation>放置依据</translation>
    </message>
    <message>
        <source>A pin, a slot for new apps, the board&apos;s order, or the fallback board</source>
        <translation>固定、新应用位置、榜单的排序或后备榜单</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>What the board&apos;s order gives the app</source>
        <translation>榜单的排序给该应用的得分</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>By score among all candidates</source>
        <translation>在所有候选应用中按得分排列</translation>
    </message>
    <message>
        <source>A part that the score is the sum of</source>
        <translation>组成得分总和的一个部分</translation>
    </message>
    <message>
        <source>What the order reads of the app</source>
        <translation>排序从该应用读取的内容</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>潜力</translation>
    </message>
    <message>
        <source>The upper bound of what its installs may become: slots for new apps go to the greatest</source>
        <translation>其安装量可能达到的上界：新应用的位置给最大的</translation>
    </message>
    <message>
        <source>In the whole log, wherever it was shown</source>
        <translation>整个日志中，不论在哪里展示</translation>
    </message>
    <message>
        <source>Exposures</source>
        <translation>曝光</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>点击</translation>
    </message>
    <message>
        <source>Installs</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>the shelf</source>
        <translation>货架</translation>
    </message>
</context>
<context>
    <name>rankwright::ErrorAdvice</name>
    <message>
        <source>Correct the text and try again; the guide describes every format (F1).</source>
        <translation>请更正文本后重试；指南介绍了每种格式（F1）。</translation>
    </message>
    <message>
        <source>Correct line %1 of %2, save it and try again.</source>
        <translation>请更正%2的第%1行，保存后重试。</translation>
    </message>
    <message>
        <source>It is not where it was looked for: it may have been moved or renamed, or was never made.</source>
        <translation>在查找的位置未找到：可能已被移动或重命名，或从未创建。</translation>
    </message>
    <message>
        <source>Check how it is spelt and that it still exists, then try again.</source>
        <translation>请检查拼写是否正确、是否仍然存在，然后重试。</translation>
    </message>
    <message>
        <source>The file contradicts its own format or checksum, so that nothing in it can be trusted.</source>
        <translation>文件与其自身的格式或校验和不符，其中内容均不可信。</translation>
    </message>
    <message>
        <source>Take it from a backup or make it anew: indexes with “rankwright-cli index”, a model with “rankwright-cli train”.</source>
        <translation>请从备份中恢复或重新生成：索引使用“rankwright-cli index”，模型使用“rankwright-cli train”。</translation>
    </message>
    <message>
        <source>The operating system refused to read or write.</source>
        <translation>操作系统拒绝了读取或写入。</translation>
    </message>
    <message>
        <source>Check that the disk is there and has room, and that you may read and write in that folder.</source>
        <translation>请检查磁盘是否可用且空间充足，以及您是否有权读写该文件夹。</translation>
    </message>
    <message>
        <source>It exists already, or another program holds it.</source>
        <translation>已存在，或正被另一个程序占用。</translation>
    </message>
    <message>
        <source>Choose another name, or close the other program and try again.</source>
        <translation>请换一个名称，或关闭另一个程序后重试。</translation>
    </message>
    <message>
        <source>It is valid, but of a version or kind that this program does not know.</source>
        <translation>内容有效，但其版本或类型不受本程序支持。</translation>
    </message>
    <message>
        <source>Use a newer version of Rankwright, or make it anew with this one.</source>
        <translation>请使用更新版本的Rankwright，或用当前版本重新生成。</translation>
    </message>
    <message>
        <source>A part of the program failed in a way that nobody foresaw.</source>
        <translation>程序的某个部分发生了意料之外的故障。</translation>
    </message>
    <message>
        <source>Try again. If it fails once more, copy the details and report them.</source>
        <translation>请重试。如果再次失败，请复制详细信息并报告。</translation>
    </message>
    <message>
        <source>A value that was given cannot be used.</source>
        <translation>给出的某个值无法使用。</translation>
    </message>
    <message>
        <source>Correct the value that the message ends with and try again.</source>
        <translation>请更正消息末尾所示的值后重试。</translation>
    </message>
    <message>
        <source>The text does not follow the grammar of its format.</source>
        <translation>文本不符合其格式的语法。</translation>
    </message>
    <message>
        <source>The text is well formed, but its types do not fit together.</source>
        <translation>文本格式正确，但其中的类型不匹配。</translation>
    </message>
</context>
<context>
    <name>rankwright::EvaluationCharts</name>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>Share of negative rows taken</source>
        <translation>负样本中被选中的比例</translation>
    </message>
    <message>
        <source>Share of positive rows taken</source>
        <translation>正样本中被选中的比例</translation>
    </message>
    <message>
        <source>%1, AUC %2</source>
        <translation>%1，AUC %2</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Precision and recall</source>
        <translation>精确率与召回率</translation>
    </message>
    <message>
        <source>Recall: share of positive rows taken</source>
        <translation>召回率：正样本中被选中的比例</translation>
    </message>
    <message>
        <source>Precision: positive among those taken</source>
        <translation>精确率：被选中者中正样本的比例</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>可靠性</translation>
    </message>
    <message>
        <source>Mean probability of the bin</source>
        <translation>区间内的平均概率</translation>
    </message>
    <message>
        <source>Share of positive rows, 95 % interval</source>
        <translation>正样本占比，95%区间</translation>
    </message>
    <message>
        <source>Scores of %1</source>
        <translation>%1的得分</translation>
    </message>
    <message>
        <source>Score: ln p / (1 − p)</source>
        <translation>得分：ln p / (1 − p)</translation>
    </message>
    <message>
        <source>Share of the label&apos;s rows</source>
        <translation>占该标签样本的比例</translation>
    </message>
    <message>
        <source>Positive rows</source>
        <translation>正样本</translation>
    </message>
    <message>
        <source>Negative rows</source>
        <translation>负样本</translation>
    </message>
</context>
<context>
    <name>rankwright::EventImportForm</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>映射</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>What the columns of the file mean</source>
        <translation>文件各列的含义</translation>
    </message>
    <message>
        <source>Reads a CSV or JSON lines file of events into a log, and declares the experiments that it names.</source>
        <translation>把 CSV 或 JSON 行格式的事件文件读入日志，并声明其中的实验。</translation>
    </message>
    <message>
        <source>a file of mine…</source>
        <translation>我自己的文件…</translation>
    </message>
    <message>
        <source>&amp;Events:</source>
        <translation>事件(&amp;E)：</translation>
    </message>
    <message>
        <source>&amp;Columns mean:</source>
        <translation>各列含义(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Mapping:</source>
        <translation>映射(&amp;M)：</translation>
    </message>
    <message>
        <source>A file of events (CSV or JSON lines) becomes a log. The same file twice adds nothing; rows that cannot be used are kept aside with their reason.</source>
        <translation>事件文件（CSV 或 JSON 行）会成为日志。同一文件导入两次不会增加任何内容；无法使用的行连同原因另行保存。</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
</context>
<context>
    <name>rankwright::ExperimentAnalyser</name>
    <message>
        <source>Looking for experiments</source>
        <translation>正在查找实验</translation>
    </message>
    <message>
        <source>The experiments could not be listed.</source>
        <translation>无法列出实验。</translation>
    </message>
    <message>
        <source>Analysing %1</source>
        <translation>正在分析%1</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Asking the log of %1</source>
        <translation>正在查询%1的日志</translation>
    </message>
    <message>
        <source>The log could not answer.</source>
        <translation>日志无法作答。</translation>
    </message>
</context>
<context>
    <name>rankwright::ExperimentExport</name>
    <message>
        <source>Save a report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Page with charts (*.html)</source>
        <translation>带图表的网页 (*.html)</translation>
    </message>
    <message>
        <source>Document with charts (*.pdf)</source>
        <translation>带图表的文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Metrics (*.csv)</source>
        <translation>指标 (*.csv)</translation>
    </message>
    <message>
        <source>All figures (*.json)</source>
        <translation>全部数字 (*.json)</translation>
    </message>
    <message>
        <source>Saving a report</source>
        <translation>正在保存报告</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>The report could not be saved.</source>
        <translation>无法保存报告。</translation>
    </message>
</context>
<context>
    <name>rankwright::ExperimentList</name>
    <message>
        <source>Experiment</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Its file&apos;s name; Enter opens it</source>
        <translation>其文件的名称；按 Enter 打开</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>As the experiment declares it</source>
        <translation>由实验声明</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Whether it could be analysed, and why not</source>
        <translation>能否分析；若不能，原因是什么</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>The light of the trust page: red where the split of users or the log is wrong</source>
        <translation>可信度页面的灯：用户分配或日志有误时为红色</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>What is to be done with each arm</source>
        <translation>对每组应当怎么做</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Of all arms</source>
        <translation>所有组合计</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Users divided by the planned ones</source>
        <translation>用户数除以计划用户数</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>剩余天数</translation>
    </message>
    <message>
        <source>Until the planned users are there, by the traffic of the log</source>
        <translation>按日志的流量，到计划用户到齐为止</translation>
    </message>
    <message>
        <source>Main metric</source>
        <translation>主指标</translation>
    </message>
    <message>
        <source>The first metric of the experiment</source>
        <translation>实验的第一个指标</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>提升</translation>
    </message>
    <message>
        <source>Of the main metric, of the first arm over the control</source>
        <translation>主指标的提升，第一个组相对对照组</translation>
    </message>
    <message>
        <source>Lift, low</source>
        <translation>提升下限</translation>
    </message>
    <message>
        <source>Lower bound of the lift (Fieller&apos;s interval)</source>
        <translation>提升的下界（Fieller 区间）</translation>
    </message>
    <message>
        <source>Lift, high</source>
        <translation>提升上限</translation>
    </message>
    <message>
        <source>Upper bound of the lift (Fieller&apos;s interval)</source>
        <translation>提升的上界（Fieller 区间）</translation>
    </message>
    <message>
        <source>Adjusted p</source>
        <translation>校正后的 p</translation>
    </message>
    <message>
        <source>Of the main metric, among all metrics and arms</source>
        <translation>主指标的 p，在所有指标和组之间校正</translation>
    </message>
    <message>
        <source>Always-valid p</source>
        <translation>随时有效的 p</translation>
    </message>
    <message>
        <source>p that holds however often one looks</source>
        <translation>无论看多少次都成立的 p</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>Of the log</source>
        <translation>按日志</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>末日</translation>
    </message>
    <message>
        <source>the file names no event log</source>
        <translation>文件没有指明事件日志</translation>
    </message>
    <message>
        <source>analysed</source>
        <translation>已分析</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
</context>
<context>
    <name>rankwright::ExperimentMaker</name>
    <message>
        <source>%1 simulated: %2 exposures, %3 installs.</source>
        <translation>已模拟%1：%2次曝光，%3次安装。</translation>
    </message>
    <message>
        <source>%1 events imported, %2 known already, %3 rows in quarantine.</source>
        <translation>已导入%1个事件，%2个此前已有，%3行被隔离。</translation>
    </message>
    <message>
        <source>%1 The first is line %2: %3</source>
        <translation>%1第一处是第%2行：%3</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Simulating an experiment</source>
        <translation>正在模拟实验</translation>
    </message>
    <message>
        <source>The experiment could not be simulated.</source>
        <translation>无法模拟实验。</translation>
    </message>
    <message>
        <source>Importing events</source>
        <translation>正在导入事件</translation>
    </message>
    <message>
        <source>The events could not be imported.</source>
        <translation>无法导入事件。</translation>
    </message>
</context>
<context>
    <name>rankwright::ExperimentReport</name>
    <message>
        <source>An ad-hoc analysis: another question than the experiment declares.</source>
        <translation>临时分析：问题与实验声明的不同。</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Before the experiment</source>
        <translation>实验之前</translation>
    </message>
</context>
<context>
    <name>rankwright::ExperimentWords</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1到%2</translation>
    </message>
    <message>
        <source>share of users</source>
        <translation>用户比例</translation>
    </message>
    <message>
        <source>ratio of sums</source>
        <translation>和之比</translation>
    </message>
    <message>
        <source>mean per user</source>
        <translation>用户均值</translation>
    </message>
</context>
<context>
    <name>rankwright::ExperimentsView</name>
    <message>
        <source>Experiments</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Experiment page: %1</source>
        <translation>实验页面：%1</translation>
    </message>
    <message>
        <source>Ad hoc: %1. The experiment itself stays as it is.</source>
        <translation>临时分析：%1。实验本身保持不变。</translation>
    </message>
    <message>
        <source>%1 · the truth beside the log cannot be read: %2</source>
        <translation>%1 · 无法读取日志旁的真值：%2</translation>
    </message>
    <message>
        <source>Asking the log…</source>
        <translation>正在查询日志…</translation>
    </message>
    <message>
        <source>Analysing…</source>
        <translation>正在分析…</translation>
    </message>
    <message>
        <source>Experiments: %1</source>
        <translation>实验：%1</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>&amp;Simulate an experiment</source>
        <translation>模拟实验(&amp;S)</translation>
    </message>
    <message>
        <source>Let people whose tastes are known use the store under two pipelines, and analyse what they did</source>
        <translation>让口味已知的人在两条管道下使用商店，并分析他们的行为</translation>
    </message>
    <message>
        <source>&amp;Import events…</source>
        <translation>导入事件(&amp;I)…</translation>
    </message>
    <message>
        <source>Read a CSV or JSON lines file of events into a log, and declare its experiments</source>
        <translation>把 CSV 或 JSON 行格式的事件文件读入日志，并声明其中的实验</translation>
    </message>
    <message>
        <source>Look &amp;again</source>
        <translation>重新查找(&amp;A)</translation>
    </message>
    <message>
        <source>Look for definitions and logs that changed</source>
        <translation>查找有变化的定义和日志</translation>
    </message>
    <message>
        <source>&amp;All experiments</source>
        <translation>所有实验(&amp;A)</translation>
    </message>
    <message>
        <source>Back to the list of experiments</source>
        <translation>返回实验列表</translation>
    </message>
    <message>
        <source>&amp;Edit the definition</source>
        <translation>编辑定义(&amp;E)</translation>
    </message>
    <message>
        <source>Open the file that declares the experiment</source>
        <translation>打开声明该实验的文件</translation>
    </message>
    <message>
        <source>Save a &amp;report…</source>
        <translation>保存报告(&amp;R)…</translation>
    </message>
    <message>
        <source>Save the verdict, all figures and charts as HTML or PDF, or the figures as CSV or JSON</source>
        <translation>把结论、全部数字和图表保存为 HTML 或 PDF，或把数字保存为 CSV 或 JSON</translation>
    </message>
    <message>
        <source>A&amp;d hoc</source>
        <translation>临时分析(&amp;D)</translation>
    </message>
    <message>
        <source>Ask for other days, values or metrics; the experiment stays as it is</source>
        <translation>查询其他日期、维度的值或指标；实验本身保持不变</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Stop what is being simulated or analysed</source>
        <translation>停止正在进行的模拟或分析</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>The lift of every metric, with all figures</source>
        <translation>每个指标的提升，附全部数字</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>随时间</translation>
    </message>
    <message>
        <source>How the effect came about</source>
        <translation>效应是怎样形成的</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>For whom there is an effect</source>
        <translation>对谁有效应</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>How the metric is spread over users</source>
        <translation>指标在用户间如何分布</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Whether the figures may be believed</source>
        <translation>数字是否可信</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功效</translation>
    </message>
    <message>
        <source>How long it must run</source>
        <translation>实验必须进行多久</translation>
    </message>
    <message>
        <source>Uplift</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>Who gains by it</source>
        <translation>谁从中获益</translation>
    </message>
    <message>
        <source>Show this page of the experiment: %1</source>
        <translation>显示实验的此页面：%1</translation>
    </message>
    <message>
        <source>Pages of the experiment</source>
        <translation>实验的页面</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>The metric that the pages are about</source>
        <translation>各页面所讨论的指标</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>组</translation>
    </message>
    <message>
        <source>The arm that is compared with the control</source>
        <translation>与对照组比较的组</translation>
    </message>
    <message>
        <source>Whether B is better than A, by how much, for whom, and whether the figures may be believed.</source>
        <translation>B 是否比 A 好，好多少，对谁好，以及数字是否可信。</translation>
    </message>
    <message>
        <source>The experiments of the workspace; Enter on one opens it.</source>
        <translation>工作区的实验；在某个实验上按 Enter 即可打开。</translation>
    </message>
    <message>
        <source>No experiments yet</source>
        <translation>尚无实验</translation>
    </message>
    <message>
        <source>An experiment is a file in the folder “experiments” of the workspace and an event log that it names. Simulate one on people whose tastes are known, or import events.</source>
        <translation>实验是工作区“experiments”文件夹中的一个文件，加上它所指明的事件日志。可以用口味已知的人模拟一个，也可以导入事件。</translation>
    </message>
    <message>
        <source>&amp;Metric:</source>
        <translation>指标(&amp;M)：</translation>
    </message>
    <message>
        <source>A&amp;rm:</source>
        <translation>组(&amp;R)：</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>The experiment could not be opened.</source>
        <translation>无法打开该实验。</translation>
    </message>
    <message>
        <source>%1 The workspace is read-only: the log goes when the window closes.</source>
        <translation>%1工作区是只读的：窗口关闭时日志随之消失。</translation>
    </message>
</context>
<context>
    <name>rankwright::ExpertCharts</name>
    <message>
        <source>Expert %1</source>
        <translation>专家%1</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>门控</translation>
    </message>
    <message>
        <source>mean weight of the gate</source>
        <translation>门控的平均权重</translation>
    </message>
    <message>
        <source>What each task&apos;s gate gives each expert</source>
        <translation>每个任务的门控分给各专家的权重</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>Of the bank that the tasks share</source>
        <translation>在各任务共享的专家组中的编号</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>零值</translation>
    </message>
    <message>
        <source>Share of its outputs that are 0; above 90 % it has collapsed</source>
        <translation>其输出中0的占比；超过90%即已坍缩</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Of its outputs</source>
        <translation>占其输出的比例</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Standard deviation of its outputs</source>
        <translation>其输出的标准差</translation>
    </message>
    <message>
        <source>Largest share</source>
        <translation>最大占比</translation>
    </message>
    <message>
        <source>The most that any task&apos;s gate gives it</source>
        <translation>各任务的门控分给它的最大权重</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>指示灯</translation>
    </message>
    <message>
        <source>Red where it has collapsed</source>
        <translation>已坍缩时显示为红色</translation>
    </message>
    <message>
        <source>red: collapsed</source>
        <translation>红色：已坍缩</translation>
    </message>
    <message>
        <source>green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>%1 of %2 experts have collapsed: nearly all of their outputs are 0.</source>
        <translation>%2个专家中有%1个已坍缩：其输出几乎全为0。</translation>
    </message>
    <message>
        <source>A gate gives one expert %1: the others idle for its task.</source>
        <translation>有一个门控把%1分给了同一个专家：其他专家对该任务闲置。</translation>
    </message>
    <message>
        <source>No expert has collapsed, and no gate leaves experts idle.</source>
        <translation>没有专家坍缩，也没有门控让专家闲置。</translation>
    </message>
    <message>
        <source>Entropy of the gate of %1: %2 of %3 nats.</source>
        <translation>%1的门控的熵：%2 nat（最大%3 nat）。</translation>
    </message>
    <message>
        <source>Over %1 held-out rows.</source>
        <translation>基于 %1 行留出样本。</translation>
    </message>
</context>
<context>
    <name>rankwright::ExpertsPage</name>
    <message>
        <source>Looking at experts</source>
        <translation>正在查看专家</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>Which experts each task listens to, and whether any does nothing.</source>
        <translation>各任务采用哪些专家，以及是否有专家不起作用。</translation>
    </message>
    <message>
        <source>This model has no experts: MMoE, AppS MMoE and AppS ESMM have.</source>
        <translation>此模型没有专家：MMoE、AppS MMoE和AppS ESMM才有。</translation>
    </message>
    <message>
        <source>Gates of experts</source>
        <translation>专家的门控</translation>
    </message>
    <message>
        <source>Experts are looked at when a training has come to its end.</source>
        <translation>训练结束后才会检查各专家。</translation>
    </message>
</context>
<context>
    <name>rankwright::ExplainedRules</name>
    <message>
        <source>shared</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>时钟</translation>
    </message>
</context>
<context>
    <name>rankwright::ExportBar</name>
    <message>
        <source>&amp;Copy the cells</source>
        <translation>复制单元格(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>the drafts as they are now</source>
        <translation>草稿现在的样子</translation>
    </message>
    <message>
        <source>what is on the shelf</source>
        <translation>货架上的版本</translation>
    </message>
    <message>
        <source>Cells with tabs, as spreadsheets take them</source>
        <translation>以制表符分隔的单元格，可直接粘贴到电子表格</translation>
    </message>
    <message>
        <source>A file with commas (CSV)</source>
        <translation>以逗号分隔的文件 (CSV)</translation>
    </message>
    <message>
        <source>&amp;Lists:</source>
        <translation>列表(&amp;L)：</translation>
    </message>
    <message>
        <source>Export the list of %1</source>
        <translation>导出 %1 的列表</translation>
    </message>
    <message>
        <source>Export the lists of %1 boards</source>
        <translation>导出 %1 个榜单的列表</translation>
    </message>
    <message>
        <source>Collecting the lists</source>
        <translation>正在收集列表</translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>没有导出任何内容。</translation>
    </message>
    <message>
        <source>Rows on the clipboard: %1</source>
        <translation>剪贴板上的行数：%1</translation>
    </message>
    <message>
        <source>Export lists</source>
        <translation>导出列表</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在写入 %1</translation>
    </message>
    <message>
        <source>Rows in %1: %2</source>
        <translation>%1 中的行数：%2</translation>
    </message>
</context>
<context>
    <name>rankwright::FactView</name>
    <message>
        <source>&amp;Copy rows</source>
        <translation>复制行(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>复制选中的行</translation>
    </message>
    <message>
        <source>Copy rows with &amp;headers</source>
        <translation>复制行（含表头）(&amp;H)</translation>
    </message>
    <message>
        <source>Copy the selected rows below their titles</source>
        <translation>复制选中的行，列名在上方</translation>
    </message>
    <message>
        <source>Copy rows as CS&amp;V</source>
        <translation>复制行为CSV(&amp;V)</translation>
    </message>
    <message>
        <source>Copy the selected rows as comma-separated values</source>
        <translation>将选中的行复制为逗号分隔值</translation>
    </message>
    <message>
        <source>Copy rows as &amp;JSON</source>
        <translation>复制行为JSON(&amp;J)</translation>
    </message>
    <message>
        <source>Copy the selected rows as JSON objects</source>
        <translation>将选中的行复制为JSON对象</translation>
    </message>
    <message>
        <source>Copy rows as &amp;Markdown</source>
        <translation>复制行为Markdown(&amp;M)</translation>
    </message>
    <message>
        <source>Copy the selected rows as a Markdown table</source>
        <translation>将选中的行复制为Markdown表格</translation>
    </message>
</context>
<context>
    <name>rankwright::FailedJobs</name>
    <message>
        <source>Job: %1</source>
        <translation>任务：%1</translation>
    </message>
    <message>
        <source>Failed: %1, after %2</source>
        <translation>失败时间：%1，已运行%2</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>错误：%1</translation>
    </message>
    <message>
        <source>Program: %1 %2</source>
        <translation>程序：%1 %2</translation>
    </message>
    <message>
        <source>Qt %1 on %2 (%3)</source>
        <translation>Qt %1，运行于%2（%3）</translation>
    </message>
</context>
<context>
    <name>rankwright::FeatureField</name>
    <message>
        <source>Separate values by commas; put one that holds a comma in quotes: &quot;a, b&quot;, c</source>
        <translation>用逗号分隔各个值；含有逗号的值放在引号里：&quot;a, b&quot;, c</translation>
    </message>
    <message>
        <source>Separate values by commas.</source>
        <translation>用逗号分隔各个值。</translation>
    </message>
</context>
<context>
    <name>rankwright::FieldModel</name>
    <message>
        <source>as they are</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>standardised</source>
        <translation>标准化</translation>
    </message>
    <message>
        <source>in buckets</source>
        <translation>分桶</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>sum / √n</source>
        <translation>和 / √n</translation>
    </message>
    <message>
        <source>vocabulary</source>
        <translation>词汇表</translation>
    </message>
    <message>
        <source>as the model</source>
        <translation>同模型设置</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>A rule or an input feature that the model reads when it is checked</source>
        <translation>检查时模型所读取的规则或输入特征</translation>
    </message>
    <message>
        <source>Hash buckets</source>
        <translation>哈希桶数</translation>
    </message>
    <message>
        <source>0 keeps a vocabulary of the values seen; otherwise values are hashed into so many ids, which saves memory and mixes some</source>
        <translation>0表示保留出现过的值的词汇表；否则将值哈希为这么多个编号，可节省内存，但会使一些值混在一起</translation>
    </message>
    <message>
        <source>Rare below</source>
        <translation>低频阈值</translation>
    </message>
    <message>
        <source>Rows a value must occur in to have an id of its own; 0: as the model says</source>
        <translation>一个值至少出现在多少行中才有自己的编号；0：同模型设置</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>How numbers are read: as they are, standardised, or in buckets of as many rows each</source>
        <translation>数值的读取方式：原值、标准化，或分成行数相等的桶</translation>
    </message>
    <message>
        <source>Buckets</source>
        <translation>桶数</translation>
    </message>
    <message>
        <source>How many buckets, where numbers are read in buckets</source>
        <translation>数值分桶读取时的桶数</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>What the values of a list become together</source>
        <translation>列表中的多个值如何合并</translation>
    </message>
</context>
<context>
    <name>rankwright::FieldTable</name>
    <message>
        <source>Fields of the model</source>
        <translation>模型的字段</translation>
    </message>
</context>
<context>
    <name>rankwright::Figures</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>剩余约%1秒</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>剩余约%1分钟</translation>
    </message>
</context>
<context>
    <name>rankwright::FileField</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>选择%1</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
</context>
<context>
    <name>rankwright::FilesPage</name>
    <message>
        <source>Which files?</source>
        <translation>使用哪些文件？</translation>
    </message>
    <message>
        <source>They are read and stay as they are.</source>
        <translation>仅读取这些文件，不作任何更改。</translation>
    </message>
    <message>
        <source>&amp;Interactions:</source>
        <translation>交互(&amp;I)：</translation>
    </message>
    <message>
        <source>I&amp;tems:</source>
        <translation>应用(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Users:</source>
        <translation>用户(&amp;U)：</translation>
    </message>
    <message>
        <source>Interactions are needed: each row says that a user used an item. Items and users may have files of their own with a row for each. The text must be UTF-8.</source>
        <translation>交互为必需：每行表示某个用户使用了某个应用。应用和用户可以各有单独的文件，每个应用或用户占一行。文本必须为UTF-8编码。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>F&amp;older:</source>
        <translation>文件夹(&amp;O)：</translation>
    </message>
    <message>
        <source>The folder holds frappe.csv and meta.csv.</source>
        <translation>该文件夹应包含frappe.csv和meta.csv。</translation>
    </message>
    <message>
        <source>Items&apos; features</source>
        <translation>应用特征</translation>
    </message>
    <message>
        <source>I&amp;tems&apos; features:</source>
        <translation>应用特征(&amp;T)：</translation>
    </message>
    <message>
        <source>Users&apos; features</source>
        <translation>用户特征</translation>
    </message>
    <message>
        <source>&amp;Users&apos; features:</source>
        <translation>用户特征(&amp;U)：</translation>
    </message>
    <message>
        <source>Inverted indexes</source>
        <translation>倒排索引</translation>
    </message>
    <message>
        <source>In&amp;verted indexes:</source>
        <translation>倒排索引(&amp;V)：</translation>
    </message>
    <message>
        <source>Items&apos; features are needed. The engine keeps no log: without interactions, in any text format, there is no model and nothing is similar or popular.</source>
        <translation>应用特征为必需。引擎不保存使用日志：如果没有交互数据（任一文本格式），就没有模型，也得不到相似应用或热门应用。</translation>
    </message>
</context>
<context>
    <name>rankwright::FilterCell</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter of %1</source>
        <translation>%1的筛选</translation>
    </message>
    <message>
        <source>For example %1. F1 explains the language.</source>
        <translation>例如%1。按F1查看语法说明。</translation>
    </message>
</context>
<context>
    <name>rankwright::FilterChips</name>
    <message>
        <source>Filters that are set</source>
        <translation>已设置的筛选</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>移除所有筛选</translation>
    </message>
    <message>
        <source>Remove the filter “%1”</source>
        <translation>移除筛选“%1”</translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation>筛选%1</translation>
    </message>
    <message>
        <source>Press to remove</source>
        <translation>按下可移除</translation>
    </message>
</context>
<context>
    <name>rankwright::FilterHelp</name>
    <message>
        <source>Filter language</source>
        <translation>筛选语言</translation>
    </message>
    <message>
        <source>contains the text, whatever the case; a number equals it</source>
        <translation>包含该文本，不区分大小写；数字则要求相等</translation>
    </message>
    <message>
        <source>equal, not equal</source>
        <translation>等于，不等于</translation>
    </message>
    <message>
        <source>greater, at least, less, at most</source>
        <translation>大于，大于等于，小于，小于等于</translation>
    </message>
    <message>
        <source>from 2 to 5, both included</source>
        <translation>2到5，含两端</translation>
    </message>
    <message>
        <source>a regular expression found in the text; /…/c minds the case</source>
        <translation>在文本中查找正则表达式；/…/c区分大小写</translation>
    </message>
    <message>
        <source>no value, any value</source>
        <translation>无值，有值</translation>
    </message>
    <message>
        <source>the quoted text, taken literally</source>
        <translation>引号中的文本，按字面匹配</translation>
    </message>
    <message>
        <source>not: what follows must fail</source>
        <translation>非：后面的条件必须不成立</translation>
    </message>
    <message>
        <source>and, or; &amp; binds tighter</source>
        <translation>与，或；&amp; 优先级更高</translation>
    </message>
</context>
<context>
    <name>rankwright::FilterRow</name>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>rankwright::FilterStack</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Remove filter</source>
        <translation>移除筛选</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
</context>
<context>
    <name>rankwright::FindingModel</name>
    <message>
        <source>How bad</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>修正</translation>
    </message>
</context>
<context>
    <name>rankwright::FindingsPanel</name>
    <message>
        <source>Findings about the board</source>
        <translation>榜单的问题</translation>
    </message>
    <message>
        <source>Nothing was found wrong.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message>
        <source>Errors: %1 · Warnings: %2 · Notes: %3</source>
        <translation>错误：%1 · 警告：%2 · 提示：%3</translation>
    </message>
</context>
<context>
    <name>rankwright::FreshnessCharts</name>
    <message>
        <source>Slot of each app, by day</source>
        <translation>每个应用每天的位置</translation>
    </message>
    <message>
        <source>Slot of the %1 apps that stood there longest, of %2, by day</source>
        <translation>%2 个应用中在榜最久的 %1 个，每天的位置</translation>
    </message>
    <message>
        <source>Followed no further</source>
        <translation>此后没有记录</translation>
    </message>
    <message>
        <source>Days since the app came</source>
        <translation>应用上架后的天数</translation>
    </message>
    <message>
        <source>Still waiting</source>
        <translation>仍在等待</translation>
    </message>
    <message>
        <source>half</source>
        <translation>一半</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>槽位</translation>
    </message>
    <message>
        <source>What moves by day</source>
        <translation>每天的变动</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>进入</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>New apps</source>
        <translation>新应用</translation>
    </message>
    <message>
        <source>New apps that wait for %1</source>
        <translation>等待%1的新应用</translation>
    </message>
    <message>
        <source>Still waiting, 95 % interval</source>
        <translation>仍在等待，95 % 区间</translation>
    </message>
</context>
<context>
    <name>rankwright::FreshnessPage</name>
    <message>
        <source>Show “%1” of the chosen board</source>
        <translation>显示选中榜单的“%1”</translation>
    </message>
    <message>
        <source>Freshness of a board: %1</source>
        <translation>榜单的新鲜度：%1</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>逐日</translation>
    </message>
    <message>
        <source>What the rule gave on each of the last days</source>
        <translation>规则在最近每一天给出的列表</translation>
    </message>
    <message>
        <source>New apps</source>
        <translation>新应用</translation>
    </message>
    <message>
        <source>How long new apps wait until they are seen</source>
        <translation>新应用要等多久才被看到</translation>
    </message>
    <message>
        <source>By hand or rule</source>
        <translation>手工还是规则</translation>
    </message>
    <message>
        <source>What the rule is worth against a list that is kept by hand, on simulated people</source>
        <translation>与手工维护的列表相比，规则在模拟人群中值多少</translation>
    </message>
    <message>
        <source>Parts of the freshness</source>
        <translation>新鲜度的各个部分</translation>
    </message>
    <message>
        <source>How fresh the board is by itself, and how soon new apps are seen.</source>
        <translation>榜单自身有多新鲜，新应用多快被看到。</translation>
    </message>
    <message>
        <source>Freshness of %1</source>
        <translation>%1 的新鲜度</translation>
    </message>
    <message>
        <source>Leaderboards</source>
        <translation>榜单</translation>
    </message>
</context>
<context>
    <name>rankwright::FreshnessPanel</name>
    <message>
        <source>No board is chosen.</source>
        <translation>没有选择榜单。</translation>
    </message>
    <message>
        <source>Cannot be built: %1</source>
        <translation>无法生成：%1</translation>
    </message>
    <message>
        <source>The workspace has no file of this board.</source>
        <translation>工作区里没有这个榜单的文件。</translation>
    </message>
</context>
<context>
    <name>rankwright::FreshnessTables</name>
    <message>
        <source>%1 entered / %2 apps</source>
        <translation>%1 个进入 / %2 个应用</translation>
    </message>
    <message>
        <source>%1 · (1 − %2 / %3): of %3 apps that waited and are followed so far, %2 were seen on that day</source>
        <translation>%1 ·（1 − %2 / %3）：在等待且记录到此时的 %3 个应用中，有 %2 个在那一天被看到</translation>
    </message>
    <message>
        <source>S^exp(±1.96 · √Σ d / (w (w − d)) / |ln S|) over the days so far, with w apps waiting and d seen</source>
        <translation>S^exp(±1.96 · √Σ d / (w (w − d)) / |ln S|)，对到此为止的各天求和，w 为等待的应用数，d 为被看到的应用数</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Its name in the catalogue</source>
        <translation>在应用目录中的名称</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>槽位</translation>
    </message>
    <message>
        <source>From the first one on; empty: it left</source>
        <translation>从第一个开始；空表示已离开</translation>
    </message>
    <message>
        <source>Follow it to its features</source>
        <translation>点击查看其特征</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Its slot the day before</source>
        <translation>它前一天的位置</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Whether it is new, gone, or how many slots it moves</source>
        <translation>是新增、移出，还是移动了多少个位置</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Since the app came; 0 for the same day</source>
        <translation>自应用上架起；当天为 0</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>等待的</translation>
    </message>
    <message>
        <source>Apps that still waited when the day began, and that the logs follow so far</source>
        <translation>那一天开始时仍在等待、且日志记录到此时的应用</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>被看到的</translation>
    </message>
    <message>
        <source>Of these, whose wait ended on that day</source>
        <translation>其中在那一天结束等待的</translation>
    </message>
    <message>
        <source>Still waiting</source>
        <translation>仍在等待</translation>
    </message>
    <message>
        <source>Kaplan and Meier&apos;s estimate: the product of 1 − seen / waited over the days so far. An app that the logs do not follow to its end counts as long as they do</source>
        <translation>Kaplan–Meier 估计：到此为止各天的 1 − 被看到的 / 等待的 之积。日志没有跟踪到底的应用，跟踪多久就计入多久</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Lower end of the 95 % interval of the share</source>
        <translation>比例的 95 % 区间下限</translation>
    </message>
    <message>
        <source>High</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Upper end of the 95 % interval of the share</source>
        <translation>比例的 95 % 区间上限</translation>
    </message>
    <message>
        <source>From the day it came until it had %1, or until the logs end</source>
        <translation>从上架那天到有 %1，或到日志结束</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Whether it had %1 by the end of the logs</source>
        <translation>到日志结束时是否有 %1</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>已被看到</translation>
    </message>
    <message>
        <source>still waits</source>
        <translation>仍在等待</translation>
    </message>
</context>
<context>
    <name>rankwright::FreshnessWords</name>
    <message>
        <source>clicks</source>
        <translation>次点击</translation>
    </message>
    <message>
        <source>installs</source>
        <translation>次安装</translation>
    </message>
    <message>
        <source>exposures</source>
        <translation>次曝光</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a count and what is counted</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>A single day has no turnover.</source>
        <translation>单独一天没有更替。</translation>
    </message>
    <message>
        <source>%1 of the slots change in a day; %2 different apps stood there in %3 days.</source>
        <translation>每天有 %1 的位置发生变化；%3 天里共有 %2 个不同的应用上榜。</translation>
    </message>
    <message>
        <source>more than half were not seen by the end</source>
        <translation>到最后仍有一半以上没有被看到</translation>
    </message>
    <message>
        <source>half were seen after %1 days (95 % interval from %2 on)</source>
        <translation>%1 天后有一半被看到（95 % 区间从 %2 起）</translation>
    </message>
    <message>
        <source>half were seen after %1 days (95 % interval %2 to %3)</source>
        <translation>%1 天后有一半被看到（95 % 区间 %2 到 %3）</translation>
    </message>
    <message>
        <source>%1 apps came from %2 to %3; %4 had %5 by the end of the logs, %6 still waited: %7.</source>
        <translation>从 %2 到 %3 上架了 %1 个应用；到日志结束时 %4 个有 %5，%6 个仍在等待：%7。</translation>
    </message>
    <message>
        <source>The logs do not tell what was shown. Count clicks or installs, or name logs with exposures under event_logs in workspace.toml.</source>
        <translation>日志没有记录展示了什么。可以按点击或安装计数，或在 workspace.toml 的 event_logs 里指明有曝光的日志。</translation>
    </message>
    <message>
        <source>The logs are empty.</source>
        <translation>日志是空的。</translation>
    </message>
    <message>
        <source>No app came on these days. Choose more of them.</source>
        <translation>这些天没有应用上架。请选择更多天。</translation>
    </message>
    <message>
        <source>None of the apps that came has been seen so often yet.</source>
        <translation>上架的应用还没有一个被看到这么多次。</translation>
    </message>
</context>
<context>
    <name>rankwright::FunnelCharts</name>
    <message>
        <source>candidates in common</source>
        <translation>共同候选</translation>
    </message>
    <message>
        <source>taken apps in common</source>
        <translation>共同的取用应用</translation>
    </message>
    <message>
        <source>in common of either (%)</source>
        <translation>占任一通道的共同比例（%）</translation>
    </message>
    <message>
        <source>(others)</source>
        <translation>（其他）</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>Taken apps</source>
        <translation>取用的应用</translation>
    </message>
    <message>
        <source>R/R*</source>
        <translation>R/R*</translation>
    </message>
    <message>
        <source>Value that reaches each stage</source>
        <translation>到达各阶段的价值</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>Candidates of a request</source>
        <translation>一个请求的候选</translation>
    </message>
    <message>
        <source>Mean candidates of a request</source>
        <translation>每个请求的平均候选数</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>What channels have in common</source>
        <translation>通道的共同部分</translation>
    </message>
    <message>
        <source>Agreement of orders</source>
        <translation>顺序的一致度</translation>
    </message>
    <message>
        <source>Agreement of consecutive orders</source>
        <translation>相邻顺序的一致度</translation>
    </message>
    <message>
        <source>Kendall&apos;s tau-b, mean over requests</source>
        <translation>Kendall tau-b，对请求取平均</translation>
    </message>
    <message>
        <source>no agreement</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
</context>
<context>
    <name>rankwright::FunnelFilterBar</name>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Count requests of this scene alone</source>
        <translation>只计这个场景的请求</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>Count requests to this pipeline alone</source>
        <translation>只计发给这条管道的请求</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Count requests that were answered with this version of the configuration alone, by its hash</source>
        <translation>只计由这个版本的配置（按哈希）回答的请求</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Count requests from this time on</source>
        <translation>只计这个时间及以后的请求</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Count requests before this time</source>
        <translation>只计这个时间之前的请求</translation>
    </message>
    <message>
        <source>Only where it is known what the user &amp;took</source>
        <translation>仅限已知用户取用了什么的请求(&amp;T)</translation>
    </message>
    <message>
        <source>Leave out requests of which the log does not say what the user took</source>
        <translation>略去日志没有说明用户取用了什么的请求</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>从(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Until:</source>
        <translation>到(&amp;U)：</translation>
    </message>
    <message>
        <source>&amp;Scene:</source>
        <translation>场景(&amp;S)：</translation>
    </message>
    <message>
        <source>Pipeline:</source>
        <translation>管道：</translation>
    </message>
    <message>
        <source>&amp;Configuration:</source>
        <translation>配置(&amp;C)：</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Scene: %1</source>
        <translation>场景：%1</translation>
    </message>
    <message>
        <source>Pipeline: %1</source>
        <translation>管道：%1</translation>
    </message>
    <message>
        <source>Configuration: %1</source>
        <translation>配置：%1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>从 %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>到 %1</translation>
    </message>
    <message>
        <source>Taken app known</source>
        <translation>已知取用的应用</translation>
    </message>
    <message>
        <source>Us&amp;er:</source>
        <translation>用户(&amp;E)：</translation>
    </message>
    <message>
        <source>User: %1</source>
        <translation>用户：%1</translation>
    </message>
</context>
<context>
    <name>rankwright::FunnelView</name>
    <message>
        <source>There is no stage log.</source>
        <translation>没有阶段日志。</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Simulate requests</source>
        <translation>模拟请求</translation>
    </message>
    <message>
        <source>Funnel page: %1</source>
        <translation>漏斗页面：%1</translation>
    </message>
    <message>
        <source>Reading the stage log</source>
        <translation>正在读取阶段日志</translation>
    </message>
    <message>
        <source>Reading the stage log was stopped.</source>
        <translation>已停止读取阶段日志。</translation>
    </message>
    <message>
        <source>The stage log could not be read.</source>
        <translation>无法读取阶段日志。</translation>
    </message>
    <message>
        <source>Reading the stage log…</source>
        <translation>正在读取阶段日志……</translation>
    </message>
    <message>
        <source>%1 of %2 requests · %3 with a taken app · %4</source>
        <translation>%2 个请求中的 %1 个 · %3 个有取用的应用 · %4</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>漏斗</translation>
    </message>
    <message>
        <source>Ask the pipeline for users of the workspace as of just before the last app they took, and log every stage</source>
        <translation>为工作区的用户询问管道，回到他们最后一次取用应用之前的那一刻，并记录每个阶段</translation>
    </message>
    <message>
        <source>&amp;Open a stage log…</source>
        <translation>打开阶段日志(&amp;O)…</translation>
    </message>
    <message>
        <source>Look at a stage log that lies elsewhere</source>
        <translation>查看别处的阶段日志</translation>
    </message>
    <message>
        <source>Import &amp;RecFlow CSV…</source>
        <translation>导入 RecFlow CSV(&amp;R)…</translation>
    </message>
    <message>
        <source>Make a stage log of a CSV file with RecFlow&apos;s columns</source>
        <translation>用含有 RecFlow 列的 CSV 文件生成阶段日志</translation>
    </message>
    <message>
        <source>Read the log &amp;again</source>
        <translation>重新读取日志(&amp;A)</translation>
    </message>
    <message>
        <source>Count what was logged since the log was read</source>
        <translation>把读取之后记录的内容也算进来</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Stop what is being simulated, imported or read</source>
        <translation>停止正在进行的模拟、导入或读取</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>How many candidates live through each stage</source>
        <translation>每个阶段有多少候选通过</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>What each recall channel adds</source>
        <translation>每个召回通道带来什么</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>How far the orders of the stages agree</source>
        <translation>各阶段的顺序有多一致</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>漂移</translation>
    </message>
    <message>
        <source>How features shift between stages</source>
        <translation>特征在阶段之间如何变化</translation>
    </message>
    <message>
        <source>Show this page of the funnel: %1</source>
        <translation>显示漏斗的这一页：%1</translation>
    </message>
    <message>
        <source>Requests to simulate</source>
        <translation>要模拟的请求数</translation>
    </message>
    <message>
        <source>How many users are drawn for a simulation, a request each; all when there are fewer</source>
        <translation>模拟时抽取多少个用户，每人一个请求；不足时取全部</translation>
    </message>
    <message>
        <source>Pipeline to simulate</source>
        <translation>要模拟的管道</translation>
    </message>
    <message>
        <source>The pipeline that a simulation asks</source>
        <translation>模拟所询问的管道</translation>
    </message>
    <message>
        <source>Pages of the funnel</source>
        <translation>漏斗的页面</translation>
    </message>
    <message>
        <source>How many candidates live through each stage of many requests, and where the apps that users took were lost.</source>
        <translation>在许多请求中每个阶段有多少候选通过，以及用户取用的应用在哪里丢失。</translation>
    </message>
    <message>
        <source>&amp;Log:</source>
        <translation>日志(&amp;L)：</translation>
    </message>
    <message>
        <source>No stage log yet</source>
        <translation>还没有阶段日志</translation>
    </message>
    <message>
        <source>A stage log tells of many requests which candidates each stage let through. Simulate requests for the users of this workspace, or import a log with RecFlow&apos;s columns.</source>
        <translation>阶段日志记下许多请求中每个阶段让哪些候选通过。请为此工作区的用户模拟请求，或导入含有 RecFlow 列的日志。</translation>
    </message>
    <message>
        <source>Looking for stage logs</source>
        <translation>正在查找阶段日志</translation>
    </message>
    <message>
        <source>The stage logs could not be listed.</source>
        <translation>无法列出阶段日志。</translation>
    </message>
    <message>
        <source>Opening a stage log</source>
        <translation>正在打开阶段日志</translation>
    </message>
    <message>
        <source>The stage log could not be opened.</source>
        <translation>无法打开阶段日志。</translation>
    </message>
    <message>
        <source>Si&amp;mulate %1 requests</source>
        <translation>模拟 %1 个请求(&amp;M)</translation>
    </message>
    <message>
        <source>Open a stage log</source>
        <translation>打开阶段日志</translation>
    </message>
    <message>
        <source>Stage logs (*.stagelog)</source>
        <translation>阶段日志 (*.stagelog)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Import a log with RecFlow&apos;s columns</source>
        <translation>导入含有 RecFlow 列的日志</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv)</source>
        <translation>表格 (*.csv *.tsv)</translation>
    </message>
    <message>
        <source>%1 The workspace is read-only: the log goes when the window closes.</source>
        <translation>%1工作区是只读的：窗口关闭时日志随之消失。</translation>
    </message>
    <message>
        <source>Add &amp;feedback…</source>
        <translation>添加反馈(&amp;F)…</translation>
    </message>
    <message>
        <source>Add a table of what users saw, opened and installed to a log of requests that were served</source>
        <translation>把用户看到、打开和安装了什么的表格添加到真实请求的日志中</translation>
    </message>
    <message>
        <source>Add what users did</source>
        <translation>添加用户行为</translation>
    </message>
</context>
<context>
    <name>rankwright::FunnelWords</name>
    <message>
        <source>Pool</source>
        <translation>候选池</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>召回</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Ranked</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>进入列表</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>展示</translation>
    </message>
    <message>
        <source>Clicked</source>
        <translation>点击</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>取用</translation>
    </message>
    <message>
        <source>Retrieved</source>
        <translation>检索到</translation>
    </message>
    <message>
        <source>Pre-ranked</source>
        <translation>预排序</translation>
    </message>
    <message>
        <source>Coarsely ranked</source>
        <translation>粗排</translation>
    </message>
    <message>
        <source>Re-ranked</source>
        <translation>重排</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>not said in the log</source>
        <translation>日志没有说明</translation>
    </message>
    <message>
        <source>simulated for %1</source>
        <translation>为 %1 模拟</translation>
    </message>
    <message>
        <source>imported from %1</source>
        <translation>导入自 %1</translation>
    </message>
    <message>
        <source>requests to %1</source>
        <translation>发给 %1 的请求</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1到%2</translation>
    </message>
</context>
<context>
    <name>rankwright::GeneralPage</name>
    <message>
        <source>At the &amp;start, open</source>
        <translation>启动时打开(&amp;S)</translation>
    </message>
    <message>
        <source>What the window shows when the program starts without a workspace named</source>
        <translation>程序启动时若未指定工作区，窗口显示的内容</translation>
    </message>
    <message>
        <source>The last workspace</source>
        <translation>上次的工作区</translation>
    </message>
    <message>
        <source>The welcome page</source>
        <translation>欢迎页</translation>
    </message>
    <message>
        <source>Restore &amp;views as they were left</source>
        <translation>恢复视图的上次状态(&amp;V)</translation>
    </message>
    <message>
        <source>Open each view with the filters, columns, selection and zoom it had</source>
        <translation>打开每个视图时，恢复其筛选、列、选择和缩放</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>layout</source>
        <translation>布局</translation>
    </message>
</context>
<context>
    <name>rankwright::GuessYouLike</name>
    <message>
        <source>Pick a user</source>
        <translation>选择用户</translation>
    </message>
    <message>
        <source>Choose a user on the left to see what the store would recommend, and why.</source>
        <translation>在左侧选择一个用户，查看商店会推荐什么以及原因。</translation>
    </message>
    <message>
        <source>Nothing to recommend</source>
        <translation>没有可推荐的内容</translation>
    </message>
    <message>
        <source>No recall channel found an app for this user in this context. Try another context, or ask “Why not?” about an app you expected.</source>
        <translation>在此上下文中，没有召回通道为该用户找到应用。请换一个上下文，或对您预期的应用询问“为什么没有？”。</translation>
    </message>
    <message>
        <source>The users of the workspace. The engine recommends for the one that you select.</source>
        <translation>工作区的用户。引擎会为您选中的用户进行推荐。</translation>
    </message>
    <message>
        <source>The context of the request. A field that is filled in overrides what is usual for the user.</source>
        <translation>请求的上下文。填写的字段会覆盖该用户的常用值。</translation>
    </message>
    <message>
        <source>The list that the user would get, best first. Each card is an app with its score and the terms of the model that speak most for it.</source>
        <translation>用户将得到的列表，从最佳开始。每张卡片是一个应用，附有其得分和模型中贡献最大的项。</translation>
    </message>
    <message>
        <source>How the selected app came into the list: found, merged, ranked, and from which features.</source>
        <translation>所选应用如何进入列表：如何召回、合并、排序，以及依据哪些特征。</translation>
    </message>
    <message>
        <source>Pick an app that is not in the list to see which stage dropped it.</source>
        <translation>选择一个不在列表中的应用，查看它在哪个阶段被淘汰。</translation>
    </message>
    <message>
        <source>The user could not be selected.</source>
        <translation>无法选择该用户。</translation>
    </message>
    <message>
        <source>Recommending</source>
        <translation>正在推荐</translation>
    </message>
    <message>
        <source>Recommending was cancelled.</source>
        <translation>推荐已取消。</translation>
    </message>
    <message>
        <source>There is no list for this request.</source>
        <translation>此请求没有列表。</translation>
    </message>
    <message>
        <source>User %1</source>
        <translation>用户%1</translation>
    </message>
    <message>
        <source>Reading the trace</source>
        <translation>正在读取追踪</translation>
    </message>
    <message>
        <source>The trace could not be read.</source>
        <translation>无法读取追踪。</translation>
    </message>
    <message>
        <source>Asking why not</source>
        <translation>正在查询“为什么没有？”</translation>
    </message>
    <message>
        <source>The question could not be answered.</source>
        <translation>无法回答该问题。</translation>
    </message>
    <message>
        <source>Guess You Like</source>
        <translation>猜你喜欢</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>追踪</translation>
    </message>
    <message>
        <source>Why not?</source>
        <translation>为什么没有？</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>The question could not be asked.</source>
        <translation>无法提出该问题。</translation>
    </message>
    <message>
        <source>How the list differs from the one that was set as the baseline. The tooltip of each figure says how it is computed.</source>
        <translation>这份列表与设为基线的列表有何不同。每个数字的提示说明它怎样算出。</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>正在比较</translation>
    </message>
    <message>
        <source>The lists could not be compared.</source>
        <translation>无法比较这两份列表。</translation>
    </message>
    <message>
        <source>The list as a page of the store on a phone. The dashed lines are where a screenful ends.</source>
        <translation>手机上商店页面里的列表。虚线是一屏结束的地方。</translation>
    </message>
    <message>
        <source>The configuration of the pipeline. Change a part, and the list shows at once what follows.</source>
        <translation>管道的配置。改动一处，列表立刻显示结果。</translation>
    </message>
    <message>
        <source>The draft gives no list. What is shown is from the last draft that did.</source>
        <translation>这份草稿给不出列表。显示的是上一份可用草稿的列表。</translation>
    </message>
    <message>
        <source>The draft gives no list. What is shown is from the published configuration.</source>
        <translation>这份草稿给不出列表。显示的是已发布配置的列表。</translation>
    </message>
    <message>
        <source>What if?</source>
        <translation>如果……会怎样？</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>A user who is not in the store. The list is what such a user would get.</source>
        <translation>不在用户表里的用户。列表是这样的用户会得到的。</translation>
    </message>
    <message>
        <source>What one configuration in the place of another does to the lists of many users.</source>
        <translation>用一份配置替换另一份，对许多用户的列表有什么影响。</translation>
    </message>
    <message>
        <source>Blast radius</source>
        <translation>影响范围</translation>
    </message>
    <message>
        <source>Invented user</source>
        <translation>虚构的用户</translation>
    </message>
    <message>
        <source>The list is of a logged request or of two other configurations. Its button goes back.</source>
        <translation>列表属于日志里的请求，或属于另外两份配置。它的按钮返回。</translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation>未知时间</translation>
    </message>
    <message>
        <source>Reading the logged request</source>
        <translation>正在读取日志里的请求</translation>
    </message>
    <message>
        <source>The logged request could not be asked again.</source>
        <translation>无法重新询问日志里的请求。</translation>
    </message>
    <message>
        <source>The request of %1, asked again as %2 has it</source>
        <translation>%1 的请求，按 %2 的记录重新询问</translation>
    </message>
    <message>
        <source>Back to the list that the user would get now</source>
        <translation>回到用户现在会得到的列表</translation>
    </message>
    <message>
        <source>Back to the published configuration and the draft</source>
        <translation>回到已发布的配置和草稿</translation>
    </message>
    <message>
        <source>“%1” gives no list. What is shown is from “%2”.</source>
        <translation>“%1”没有给出列表。显示的是“%2”的列表。</translation>
    </message>
    <message>
        <source>Two configurations side by side, for each user that you pick</source>
        <translation>两份配置并排，对您选的每个用户都如此</translation>
    </message>
</context>
<context>
    <name>rankwright::GuidedTour</name>
    <message>
        <source>Five minutes with Rankwright</source>
        <translation>五分钟了解Rankwright</translation>
    </message>
    <message>
        <source>This tour shows how a list of recommendations comes about, in the real window: try everything that it points at. Next and Back go through it, Escape ends it; it goes on where it stopped.</source>
        <translation>本导览在真实的窗口中展示推荐列表是如何产生的：所指之处都可以动手试试。用“下一步”和“上一步”前后浏览，按Escape结束；下次从停下的地方继续。</translation>
    </message>
    <message>
        <source>Pick a user</source>
        <translation>选择用户</translation>
    </message>
    <message>
        <source>Type part of a name or key and press the Down key, or click a row. The engine recommends for that user at once.</source>
        <translation>输入名称或键的一部分并按Down键，或单击一行。引擎会立即为该用户生成推荐。</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Every card is an app: its place, its score, and the terms of the model that speak most for it. Select one with the arrow keys or a click.</source>
        <translation>每张卡片是一个应用：它的名次、得分，以及模型中对它最有利的项。用方向键或单击来选择。</translation>
    </message>
    <message>
        <source>Why this app</source>
        <translation>为什么推荐此应用</translation>
    </message>
    <message>
        <source>The trace follows the selected app: which channels found it, under which key and at which place of the posting list, when it was merged, and the parts that add up to its logit.</source>
        <translation>追踪随所选应用而变：哪些召回通道找到了它，在哪个键下、位于倒排列表的哪个位置，何时被合并，以及相加得到其logit的各个成分。</translation>
    </message>
    <message>
        <source>Another context</source>
        <translation>换一个上下文</translation>
    </message>
    <message>
        <source>Set a country or a time of day: the keys change, and with them the list.</source>
        <translation>设置国家或一天中的时段：键会改变，列表也随之改变。</translation>
    </message>
    <message>
        <source>Why not that app</source>
        <translation>为什么没有那个应用</translation>
    </message>
    <message>
        <source>Pick any app that you miss. The stage that dropped it is marked, with the figures that decided.</source>
        <translation>选择任何一个未出现的应用。将它淘汰的阶段会被标出，并附上起决定作用的数值。</translation>
    </message>
    <message>
        <source>Every command in one place</source>
        <translation>所有命令，一处可达</translation>
    </message>
    <message>
        <source>The palette finds commands, users, apps and keys by any words of their names. It also takes an address such as “item:7”.</source>
        <translation>命令面板可按名称中的任意词查找命令、用户、应用和键，也接受“item:7”这样的地址。</translation>
    </message>
    <message>
        <source>A layout for your work</source>
        <translation>适合您工作的布局</translation>
    </message>
    <message>
        <source>Operators, engineers and analysts look at other things. Choose a layout, drag the docks as you like, and restore the default whenever you want.</source>
        <translation>运营人员、工程师和分析师关注的内容各不相同。选择一种布局，随意拖动面板，并可随时恢复默认布局。</translation>
    </message>
    <message>
        <source>Help for whatever you look at</source>
        <translation>所见之处皆有帮助</translation>
    </message>
    <message>
        <source>F1 explains the control that has the focus; Shift+F1 and a click explains any other. The guide has the rest, and this tour waits in the Help menu.</source>
        <translation>F1说明当前焦点所在的控件；按Shift+F1后单击可说明任何其他控件。其余内容见指南，本导览可随时从“帮助”菜单打开。</translation>
    </message>
</context>
<context>
    <name>rankwright::HandRulePanel</name>
    <message>
        <source>Simulating by hand against rule</source>
        <translation>正在模拟手工与规则的对比</translation>
    </message>
    <message>
        <source>The board could not be simulated.</source>
        <translation>无法模拟这个榜单。</translation>
    </message>
    <message>
        <source>How many people use the store, both arms together</source>
        <translation>有多少人使用商店，两组合计</translation>
    </message>
    <message>
        <source>How many days are simulated, up to the last one of the logs</source>
        <translation>模拟多少天，到日志的最后一天为止</translation>
    </message>
    <message>
        <source>How often somebody edits the list that is kept by hand, in days; 0: never</source>
        <translation>手工列表每隔多少天编辑一次；0 表示从不</translation>
    </message>
    <message>
        <source>With so many exposures on the board a new app has been seen</source>
        <translation>新应用在榜单上有这么多次曝光就算被看到</translation>
    </message>
    <message>
        <source>The same one gives the same people and the same chances</source>
        <translation>同一个种子给出同样的人和同样的随机数</translation>
    </message>
    <message>
        <source>Effects of the rule</source>
        <translation>规则的效果</translation>
    </message>
    <message>
        <source>Half of the simulated people find a list that is made anew only every so many days, as by hand; the others find the rule&apos;s. Nothing is published, and no log is written.</source>
        <translation>一半的模拟人群看到每隔若干天才更新一次的列表，如同手工维护；另一半看到规则的列表。什么都不会发布，也不写日志。</translation>
    </message>
    <message>
        <source>&amp;Users:</source>
        <translation>用户(&amp;U)：</translation>
    </message>
    <message>
        <source>&amp;Days:</source>
        <translation>天数(&amp;D)：</translation>
    </message>
    <message>
        <source>Edited by hand ever&amp;y:</source>
        <translation>手工编辑间隔(&amp;Y)：</translation>
    </message>
    <message>
        <source>See&amp;n with exposures:</source>
        <translation>被看到所需曝光(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Seed:</source>
        <translation>种子(&amp;S)：</translation>
    </message>
    <message>
        <source>Simulate by hand against rule, to see what the board&apos;s rule is worth.</source>
        <translation>模拟手工与规则的对比，看看榜单的规则值多少。</translation>
    </message>
    <message>
        <source>Nobody did anything with the list kept by hand: nothing compares.</source>
        <translation>没有人对手工列表做过任何事：无从比较。</translation>
    </message>
    <message>
        <source>No new app has been seen so often on the board.</source>
        <translation>还没有新应用在榜单上被看到这么多次。</translation>
    </message>
    <message>
        <source>Not simulated yet</source>
        <translation>尚未模拟</translation>
    </message>
    <message>
        <source>Chart of a rule&apos;s effects</source>
        <translation>规则效果图</translation>
    </message>
    <message>
        <source>Chart of simulated new apps</source>
        <translation>模拟的新应用图</translation>
    </message>
</context>
<context>
    <name>rankwright::HelpBrowser</name>
    <message>
        <source>Page of the guide</source>
        <translation>指南页面</translation>
    </message>
</context>
<context>
    <name>rankwright::HelpDesk</name>
    <message>
        <source>Guide</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>指南(&amp;G)</translation>
    </message>
    <message>
        <source>Show the guide beside the view; F1 explains the control that has the focus</source>
        <translation>在视图旁显示指南；F1说明当前焦点所在的控件</translation>
    </message>
    <message>
        <source>Interactive &amp;tour</source>
        <translation>交互式导览(&amp;T)</translation>
    </message>
    <message>
        <source>Five minutes through the real window</source>
        <translation>用五分钟在真实的窗口中走一遍</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>快捷键(&amp;S)</translation>
    </message>
    <message>
        <source>List every shortcut by group</source>
        <translation>按组列出所有快捷键</translation>
    </message>
    <message>
        <source>&amp;What’s this?</source>
        <translation>这是什么？(&amp;W)</translation>
    </message>
    <message>
        <source>Click a control to have it explained</source>
        <translation>单击控件以查看其说明</translation>
    </message>
    <message>
        <source>&amp;About Rankwright</source>
        <translation>关于Rankwright(&amp;A)</translation>
    </message>
    <message>
        <source>Versions and licences of the program and its libraries</source>
        <translation>本程序及其所用库的版本和许可证</translation>
    </message>
</context>
<context>
    <name>rankwright::HelpPane</name>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>What the search found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>Reading the guide</source>
        <translation>正在读取指南</translation>
    </message>
    <message>
        <source>The guide has no page “%1”.</source>
        <translation>指南中没有页面“%1”。</translation>
    </message>
    <message>
        <source>Laying out a page of the guide</source>
        <translation>正在排版指南页面</translation>
    </message>
    <message>
        <source>This link leads nowhere: %1</source>
        <translation>此链接没有对应的内容：%1</translation>
    </message>
    <message>
        <source>This window has no such command: %1</source>
        <translation>此窗口没有这个命令：%1</translation>
    </message>
    <message>
        <source>“%1” is not available now.</source>
        <translation>“%1”当前不可用。</translation>
    </message>
    <message>
        <source>The guide says nothing about “%1”.</source>
        <translation>指南中没有关于“%1”的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n places found</source>
        <translation>
            <numerusform>找到%n处</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>The page before this one</source>
        <translation>前一个页面</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>The page that you came back from</source>
        <translation>后退之前的页面</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>The first page of the guide</source>
        <translation>指南的首页</translation>
    </message>
    <message>
        <source>All pages of the guide</source>
        <translation>指南的所有页面</translation>
    </message>
    <message>
        <source>Find in page</source>
        <translation>在页面中查找</translation>
    </message>
    <message>
        <source>Find text in this page</source>
        <translation>在此页面中查找文本</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Make the guide&apos;s text larger</source>
        <translation>放大指南的文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Make the guide&apos;s text smaller</source>
        <translation>缩小指南的文字</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>正常文字大小</translation>
    </message>
    <message>
        <source>Make the guide&apos;s text as large as the window&apos;s</source>
        <translation>使指南的文字与窗口的文字一样大</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>搜索指南</translation>
    </message>
    <message>
        <source>Finds the sections that have all of the words, in any order</source>
        <translation>查找包含所有这些词的章节，词序不限</translation>
    </message>
    <message>
        <source>Guide: back</source>
        <translation>指南：后退</translation>
    </message>
    <message>
        <source>Guide: forward</source>
        <translation>指南：前进</translation>
    </message>
    <message>
        <source>Guide: first page</source>
        <translation>指南：首页</translation>
    </message>
    <message>
        <source>Guide: contents</source>
        <translation>指南：目录</translation>
    </message>
    <message>
        <source>Guide: find in page</source>
        <translation>指南：在本页中查找</translation>
    </message>
    <message>
        <source>Guide: larger text</source>
        <translation>指南：放大文字</translation>
    </message>
    <message>
        <source>Guide: smaller text</source>
        <translation>指南：缩小文字</translation>
    </message>
    <message>
        <source>Guide: normal text size</source>
        <translation>指南：正常文字大小</translation>
    </message>
</context>
<context>
    <name>rankwright::HomePageView</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Copy %1 to %2, slot %3</source>
        <translation>把 %1 复制到 %2 的第 %3 位</translation>
    </message>
    <message>
        <source>Move %1 to %2, slot %3</source>
        <translation>把 %1 移到 %2 的第 %3 位</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n board(s) share it</source>
        <translation>
            <numerusform>%1 · 由 %n 个榜单共用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n board(s)</source>
        <translation>
            <numerusform>%1 · %n 个榜单</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Home page</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Slot %1: %2 (%3)</source>
        <translation>第 %1 位：%2（%3）</translation>
    </message>
</context>
<context>
    <name>rankwright::ImportDelegate</name>
    <message>
        <source>key, package or name</source>
        <translation>键、包名或名称</translation>
    </message>
</context>
<context>
    <name>rankwright::ImportDraft</name>
    <message>
        <source>Looking at %1</source>
        <translation>正在查看%1</translation>
    </message>
    <message>
        <source>Imported on %1.</source>
        <translation>导入于%1。</translation>
    </message>
</context>
<context>
    <name>rankwright::ImportModel</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1到%2</translation>
    </message>
    <message>
        <source>key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>package</source>
        <translation>包名</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已指定</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>表中所写</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>召回来源</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>槽位</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>榜单</translation>
    </message>
</context>
<context>
    <name>rankwright::ImportPage</name>
    <message>
        <source>the clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>the boards that the table names</source>
        <translation>表中所写的榜单</translation>
    </message>
    <message>
        <source>Choose a table, or paste cells with Ctrl+V.</source>
        <translation>请选择表格，或用 Ctrl+V 粘贴单元格。</translation>
    </message>
    <message>
        <source>The workspace is read-only.</source>
        <translation>工作区是只读的。</translation>
    </message>
    <message>
        <source>No row is a pin of a board.</source>
        <translation>没有一行可以成为榜单的固定。</translation>
    </message>
    <message>
        <source>Pins: %1 of %2 rows · boards: %3 · %4</source>
        <translation>固定：%2 行中的 %1 行 · 榜单：%3 · %4</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>将会改变的内容</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>after the import</source>
        <translation>导入之后</translation>
    </message>
    <message>
        <source>import of boards</source>
        <translation>导入榜单</translation>
    </message>
    <message>
        <source>import of pins</source>
        <translation>导入固定</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>The report was not saved.</source>
        <translation>报告没有保存。</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>&amp;Paste cells</source>
        <translation>粘贴单元格(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation>复制报告(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save the report…</source>
        <translation>保存报告(&amp;S)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>Reading the table</source>
        <translation>正在读取表格</translation>
    </message>
    <message>
        <source>The table could not be read.</source>
        <translation>无法读取表格。</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>表的行数</translation>
    </message>
    <message>
        <source>Read the cells that were copied in a spreadsheet (Ctrl+V)</source>
        <translation>读取在电子表格中复制的单元格 (Ctrl+V)</translation>
    </message>
    <message>
        <source>The board that gets the pins; a name that no board has makes one</source>
        <translation>接收固定的榜单；输入尚不存在的名称会新建一个</translation>
    </message>
    <message>
        <source>replace its pins</source>
        <translation>取代原有的固定</translation>
    </message>
    <message>
        <source>add to its pins</source>
        <translation>添加到原有的固定</translation>
    </message>
    <message>
        <source>Copy the rows that became no pins, with the reason of each</source>
        <translation>复制没有成为固定的行及其原因</translation>
    </message>
    <message>
        <source>Write the rows that became no pins into a file, with the reason of each</source>
        <translation>把没有成为固定的行及其原因写入文件</translation>
    </message>
    <message>
        <source>Pins out of a table that is kept in a spreadsheet.</source>
        <translation>来自电子表格的固定。</translation>
    </message>
    <message>
        <source>&amp;Table:</source>
        <translation>表格(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Into:</source>
        <translation>进入(&amp;I)：</translation>
    </message>
    <message>
        <source>&amp;How:</source>
        <translation>方式(&amp;H)：</translation>
    </message>
    <message>
        <source>Pins from a spreadsheet</source>
        <translation>来自电子表格的固定</translation>
    </message>
    <message>
        <source>No app was chosen for the row.</source>
        <translation>没有为这一行选定应用。</translation>
    </message>
</context>
<context>
    <name>rankwright::ImportWizard</name>
    <message>
        <source>Import a store</source>
        <translation>导入商店</translation>
    </message>
    <message>
        <source>&amp;Open the workspace</source>
        <translation>打开工作区(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation>正在查看文件</translation>
    </message>
</context>
<context>
    <name>rankwright::IndexCharts</name>
    <message>
        <source>Keys</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Length of the posting lists</source>
        <translation>倒排列表的长度</translation>
    </message>
    <message>
        <source>Postings of a key</source>
        <translation>每个键的倒排项数</translation>
    </message>
    <message>
        <source>Postings</source>
        <translation>倒排项</translation>
    </message>
    <message>
        <source>Weights of the postings</source>
        <translation>倒排项的权重</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
</context>
<context>
    <name>rankwright::IndexFacts</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n天前</numerusform>
        </translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>统计的内容</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Its value for this index</source>
        <translation>该索引的值</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Distinct keys of the index</source>
        <translation>索引中不同的键</translation>
    </message>
    <message>
        <source>Postings</source>
        <translation>倒排项</translation>
    </message>
    <message>
        <source>Apps under all keys together; an app counts once for each of its keys</source>
        <translation>所有键下的应用总数；一个应用在它的每个键下各算一次</translation>
    </message>
    <message>
        <source>Longest posting list</source>
        <translation>最长的倒排列表</translation>
    </message>
    <message>
        <source>Postings of the key that has most of them</source>
        <translation>倒排项最多的键的倒排项数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>%1, %2 bytes a posting</source>
        <translation>%1，每个倒排项%2字节</translation>
    </message>
    <message>
        <source>Keys %1, hash %2, places of the lists %3, postings %4</source>
        <translation>键%1，散列%2，列表位置%3，倒排项%4</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>%1 to %2, mean %3</source>
        <translation>%1至%2，均值%3</translation>
    </message>
    <message>
        <source>Smallest, largest and mean weight over all postings</source>
        <translation>全部倒排项中最小、最大和平均的权重</translation>
    </message>
    <message>
        <source>Apps no key reaches</source>
        <translation>没有键能到达的应用</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1（%3个中的%2个）</translation>
    </message>
    <message>
        <source>Apps of the pool that stand under no key: this index can never recall them</source>
        <translation>应用池中不在任何键之下的应用：这个索引永远召回不到它们</translation>
    </message>
    <message>
        <source>Keys with dead apps</source>
        <translation>含失效应用的键</translation>
    </message>
    <message>
        <source>%1 (%2 keys, %3 postings)</source>
        <translation>%1（%2个键，%3个倒排项）</translation>
    </message>
    <message>
        <source>Keys under which an app stands of which the pool knows nothing but its key: it takes a place in the list and cannot be shown</source>
        <translation>这些键下有应用池除键之外一无所知的应用：它占着列表的位置，却无法展示</translation>
    </message>
    <message>
        <source>Damaged lists</source>
        <translation>损坏的列表</translation>
    </message>
    <message>
        <source>Posting lists that cannot be read to their end. Build the indexes again.</source>
        <translation>无法读到末尾的倒排列表。请重新构建索引。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>构建时间</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>When the file of the index was written</source>
        <translation>索引文件写成的时间</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>The kind of the index and what its keys are made from, as indexes.toml says</source>
        <translation>索引的种类及其键的来源，按indexes.toml所写</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>The rule that gives the keys of each app</source>
        <translation>给出每个应用的键的规则</translation>
    </message>
</context>
<context>
    <name>rankwright::IndexView</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Show this page of the index: %1</source>
        <translation>显示索引的这一页：%1</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>The index that is looked at</source>
        <translation>正在查看的索引</translation>
    </message>
    <message>
        <source>How many keys the index has, and how many postings all of them together</source>
        <translation>索引有多少个键，所有键共有多少个倒排项</translation>
    </message>
    <message>
        <source>Pages of the index</source>
        <translation>索引的各页</translation>
    </message>
    <message>
        <source>&amp;Index:</source>
        <translation>索引(&amp;I)：</translation>
    </message>
    <message>
        <source>Keys of an app</source>
        <translation>应用的键</translation>
    </message>
    <message>
        <source>Keys of a user</source>
        <translation>用户的键</translation>
    </message>
    <message>
        <source>Index page: %1</source>
        <translation>索引页：%1</translation>
    </message>
    <message>
        <source>%1 keys · %2 postings</source>
        <translation>%1个键 · %2个倒排项</translation>
    </message>
    <message>
        <source>There is no such key.</source>
        <translation>没有这个键。</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>Set operations</source>
        <translation>集合运算</translation>
    </message>
    <message>
        <source>Builds</source>
        <translation>构建</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
</context>
<context>
    <name>rankwright::InventedUserForm</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>User feature %1</source>
        <translation>用户特征 %1</translation>
    </message>
    <message>
        <source>User feature “%1” (%2); empty: unknown</source>
        <translation>用户特征“%1”（%2）；空：未知</translation>
    </message>
</context>
<context>
    <name>rankwright::InventedUserPage</name>
    <message>
        <source>Invented user</source>
        <translation>虚构的用户</translation>
    </message>
    <message>
        <source>Described by features alone. What is left empty is unknown.</source>
        <translation>只用特征描述。空着的就是未知。</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Back to the users of the store</source>
        <translation>回到用户表里的用户</translation>
    </message>
    <message>
        <source>Empty all fields: nothing is known</source>
        <translation>清空所有字段：什么都不知道</translation>
    </message>
    <message>
        <source>Reading the values of users&apos; features</source>
        <translation>正在读取用户特征的值</translation>
    </message>
    <message>
        <source>Reading a user</source>
        <translation>正在读取一个用户</translation>
    </message>
</context>
<context>
    <name>rankwright::ItemChangesPanel</name>
    <message>
        <source>Show the key in the index</source>
        <translation>在索引中显示该键</translation>
    </message>
    <message>
        <source>Apps that differ</source>
        <translation>不同的应用</translation>
    </message>
    <message>
        <source>Go to the selected key with all its postings in the build in use</source>
        <translation>转到所选的键，查看它在正在使用的构建中的全部倒排项</translation>
    </message>
    <message>
        <source>No apps</source>
        <translation>没有应用</translation>
    </message>
    <message>
        <source>Select a key to see which apps came under it and which went.</source>
        <translation>选择一个键，查看哪些应用来到其下、哪些离开。</translation>
    </message>
    <message>
        <source>Apps are compared by their keys, since a row is not the same app in two item pools.</source>
        <translation>应用按它们的键来比较，因为在两个物品池中同一行不一定是同一个应用。</translation>
    </message>
    <message>
        <source>Comparing the apps under a key</source>
        <translation>比较一个键下的应用</translation>
    </message>
    <message>
        <source>Under “%1”: %2 apps came, %3 went, %4 have another weight</source>
        <translation>“%1”下：来到 %2 个应用，离开 %3 个，权重改变 %4 个</translation>
    </message>
    <message>
        <source>The apps cannot be compared: %1</source>
        <translation>无法比较应用：%1</translation>
    </message>
</context>
<context>
    <name>rankwright::ItemKeysPanel</name>
    <message>
        <source>Apps to show keys of</source>
        <translation>要查看键的应用</translation>
    </message>
    <message>
        <source>Search apps</source>
        <translation>查找应用</translation>
    </message>
    <message numerus="yes">
        <source>%n app(s)</source>
        <translation>
            <numerusform>%n个应用</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 apps</source>
        <translation>%2个应用中的%1个</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n个键</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2中的%1</translation>
    </message>
    <message numerus="yes">
        <source>%n index(es)</source>
        <translation>
            <numerusform>%n个索引</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys of the app</source>
        <translation>应用的键</translation>
    </message>
    <message>
        <source>No app chosen</source>
        <translation>未选择应用</translation>
    </message>
    <message>
        <source>Choose an app to see every key it stands under, in all indexes.</source>
        <translation>选择一个应用，查看它在所有索引中的每个键。</translation>
    </message>
    <message>
        <source>There is no such app.</source>
        <translation>没有这个应用。</translation>
    </message>
    <message>
        <source>The keys of the app could not be found.</source>
        <translation>无法查找应用的键。</translation>
    </message>
    <message>
        <source>Looking for the keys of %1</source>
        <translation>正在查找%1的键</translation>
    </message>
</context>
<context>
    <name>rankwright::JobRow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>取消：%1</translation>
    </message>
    <message>
        <source>Stop “%1”; what is shown stays as it is</source>
        <translation>停止“%1”；已显示的内容保持不变</translation>
    </message>
</context>
<context>
    <name>rankwright::JobStatus</name>
    <message>
        <source>List what runs and what failed</source>
        <translation>列出正在运行和失败的任务</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有%n项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n项失败</numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Jobs: %1 running, %2 failed</source>
        <translation>任务：%1项正在运行，%2项失败</translation>
    </message>
</context>
<context>
    <name>rankwright::JobText</name>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1：%3 中的 %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>rankwright::JobsPopup</name>
    <message>
        <source>Nothing is running, and nothing failed.</source>
        <translation>没有正在运行的任务，也没有失败的任务。</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Put what happened and the program&apos;s versions on the clipboard</source>
        <translation>将所发生的情况和程序版本复制到剪贴板</translation>
    </message>
    <message>
        <source>Copy report: %1</source>
        <translation>复制报告：%1</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>清除这些记录</translation>
    </message>
    <message>
        <source>Empty the list of failures</source>
        <translation>清空失败列表</translation>
    </message>
</context>
<context>
    <name>rankwright::JointUndo</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>撤销%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>重做%1</translation>
    </message>
</context>
<context>
    <name>rankwright::KeyQueryField</name>
    <message>
        <source>Looking for keys</source>
        <translation>查找键</translation>
    </message>
</context>
<context>
    <name>rankwright::KeyQueryPage</name>
    <message>
        <source>Items of the query</source>
        <translation>查询得到的物品</translation>
    </message>
    <message>
        <source>Operands of the query</source>
        <translation>查询的操作数</translation>
    </message>
    <message>
        <source>&amp;Answer the query of keys</source>
        <translation>执行键查询(&amp;A)</translation>
    </message>
    <message>
        <source>Find the items that the query in the line stands for (Enter)</source>
        <translation>查找输入框中的查询所代表的物品（Enter）</translation>
    </message>
    <message>
        <source>Stop the query of keys</source>
        <translation>停止键查询</translation>
    </message>
    <message>
        <source>Stop answering; what is shown stays (Escape)</source>
        <translation>停止查询；已显示的内容保留（Esc）</translation>
    </message>
    <message>
        <source>Set operations</source>
        <translation>集合运算</translation>
    </message>
    <message>
        <source>Query of keys</source>
        <translation>键查询</translation>
    </message>
    <message>
        <source>Keys joined by &amp; (and), | (or) and ! (not), with brackets; a key ending in * stands for all that start so; quotes for a key with spaces. Ctrl+Space completes.</source>
        <translation>用 &amp;（且）、|（或）和 !（非）连接的键，可加括号；以 * 结尾的键代表所有以此开头的键；含空格的键加引号。Ctrl+空格补全。</translation>
    </message>
    <message>
        <source>For example: Games &amp; !Puzzle*</source>
        <translation>例如：Games &amp; !Puzzle*</translation>
    </message>
    <message>
        <source>Items to show at most</source>
        <translation>最多显示的物品数</translation>
    </message>
    <message>
        <source>How many of the items that are found are listed</source>
        <translation>找到的物品中列出多少个</translation>
    </message>
    <message>
        <source>Mistake in the query</source>
        <translation>查询中的错误</translation>
    </message>
    <message>
        <source>No items</source>
        <translation>没有物品</translation>
    </message>
    <message>
        <source>Join keys by &amp; (and), | (or) and ! (not), then press Enter.</source>
        <translation>用 &amp;（且）、|（或）和 !（非）连接键，然后按 Enter。</translation>
    </message>
    <message>
        <source>Each operand with the items it stands for, and how many are left with it: the first that leaves none is why the query answers nothing.</source>
        <translation>每个操作数有多少物品，到它为止还剩多少：第一个使之为零的操作数就是查询没有结果的原因。</translation>
    </message>
    <message>
        <source>&amp;Query:</source>
        <translation>查询(&amp;Q)：</translation>
    </message>
    <message>
        <source>Show at &amp;most:</source>
        <translation>最多显示(&amp;M)：</translation>
    </message>
    <message>
        <source>Operands</source>
        <translation>操作数</translation>
    </message>
    <message>
        <source>Answering a query of keys</source>
        <translation>执行键查询</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Cancelled; what is shown is the answer before.</source>
        <translation>已取消；显示的是之前的结果。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The query could not be answered.</source>
        <translation>无法执行查询。</translation>
    </message>
    <message>
        <source>Character %1: %2</source>
        <translation>第 %1 个字符：%2</translation>
    </message>
    <message>
        <source>The operands beside say which of them leaves none.</source>
        <translation>旁边的操作数说明了是哪一个使结果变空。</translation>
    </message>
</context>
<context>
    <name>rankwright::KeyQueryTexts</name>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>The app&apos;s key in the item pool</source>
        <translation>应用在物品池中的键</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The app&apos;s name in the catalogue</source>
        <translation>应用在目录中的名称</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>The largest weight of the app under the keys of the query; its meaning depends on the index. Empty when it stands under none of them, as after ! alone.</source>
        <translation>应用在查询各键下的最大权重；含义取决于索引。若不在任何一个键下（例如只有 ! 时）则为空。</translation>
    </message>
    <message>
        <source>Stands under</source>
        <translation>所在的键</translation>
    </message>
    <message>
        <source>Keys of the query under which the app stands, the first five of them</source>
        <translation>查询中应用所在的键，最多列出前五个</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>键数</translation>
    </message>
    <message>
        <source>How many keys of the query the app stands under; a prefix may be many</source>
        <translation>应用在查询的多少个键下；一个前缀可能代表许多键</translation>
    </message>
    <message>
        <source>and</source>
        <translation>且</translation>
    </message>
    <message>
        <source>or</source>
        <translation>或</translation>
    </message>
    <message>
        <source>Operand</source>
        <translation>操作数</translation>
    </message>
    <message>
        <source>A key, a prefix, or a group in brackets, as written</source>
        <translation>一个键、一个前缀或一组括号中的内容，按原文</translation>
    </message>
    <message>
        <source>Joined by</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>What joins it to the others of its group: and keeps what stands in both, or what stands in either</source>
        <translation>与同组其他操作数的连接方式：“且”保留两者都有的，“或”保留任一个有的</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Items that it stands for by itself</source>
        <translation>它本身代表的物品数</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Items that its group stands for up to and with it; bold where an operand empties it</source>
        <translation>同组到它为止剩余的物品数；使结果变空的以粗体显示</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) found</source>
        <translation>
            <numerusform>找到 %n 个物品</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; the first %2 are shown</source>
        <translation>%1；显示前 %2 个</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>The index does not have: %1</source>
        <translation>索引中没有：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between keys</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>rankwright::KeySearchBar</name>
    <message>
        <source>Begins with</source>
        <translation>开头是</translation>
    </message>
    <message>
        <source>Keys that begin with the text; upper and lower case differ</source>
        <translation>以该文本开头的键，区分大小写</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Keys in which the regular expression is found, in any case</source>
        <translation>其中能找到该正则表达式的键，不分大小写</translation>
    </message>
    <message>
        <source>Similar to</source>
        <translation>近似于</translation>
    </message>
    <message>
        <source>Keys that contain the text, in any case and with a few mistakes: one from three letters on, two from six on. Those with fewer mistakes come first.</source>
        <translation>包含该文本的键，不分大小写，允许少量错误：三个字母起一处，六个起两处。错误少的在前。</translation>
    </message>
    <message>
        <source>How keys are searched</source>
        <translation>键的查找方式</translation>
    </message>
    <message>
        <source>How the text is looked for among the keys</source>
        <translation>在键中查找文本的方式</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>查找键</translation>
    </message>
    <message>
        <source>Jump to a key</source>
        <translation>跳到键</translation>
    </message>
    <message>
        <source>Key or its beginning</source>
        <translation>键或它的开头</translation>
    </message>
    <message>
        <source>Enter goes to the first key at or after this text, in the order of the keys</source>
        <translation>按Enter转到顺序上不小于该文本的第一个键</translation>
    </message>
    <message>
        <source>&amp;Jump to:</source>
        <translation>跳到(&amp;J)：</translation>
    </message>
</context>
<context>
    <name>rankwright::KeySuggestionModel</name>
    <message numerus="yes">
        <source>%1, %n posting(s)</source>
        <translation>
            <numerusform>%1，%n 个倒排项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::KeySuggestions</name>
    <message>
        <source>Keys that fit</source>
        <translation>匹配的键</translation>
    </message>
</context>
<context>
    <name>rankwright::KeysPage</name>
    <message>
        <source>Index keys</source>
        <translation>索引键</translation>
    </message>
    <message>
        <source>Postings</source>
        <translation>倒排项</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>没有键</translation>
    </message>
    <message>
        <source>No key is found. Press Escape in the search to see all keys again.</source>
        <translation>没有找到键。在查找框中按Esc重新显示所有键。</translation>
    </message>
    <message>
        <source>No key selected</source>
        <translation>未选择键</translation>
    </message>
    <message>
        <source>Select a key to see the apps that stand under it.</source>
        <translation>选择一个键以查看其下的应用。</translation>
    </message>
    <message>
        <source>Searching the keys of %1</source>
        <translation>正在查找%1的键</translation>
    </message>
    <message>
        <source>The search was cancelled; the keys before it are shown.</source>
        <translation>查找已取消；显示的是查找之前的键。</translation>
    </message>
    <message>
        <source>The keys cannot be searched for this.</source>
        <translation>无法按此查找键。</translation>
    </message>
    <message>
        <source>The postings could not be shown.</source>
        <translation>无法显示倒排项。</translation>
    </message>
</context>
<context>
    <name>rankwright::LayoutMenu</name>
    <message>
        <source>&amp;Layout</source>
        <translation>布局(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Named layouts</source>
        <translation>已命名的布局(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Delete layout</source>
        <translation>删除布局(&amp;D)</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>For &amp;operators</source>
        <translation>面向运营人员(&amp;O)</translation>
    </message>
    <message>
        <source>The list and why an app is not in it</source>
        <translation>列表，以及应用不在其中的原因</translation>
    </message>
    <message>
        <source>For algorithm &amp;engineers</source>
        <translation>面向算法工程师(&amp;E)</translation>
    </message>
    <message>
        <source>The list with its trace, why-not and scores</source>
        <translation>列表及其追踪、“为什么没有？”和得分</translation>
    </message>
    <message>
        <source>For &amp;analysts</source>
        <translation>面向分析师(&amp;A)</translation>
    </message>
    <message>
        <source>The list with its trace, and the scores below</source>
        <translation>列表及其追踪，下方为得分</translation>
    </message>
    <message>
        <source>&amp;Restore default layout</source>
        <translation>恢复默认布局(&amp;R)</translation>
    </message>
    <message>
        <source>Put every panel back to where it stands in the bundled layout of your role</source>
        <translation>将所有面板恢复到您的角色所对应的内置布局中的位置</translation>
    </message>
    <message>
        <source>&amp;Save layout as…</source>
        <translation>布局另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Keep the present arrangement of panels under a name</source>
        <translation>将当前的面板排列以一个名称保存</translation>
    </message>
    <message>
        <source>Save layout</source>
        <translation>保存布局</translation>
    </message>
    <message>
        <source>Name of the layout:</source>
        <translation>布局名称：</translation>
    </message>
</context>
<context>
    <name>rankwright::Leaderboards</name>
    <message>
        <source>never published</source>
        <translation>从未发布</translation>
    </message>
    <message>
        <source>published, version %1</source>
        <translation>已发布，版本%1</translation>
    </message>
    <message>
        <source>edited since version %1</source>
        <translation>版本%1之后有编辑</translation>
    </message>
    <message>
        <source>list has moved since version %1</source>
        <translation>版本%1之后列表有变动</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已下架</translation>
    </message>
    <message>
        <source>on the shelf without a file, version %1</source>
        <translation>已上架但没有文件，版本%1</translation>
    </message>
    <message>
        <source>cannot be built</source>
        <translation>无法生成</translation>
    </message>
    <message>
        <source>not on now</source>
        <translation>当前不在展示期</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>new app</source>
        <translation>新应用</translation>
    </message>
    <message>
        <source>fallback</source>
        <translation>后备榜单</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>back to version %1</source>
        <translation>已回滚到版本%1</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>已回滚</translation>
    </message>
    <message>
        <source>published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n天前</numerusform>
        </translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第%1行</translation>
    </message>
    <message>
        <source>edited since it was published</source>
        <translation>发布后有修改</translation>
    </message>
    <message>
        <source>list has moved</source>
        <translation>列表已变动</translation>
    </message>
    <message>
        <source>on the shelf without a file</source>
        <translation>在货架上但没有文件</translation>
    </message>
    <message>
        <source>refreshed</source>
        <translation>已刷新</translation>
    </message>
</context>
<context>
    <name>rankwright::LeaderboardsView</name>
    <message>
        <source>Boards</source>
        <translation>榜单</translation>
    </message>
    <message>
        <source>The board could not be shown.</source>
        <translation>无法显示该榜单。</translation>
    </message>
    <message>
        <source>%1 version %2</source>
        <translation>%1版本%2</translation>
    </message>
    <message>
        <source>Nothing differed from the shelf.</source>
        <translation>与已上架的内容没有差异。</translation>
    </message>
    <message>
        <source>On the shelf: %1</source>
        <translation>已上架：%1</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Leaderboards</source>
        <translation>榜单</translation>
    </message>
    <message>
        <source>&amp;New board…</source>
        <translation>新建榜单(&amp;N)…</translation>
    </message>
    <message>
        <source>Make a board from a template</source>
        <translation>用模板新建榜单</translation>
    </message>
    <message>
        <source>&amp;Duplicate…</source>
        <translation>复制(&amp;D)…</translation>
    </message>
    <message>
        <source>Make a board that begins as the chosen one</source>
        <translation>新建一个以所选榜单为起点的榜单</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Open the chosen board with its list</source>
        <translation>打开所选榜单及其列表</translation>
    </message>
    <message>
        <source>&amp;All boards</source>
        <translation>所有榜单(&amp;A)</translation>
    </message>
    <message>
        <source>Back to the table of boards</source>
        <translation>返回榜单表</translation>
    </message>
    <message>
        <source>Look a&amp;gain</source>
        <translation>重新查找(&amp;G)</translation>
    </message>
    <message>
        <source>Read files, logs and the shelf again</source>
        <translation>重新读取文件、日志和上架区</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Stop looking at the boards</source>
        <translation>停止读取榜单</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take the last edit of the board back</source>
        <translation>撤回对榜单的上一次编辑</translation>
    </message>
    <message>
        <source>Undo an edit of the board</source>
        <translation>撤销对榜单的编辑</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>重新执行已撤销的编辑</translation>
    </message>
    <message>
        <source>Redo an edit of the board</source>
        <translation>重做对榜单的编辑</translation>
    </message>
    <message>
        <source>&amp;Fix</source>
        <translation>修正(&amp;F)</translation>
    </message>
    <message>
        <source>Make the edit that the selected finding proposes</source>
        <translation>执行所选问题建议的编辑</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>固定(&amp;P)</translation>
    </message>
    <message>
        <source>Keep the selected app at its slot, or at the first free one</source>
        <translation>将所选应用固定在其位置，或第一个空闲位置</translation>
    </message>
    <message>
        <source>E&amp;xclude</source>
        <translation>排除(&amp;X)</translation>
    </message>
    <message>
        <source>Keep the selected app off the board</source>
        <translation>不让所选应用进入榜单</translation>
    </message>
    <message>
        <source>&amp;Review and publish…</source>
        <translation>审阅并发布(&amp;R)…</translation>
    </message>
    <message>
        <source>See what publishing would change, in definition and list, and publish</source>
        <translation>查看发布会在定义和列表中带来的变化，然后发布</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>历史(&amp;H)</translation>
    </message>
    <message>
        <source>Show every version of the chosen board</source>
        <translation>显示所选榜单的每个版本</translation>
    </message>
    <message>
        <source>Put this version &amp;back</source>
        <translation>回滚到此版本(&amp;B)</translation>
    </message>
    <message>
        <source>Have the selected version in force again</source>
        <translation>使所选版本重新生效</translation>
    </message>
    <message>
        <source>The boards of the store&apos;s home page: what they show, what is wrong with them, and what is published.</source>
        <translation>商店首页的榜单：显示什么，有什么问题，以及发布了什么。</translation>
    </message>
    <message>
        <source>The boards of the workspace. Point at a figure to see how it comes about; select several rows to publish them at once.</source>
        <translation>工作区的榜单。指向某个数字可查看其由来；选择多行可一次发布。</translation>
    </message>
    <message>
        <source>No boards yet</source>
        <translation>还没有榜单</translation>
    </message>
    <message>
        <source>A board is a rule for apps, an order, and pins: a file in the workspace&apos;s folder leaderboards. Make one from a template; nothing is shown to users before it is published.</source>
        <translation>榜单由应用的规则、排序和固定应用组成：是工作区leaderboards文件夹中的一个文件。请用模板新建一个；发布之前不会向用户显示任何内容。</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>取消固定(&amp;P)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Boards: %1</source>
        <translation>榜单：%1</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>表格(&amp;T)</translation>
    </message>
    <message>
        <source>Show all boards as a table</source>
        <translation>以表格显示全部榜单</translation>
    </message>
    <message>
        <source>Home pa&amp;ge</source>
        <translation>首页(&amp;G)</translation>
    </message>
    <message>
        <source>Show all boards in their places on the store&apos;s home page</source>
        <translation>在商店首页的位置上显示全部榜单</translation>
    </message>
    <message>
        <source>O&amp;verlap</source>
        <translation>重叠(&amp;V)</translation>
    </message>
    <message>
        <source>Show which boards have how many apps in common</source>
        <translation>显示哪些榜单有多少共同的应用</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move the board a row up on the home page</source>
        <translation>把榜单在首页上上移一行</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>下移(&amp;W)</translation>
    </message>
    <message>
        <source>Move the board a row down on the home page</source>
        <translation>把榜单在首页上下移一行</translation>
    </message>
    <message>
        <source>Take &amp;off the page</source>
        <translation>从首页取下(&amp;O)</translation>
    </message>
    <message>
        <source>Give the board no place on the home page</source>
        <translation>让榜单不在首页上</translation>
    </message>
    <message>
        <source>taking of %1 off the page</source>
        <translation>从首页取下 %1</translation>
    </message>
    <message>
        <source>move of %1 to row %2</source>
        <translation>把 %1 移到第 %2 行</translation>
    </message>
    <message>
        <source>De&amp;lete the draft</source>
        <translation>删除草稿(&amp;L)</translation>
    </message>
    <message>
        <source>Take the files of the chosen boards away; what is on the shelf stays there, and Undo brings the files back</source>
        <translation>移走选中榜单的文件；货架上的内容保留，撤销可以找回文件</translation>
    </message>
    <message>
        <source>Bring the &amp;file back</source>
        <translation>找回文件(&amp;F)</translation>
    </message>
    <message>
        <source>Make a draft of what the shelf has of a board without a file</source>
        <translation>用货架上的内容为没有文件的榜单生成草稿</translation>
    </message>
    <message>
        <source>Put the version &amp;before back…</source>
        <translation>恢复前一个版本(&amp;B)…</translation>
    </message>
    <message>
        <source>Have the chosen boards as they were before the last release</source>
        <translation>让选中的榜单回到上次发布之前的样子</translation>
    </message>
    <message>
        <source>Take o&amp;ff the shelf…</source>
        <translation>撤下货架(&amp;F)…</translation>
    </message>
    <message>
        <source>Show the chosen boards to nobody any more; their drafts stay</source>
        <translation>不再向任何人展示选中的榜单；草稿保留</translation>
    </message>
    <message>
        <source>making of %1</source>
        <translation>新建 %1</translation>
    </message>
    <message>
        <source>%1 · still on the shelf: %2</source>
        <translation>%1 · 仍在货架上：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>撤销%1</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>重做%1</translation>
    </message>
    <message>
        <source>deletion of %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>return of %1</source>
        <translation>找回 %1</translation>
    </message>
    <message>
        <source>&amp;Freshness</source>
        <translation>新鲜度(&amp;F)</translation>
    </message>
    <message>
        <source>Show what the chosen board&apos;s rule gave day by day, and how long new apps wait to be seen</source>
        <translation>显示选中榜单的规则每天给出的列表，以及新应用要等多久才被看到</translation>
    </message>
    <message>
        <source>Si&amp;mulate by hand against rule</source>
        <translation>模拟手工与规则的对比(&amp;M)</translation>
    </message>
    <message>
        <source>Let simulated people find the list kept by hand, or the rule&apos;s, and see what differs</source>
        <translation>让模拟人群看到手工列表或规则的列表，看看有什么不同</translation>
    </message>
    <message>
        <source>Write the board&apos;s file, or those of all boards that are not saved; the shelf stays as it is</source>
        <translation>写入榜单的文件，或所有未保存的榜单；货架保持不变</translation>
    </message>
    <message>
        <source>Show its h&amp;istory</source>
        <translation>显示其历史(&amp;I)</translation>
    </message>
    <message>
        <source>Show every version of a board that others have published</source>
        <translation>显示别人发布的榜单的全部版本</translation>
    </message>
    <message>
        <source>Dismiss the &amp;news</source>
        <translation>关闭消息(&amp;N)</translation>
    </message>
    <message>
        <source>Say no more of what others have published</source>
        <translation>不再显示别人发布了什么</translation>
    </message>
    <message>
        <source>&amp;Change several…</source>
        <translation>修改多个榜单(&amp;C)…</translation>
    </message>
    <message>
        <source>Change keys of the selected boards alike, as one step</source>
        <translation>以同样的方式修改选中榜单的键，作为一个步骤</translation>
    </message>
    <message>
        <source>&amp;Move to another board…</source>
        <translation>移到另一个榜单(&amp;M)…</translation>
    </message>
    <message>
        <source>Pin the selected app on another board, and take it off this one</source>
        <translation>把选中的应用固定到另一个榜单，并从这个榜单移除</translation>
    </message>
    <message>
        <source>Pin one slot hi&amp;gher</source>
        <translation>固定到高一位(&amp;G)</translation>
    </message>
    <message>
        <source>Keep the selected app one slot higher than it stands</source>
        <translation>把选中的应用固定在比现在高一位的位置</translation>
    </message>
    <message>
        <source>Pin one slot lo&amp;wer</source>
        <translation>固定到低一位(&amp;W)</translation>
    </message>
    <message>
        <source>Keep the selected app one slot lower than it stands</source>
        <translation>把选中的应用固定在比现在低一位的位置</translation>
    </message>
    <message>
        <source>pin of %1 on %2</source>
        <translation>把 %1 固定到 %2</translation>
    </message>
    <message>
        <source>move of %1 to %2</source>
        <translation>把 %1 移到 %2</translation>
    </message>
    <message>
        <source>Boards: %1 · not saved: %2</source>
        <translation>榜单：%1 · 未保存：%2</translation>
    </message>
    <message>
        <source>&amp;Import pins…</source>
        <translation>导入固定(&amp;I)…</translation>
    </message>
    <message>
        <source>Pin the apps of a table that is kept in a spreadsheet: a file, or pasted cells</source>
        <translation>把电子表格中的应用固定到榜单：文件，或粘贴的单元格</translation>
    </message>
    <message>
        <source>E&amp;xport lists…</source>
        <translation>导出列表(&amp;X)…</translation>
    </message>
    <message>
        <source>Write the lists of the chosen boards for a spreadsheet, or copy them as cells</source>
        <translation>把选中榜单的列表写成电子表格可读的文件，或复制为单元格</translation>
    </message>
    <message>
        <source>Refresh what is d&amp;ue</source>
        <translation>刷新到期的列表(&amp;U)</translation>
    </message>
    <message>
        <source>Build the lists on the shelf anew that are older than their refresh interval, and publish those that differ</source>
        <translation>重新生成货架上超过刷新间隔的列表，并发布有变化的列表</translation>
    </message>
    <message>
        <source>Not all lists were built anew.</source>
        <translation>并非所有列表都已重新生成。</translation>
    </message>
    <message>
        <source>Refresh what is d&amp;ue (%1)</source>
        <translation>刷新到期的列表 (%1)(&amp;U)</translation>
    </message>
</context>
<context>
    <name>rankwright::ListBanner</name>
    <message>
        <source>Back to the usual list</source>
        <translation>回到通常的列表</translation>
    </message>
</context>
<context>
    <name>rankwright::ListBaseline</name>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Set as baseline</source>
        <translation>设为基线</translation>
    </message>
    <message>
        <source>Set as &amp;baseline</source>
        <translation>设为基线(&amp;B)</translation>
    </message>
    <message>
        <source>Keep the list shown now and compare every later one with it</source>
        <translation>留下现在显示的列表，此后的每份列表都与它比较</translation>
    </message>
    <message>
        <source>&amp;Clear baseline</source>
        <translation>清除基线(&amp;C)</translation>
    </message>
    <message>
        <source>Forget the baseline; the list is shown without a comparison</source>
        <translation>不再保留基线；列表显示时不作比较</translation>
    </message>
    <message>
        <source>&amp;Save baseline as…</source>
        <translation>基线另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Write the baseline to a file that this view and the command line compare with</source>
        <translation>把基线写入文件，供这个视图和命令行比较</translation>
    </message>
    <message>
        <source>Compare with &amp;file…</source>
        <translation>与文件比较(&amp;F)…</translation>
    </message>
    <message>
        <source>Take a list from a JSON or CSV file as the baseline</source>
        <translation>把JSON或CSV文件中的列表作为基线</translation>
    </message>
    <message>
        <source>Keeping the baseline</source>
        <translation>正在保留基线</translation>
    </message>
    <message>
        <source>Saving the baseline</source>
        <translation>正在保存基线</translation>
    </message>
    <message>
        <source>The baseline could not be saved.</source>
        <translation>无法保存基线。</translation>
    </message>
    <message>
        <source>Reading the baseline</source>
        <translation>正在读取基线</translation>
    </message>
    <message>
        <source>The list to compare with could not be read.</source>
        <translation>无法读取要比较的列表。</translation>
    </message>
    <message>
        <source>The baseline of last time could not be read.</source>
        <translation>无法读取上次的基线。</translation>
    </message>
    <message>
        <source>Save the baseline</source>
        <translation>保存基线</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>Compare with a list</source>
        <translation>与列表比较</translation>
    </message>
    <message>
        <source>Lists (*.json *.csv *.tsv)</source>
        <translation>列表 (*.json *.csv *.tsv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>rankwright::ListDisplay</name>
    <message>
        <source>Recommended apps</source>
        <translation>推荐的应用</translation>
    </message>
</context>
<context>
    <name>rankwright::ListPair</name>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>List of the configuration “%1”</source>
        <translation>配置“%1”的列表</translation>
    </message>
</context>
<context>
    <name>rankwright::ListRefresh</name>
    <message>
        <source>Building lists anew</source>
        <translation>正在重新生成列表</translation>
    </message>
    <message>
        <source>The lists were not built anew.</source>
        <translation>列表没有重新生成。</translation>
    </message>
</context>
<context>
    <name>rankwright::ListSummary</name>
    <message>
        <source>ranked by the order of the channels</source>
        <translation>按通道顺序排列</translation>
    </message>
    <message>
        <source>ranked by a rule</source>
        <translation>按规则排序</translation>
    </message>
    <message>
        <source>merged order, no model</source>
        <translation>合并顺序，没有模型</translation>
    </message>
    <message>
        <source>ranked by %1</source>
        <translation>由%1排序</translation>
    </message>
    <message>
        <source>%1 apps · kept from an earlier request</source>
        <translation>%1 个应用 · 来自先前请求的留存列表</translation>
    </message>
    <message>
        <source>%1 of %2 candidates · %3 · %4</source>
        <translation>列出%1/%2个候选 · %3 · %4</translation>
    </message>
    <message>
        <source>The list could not be computed: %1</source>
        <translation>无法计算列表：%1</translation>
    </message>
    <message>
        <source>%1 apps are listed of the %2 candidates that the merge handed to ranking.</source>
        <translation>合并交给排序的%2个候选中，列出了%1个应用。</translation>
    </message>
    <message>
        <source>Time of the request: recall %1 + merge %2 + rank %3 + constraints %4 = %5</source>
        <translation>请求用时：召回 %1 + 合并 %2 + 排序 %3 + 约束 %4 = %5</translation>
    </message>
    <message>
        <source>The list is shorter than was asked for: %1</source>
        <translation>列表比要求的短：%1</translation>
    </message>
    <message>
        <source>Constraint “%1” gave way: %2</source>
        <translation>约束“%1”未能完全满足：%2</translation>
    </message>
    <message>
        <source>Version of the configuration: %1</source>
        <translation>配置版本：%1</translation>
    </message>
</context>
<context>
    <name>rankwright::ListTable</name>
    <message>
        <source>Place</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Place in the list, from 1</source>
        <translation>在列表中的名次，从1开始</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>The app&apos;s key in the item pool</source>
        <translation>应用在物料池中的键</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The app&apos;s name in the catalogue</source>
        <translation>应用在目录中的名称</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>The app&apos;s category in the catalogue</source>
        <translation>应用在目录中的类别</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>What the list is ordered by: σ(logit) of the model, a probability; without a model 1 / place in the merged order</source>
        <translation>列表的排序依据：模型的σ(logit)，即概率；没有模型时为1 / 合并顺序中的名次</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>One of the terms that speak most for the app</source>
        <translation>对该应用最有利的项之一</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>贡献</translation>
    </message>
    <message>
        <source>What the reason adds to the logit</source>
        <translation>该理由对logit的增量</translation>
    </message>
    <message>
        <source>same</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>up</source>
        <translation>上升</translation>
    </message>
    <message>
        <source>down</source>
        <translation>下降</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>left</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>What became of the app since the baseline: up, down, same, new in the list, or left it</source>
        <translation>该应用相对基线的变化：上升、下降、不变、新增或离开</translation>
    </message>
    <message>
        <source>Baseline rank</source>
        <translation>基线名次</translation>
    </message>
    <message>
        <source>Place in the baseline, from 1; empty for an app that is new</source>
        <translation>在基线中的名次，从1开始；新增的应用为空</translation>
    </message>
    <message>
        <source>Rank change</source>
        <translation>名次变化</translation>
    </message>
    <message>
        <source>Baseline rank − place: positive for an app that moved up; empty for one that is new or left</source>
        <translation>基线名次 − 现在的名次：上升的应用为正；新增或离开的应用为空</translation>
    </message>
    <message>
        <source>Score change</source>
        <translation>得分变化</translation>
    </message>
    <message>
        <source>Score − score in the baseline; empty unless the same model ranked both lists</source>
        <translation>得分 − 基线中的得分；只有两份列表由同一个模型排序时才有</translation>
    </message>
</context>
<context>
    <name>rankwright::LivePreview</name>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <comment>title of a column of a rule that has an error</comment>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>Computing rules</source>
        <translation>正在计算规则</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>⚠ error</source>
        <comment>in a table cell of a rule that has one</comment>
        <translation>⚠ 错误</translation>
    </message>
</context>
<context>
    <name>rankwright::LiveTable</name>
    <message>
        <source>Values of rules</source>
        <translation>规则的值</translation>
    </message>
    <message>
        <source>The rules could not be computed on this sample.</source>
        <translation>无法在此样本上计算规则。</translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation>尚无值</translation>
    </message>
    <message>
        <source>Open a rules file to see what each rule gives for these apps.</source>
        <translation>打开一个规则文件，查看每条规则对这些应用的结果。</translation>
    </message>
    <message>
        <source>How many rules were computed, on how many apps, and how long reading, compiling and computing them took</source>
        <translation>计算了多少条规则、针对多少个应用，以及读取、编译和计算所用的时间</translation>
    </message>
    <message>
        <source>%1 rules on %2 apps in %3</source>
        <translation>%1 条规则，%2 个应用，用时 %3</translation>
    </message>
    <message numerus="yes">
        <source>%1; %n of them with an error</source>
        <translation>
            <numerusform>%1；其中 %n 条有错误</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::LogQuestion</name>
    <message>
        <source>The log could not answer.</source>
        <translation>日志无法作答。</translation>
    </message>
</context>
<context>
    <name>rankwright::LoggedUserField</name>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Count requests of this user alone, by the key; press Return to look for it</source>
        <translation>只统计这个用户的请求，按键输入；按回车查找</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Looking for users</source>
        <translation>正在查找用户</translation>
    </message>
    <message>
        <source>Looking for the user</source>
        <translation>正在查找该用户</translation>
    </message>
</context>
<context>
    <name>rankwright::LogitFacts</name>
    <message>
        <source>bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>pair</source>
        <translation>交叉</translation>
    </message>
    <message>
        <source>logit</source>
        <translation>logit</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>项</translation>
    </message>
    <message>
        <source>A field on its own, or two fields together</source>
        <translation>单个字段，或两个字段的组合</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>成分</translation>
    </message>
    <message>
        <source>Against · for</source>
        <translation>不利 · 有利</translation>
    </message>
    <message>
        <source>Left of the line it speaks against the app, right of it for the app; lengths compare within this table</source>
        <translation>线左侧表示对该应用不利，右侧表示有利；长度可在本表内比较</translation>
    </message>
    <message>
        <source>Logit</source>
        <translation>Logit</translation>
    </message>
    <message>
        <source>Contribution to the logit; all terms add up to it, and score = σ(logit)</source>
        <translation>对logit的贡献；所有项相加即为logit，得分 = σ(logit)</translation>
    </message>
    <message>
        <source>deep</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>deep part</source>
        <translation>深度部分</translation>
    </message>
    <message>
        <source>bias: the same for every app; linear: the field&apos;s own weight; pair: the dot product of the two fields&apos; embeddings (times a weight of the pair, where the model has one); deep: what the multi-layer perceptron makes of all embeddings together</source>
        <translation>偏置：对每个应用都相同；线性：字段自身的权重；成对：两个字段嵌入向量的点积（模型若有成对权重则乘以它）；深度：多层感知机由全部嵌入向量得出的部分</translation>
    </message>
</context>
<context>
    <name>rankwright::LossShareMeter</name>
    <message>
        <source>What share of the loss each task has with these weights, where every task is predicted at the log&apos;s rate: w · H(rate) / Σ. A share near 0 means that the task is hardly learnt</source>
        <translation>在这些权重下各任务占损失的比例，假设每个任务都按日志中的比率预测：w · H(rate) / Σ。比例接近0表示该任务几乎学不到</translation>
    </message>
    <message>
        <source>Shares of the loss: %1</source>
        <translation>损失占比：%1</translation>
    </message>
</context>
<context>
    <name>rankwright::MainWindow</name>
    <message>
        <source>Rankwright</source>
        <translation>Rankwright</translation>
    </message>
    <message>
        <source>Statistics of the selected cells</source>
        <translation>所选单元格的统计</translation>
    </message>
    <message>
        <source>This address leads nowhere.</source>
        <translation>此地址没有对应的内容。</translation>
    </message>
    <message>
        <source>The model was not trained; the earlier one stays.</source>
        <translation>模型未训练成功；保留之前的模型。</translation>
    </message>
    <message>
        <source>What was shown last time could not be restored.</source>
        <translation>无法恢复上次显示的内容。</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>The sample could not be opened.</source>
        <translation>无法打开示例。</translation>
    </message>
    <message>
        <source>%1 – Rankwright</source>
        <translation>%1 – Rankwright</translation>
    </message>
    <message numerus="yes">
        <source>Model trained: held-out AUC %1 after %n epoch(s).</source>
        <translation>
            <numerusform>模型已训练：%n轮后留出集AUC为%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Model trained.</source>
        <translation>模型已训练。</translation>
    </message>
    <message>
        <source>%1 apps · %2 users · %3 indexes</source>
        <translation>%1个应用 · %2个用户 · %3个索引</translation>
    </message>
    <message>
        <source>Opening the workspace was cancelled.</source>
        <translation>已取消打开工作区。</translation>
    </message>
    <message>
        <source>The workspace could not be opened.</source>
        <translation>无法打开工作区。</translation>
    </message>
    <message>
        <source>The session could not be kept.</source>
        <translation>无法保存会话。</translation>
    </message>
    <message>
        <source>Unsaved files</source>
        <translation>未保存的文件</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) have changes that are not saved.</source>
        <translation>
            <numerusform>%n个文件有未保存的更改。</numerusform>
        </translation>
    </message>
    <message>
        <source>Close and offer them again</source>
        <translation>关闭，下次再提示恢复</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>丢弃更改</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation>工作区(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Open workspace…</source>
        <translation>打开工作区(&amp;O)…</translation>
    </message>
    <message>
        <source>Open the folder of a workspace (it has a workspace.toml)</source>
        <translation>打开工作区文件夹（其中含有workspace.toml）</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>打开示例(&amp;S)</translation>
    </message>
    <message>
        <source>Open the synthetic store that comes with the program</source>
        <translation>打开程序自带的合成商店</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Make a workspace of a Frappe folder, CSV files or the original engine&apos;s files</source>
        <translation>由Frappe文件夹、CSV文件或原引擎的文件创建工作区</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>重新加载(&amp;R)</translation>
    </message>
    <message>
        <source>Read the workspace again from disk</source>
        <translation>从磁盘重新读取工作区</translation>
    </message>
    <message>
        <source>&amp;Train model</source>
        <translation>训练模型(&amp;T)</translation>
    </message>
    <message>
        <source>Train the ranking model on the whole log, as model.toml says, and rank with it</source>
        <translation>按model.toml的设置用全部使用日志训练排序模型，并用它排序</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>首选项(&amp;P)…</translation>
    </message>
    <message>
        <source>Appearance, language, shortcuts, start and recovery</source>
        <translation>外观、语言、快捷键、启动和恢复</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the window; what is unsaved is offered again at the next start</source>
        <translation>关闭窗口；未保存的内容将在下次启动时提示恢复</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Copy &amp;list</source>
        <translation>复制列表(&amp;L)</translation>
    </message>
    <message>
        <source>Copy the recommended list as tab-separated text</source>
        <translation>将推荐列表复制为制表符分隔的文本</translation>
    </message>
    <message>
        <source>Copy &amp;address</source>
        <translation>复制地址(&amp;A)</translation>
    </message>
    <message>
        <source>Copy the address of what is shown, e.g. user:17; the palette takes it back</source>
        <translation>复制所显示内容的地址，例如user:17；可在命令面板中输入以返回</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Show the view “%1”</source>
        <translation>显示视图“%1”</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>Show what was shown before</source>
        <translation>显示之前显示的内容</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>Show what was shown before going back</source>
        <translation>显示后退之前的内容</translation>
    </message>
    <message>
        <source>List as &amp;cards</source>
        <translation>列表显示为卡片(&amp;C)</translation>
    </message>
    <message>
        <source>Show the recommended list as cards</source>
        <translation>以卡片形式显示推荐列表</translation>
    </message>
    <message>
        <source>List as &amp;table</source>
        <translation>列表显示为表格(&amp;T)</translation>
    </message>
    <message>
        <source>Show the recommended list as a table that can be filtered, sorted and exported</source>
        <translation>以表格形式显示推荐列表，可筛选、排序和导出</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>任务(&amp;J)</translation>
    </message>
    <message>
        <source>List what runs and what failed</source>
        <translation>列出正在运行和失败的任务</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>Change the colours at once</source>
        <translation>立即更改配色</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Looking for the sample</source>
        <translation>正在查找示例</translation>
    </message>
    <message>
        <source>Chart of scores</source>
        <translation>得分图表</translation>
    </message>
    <message>
        <source>Chart of the logit</source>
        <translation>logit图表</translation>
    </message>
    <message numerus="yes">
        <source>%n chart(s) saved in %1</source>
        <translation>
            <numerusform>已将%n个图表保存到%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Show or hide the panel “%1”</source>
        <translation>显示或隐藏面板“%1”</translation>
    </message>
    <message>
        <source>Show or hide the tool bar “%1”</source>
        <translation>显示或隐藏工具栏“%1”</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Chart of a rule&apos;s values</source>
        <translation>规则取值的图表</translation>
    </message>
    <message>
        <source>Training was cancelled; the earlier model stays.</source>
        <translation>训练已取消；原来的模型保持不变。</translation>
    </message>
    <message>
        <source>&amp;Baseline</source>
        <translation>基线(&amp;B)</translation>
    </message>
    <message>
        <source>Baseline saved as %1</source>
        <translation>基线已保存为%1</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>W&amp;hat if</source>
        <translation>如果(&amp;H)</translation>
    </message>
</context>
<context>
    <name>rankwright::MappingModel</name>
    <message>
        <source>%1 of the column %2: %3</source>
        <translation>列%2的%1：%3</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What the column means for the workspace</source>
        <translation>该列对工作区的含义</translation>
    </message>
    <message>
        <source>The name of the feature, as rules use it</source>
        <translation>特征的名称，规则中使用此名称</translation>
    </message>
    <message>
        <source>The type of the feature&apos;s values</source>
        <translation>特征值的类型</translation>
    </message>
</context>
<context>
    <name>rankwright::MappingPage</name>
    <message>
        <source>What do the columns mean?</source>
        <translation>各列的含义是什么？</translation>
    </message>
    <message>
        <source>The meanings are guessed. Change what is wrong; the preview shows what the workspace will have.</source>
        <translation>含义是推测出来的。请更改有误之处；预览显示工作区将包含的内容。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>This cannot be imported yet: %1.</source>
        <translation>目前还无法导入：%1。</translation>
    </message>
</context>
<context>
    <name>rankwright::MemoryPage</name>
    <message>
        <source>Memory of features</source>
        <translation>特征占用的内存</translation>
    </message>
    <message>
        <source>Memory in all</source>
        <translation>内存总计</translation>
    </message>
    <message>
        <source>Snapshots alive</source>
        <translation>存活的快照</translation>
    </message>
    <message>
        <source>&amp;Measure memory again</source>
        <translation>重新测量内存(&amp;M)</translation>
    </message>
    <message>
        <source>Look again which bytes of the pools are in memory</source>
        <translation>重新查看数据池中哪些字节在内存中</translation>
    </message>
    <message>
        <source>Stop measuring memory</source>
        <translation>停止测量内存</translation>
    </message>
    <message>
        <source>Stop looking; the figures of before stay</source>
        <translation>停止测量；之前的数字保留</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>No workspace</source>
        <translation>没有工作区</translation>
    </message>
    <message>
        <source>Open a workspace to see what its items and users take.</source>
        <translation>打开一个工作区，查看它的物品和用户占用多少。</translation>
    </message>
    <message>
        <source>A reload opens the workspace anew and puts it in the place of the one in use. What began before goes on reading the old one, which leaves the memory when its last reader is done.</source>
        <translation>重新加载会重新打开工作区，并用它替换正在使用的那个。此前开始的请求继续读取旧的；最后一个读者结束时，旧的从内存中释放。</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Measuring memory</source>
        <translation>测量内存</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <source>Measured at %1</source>
        <translation>测量于 %1</translation>
    </message>
    <message>
        <source>Measured at %1; the system does not tell who may not write the files what of them is in memory</source>
        <translation>测量于 %1；对不能写入这些文件的人，系统不会告知其中哪些在内存中</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The memory could not be measured.</source>
        <translation>无法测量内存。</translation>
    </message>
</context>
<context>
    <name>rankwright::MemoryTables</name>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>A row</source>
        <translation>每行</translation>
    </message>
    <message>
        <source>The bytes divided by the number of items or users</source>
        <translation>字节数除以物品或用户数</translation>
    </message>
    <message>
        <source>Resident share</source>
        <translation>驻留比例</translation>
    </message>
    <message>
        <source>Resident bytes divided by all bytes of the feature</source>
        <translation>驻留字节数除以该特征的全部字节数</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>The feature, as rules name it</source>
        <translation>特征，用规则中的名称</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>Whether items or users have the feature</source>
        <translation>是物品还是用户的特征</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>The type of its values</source>
        <translation>值的类型</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>How its values are stored: the form that takes the fewest bytes</source>
        <translation>值的存储方式：占用字节最少的形式</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>How many items or users have a value of the feature</source>
        <translation>多少物品或用户有该特征的值</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>All its bytes, dictionary and offsets included</source>
        <translation>全部字节，包括字典和偏移</translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation>不同值</translation>
    </message>
    <message>
        <source>How many different values its dictionary holds; empty without one</source>
        <translation>字典中有多少不同的值；没有字典时为空</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>字典</translation>
    </message>
    <message>
        <source>The bytes of the list of different values, part of its size</source>
        <translation>不同值列表的字节数，是大小的一部分</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>驻留</translation>
    </message>
    <message>
        <source>Of its size, what is in memory now; the rest is read from the disk when it is asked for</source>
        <translation>大小中现在在内存里的部分；其余在用到时从磁盘读取</translation>
    </message>
    <message numerus="yes">
        <source>dictionary, %n byte(s) a code</source>
        <translation>
            <numerusform>字典，每个代码 %n 字节</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>frame of reference, %n byte(s)</source>
        <translation>
            <numerusform>参考系，%n 字节</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dictionary of numbers, %n byte(s) a code</source>
        <translation>
            <numerusform>数字字典，每个代码 %n 字节</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>plain, %n byte(s)</source>
        <translation>
            <numerusform>原样，%n 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>(keys)</source>
        <translation>（键）</translation>
    </message>
    <message>
        <source>text and hash table</source>
        <translation>文本和哈希表</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message numerus="yes">
        <source>%1; lists of %n element(s)</source>
        <translation>
            <numerusform>%1；列表各 %n 个元素</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; chunked offsets, %n byte(s) a row</source>
        <translation>
            <numerusform>%1；分块偏移，每行 %n 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>Items</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>统计的对象</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>How many items or users there are</source>
        <translation>有多少物品或用户</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>All features and keys; as much is mapped from the file</source>
        <translation>全部特征和键；从文件映射的也是这么多</translation>
    </message>
    <message>
        <source>Bytes divided by rows</source>
        <translation>字节数除以行数</translation>
    </message>
    <message>
        <source>Bytes that are in memory now</source>
        <translation>现在在内存中的字节数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Resident bytes divided by all bytes</source>
        <translation>驻留字节数除以全部字节数</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>代</translation>
    </message>
    <message>
        <source>1 for the first workspace that this window opened, one more for each that took its place</source>
        <translation>此窗口打开的第一个工作区为 1，每替换一次加一</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>启用时间</translation>
    </message>
    <message>
        <source>When it came into use</source>
        <translation>开始使用的时间</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>读者</translation>
    </message>
    <message>
        <source>Views and running jobs that hold it at this moment</source>
        <translation>此刻持有它的视图和正在运行的任务</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>An old snapshot goes, and its memory with it, when its last reader does</source>
        <translation>最后一个读者离开时，旧快照和它的内存随之释放</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>old, still read</source>
        <translation>旧的，仍在被读取</translation>
    </message>
</context>
<context>
    <name>rankwright::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Do the same once more</source>
        <translation>再次执行同一操作</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详细信息</translation>
    </message>
    <message>
        <source>Put the message on the clipboard</source>
        <translation>将消息复制到剪贴板</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation>隐藏此消息</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what it means, what to do</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>rankwright::MetricFormulas</name>
    <message>
        <source>Σ %1 / Σ %2 over %3 users = %4</source>
        <translation>Σ %1 / Σ %2，共 %3 个用户 = %4</translation>
    </message>
    <message>
        <source>users who did it / users = %1 / %2 = %3</source>
        <translation>有该行为的用户 / 用户 = %1 / %2 = %3</translation>
    </message>
    <message>
        <source>mean over %1 users of Y − θ (X − mean X) = %2, X: the same of the %3 days before</source>
        <translation>%1 个用户的 Y − θ (X − X 的均值) 的均值 = %2，X：此前 %3 天的同一度量</translation>
    </message>
    <message>
        <source>Σ / n = %1 / %2 = %3</source>
        <translation>Σ / n = %1 / %2 = %3</translation>
    </message>
    <message>
        <source>b − a = %1 − %2 = %3</source>
        <translation>b − a = %1 − %2 = %3</translation>
    </message>
    <message>
        <source>se = √(p (1 − p) (1/n_a + 1/n_b)), p of both arms together, = %1</source>
        <translation>se = √(p (1 − p) (1/n_a + 1/n_b))，p 为两组合计，= %1</translation>
    </message>
    <message>
        <source>se by the delta method over users (Deng et al. 2018) = %1</source>
        <translation>se，对用户用 delta 方法（Deng et al. 2018）= %1</translation>
    </message>
    <message>
        <source>se = √(v_a/n_a + v_b/n_b) = %1</source>
        <translation>se = √(v_a/n_a + v_b/n_b) = %1</translation>
    </message>
    <message>
        <source>Newcombe&apos;s interval from Wilson&apos;s intervals of both shares (n_a = %1, n_b = %2): %3</source>
        <translation>由两个份额的 Wilson 区间得到的 Newcombe 区间（n_a = %1，n_b = %2）：%3</translation>
    </message>
    <message>
        <source>effect ± %1 · se = %2 ± %3 · %4 = %5
%6</source>
        <translation>效应 ± %1 · se = %2 ± %3 · %4 = %5
%6</translation>
    </message>
    <message>
        <source>t (df = %1)</source>
        <translation>t (df = %1)</translation>
    </message>
    <message>
        <source>effect ± se √N · √(2 (N ρ² + 1) / (N ρ)² · ln(√(N ρ² + 1) / α)) = %1
%2, se = %3
May be looked at as often as one likes (Waudby-Smith et al. 2024).</source>
        <translation>效应 ± se √N · √(2 (N ρ² + 1) / (N ρ)² · ln(√(N ρ² + 1) / α)) = %1
%2，se = %3
可以随意查看任意多次（Waudby-Smith et al. 2024）。</translation>
    </message>
    <message>
        <source>min(1, 1 / E), E = exp(ρ² S / (2 (N ρ² + 1))) / √(N ρ² + 1), S = N effect² / se² = %1
%2</source>
        <translation>min(1, 1 / E)，E = exp(ρ² S / (2 (N ρ² + 1))) / √(N ρ² + 1)，S = N 效应² / se² = %1
%2</translation>
    </message>
    <message>
        <source>b / a − 1 = %1 / %2 − 1 = %3</source>
        <translation>b / a − 1 = %1 / %2 − 1 = %3</translation>
    </message>
    <message>
        <source>No interval: the control cannot be told from 0 (Fieller&apos;s g ≥ 1).</source>
        <translation>没有区间：对照组与 0 无法区分（Fieller 的 g ≥ 1）。</translation>
    </message>
    <message>
        <source>Fieller&apos;s interval (1954): %1</source>
        <translation>Fieller 区间（1954）：%1</translation>
    </message>
    <message>
        <source>effect / se = %1 / %2 = %3
%4</source>
        <translation>效应 / se = %1 / %2 = %3
%4</translation>
    </message>
    <message>
        <source>2 · P(Z &gt; |z|) = 2 · P(Z &gt; %1) = %2</source>
        <translation>2 · P(Z &gt; |z|) = 2 · P(Z &gt; %1) = %2</translation>
    </message>
    <message>
        <source>2 · P(T &gt; |t|) = 2 · P(T &gt; %1) = %2, with %3 degrees of freedom (Welch)</source>
        <translation>2 · P(T &gt; |t|) = 2 · P(T &gt; %1) = %2，自由度为 %3（Welch）</translation>
    </message>
    <message>
        <source>%1, over the %2 tests of this experiment: p = %3 becomes %4</source>
        <translation>%1，对此实验的 %2 个检验：p = %3 变为 %4</translation>
    </message>
    <message>
        <source>Φ(m / s) = %1 with %2 and a flat prior</source>
        <translation>Φ(m / s) = %1，%2，平坦先验</translation>
    </message>
    <message>
        <source>E max(−gain, 0) = s φ(m / s) − m Φ(−m / s) = %1 with %2</source>
        <translation>E max(−收益, 0) = s φ(m / s) − m Φ(−m / s) = %1，%2</translation>
    </message>
    <message>
        <source>E max(gain, 0) = s φ(m / s) + m Φ(m / s) = %1 with %2</source>
        <translation>E max(收益, 0) = s φ(m / s) + m Φ(m / s) = %1，%2</translation>
    </message>
    <message>
        <source>Only metrics that look back are adjusted.</source>
        <translation>只有回看的指标才作调整。</translation>
    </message>
    <message>
        <source>1 − var(Y − θ X) / var(Y) = %1, θ = cov(Y, X) / var(X) over both arms (CUPED, Deng et al. 2013)</source>
        <translation>1 − var(Y − θ X) / var(Y) = %1，θ = cov(Y, X) / var(X)，两组合计（CUPED，Deng et al. 2013）</translation>
    </message>
    <message>
        <source>The metric has no margin.</source>
        <translation>该指标没有界值。</translation>
    </message>
    <message>
        <source>P(T &gt; (gain + margin) / se) = P(T &gt; (%1 + %2) / %3) = %4: small where it is not worse than the margin</source>
        <translation>P(T &gt; (收益 + 界值) / se) = P(T &gt; (%1 + %2) / %3) = %4：不比界值差时，该值小</translation>
    </message>
    <message>
        <source>With so many users no lift is large enough to be found with a power of 80 %.</source>
        <translation>用户只有这么多时，再大的提升也无法以 80 % 的功效发现。</translation>
    </message>
    <message>
        <source>(1 + √(q (2 − q))) / (1 − q) − 1 = %1, q = σ² (z + z′)² / (n μ²), n = %2, α = %3, power 80 %</source>
        <translation>(1 + √(q (2 − q))) / (1 − q) − 1 = %1，q = σ² (z + z′)² / (n μ²)，n = %2，α = %3，功效 80 %</translation>
    </message>
</context>
<context>
    <name>rankwright::MetricTable</name>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>As the experiment declares it; the first is the main one</source>
        <translation>按实验的声明；第一个是主指标</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>组</translation>
    </message>
    <message>
        <source>The variant that is compared with the control</source>
        <translation>与对照组比较的变体</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>对照组</translation>
    </message>
    <message>
        <source>The metric of users of the control</source>
        <translation>对照组用户的指标</translation>
    </message>
    <message>
        <source>Arm&apos;s value</source>
        <translation>组的值</translation>
    </message>
    <message>
        <source>The metric of users of the arm</source>
        <translation>该组用户的指标</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>提升</translation>
    </message>
    <message>
        <source>Arm&apos;s value / control − 1</source>
        <translation>组的值 / 对照组 − 1</translation>
    </message>
    <message>
        <source>Lift, low</source>
        <translation>提升下限</translation>
    </message>
    <message>
        <source>Lower bound of the lift (Fieller&apos;s interval)</source>
        <translation>提升的下界（Fieller 区间）</translation>
    </message>
    <message>
        <source>Lift, high</source>
        <translation>提升上限</translation>
    </message>
    <message>
        <source>Upper bound of the lift (Fieller&apos;s interval)</source>
        <translation>提升的上界（Fieller 区间）</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Two-sided p of the absolute effect, for one look at the planned end</source>
        <translation>绝对效应的双侧 p，用于在计划结束时看一次</translation>
    </message>
    <message>
        <source>Adjusted p</source>
        <translation>校正后的 p</translation>
    </message>
    <message>
        <source>p adjusted for all metrics and arms of the experiment</source>
        <translation>对实验的所有指标和组校正后的 p</translation>
    </message>
    <message>
        <source>Always-valid p</source>
        <translation>随时有效的 p</translation>
    </message>
    <message>
        <source>p that holds however often one looks, at this look</source>
        <translation>截至此次查看、无论看多少次都成立的 p</translation>
    </message>
    <message>
        <source>Chance to win</source>
        <translation>胜出概率</translation>
    </message>
    <message>
        <source>Probability that the arm is better, with a flat prior</source>
        <translation>该组更好的概率，采用平坦先验</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>效应</translation>
    </message>
    <message>
        <source>Arm&apos;s value − control, in the metric&apos;s unit</source>
        <translation>组的值 − 对照组，以指标的单位计</translation>
    </message>
    <message>
        <source>Effect, low</source>
        <translation>效应下限</translation>
    </message>
    <message>
        <source>Lower bound of the effect for one look</source>
        <translation>只看一次时效应的下界</translation>
    </message>
    <message>
        <source>Effect, high</source>
        <translation>效应上限</translation>
    </message>
    <message>
        <source>Upper bound of the effect for one look</source>
        <translation>只看一次时效应的上界</translation>
    </message>
    <message>
        <source>Always valid, low</source>
        <translation>随时有效下限</translation>
    </message>
    <message>
        <source>Lower bound of the effect however often one looks</source>
        <translation>无论看多少次都成立的效应下界</translation>
    </message>
    <message>
        <source>Always valid, high</source>
        <translation>随时有效上限</translation>
    </message>
    <message>
        <source>Upper bound of the effect however often one looks</source>
        <translation>无论看多少次都成立的效应上界</translation>
    </message>
    <message>
        <source>z or t</source>
        <translation>z 或 t</translation>
    </message>
    <message>
        <source>Effect divided by its standard error</source>
        <translation>效应除以其标准误</translation>
    </message>
    <message>
        <source>Loss of shipping</source>
        <translation>上线损失</translation>
    </message>
    <message>
        <source>Expected loss when the arm is shipped, in the metric&apos;s unit</source>
        <translation>该组上线时的预期损失，以指标的单位计</translation>
    </message>
    <message>
        <source>Loss of keeping</source>
        <translation>保留损失</translation>
    </message>
    <message>
        <source>Expected loss when the control is kept, in the metric&apos;s unit</source>
        <translation>保留对照组时的预期损失，以指标的单位计</translation>
    </message>
    <message>
        <source>Variance explained</source>
        <translation>解释的方差</translation>
    </message>
    <message>
        <source>Share of the variance that the days before explain (CUPED)</source>
        <translation>此前各天所解释的方差份额（CUPED）</translation>
    </message>
    <message>
        <source>Guardrail p</source>
        <translation>护栏 p</translation>
    </message>
    <message>
        <source>One-sided p that the arm is not worse than the margin</source>
        <translation>该组不比界值差的单侧 p</translation>
    </message>
    <message>
        <source>Detectable lift</source>
        <translation>可发现的提升</translation>
    </message>
    <message>
        <source>The lift that so many users find with a power of 80 %</source>
        <translation>这么多用户以 80 % 的功效能发现的提升</translation>
    </message>
    <message>
        <source>Users of the control</source>
        <translation>对照组用户</translation>
    </message>
    <message>
        <source>Users who count</source>
        <translation>计入的用户</translation>
    </message>
    <message>
        <source>Users of the arm</source>
        <translation>该组用户</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What is compared, and by which test</source>
        <translation>比较什么，用哪种检验</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Why there is no figure</source>
        <translation>为何没有数字</translation>
    </message>
</context>
<context>
    <name>rankwright::MetricsPage</name>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>No metrics</source>
        <translation>没有指标</translation>
    </message>
    <message>
        <source>The experiment declares none.</source>
        <translation>该实验没有声明指标。</translation>
    </message>
    <message>
        <source>How the figure of the current cell comes about</source>
        <translation>当前单元格的数字怎样得出</translation>
    </message>
    <message>
        <source>All figures of each metric and arm. Pointing at a figure shows its formula with the row&apos;s numbers; that of the current cell stands below the table.</source>
        <translation>每个指标和组的全部数字。指向某个数字会显示代入该行数字的公式；当前单元格的公式显示在表下方。</translation>
    </message>
    <message>
        <source>No metric has a lift: see the notes in the table.</source>
        <translation>没有指标有提升：见表中的备注。</translation>
    </message>
    <message>
        <source>Select a figure to see how it comes about.</source>
        <translation>选择一个数字，查看它怎样得出。</translation>
    </message>
    <message>
        <source>Chart of lifts</source>
        <translation>提升图表</translation>
    </message>
</context>
<context>
    <name>rankwright::ModelOption</name>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>What the model is to predict</source>
        <translation>模型要预测的目标</translation>
    </message>
    <message>
        <source>a click</source>
        <translation>点击</translation>
    </message>
    <message>
        <source>an install</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>Share of the rows that judge the model and do not train it</source>
        <translation>用于评估模型而不参与训练的行所占的比例</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>By time is how the model will be used: it learns the past and is judged on what came after. By chance suits logs of a few days</source>
        <translation>按时间划分与模型的实际用法一致：学习过去，并用之后的数据评估。随机划分适合只有几天的日志</translation>
    </message>
    <message>
        <source>by chance</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>by time</source>
        <translation>按时间</translation>
    </message>
    <message>
        <source>Cached lists</source>
        <translation>缓存列表</translation>
    </message>
    <message>
        <source>Take exposures of lists from a cache as well. They were not made for the moment in which they were seen, so they are left out by default, and counted</source>
        <translation>同时使用来自缓存的列表的曝光。这些列表并非为用户看到它们的那一刻生成，因此默认排除，并计入统计</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>时间窗</translation>
    </message>
    <message>
        <source>Hours after an exposure in which a click or an install counts as its own</source>
        <translation>曝光后多少小时内的点击或安装计入该次曝光</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Clicked rows alone are how install models were trained before ESMM: such a model knows nothing of what nobody clicks</source>
        <translation>在ESMM之前，安装模型只用有点击的行训练：这样的模型对无人点击的内容一无所知</translation>
    </message>
    <message>
        <source>all exposures</source>
        <translation>全部曝光</translation>
    </message>
    <message>
        <source>clicked ones alone</source>
        <translation>仅有点击的曝光</translation>
    </message>
    <message>
        <source>Negatives kept</source>
        <translation>保留负样本</translation>
    </message>
    <message>
        <source>Share of the rows without a click that are kept, 1 for all. Probabilities are corrected for it exactly</source>
        <translation>没有点击的行的保留比例，1表示全部保留。概率会据此精确校正</translation>
    </message>
    <message>
        <source>Weight of positives</source>
        <translation>正样本权重</translation>
    </message>
    <message>
        <source>What a row with a click weighs in the loss. Probabilities are corrected for it exactly</source>
        <translation>有点击的行在损失中的权重。概率会据此精确校正</translation>
    </message>
    <message>
        <source>Negatives</source>
        <translation>负样本</translation>
    </message>
    <message>
        <source>Rows drawn for each use of an app among the apps that the user never used</source>
        <translation>每有一次应用使用，从该用户从未使用过的应用中抽取的行数</translation>
    </message>
    <message>
        <source>Popularity of negatives</source>
        <translation>负样本热度</translation>
    </message>
    <message>
        <source>0 draws all apps alike; the more, the likelier popular apps are drawn, and the less the model learns popularity itself</source>
        <translation>0表示等概率抽取所有应用；值越大，热门应用越容易被抽中，模型学到的热度本身也越少</translation>
    </message>
    <message>
        <source>Each app once</source>
        <translation>每个应用一次</translation>
    </message>
    <message>
        <source>One row for each user and app instead of one for each use</source>
        <translation>每个用户和应用只取一行，而不是每次使用一行</translation>
    </message>
    <message>
        <source>Rare values</source>
        <translation>低频值</translation>
    </message>
    <message>
        <source>Rows that a value must occur in to have a weight of its own; rarer ones share one</source>
        <translation>一个值至少出现在多少行中才有自己的权重；更少见的值共用一个权重</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>Length of the vector of each value. 10 is a good start; more needs more rows</source>
        <translation>每个值的向量长度。10是不错的起点；更长则需要更多的行</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>隐藏层</translation>
    </message>
    <message>
        <source>Units of the layers of the network, or of each expert: 64, 32</source>
        <translation>网络或每个专家各层的单元数：64, 32</translation>
    </message>
    <message>
        <source>Towers</source>
        <translation>塔</translation>
    </message>
    <message>
        <source>Units of the layers that each task has for itself</source>
        <translation>每个任务独有的各层的单元数</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>What the tasks share: the embeddings alone, or experts that a gate mixes for each</source>
        <translation>各任务共享的部分：仅嵌入，或由门控为每个任务混合的专家</translation>
    </message>
    <message>
        <source>embeddings</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>experts and gates</source>
        <translation>专家与门控</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>头</translation>
    </message>
    <message>
        <source>How the outputs hang together: each for itself, or install = click × install after a click</source>
        <translation>各输出之间的关系：各自独立，或安装 = 点击 × 点击后安装</translation>
    </message>
    <message>
        <source>independent</source>
        <translation>独立</translation>
    </message>
    <message>
        <source>product (ESMM)</source>
        <translation>乘积 (ESMM)</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>How many experts the tasks share</source>
        <translation>各任务共享的专家数量</translation>
    </message>
    <message>
        <source>Cross layers</source>
        <translation>交叉层</translation>
    </message>
    <message>
        <source>Each raises the degree of the products of fields by one</source>
        <translation>每增加一层，字段乘积的阶数加一</translation>
    </message>
    <message>
        <source>Add an FM</source>
        <translation>添加FM</translation>
    </message>
    <message>
        <source>Add the logit of a factorisation machine to each output</source>
        <translation>为每个输出加上因子分解机的对数几率</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>What units make of their sums; ReLU is the usual one</source>
        <translation>单元对其加权和所做的变换；通常用ReLU</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>批归一化</translation>
    </message>
    <message>
        <source>Normalise the sums of each batch; steadier with high learning rates</source>
        <translation>对每批的加权和做归一化；学习率较高时更稳定</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>丢弃率 (dropout)</translation>
    </message>
    <message>
        <source>Share of units left out of each step, so that none relies on few others</source>
        <translation>每一步中丢弃的单元比例，使单元不依赖于少数其他单元</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Passes over the training rows, at most</source>
        <translation>遍历训练行的最多次数</translation>
    </message>
    <message>
        <source>Stop early</source>
        <translation>早停</translation>
    </message>
    <message>
        <source>Looks an epoch</source>
        <translation>每轮评估次数</translation>
    </message>
    <message>
        <source>How often in each epoch the held-out rows are looked at: the points of the curves</source>
        <translation>每轮中评估留出行的次数，即曲线上的点数</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Rows of a step. Larger ones are quicker to pass over and need a higher learning rate</source>
        <translation>每一步的行数。批越大遍历越快，但需要更高的学习率</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>How far a step goes. Too high: the loss jumps; too low: it hardly falls</source>
        <translation>每一步的幅度。过高：损失跳动；过低：损失几乎不降</translation>
    </message>
    <message>
        <source>Weights of tasks</source>
        <translation>任务权重</translation>
    </message>
    <message>
        <source>What click and install weigh in the loss, e.g. 0.95, 0.05; empty: alike. The meter on the right shows what share of the loss that is</source>
        <translation>点击和安装在损失中的权重，例如0.95, 0.05；留空：权重相同。右侧的指示条显示各自占损失的比例</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Adam suits most; Adagrad is steadier where values are very rare</source>
        <translation>Adam适合大多数情况；值非常稀少时Adagrad更稳定</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>学习率调度</translation>
    </message>
    <message>
        <source>How the learning rate changes up to the last step</source>
        <translation>学习率到最后一步为止如何变化</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>falls linearly</source>
        <translation>线性下降</translation>
    </message>
    <message>
        <source>falls as a cosine</source>
        <translation>余弦下降</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>Steps in which the learning rate rises from 0</source>
        <translation>学习率从0开始上升的步数</translation>
    </message>
    <message>
        <source>L2 of values</source>
        <translation>值的L2</translation>
    </message>
    <message>
        <source>Pulls the weights and vectors of values towards 0, against learning rows by heart</source>
        <translation>将值的权重和向量拉向0，防止死记训练行</translation>
    </message>
    <message>
        <source>L2 of the network</source>
        <translation>网络的L2</translation>
    </message>
    <message>
        <source>The same for the weights of layers</source>
        <translation>同上，用于各层的权重</translation>
    </message>
    <message>
        <source>Clip gradients</source>
        <translation>梯度裁剪</translation>
    </message>
    <message>
        <source>Gradients longer than this are cut to it; 0: never</source>
        <translation>长度超过此值的梯度会被截断到此值；0：从不</translation>
    </message>
    <message>
        <source>Spread at the start</source>
        <translation>初始标准差</translation>
    </message>
    <message>
        <source>Standard deviation of the vectors before the first step</source>
        <translation>第一步之前各向量的标准差</translation>
    </message>
    <message>
        <source>Pair loss</source>
        <translation>成对损失</translation>
    </message>
    <message>
        <source>Share of the loss that compares pairs of rows of a batch, from 0 to 1. Helps the order where clicks are rare, and costs calibration</source>
        <translation>损失中用于比较批内样本对的比例，0到1。点击稀少时有助于排序，但会损害校准</translation>
    </message>
    <message>
        <source>Pairs of a positive</source>
        <translation>每个正样本的对数</translation>
    </message>
    <message>
        <source>Negative rows that each positive one is compared with in that loss</source>
        <translation>在该损失中与每个正样本比较的负样本数</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The same seed and the same threads give the same model</source>
        <translation>相同的种子和相同的线程数会得到相同的模型</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>Cores to train on; 0 for all of them, which pays only when nothing else needs them</source>
        <translation>用于训练的核心数；0表示全部，仅在没有其他程序需要时才划算</translation>
    </message>
    <message>
        <source>Fresh embeddings</source>
        <translation>每轮重置嵌入</translation>
    </message>
    <message>
        <source>Embeddings start anew with every epoch and the network goes on (MEDA): it can pass over the rows several times without learning them by heart</source>
        <translation>嵌入每轮重新开始，网络继续训练 (MEDA)：可多次遍历数据而不会死记</translation>
    </message>
    <message>
        <source>Fade rare values</source>
        <translation>低频值衰减</translation>
    </message>
    <message>
        <source>α of AdamAR: a value loses a share of its weights for the steps in which it did not occur. Try 0.01 and less; 0: none</source>
        <translation>AdamAR的α：值在未出现的步中会损失一部分权重。可试0.01及更小的值；0：不衰减</translation>
    </message>
    <message>
        <source>Move all embeddings</source>
        <translation>移动全部嵌入</translation>
    </message>
    <message>
        <source>Every step moves the embeddings of all values and not those of its batch alone: better where values are few thousands and L2 is high, slower where they are many</source>
        <translation>每一步都移动所有取值的嵌入，而不只是本批中的：取值只有几千个且L2较高时效果更好，取值很多时更慢</translation>
    </message>
    <message>
        <source>Epochs without a better look at the held-out rows after which to stop, and to keep the best; 0: never</source>
        <translation>留出样本上的评估连续这么多轮没有变好就停止，并保留最好的一次；0 表示从不</translation>
    </message>
    <message>
        <source>Best by</source>
        <translation>最佳依据</translation>
    </message>
    <message>
        <source>What tells the best look: the log loss where probabilities count, the AUC where only the order does</source>
        <translation>以什么判断最好的一次评估：看重概率时用对数损失，只看顺序时用 AUC</translation>
    </message>
    <message>
        <source>log loss</source>
        <translation>对数损失</translation>
    </message>
</context>
<context>
    <name>rankwright::ModelWords</name>
    <message>
        <source>Logistic regression</source>
        <translation>逻辑回归</translation>
    </message>
    <message>
        <source>Factorisation machine (FM)</source>
        <translation>因子分解机 (FM)</translation>
    </message>
    <message>
        <source>DeepFM</source>
        <translation>DeepFM</translation>
    </message>
    <message>
        <source>DCN-V2</source>
        <translation>DCN-V2</translation>
    </message>
    <message>
        <source>ESMM (paper)</source>
        <translation>ESMM（论文）</translation>
    </message>
    <message>
        <source>AppS ESMM</source>
        <translation>AppS ESMM</translation>
    </message>
    <message>
        <source>MMoE</source>
        <translation>MMoE</translation>
    </message>
    <message>
        <source>AppS MMoE</source>
        <translation>AppS MMoE</translation>
    </message>
    <message>
        <source>Multi-task, body and head chosen below</source>
        <translation>多任务，主体和头在下方选择</translation>
    </message>
    <message>
        <source>A weight for each value. The quickest, and the floor that others must beat.</source>
        <translation>每个值一个权重。最快，也是其他模型必须超过的底线。</translation>
    </message>
    <message>
        <source>A weight for each value and for each pair of values, the pairs through short vectors. Quick, and its scores can be explained pair by pair.</source>
        <translation>每个值和每对值各有一个权重，值对的权重由短向量得出。速度快，得分可以逐对解释。</translation>
    </message>
    <message>
        <source>A factorisation machine and a neural network over the same vectors. Better where there are many rows; some ten times slower to train.</source>
        <translation>因子分解机与神经网络共用同一组向量。行数多时效果更好；训练约慢十倍。</translation>
    </message>
    <message>
        <source>Cross layers that multiply fields, beside a neural network. A strong baseline of today.</source>
        <translation>将字段相乘的交叉层，与神经网络并列。当今的强基线。</translation>
    </message>
    <message>
        <source>Click and install learnt together over all exposures: install = click × install after a click. Takes the bias out of training on clicked rows alone.</source>
        <translation>在全部曝光上同时学习点击和安装：安装 = 点击 × 点击后安装。消除只用有点击的行训练带来的偏差。</translation>
    </message>
    <message>
        <source>The same product, over shared experts that a gate mixes for each task.</source>
        <translation>同样的乘积，建立在由门控为每个任务混合的共享专家之上。</translation>
    </message>
    <message>
        <source>Shared experts, mixed by a gate for each task; click and install each have an output.</source>
        <translation>共享专家，由门控为每个任务混合；点击和安装各有一个输出。</translation>
    </message>
    <message>
        <source>Two experts and two gates, a factorisation machine added to each output, and a loss of 95 % click and 5 % install.</source>
        <translation>两个专家和两个门控，每个输出加上一个因子分解机，损失中点击占95%、安装占5%。</translation>
    </message>
    <message>
        <source>Click and install with the body and the head that you choose.</source>
        <translation>点击和安装，使用您选择的主体和头。</translation>
    </message>
    <message>
        <source>Click (pctr)</source>
        <translation>点击 (pctr)</translation>
    </message>
    <message>
        <source>Install after a click (pcvr)</source>
        <translation>点击后安装 (pcvr)</translation>
    </message>
    <message>
        <source>Click and install (pctcvr)</source>
        <translation>点击并安装 (pctcvr)</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1分%2秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1小时%2分</translation>
    </message>
    <message>
        <source>less than 0.1 s</source>
        <translation>不到0.1秒</translation>
    </message>
</context>
<context>
    <name>rankwright::ModelsView</name>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Giving the pipeline a model</source>
        <translation>正在为管道设置模型</translation>
    </message>
    <message>
        <source>The pipeline has the model it had.</source>
        <translation>管道已恢复为原来的模型。</translation>
    </message>
    <message>
        <source>Model page: %1</source>
        <translation>模型页面：%1</translation>
    </message>
    <message>
        <source>The run could not be shown.</source>
        <translation>无法显示该运行。</translation>
    </message>
    <message>
        <source>There are no runs yet: train a model.</source>
        <translation>还没有运行：请训练一个模型。</translation>
    </message>
    <message>
        <source>Select a run in the table.</source>
        <translation>在表中选择一个运行。</translation>
    </message>
    <message>
        <source>Runs: %1</source>
        <translation>运行：%1</translation>
    </message>
    <message>
        <source>Un&amp;pin the baseline</source>
        <translation>取消固定基线(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Pin as baseline</source>
        <translation>固定为基线(&amp;P)</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Remove runs</source>
        <translation>移除运行</translation>
    </message>
    <message>
        <source>Remove %1 with all files for good?</source>
        <translation>永久移除%1及其所有文件？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Export %1 into a folder</source>
        <translation>将%1导出到文件夹</translation>
    </message>
    <message>
        <source>The pipeline ranks with %1. The model before it is kept.</source>
        <translation>管道使用%1进行排序。之前的模型已保留。</translation>
    </message>
    <message>
        <source>The pipeline ranks with the model that it had before.</source>
        <translation>管道使用之前的模型进行排序。</translation>
    </message>
    <message>
        <source>Pipeline %1 ranks with the run: simulate it against the present one.</source>
        <translation>管道%1使用该运行进行排序：请将它与当前管道做模拟对比。</translation>
    </message>
    <message>
        <source>The run&apos;s configuration cannot be used.</source>
        <translation>无法使用该运行的配置。</translation>
    </message>
    <message>
        <source>%1 is paused: it can go on whenever you like.</source>
        <translation>%1已暂停：可以随时继续。</translation>
    </message>
    <message>
        <source>%1 is trained.</source>
        <translation>%1已训练完成。</translation>
    </message>
    <message>
        <source>&amp;Train a model…</source>
        <translation>训练模型(&amp;T)…</translation>
    </message>
    <message>
        <source>Choose data, fields, a kind of model and its options, and train it</source>
        <translation>选择数据、字段、模型类型及其选项，然后训练</translation>
    </message>
    <message>
        <source>Train another &amp;like this…</source>
        <translation>按此配置再训练一个(&amp;L)…</translation>
    </message>
    <message>
        <source>Start from the configuration of the selected run</source>
        <translation>从所选运行的配置开始</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>Train the model that the form describes</source>
        <translation>训练表单所描述的模型</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>暂停(&amp;U)</translation>
    </message>
    <message>
        <source>Keep a checkpoint and stop: the run goes on from there to the same weights</source>
        <translation>保存检查点并停止：该运行可由此继续，并得到相同的权重</translation>
    </message>
    <message>
        <source>Go &amp;on training</source>
        <translation>继续训练(&amp;O)</translation>
    </message>
    <message>
        <source>Train the selected paused run to its end</source>
        <translation>将所选的已暂停运行训练到结束</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Stop what is being trained or compared</source>
        <translation>停止正在进行的训练或比较</translation>
    </message>
    <message>
        <source>Keep the run on top and tell how all others differ from it</source>
        <translation>把该运行固定在顶部，并显示其他运行与它的差异</translation>
    </message>
    <message>
        <source>Rena&amp;me…</source>
        <translation>重命名(&amp;M)…</translation>
    </message>
    <message>
        <source>Give the run another name</source>
        <translation>给运行另取一个名称</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>移除(&amp;M)…</translation>
    </message>
    <message>
        <source>Remove the selected runs with all their files</source>
        <translation>移除选中的运行及其所有文件</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Copy weights (safetensors), card, figures and predictions to a folder</source>
        <translation>将权重（safetensors）、模型卡、指标和预测复制到文件夹</translation>
    </message>
    <message>
        <source>Use in the pi&amp;peline</source>
        <translation>用于管道(&amp;P)</translation>
    </message>
    <message>
        <source>Rank with this run&apos;s model from now on; the one before it is kept</source>
        <translation>今后用这个运行的模型排序；之前的模型会保留</translation>
    </message>
    <message>
        <source>Back to the model &amp;before</source>
        <translation>恢复之前的模型(&amp;B)</translation>
    </message>
    <message>
        <source>Rank with the model that the pipeline had before the last change</source>
        <translation>用管道上次更改之前的模型排序</translation>
    </message>
    <message>
        <source>Compare in an &amp;A/B…</source>
        <translation>用A/B比较(&amp;A)…</translation>
    </message>
    <message>
        <source>Make a pipeline that ranks with this run, and simulate it against the present one</source>
        <translation>建立一个用该运行排序的管道，并与现有管道模拟对比</translation>
    </message>
    <message>
        <source>&amp;All runs</source>
        <translation>所有运行(&amp;A)</translation>
    </message>
    <message>
        <source>Back to the table of runs</source>
        <translation>返回运行列表</translation>
    </message>
    <message>
        <source>Look a&amp;gain</source>
        <translation>重新查找(&amp;G)</translation>
    </message>
    <message>
        <source>Look for runs that came or went</source>
        <translation>查找新增或消失的运行</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>How the runs became what they are</source>
        <translation>各运行的训练过程</translation>
    </message>
    <message>
        <source>ROC and PR</source>
        <translation>ROC和PR</translation>
    </message>
    <message>
        <source>How well positives and negatives are told apart</source>
        <translation>正样本与负样本区分得如何</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Whether probabilities come true</source>
        <translation>预测概率是否与实际相符</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>For whom the model is good</source>
        <translation>模型对哪些人群效果好</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>What the vectors of values are like</source>
        <translation>各取值的向量是什么样的</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>What gates and experts do</source>
        <translation>门控和专家的作用</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Data, cost, versions and configuration</source>
        <translation>数据、开销、版本和配置</translation>
    </message>
    <message>
        <source>Show this page of the selected runs: %1</source>
        <translation>显示选中运行的这一页：%1</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Which output of the models the figures and pages are of</source>
        <translation>指标和各页面针对模型的哪个输出</translation>
    </message>
    <message>
        <source>Pages of the selected runs</source>
        <translation>选中运行的页面</translation>
    </message>
    <message>
        <source>Which models were trained, how good each is, which is better, and what to do with it.</source>
        <translation>训练过哪些模型、各自效果如何、哪个更好，以及如何使用。</translation>
    </message>
    <message>
        <source>The runs of the workspace. Point at a figure to see its formula with the run&apos;s numbers; select several rows to compare their curves.</source>
        <translation>工作区的运行。将鼠标指向一个指标，可查看代入该运行数值的公式；选中多行可比较它们的曲线。</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>还没有运行</translation>
    </message>
    <message>
        <source>A run is a model that was trained on the workspace&apos;s logs, with its figures, its curves and its files. Train one: the form begins with what model.toml says.</source>
        <translation>运行是用工作区的日志训练出的一个模型，包含它的指标、曲线和文件。请训练一个：表单的初始值取自model.toml。</translation>
    </message>
    <message>
        <source>&amp;Output:</source>
        <translation>输出(&amp;O)：</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>训练模型</translation>
    </message>
</context>
<context>
    <name>rankwright::MoveAppBar</name>
    <message>
        <source>&amp;Keep it here too</source>
        <translation>这里也保留(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Move it</source>
        <translation>移动(&amp;M)</translation>
    </message>
    <message>
        <source>Otherwise this board excludes the app</source>
        <translation>否则这个榜单会排除该应用</translation>
    </message>
    <message>
        <source>To the &amp;board:</source>
        <translation>到榜单(&amp;B)：</translation>
    </message>
    <message>
        <source>at sl&amp;ot:</source>
        <translation>位置(&amp;O)：</translation>
    </message>
    <message>
        <source>Pin %1 on another board</source>
        <translation>把 %1 固定到另一个榜单</translation>
    </message>
</context>
<context>
    <name>rankwright::NewBoardBar</name>
    <message>
        <source>Make the board</source>
        <translation>新建榜单</translation>
    </message>
    <message>
        <source>Letters, digits, &apos;_&apos; and &apos;-&apos;: the file is called like it</source>
        <translation>字母、数字、&apos;_&apos;和&apos;-&apos;：文件以此命名</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>A new board from a template</source>
        <translation>用模板新建榜单</translation>
    </message>
    <message>
        <source>A copy of %1</source>
        <translation>%1的副本</translation>
    </message>
    <message>
        <source>A board&apos;s name has letters, digits, &apos;_&apos; and &apos;-&apos;, at most 64.</source>
        <translation>榜单的名称由字母、数字、&apos;_&apos;和&apos;-&apos;组成，最多64个字符。</translation>
    </message>
    <message>
        <source>There is a board of that name.</source>
        <translation>已有同名榜单。</translation>
    </message>
</context>
<context>
    <name>rankwright::NewsBar</name>
    <message numerus="yes">
        <source>%1 put %n board(s) back at %2: %3 — “%4”</source>
        <translation>
            <numerusform>%1 于 %2 恢复了 %n 个榜单：%3 —“%4”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 took %n board(s) off the shelf at %2: %3 — “%4”</source>
        <translation>
            <numerusform>%1 于 %2 下架了 %n 个榜单：%3 —“%4”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 gave %n board(s) new lists at %2: %3 — “%4”</source>
        <translation>
            <numerusform>%1 于 %2 更新了 %n 个榜单的列表：%3 —“%4”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 published %n board(s) at %2: %3 — “%4”</source>
        <translation>
            <numerusform>%1 于 %2 发布了 %n 个榜单：%3 —“%4”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::NodeModel</name>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>表达式</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>What is computed, after the rules were simplified</source>
        <translation>规则化简之后计算的内容</translation>
    </message>
    <message>
        <source>What it gives for the user, the context and the app that are selected</source>
        <translation>针对所选用户、上下文和应用的结果</translation>
    </message>
    <message>
        <source>The type of the value</source>
        <translation>值的类型</translation>
    </message>
    <message>
        <source>shared: computed once and used in several places; folded: computed while compiling</source>
        <translation>共享：只计算一次，用于多处；折叠：在编译时计算</translation>
    </message>
</context>
<context>
    <name>rankwright::NodePanel</name>
    <message>
        <source>No rule selected</source>
        <translation>未选择规则</translation>
    </message>
    <message>
        <source>Put the caret on a rule and select an app to follow the rule&apos;s value.</source>
        <translation>把光标放在规则上并选择一个应用，以追踪规则的值。</translation>
    </message>
    <message>
        <source>Values of the rule&apos;s parts</source>
        <translation>规则各部分的值</translation>
    </message>
    <message>
        <source>%1 for user %2 and app %3</source>
        <translation>%1，用户 %2，应用 %3</translation>
    </message>
    <message>
        <source>Following the value of %1</source>
        <translation>正在追踪 %1 的值</translation>
    </message>
    <message>
        <source>This rule has no value</source>
        <translation>该规则没有值</translation>
    </message>
</context>
<context>
    <name>rankwright::NoticeBar</name>
    <message>
        <source>State of the workspace</source>
        <translation>工作区的状态</translation>
    </message>
</context>
<context>
    <name>rankwright::ObjectKeysPanel</name>
    <message>
        <source>Looking for keys…</source>
        <translation>正在查找键…</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>没有键</translation>
    </message>
    <message>
        <source>There is no key for “%1”.</source>
        <translation>“%1”没有键。</translation>
    </message>
    <message>
        <source>Looking for the keys was cancelled.</source>
        <translation>查找键已取消。</translation>
    </message>
</context>
<context>
    <name>rankwright::ObjectSearch</name>
    <message>
        <source>Searching %1</source>
        <translation>正在搜索%1</translation>
    </message>
</context>
<context>
    <name>rankwright::OpeningPage</name>
    <message>
        <source>Progress of opening</source>
        <translation>打开进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop opening the workspace</source>
        <translation>停止打开工作区</translation>
    </message>
</context>
<context>
    <name>rankwright::OptionForm</name>
    <message>
        <source>More options</source>
        <translation>更多选项</translation>
    </message>
</context>
<context>
    <name>rankwright::OrderPage</name>
    <message>
        <source>Agreement of consecutive orders</source>
        <translation>相邻顺序的一致度</translation>
    </message>
    <message>
        <source>No request of the log has two orders of the same candidates.</source>
        <translation>日志中没有请求对同一批候选有两个顺序。</translation>
    </message>
    <message>
        <source>Chart of orders</source>
        <translation>顺序图表</translation>
    </message>
</context>
<context>
    <name>rankwright::OverlapModel</name>
    <message>
        <source>%1: %2 apps</source>
        <translation>%1：%2 个应用</translation>
    </message>
    <message>
        <source>%1 has no apps of its own</source>
        <translation>%1 没有自己的应用</translation>
    </message>
    <message>
        <source>%1 of %2 apps of %3 stand on %4 too (%5)</source>
        <translation>%3 的 %2 个应用中有 %1 个也在 %4 上（%5）</translation>
    </message>
    <message>
        <source>%1; more than the check&apos;s limit of %2 of the smaller board</source>
        <translation>%1；超过检查的界限，即较小榜单的 %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>rankwright::OverlapPage</name>
    <message>
        <source>Apps in common</source>
        <translation>共有的应用</translation>
    </message>
    <message>
        <source>Overlap of the boards</source>
        <translation>榜单的重叠</translation>
    </message>
    <message>
        <source>Order of the boards</source>
        <translation>榜单的顺序</translation>
    </message>
    <message>
        <source>By row of the home page, or so that boards that show the same stand side by side</source>
        <translation>按首页的行，或者让内容相似的榜单相邻</translation>
    </message>
    <message>
        <source>Place on the page</source>
        <translation>首页上的位置</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>相似程度</translation>
    </message>
    <message>
        <source>Nothing in common</source>
        <translation>没有共同的应用</translation>
    </message>
    <message>
        <source>No app stands on both boards.</source>
        <translation>没有应用同时在两个榜单上。</translation>
    </message>
    <message>
        <source>Each cell tells how many percent of the apps of its row&apos;s board stand on that of its column too. A frame says that the check finds it too much.</source>
        <translation>每个单元格说明所在行的榜单有百分之多少的应用也在所在列的榜单上。边框表示检查认为过多。</translation>
    </message>
    <message>
        <source>&amp;Order:</source>
        <translation>排序(&amp;O)：</translation>
    </message>
    <message>
        <source>No board has a list.</source>
        <translation>没有榜单有列表。</translation>
    </message>
</context>
<context>
    <name>rankwright::OverviewPage</name>
    <message>
        <source>Figures of the index</source>
        <translation>索引的数字</translation>
    </message>
    <message>
        <source>Longest posting lists</source>
        <translation>最长的倒排列表</translation>
    </message>
    <message>
        <source>Number of longest posting lists</source>
        <translation>最长倒排列表的数量</translation>
    </message>
    <message>
        <source>How many of the keys with the most postings are listed</source>
        <translation>列出多少个倒排项最多的键</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>没有键</translation>
    </message>
    <message>
        <source>This index has no keys. Build the indexes again after importing a log.</source>
        <translation>此索引没有键。导入使用日志后请重新构建索引。</translation>
    </message>
    <message>
        <source>&amp;Longest posting lists:</source>
        <translation>最长的倒排列表(&amp;L)：</translation>
    </message>
    <message>
        <source>The index is being read.</source>
        <translation>正在读取索引。</translation>
    </message>
    <message>
        <source>There is no index to be read.</source>
        <translation>没有可读取的索引。</translation>
    </message>
    <message>
        <source>Reading the index %1</source>
        <translation>正在读取索引%1</translation>
    </message>
    <message>
        <source>The index has no postings.</source>
        <translation>索引没有倒排项。</translation>
    </message>
    <message>
        <source>The index was not read to its end.</source>
        <translation>索引没有读完。</translation>
    </message>
    <message>
        <source>Reading the index was cancelled.</source>
        <translation>读取索引已取消。</translation>
    </message>
    <message>
        <source>The index could not be read.</source>
        <translation>无法读取索引。</translation>
    </message>
    <message>
        <source>Looking for the longest posting lists</source>
        <translation>正在查找最长的倒排列表</translation>
    </message>
    <message>
        <source>The longest posting lists could not be found.</source>
        <translation>无法查找最长的倒排列表。</translation>
    </message>
    <message>
        <source>Chart of posting lists</source>
        <translation>倒排列表图表</translation>
    </message>
    <message>
        <source>Chart of weights</source>
        <translation>权重图表</translation>
    </message>
</context>
<context>
    <name>rankwright::PageFindBar</name>
    <message>
        <source>Find in this page</source>
        <translation>在此页面中查找</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>The hit before this one (Shift+F3)</source>
        <translation>上一个匹配项（Shift+F3）</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>The next hit (F3)</source>
        <translation>下一个匹配项（F3）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the search (Escape)</source>
        <translation>关闭搜索（Escape）</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>rankwright::PageQuestion</name>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
</context>
<context>
    <name>rankwright::PaletteCommands</name>
    <message>
        <source>%1, on</source>
        <comment>a group of commands and the state of one of them</comment>
        <translation>%1，开</translation>
    </message>
    <message>
        <source>%1, off</source>
        <comment>a group of commands and the state of one of them</comment>
        <translation>%1，关</translation>
    </message>
</context>
<context>
    <name>rankwright::PaletteModel</name>
    <message>
        <source>unavailable</source>
        <translation>不可用</translation>
    </message>
</context>
<context>
    <name>rankwright::PaletteSources</name>
    <message>
        <source>Index keys</source>
        <translation>索引键</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>应用</translation>
    </message>
</context>
<context>
    <name>rankwright::PartModel</name>
    <message>
        <source>%1 •</source>
        <translation>%1 •</translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <translation>%1，未保存</translation>
    </message>
</context>
<context>
    <name>rankwright::PersonaBar</name>
    <message>
        <source>User %1</source>
        <translation>用户%1</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Choose a saved request, or save the one that is shown</source>
        <translation>选择一个保存的请求，或保存当前显示的请求</translation>
    </message>
    <message>
        <source>&amp;Remove a persona</source>
        <translation>移除人物(&amp;R)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Choose a &amp;persona…</source>
        <translation>选择人物(&amp;P)…</translation>
    </message>
    <message>
        <source>Show the list of a saved request: its user in its context</source>
        <translation>显示一个已保存请求的列表：其用户在其上下文中</translation>
    </message>
    <message>
        <source>&amp;Save as a persona…</source>
        <translation>保存为人物(&amp;S)…</translation>
    </message>
    <message>
        <source>Keep the user and the context that are shown under a name</source>
        <translation>给当前的用户和上下文取个名字保存下来</translation>
    </message>
    <message>
        <source>Name of the persona</source>
        <translation>人物的名称</translation>
    </message>
    <message>
        <source>Name of the persona, e.g. Gamer in Spain</source>
        <translation>人物的名称，例如“西班牙玩家”</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Invented user</source>
        <translation>虚构的用户</translation>
    </message>
    <message>
        <source>&amp;Invent a user…</source>
        <translation>虚构一个用户(&amp;I)…</translation>
    </message>
    <message>
        <source>Ask for a user who is not in the store, described by features</source>
        <translation>为一个不在用户表里、只用特征描述的用户请求列表</translation>
    </message>
    <message>
        <source>Invent &amp;from this user…</source>
        <translation>从这个用户开始虚构(&amp;F)…</translation>
    </message>
    <message>
        <source>Begin an invented user with the features of the one who was picked last</source>
        <translation>以上次选中的用户的特征开始虚构一个用户</translation>
    </message>
</context>
<context>
    <name>rankwright::PersonaShelf</name>
    <message>
        <source>saving of a persona</source>
        <translation>保存人物</translation>
    </message>
    <message>
        <source>removal of a persona</source>
        <translation>移除人物</translation>
    </message>
    <message>
        <source>The personas were not changed.</source>
        <translation>人物没有改变。</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>正在保存%1</translation>
    </message>
    <message>
        <source>The persona was not saved.</source>
        <translation>人物没有保存。</translation>
    </message>
</context>
<context>
    <name>rankwright::PhoneFrame</name>
    <message>
        <source>Guess You Like</source>
        <translation>猜你喜欢</translation>
    </message>
</context>
<context>
    <name>rankwright::PhoneScreen</name>
    <message>
        <source>Scale</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>How large the phone is drawn</source>
        <translation>手机画得多大</translation>
    </message>
    <message>
        <source>%1 of %2 apps are seen without scrolling.</source>
        <translation>%2 个应用中，不用滚动能看到 %1 个。</translation>
    </message>
</context>
<context>
    <name>rankwright::PhoneView</name>
    <message>
        <source>The list as a phone shows it</source>
        <translation>手机上显示的列表</translation>
    </message>
    <message>
        <source>screen %1</source>
        <translation>第 %1 屏</translation>
    </message>
</context>
<context>
    <name>rankwright::PinBox</name>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Take the selected pin out</source>
        <translation>移除所选的固定</translation>
    </message>
    <message>
        <source>Admit</source>
        <translation>取消排除</translation>
    </message>
    <message>
        <source>Exclude the selected app no more</source>
        <translation>不再排除所选应用</translation>
    </message>
    <message>
        <source>change of a pin</source>
        <translation>更改固定</translation>
    </message>
    <message>
        <source>Pins</source>
        <translation>固定应用</translation>
    </message>
    <message>
        <source>Excluded apps</source>
        <translation>排除的应用</translation>
    </message>
    <message>
        <source>removal of a pin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>removal of an exclusion</source>
        <translation>取消排除</translation>
    </message>
</context>
<context>
    <name>rankwright::PinModel</name>
    <message>
        <source>Slot</source>
        <translation>槽位</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
</context>
<context>
    <name>rankwright::PowerCharts</name>
    <message>
        <source>never</source>
        <translation>永远不能</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>观测值</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期值</translation>
    </message>
    <message>
        <source>Users up to day t of d: users · (t / d)^%1; 1 is steady traffic, near 0 all are there already</source>
        <translation>到第 t 天（共 d 天）的用户数：用户 · (t / d)^%1；1 表示流量稳定，接近 0 表示用户都已到来</translation>
    </message>
    <message>
        <source>Lift of %1 that so many days find</source>
        <translation>若干天能发现的 %1 的提升</translation>
    </message>
    <message>
        <source>Days of the experiment</source>
        <translation>实验的天数</translation>
    </message>
    <message>
        <source>Detectable lift</source>
        <translation>可发现的提升</translation>
    </message>
    <message>
        <source>looked for</source>
        <translation>所寻找的</translation>
    </message>
    <message>
        <source>What the log shows</source>
        <translation>日志显示的情况</translation>
    </message>
    <message>
        <source>Of %1</source>
        <translation>关于 %1</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>In the metric&apos;s unit</source>
        <translation>以指标的单位计</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Of the control, as the metric is declared</source>
        <translation>对照组的，按指标的声明</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Of one user of the control; after a look back where the metric has one</source>
        <translation>对照组单个用户的；指标回看时为回看之后的</translation>
    </message>
    <message>
        <source>Variance a look back explains</source>
        <translation>回看所解释的方差</translation>
    </message>
    <message>
        <source>1 − var(Y − θ X) / var(Y), X: the days before (CUPED)</source>
        <translation>1 − var(Y − θ X) / var(Y)，X：此前各天（CUPED）</translation>
    </message>
    <message>
        <source>Users so far</source>
        <translation>目前的用户</translation>
    </message>
    <message>
        <source>Of all arms, in the whole log</source>
        <translation>所有组的，整个日志</translation>
    </message>
    <message>
        <source>New users a day</source>
        <translation>每天新用户</translation>
    </message>
    <message>
        <source>Users needed</source>
        <translation>所需用户</translation>
    </message>
    <message>
        <source>Of all arms, for the lift that is looked for</source>
        <translation>所有组的，针对所寻找的提升</translation>
    </message>
    <message>
        <source>Days needed</source>
        <translation>所需天数</translation>
    </message>
    <message>
        <source>Days to go</source>
        <translation>剩余天数</translation>
    </message>
    <message>
        <source>From the log&apos;s last day on; 0 where there are users enough</source>
        <translation>从日志的最后一天算起；用户已足够时为 0</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>提升</translation>
    </message>
    <message>
        <source>That is looked for, relative to the control</source>
        <translation>要发现的提升，相对于对照组</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Of all arms, that find it</source>
        <translation>能发现它的所有组的用户</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>From the experiment&apos;s first day on; nothing for never</source>
        <translation>从实验的第一天算起；永远不能时为空</translation>
    </message>
    <message>
        <source>To find a lift of %1 in %2 with a power of %3 and α = %4, %5 users are needed</source>
        <translation>要以 %3 的功效和 α = %4 发现 %2 的 %1 的提升，需要 %5 个用户</translation>
    </message>
    <message>
        <source>%1; with this traffic there will never be so many.</source>
        <translation>%1；按此流量永远不会有这么多。</translation>
    </message>
    <message>
        <source>%1: the log has them (%2).</source>
        <translation>%1：日志中已有（%2）。</translation>
    </message>
    <message numerus="yes">
        <source>%1; the log has %2. With this traffic that takes %n more day(s).</source>
        <translation>
            <numerusform>%1；日志中有 %2。按此流量还需 %n 天。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::PowerPage</name>
    <message>
        <source>Asking for the power</source>
        <translation>正在查询功效</translation>
    </message>
    <message>
        <source>What the log shows</source>
        <translation>日志显示的情况</translation>
    </message>
    <message>
        <source>Needs by lift</source>
        <translation>按提升的需求</translation>
    </message>
    <message>
        <source>How much better or worse than the control the arm is to be found</source>
        <translation>要发现该组比对照组好多少或差多少</translation>
    </message>
    <message>
        <source>How often a lift of this size is to be found where there is one</source>
        <translation>确有这么大的提升时，应多常发现它</translation>
    </message>
    <message>
        <source>How often a lift may be found where there is none; two-sided</source>
        <translation>没有提升时，允许多常误报；双侧</translation>
    </message>
    <message>
        <source>&amp;Lift:</source>
        <translation>提升(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Power:</source>
        <translation>功效(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Alpha:</source>
        <translation>Alpha(&amp;A)：</translation>
    </message>
    <message>
        <source>“%1” was given from outside: the log does not tell how its users came.</source>
        <translation>“%1”是从外部给出的：日志未说明其用户怎样到来。</translation>
    </message>
    <message>
        <source>No day has enough users to find any lift.</source>
        <translation>没有一天的用户足以发现任何提升。</translation>
    </message>
    <message>
        <source>No needs</source>
        <translation>没有需求</translation>
    </message>
    <message>
        <source>Chart of the detectable lift</source>
        <translation>可发现的提升图表</translation>
    </message>
</context>
<context>
    <name>rankwright::PredictionFacts</name>
    <message>
        <source>Clicks</source>
        <translation>点击</translation>
    </message>
    <message>
        <source>Installs</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>Looks at new apps</source>
        <translation>新应用浏览</translation>
    </message>
    <message>
        <source>the model %1</source>
        <translation>模型 %1</translation>
    </message>
    <message>
        <source>each app&apos;s rate in the logs</source>
        <translation>各应用在日志中的比率</translation>
    </message>
    <message>
        <source>the model %1 and each app&apos;s installs per click</source>
        <translation>模型 %1 和各应用的每次点击安装数</translation>
    </message>
    <message>
        <source>nothing, as there is neither a model nor a log of exposures</source>
        <translation>无从得知，因为既没有模型，也没有曝光日志</translation>
    </message>
    <message>
        <source>how far people look is from shuffled lists</source>
        <translation>人们看多远取自随机打乱的列表</translation>
    </message>
    <message>
        <source>how far people look is from clicks at the slots of boards</source>
        <translation>人们看多远取自榜单各位置的点击</translation>
    </message>
    <message>
        <source>how far people look is from clicks at the slots of all lists</source>
        <translation>人们看多远取自所有列表各位置的点击</translation>
    </message>
    <message>
        <source>how far people look is assumed, 1 / log₂(slot + 1), as no log tells it</source>
        <translation>人们看多远是假定的，1 / log₂(位置 + 1)，因为没有日志说明它</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1到%2</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>榜单</translation>
    </message>
    <message>
        <source>This board, or all that are checked</source>
        <translation>此榜单，或所有勾选的榜单</translation>
    </message>
    <message>
        <source>For 1,000 users</source>
        <translation>每 1,000 名用户</translation>
    </message>
    <message>
        <source>Who open the page once each</source>
        <translation>每人打开一次页面</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>货架</translation>
    </message>
    <message>
        <source>With the list that is published</source>
        <translation>按已发布的列表</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>With the list that would be published</source>
        <translation>按将要发布的列表</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>The mean of the users&apos; differences</source>
        <translation>各用户差值的平均</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>Of users who scatter, and of rates and slots that logs tell too little of</source>
        <translation>来自用户之间的差异，以及日志对比率和位置所知有限</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>相对</translation>
    </message>
    <message>
        <source>The change over what the shelf brings</source>
        <translation>变化与货架所得之比</translation>
    </message>
    <message>
        <source>From %1 users of the workspace. Clicks are from %2, installs from %3; %4.</source>
        <translation>取自工作区的 %1 名用户。点击来自%2，安装来自%3；%4。</translation>
    </message>
</context>
<context>
    <name>rankwright::PredictionPanel</name>
    <message>
        <source>Predicting what publishing would do</source>
        <translation>正在预测发布的效果</translation>
    </message>
    <message>
        <source>It could not be predicted what publishing would do.</source>
        <translation>无法预测发布的效果。</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>What publishing would do</source>
        <translation>发布的效果</translation>
    </message>
    <message>
        <source>What publishing would do to clicks, installs and looks at new apps.</source>
        <translation>发布会给点击、安装和新应用浏览带来什么。</translation>
    </message>
    <message numerus="yes">
        <source>All %n checked</source>
        <translation>
            <numerusform>选中的全部 %n 个榜单</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Search preferences</source>
        <translation>搜索首选项</translation>
    </message>
    <message>
        <source>Finds pages and marks controls whose label or tool tip has these words</source>
        <translation>查找页面，并标出标签或工具提示中包含这些词的控件</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>No setting has these words. Press Escape in the search line to see all.</source>
        <translation>没有包含这些词的设置。在搜索框中按Escape可查看全部。</translation>
    </message>
    <message>
        <source>Give the settings of this page the values that the program comes with</source>
        <translation>将此页的设置恢复为程序的默认值</translation>
    </message>
    <message>
        <source>Close the preferences; every change holds already</source>
        <translation>关闭首选项；所有更改均已生效</translation>
    </message>
</context>
<context>
    <name>rankwright::PreviewModel</name>
    <message>
        <source>Line %1: %2</source>
        <translation>第%1行：%2</translation>
    </message>
    <message>
        <source>%1. Problem: %2</source>
        <translation>%1。问题：%2</translation>
    </message>
</context>
<context>
    <name>rankwright::PreviewPanel</name>
    <message>
        <source>List of the board</source>
        <translation>榜单的列表</translation>
    </message>
    <message>
        <source>Taking scores apart</source>
        <translation>正在分解得分</translation>
    </message>
    <message>
        <source>The scores could not be taken apart.</source>
        <translation>无法分解得分。</translation>
    </message>
    <message>
        <source>The list is empty</source>
        <translation>列表为空</translation>
    </message>
    <message>
        <source>Widen the rule for candidates, or pin apps.</source>
        <translation>请放宽候选应用的规则，或固定应用。</translation>
    </message>
    <message>
        <source>Views of the list</source>
        <translation>列表的视图</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>On the phone</source>
        <translation>在手机上</translation>
    </message>
    <message>
        <source>Why not here?</source>
        <translation>为何不在榜上？</translation>
    </message>
    <message>
        <source>The board as it would be today. It follows every keystroke.</source>
        <translation>榜单今天会是的样子，随每次按键更新。</translation>
    </message>
    <message>
        <source>Cannot be built: %1</source>
        <translation>无法生成：%1</translation>
    </message>
    <message>
        <source>%1 candidates · %2 of %3 slots · %4 new apps</source>
        <translation>%1个候选应用 · 位置%2/%3 · %4个新应用</translation>
    </message>
    <message>
        <source>Other boards</source>
        <translation>其他榜单</translation>
    </message>
</context>
<context>
    <name>rankwright::ProblemButton</name>
    <message>
        <source>%1
Click to go there. Only other programs mind.</source>
        <translation>%1
单击可转到该处。只有其他程序在意。</translation>
    </message>
    <message>
        <source>%1
Click to go there. The file can be saved all the same.</source>
        <translation>%1
单击可转到该处。文件仍可照常保存。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第%1行：%2</translation>
    </message>
    <message>
        <source>%1 (%2 in all)</source>
        <comment>a problem, how many</comment>
        <translation>%1（共 %2）</translation>
    </message>
    <message numerus="yes">
        <source>%n portability mark(s)</source>
        <translation>
            <numerusform>%n 处可移植性标记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::ProblemPanel</name>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Errors and warnings, or what only other programs mind</source>
        <translation>错误和警告，或只有其他程序在意的写法</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>File, line and column; follow it to go there</source>
        <translation>文件、行和列；跟随它可转到该处</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>检查发现了什么</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>What was probably meant</source>
        <translation>大概想写的内容</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>No file in front</source>
        <translation>前面没有文件</translation>
    </message>
    <message>
        <source>Open a rules file to see what is wrong with it.</source>
        <translation>打开一个规则文件，看看其中有什么问题。</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>The check found nothing wrong with %1.</source>
        <translation>检查没有发现 %1 有什么问题。</translation>
    </message>
    <message>
        <source>%1; the first %2 are listed</source>
        <comment>counts of problems</comment>
        <translation>%1；列出前 %2 个</translation>
    </message>
</context>
<context>
    <name>rankwright::ProblemTexts</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Portability</source>
        <translation>可移植性</translation>
    </message>
    <message>
        <source>%1 – did you mean “%2”?</source>
        <translation>%1——您是否想写“%2”？</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portability mark(s)</source>
        <translation>
            <numerusform>%n 处可移植性标记</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>rankwright::ProfilePanel</name>
    <message>
        <source>&amp;Profile all apps</source>
        <translation>剖析全部应用(&amp;P)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Profile of rules</source>
        <translation>规则的剖析</translation>
    </message>
    <message>
        <source>Most frequent values</source>
        <translation>最常见的值</translation>
    </message>
    <message>
        <source>No profile yet</source>
        <translation>尚未剖析</translation>
    </message>
    <message>
        <source>Profile all apps to see how often each rule is missing, its values and its cost.</source>
        <translation>剖析全部应用，查看每条规则缺失的频率、它的值和开销。</translation>
    </message>
    <message>
        <source>Compute every rule of the file in front for all apps, as the sample&apos;s user sees them</source>
        <translation>按样本用户所见，在全部应用上计算当前文件的每条规则</translation>
    </message>
    <message>
        <source>Stop profiling; the last profile stays</source>
        <translation>停止剖析；保留上一次的结果</translation>
    </message>
    <message>
        <source>Profiling rules</source>
        <translation>正在剖析规则</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>%1 gives no numbers; its most frequent values stand beside.</source>
        <translation>%1 不给出数值；旁边是它最常见的值。</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>%1 apps, %2 ns each for all rules together</source>
        <translation>%1 个应用，全部规则每个 %2 纳秒</translation>
    </message>
    <message>
        <source>%1; the rules or the sample have changed since</source>
        <translation>%1；此后规则或样本已更改</translation>
    </message>
    <message>
        <source>Cancelled; what is shown is the profile before.</source>
        <translation>已取消；显示的是上一次的结果。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
</context>
<context>
    <name>rankwright::ProfileTables</name>
    <message>
        <source>over %1</source>
        <translation>超过 %1</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>The rule; follow it to go to its definition</source>
        <translation>规则；点击前往其定义</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>The type of its values</source>
        <translation>其值的类型</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Share of the apps for which it has no value</source>
        <translation>没有值的应用所占比例</translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation>不同值</translation>
    </message>
    <message>
        <source>How many different values it has</source>
        <translation>它有多少个不同的值</translation>
    </message>
    <message>
        <source>Alone (ns)</source>
        <translation>单独（纳秒）</translation>
    </message>
    <message>
        <source>Nanoseconds an app when only this rule is computed, on one core</source>
        <translation>只计算该规则时每个应用的纳秒数（单核）</translation>
    </message>
    <message>
        <source>Own (ns)</source>
        <translation>自有（纳秒）</translation>
    </message>
    <message>
        <source>Nanoseconds an app that would be saved without this rule</source>
        <translation>没有该规则时每个应用可节省的纳秒数</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>The most frequent values of the rule</source>
        <translation>规则最常见的值</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>How many apps have it</source>
        <translation>有多少个应用取该值</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Of all apps, those with a missing value included</source>
        <translation>占全部应用的比例，包括缺失值</translation>
    </message>
    <message>
        <source>Distribution of %1</source>
        <translation>%1 的分布</translation>
    </message>
</context>
<context>
    <name>rankwright::ProgramPanel</name>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>The number by which other nodes name this one</source>
        <translation>其他节点引用该节点所用的编号</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>What is computed, from the numbers of other nodes</source>
        <translation>由其他节点编号计算的内容</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>The type of the value</source>
        <translation>值的类型</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>shared: computed once and used in several places; folded: computed while compiling</source>
        <translation>共享：只计算一次，用于多处；折叠：在编译时计算</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>The rules that are this node</source>
        <translation>即为该节点的规则</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源文本</translation>
    </message>
    <message>
        <source>The text that it came from; follow it to go there</source>
        <translation>它所来自的文本；点击前往</translation>
    </message>
    <message>
        <source>&amp;All rules of the file</source>
        <translation>文件的全部规则(&amp;A)</translation>
    </message>
    <message>
        <source>Optimised program</source>
        <translation>优化后的程序</translation>
    </message>
    <message>
        <source>No program yet</source>
        <translation>尚无程序</translation>
    </message>
    <message>
        <source>Open a rules file to see what the compiler makes of it.</source>
        <translation>打开一个规则文件，查看编译器的处理结果。</translation>
    </message>
    <message>
        <source>Show what all rules became together, not only the one at the caret</source>
        <translation>显示全部规则合在一起的结果，而不只是光标处的规则</translation>
    </message>
    <message>
        <source>Compiling rules</source>
        <translation>正在编译规则</translation>
    </message>
    <message>
        <source>These rules do not compile</source>
        <translation>这些规则无法编译</translation>
    </message>
    <message>
        <source>%1 nodes, %2 shared, %3 folded</source>
        <translation>%1 个节点，%2 个共享，%3 个折叠</translation>
    </message>
</context>
<context>
    <name>rankwright::QuestionPage</name>
    <message>
        <source>The log gave no answer.</source>
        <translation>日志没有给出答案。</translation>
    </message>
    <message>
        <source>The log is being asked.</source>
        <translation>正在查询日志。</translation>
    </message>
</context>
<context>
    <name>rankwright::RecentDelegate</name>
    <message>
        <source>The folder is gone</source>
        <translation>文件夹已不存在</translation>
    </message>
</context>
<context>
    <name>rankwright::RecentModel</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1，位于%2</translation>
    </message>
    <message>
        <source>%1 in %2. The folder is gone; press Delete to remove it from the list.</source>
        <translation>%1，位于%2。文件夹已不存在；按Delete可将其从列表中移除。</translation>
    </message>
    <message>
        <source>Opened today</source>
        <translation>今天打开</translation>
    </message>
    <message>
        <source>Opened yesterday</source>
        <translation>昨天打开</translation>
    </message>
    <message numerus="yes">
        <source>Opened %n days ago</source>
        <translation>
            <numerusform>%n天前打开</numerusform>
        </translation>
    </message>
    <message>
        <source>Opened on %1</source>
        <translation>打开于%1</translation>
    </message>
</context>
<context>
    <name>rankwright::RecentView</name>
    <message>
        <source>Recent workspaces</source>
        <translation>最近的工作区</translation>
    </message>
    <message>
        <source>Enter opens a workspace, Delete removes it from the list.</source>
        <translation>按Enter打开工作区，按Delete将其从列表中移除。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Remove from the list; the folder stays</source>
        <translation>从列表中移除；文件夹保留</translation>
    </message>
</context>
<context>
    <name>rankwright::RecoveryBar</name>
    <message numerus="yes">
        <source>%n edit(s), the last one on %1.</source>
        <translation>
            <numerusform>%n次编辑，最后一次在%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal was damaged, so that later edits may be missing.</source>
        <translation>恢复日志已损坏，后面的编辑可能缺失。</translation>
    </message>
    <message>
        <source>Another program changed the file since.</source>
        <translation>此后另一个程序更改了该文件。</translation>
    </message>
    <message>
        <source>The file is gone.</source>
        <translation>文件已不存在。</translation>
    </message>
    <message>
        <source>Unsaved work of an earlier session was found.</source>
        <translation>发现之前会话中未保存的工作。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Open %1 with the unsaved text. Undo goes back to the file&apos;s.</source>
        <translation>打开%1并载入未保存的文本。撤销可回到文件中的文本。</translation>
    </message>
    <message>
        <source>Show difference</source>
        <translation>显示差异</translation>
    </message>
    <message>
        <source>Compare the file with the unsaved text of %1</source>
        <translation>将文件与%1的未保存文本进行比较</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>丢弃…</translation>
    </message>
    <message>
        <source>Remove the unsaved text of %1 for good</source>
        <translation>永久移除%1的未保存文本</translation>
    </message>
    <message>
        <source>Discard unsaved work</source>
        <translation>丢弃未保存的工作</translation>
    </message>
    <message>
        <source>Discard the unsaved text of %1?</source>
        <translation>丢弃%1的未保存文本？</translation>
    </message>
    <message>
        <source>It cannot be brought back.</source>
        <translation>此操作无法撤销。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
</context>
<context>
    <name>rankwright::RecoveryPage</name>
    <message>
        <source>Show &amp;jobs that run longer than</source>
        <translation>显示运行超过以下时长的任务(&amp;J)</translation>
    </message>
    <message>
        <source>Shorter jobs end before one could read about them in the status bar</source>
        <translation>更短的任务在状态栏上还来不及看清就已结束</translation>
    </message>
    <message>
        <source> ms</source>
        <comment>milliseconds, behind a number</comment>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>&amp;Offer unsaved work after a crash</source>
        <translation>崩溃后提示恢复未保存的工作(&amp;O)</translation>
    </message>
    <message>
        <source>Ask at the start whether to restore what the recovery journal holds; the journal is kept either way</source>
        <translation>启动时询问是否还原恢复日志中的内容；无论选择哪项，日志都会保留</translation>
    </message>
    <message>
        <source>Unsaved work is written every</source>
        <translation>未保存的工作写入间隔</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>The journal is removed only by saving or by closing without an unsaved change.</source>
        <translation>只有保存，或在没有未保存更改时关闭，才会删除恢复日志。</translation>
    </message>
    <message>
        <source>Jobs and recovery</source>
        <translation>任务与恢复</translation>
    </message>
    <message>
        <source>autosave</source>
        <translation>自动保存</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>crash</source>
        <translation>崩溃</translation>
    </message>
    <message>
        <source>progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>rankwright::RenameBar</name>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>New name of the rule</source>
        <translation>规则的新名称</translation>
    </message>
    <message>
        <source>Change the name in every file; each file can be undone, and nothing is saved</source>
        <translation>在每个文件中更改名称；每个文件都可以撤销，不会保存</translation>
    </message>
    <message>
        <source>&amp;New name of “%1”:</source>
        <translation>“%1”的新名称(&amp;N)：</translation>
    </message>
    <message>
        <source>A name has letters, digits and _, and begins with no digit: %1</source>
        <translation>名称由字母、数字和 _ 组成，且不以数字开头：%1</translation>
    </message>
    <message>
        <source>Looking for uses of %1</source>
        <translation>正在查找 %1 的使用位置</translation>
    </message>
    <message>
        <source>Another rule or feature has this name already: %1</source>
        <translation>另一条规则或特征已使用该名称：%1</translation>
    </message>
    <message>
        <source>This name comes from the data; only rules can be renamed: %1</source>
        <translation>该名称来自数据；只能重命名规则：%1</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>将 %1 重命名为 %2</translation>
    </message>
</context>
<context>
    <name>rankwright::ReplayPanel</name>
    <message>
        <source>Replaying the days of a board</source>
        <translation>正在重放榜单的各天</translation>
    </message>
    <message>
        <source>The days could not be replayed.</source>
        <translation>无法重放这些天。</translation>
    </message>
    <message>
        <source>Days of the board</source>
        <translation>榜单的各天</translation>
    </message>
    <message>
        <source>List of the day</source>
        <translation>那一天的列表</translation>
    </message>
    <message>
        <source>The last so many days of the logs are replayed</source>
        <translation>重放日志的最后这么多天</translation>
    </message>
    <message>
        <source>The mean over all days but the first of: apps that entered / apps on the list</source>
        <translation>除第一天外各天的平均值：进入的应用 / 列表中的应用</translation>
    </message>
    <message>
        <source>What the board&apos;s rule would have given on each of the last days, from what the logs had by that evening. Features of apps other than those of the logs are as they are today.</source>
        <translation>榜单的规则在最近每一天会给出的列表，按日志到当天晚上已有的内容。日志之外的应用特征按今天的样子。</translation>
    </message>
    <message>
        <source>A row an app, a column a day; the figure is its slot. A strip begins where the app enters and ends where it leaves. Ctrl+click chooses a day, as the table of days does.</source>
        <translation>每行一个应用，每列一天，数字是它的位置。色带从应用进入时开始，到离开时结束。Ctrl+点击选择一天，与日期表格一样。</translation>
    </message>
    <message>
        <source>Apps that entered and left on each day, and new apps on the list.</source>
        <translation>每天进入和离开的应用，以及列表中的新应用。</translation>
    </message>
    <message>
        <source>Last &amp;days:</source>
        <translation>最近天数(&amp;D)：</translation>
    </message>
    <message>
        <source>The board was empty on all days.</source>
        <translation>榜单在所有这些天都是空的。</translation>
    </message>
    <message>
        <source>A single day does not move.</source>
        <translation>单独一天没有变动。</translation>
    </message>
    <message>
        <source>The first day that was replayed</source>
        <translation>重放的第一天</translation>
    </message>
    <message>
        <source>%1 entered · %2 left since the day before</source>
        <translation>与前一天相比：%1 个进入 · %2 个离开</translation>
    </message>
    <message>
        <source>No days</source>
        <translation>没有日期</translation>
    </message>
    <message>
        <source>Chart of a board&apos;s slots by day</source>
        <translation>榜单每天位置图</translation>
    </message>
    <message>
        <source>Chart of what moves on a board</source>
        <translation>榜单变动图</translation>
    </message>
</context>
<context>
    <name>rankwright::ReplayProgress</name>
    <message>
        <source>Users who are done</source>
        <translation>已完成的用户</translation>
    </message>
</context>
<context>
    <name>rankwright::ReplayedConfiguration</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
</context>
<context>
    <name>rankwright::ReportTables</name>
    <message>
        <source>Last stage</source>
        <translation>最后阶段</translation>
    </message>
    <message>
        <source>The last stage that the candidates reached</source>
        <translation>候选到达的最后一个阶段</translation>
    </message>
    <message>
        <source>Taken lost</source>
        <translation>取用丢失</translation>
    </message>
    <message>
        <source>Of the apps that users took, how many were lost here for this reason</source>
        <translation>用户取用的应用中，有多少因此原因在这里丢失</translation>
    </message>
    <message>
        <source>Why no further</source>
        <translation>为何没有继续</translation>
    </message>
    <message>
        <source>Why they went no further, as the stage itself says</source>
        <translation>它们为什么没有继续，由该阶段自己说明</translation>
    </message>
    <message>
        <source>Of all taken</source>
        <translation>占全部取用</translation>
    </message>
    <message>
        <source>Taken apps lost here divided by all apps that users took</source>
        <translation>在这里丢失的取用应用除以用户取用的全部应用</translation>
    </message>
    <message>
        <source>Candidates lost</source>
        <translation>丢失的候选</translation>
    </message>
    <message>
        <source>All candidates lost here for this reason, over all requests</source>
        <translation>所有请求中因此原因在这里丢失的全部候选</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>召回通道</translation>
    </message>
    <message>
        <source>The recall channel</source>
        <translation>召回通道</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到</translation>
    </message>
    <message>
        <source>Candidates that it proposed, over all requests</source>
        <translation>所有请求中它提出的候选</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>独有</translation>
    </message>
    <message>
        <source>Of these, how many no other channel proposed: what would be missing without it</source>
        <translation>其中没有其他通道提出的有多少：没有它就会缺少的</translation>
    </message>
    <message>
        <source>Alone, share</source>
        <translation>独有比例</translation>
    </message>
    <message>
        <source>Found alone divided by found</source>
        <translation>独自找到的除以找到的</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>进入列表</translation>
    </message>
    <message>
        <source>Of the candidates that it proposed, how many got into lists</source>
        <translation>它提出的候选中有多少进入了列表</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>取用</translation>
    </message>
    <message>
        <source>Of the apps that users took, how many it proposed</source>
        <translation>用户取用的应用中有多少由它提出</translation>
    </message>
    <message>
        <source>Taken, alone</source>
        <translation>取用，独有</translation>
    </message>
    <message>
        <source>Of these, how many no other channel proposed</source>
        <translation>其中没有其他通道提出的有多少</translation>
    </message>
    <message>
        <source>R/R*</source>
        <translation>R/R*</translation>
    </message>
    <message>
        <source>The value of the best candidates that it proposed, divided by the value of the best of all: what would be kept were it the only channel</source>
        <translation>它提出的最好候选的价值，除以全部候选中最好者的价值：如果只有这个通道能保留多少</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Two recall channels</source>
        <translation>两个召回通道</translation>
    </message>
    <message>
        <source>In common</source>
        <translation>共同</translation>
    </message>
    <message>
        <source>Candidates that both proposed, over all requests</source>
        <translation>所有请求中两者都提出的候选</translation>
    </message>
    <message>
        <source>Jaccard</source>
        <translation>Jaccard</translation>
    </message>
    <message>
        <source>In common divided by the candidates of either; 100 % where both propose the same</source>
        <translation>共同候选除以任一通道的候选；两者完全相同时为 100 %</translation>
    </message>
    <message>
        <source>Taken in common</source>
        <translation>共同取用</translation>
    </message>
    <message>
        <source>Apps that users took and both proposed</source>
        <translation>用户取用且两者都提出的应用</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>A feature of the candidates</source>
        <translation>候选的一个特征</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Between which candidates: those that reach a stage and those that reach the next, or those that are never shown and those that are</source>
        <translation>在哪些候选之间：到达某阶段的与到达下一阶段的，或者从未展示的与展示过的</translation>
    </message>
    <message>
        <source>Stability index</source>
        <translation>稳定性指数</translation>
    </message>
    <message>
        <source>Σ (after − before) · ln(after / before) over the shares of the values; 0.1 is a small shift, 0.25 a large one</source>
        <translation>对各取值的比例求 Σ (之后 − 之前) · ln(之后 / 之前)；0.1 是小变化，0.25 是大变化</translation>
    </message>
    <message>
        <source>Standardised difference</source>
        <translation>标准化差异</translation>
    </message>
    <message>
        <source>(mean after − mean before) / √((variance before + variance after) / 2), of numbers alone</source>
        <translation>(之后均值 − 之前均值) / √((之前方差 + 之后方差) / 2)，仅用于数值</translation>
    </message>
    <message>
        <source>Mean before</source>
        <translation>之前均值</translation>
    </message>
    <message>
        <source>Of a number, before the step</source>
        <translation>数值特征在这一步之前的均值</translation>
    </message>
    <message>
        <source>Mean after</source>
        <translation>之后均值</translation>
    </message>
    <message>
        <source>Of a number, behind the step</source>
        <translation>数值特征在这一步之后的均值</translation>
    </message>
    <message>
        <source>Candidates before</source>
        <translation>之前的候选</translation>
    </message>
    <message>
        <source>Candidates before the step whose features are known</source>
        <translation>这一步之前、特征已知的候选</translation>
    </message>
    <message>
        <source>Candidates after</source>
        <translation>之后的候选</translation>
    </message>
    <message>
        <source>Candidates behind the step whose features are known</source>
        <translation>这一步之后、特征已知的候选</translation>
    </message>
    <message>
        <source>passed over by the user</source>
        <translation>用户没有选择</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 与 %2</translation>
    </message>
    <message>
        <source>not “%1” → “%1”</source>
        <translation>未“%1” → “%1”</translation>
    </message>
    <message>
        <source>“%1” → “%2”</source>
        <translation>“%1” → “%2”</translation>
    </message>
</context>
<context>
    <name>rankwright::RequestPopup</name>
    <message>
        <source>&amp;Time of the request:</source>
        <translation>请求时间(&amp;T)：</translation>
    </message>
    <message>
        <source>The request that the rules see</source>
        <translation>规则所看到的请求</translation>
    </message>
    <message>
        <source>What now() and functions of the date see; without it, the present</source>
        <translation>now() 和日期函数所看到的时间；不勾选时为当前时间</translation>
    </message>
    <message>
        <source>Time of the request</source>
        <translation>请求时间</translation>
    </message>
    <message>
        <source>In the zone %1</source>
        <translation>时区：%1</translation>
    </message>
    <message>
        <source>Any context</source>
        <translation>任意上下文</translation>
    </message>
    <message numerus="yes">
        <source>%n context feature(s)</source>
        <translation>
            <numerusform>%n 个上下文特征</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>context, time</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>rankwright::RequestTable</name>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>The app that the user took, or else the first candidate that was chosen</source>
        <translation>用户取用的应用，否则是选中的第一个候选</translation>
    </message>
    <message>
        <source>Last stage</source>
        <translation>最后阶段</translation>
    </message>
    <message>
        <source>The last stage that the app reached</source>
        <translation>应用到达的最后一个阶段</translation>
    </message>
    <message>
        <source>Why no further</source>
        <translation>为何没有继续</translation>
    </message>
    <message>
        <source>Why the app went no further</source>
        <translation>应用为什么没有继续</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The app&apos;s name in the open workspace</source>
        <translation>应用在所打开工作区中的名称</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>取用</translation>
    </message>
    <message>
        <source>Whether the user took this app</source>
        <translation>用户是否取用了这个应用</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>What became of the app in this request, with the figures that decided; said of apps that users took</source>
        <translation>这个应用在此请求中的经过，附有起决定作用的数字；仅对用户取用的应用说明</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>When the user asked, by the computer&apos;s clock</source>
        <translation>用户询问的时间，按本机时钟</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>How many candidates of the request were chosen</source>
        <translation>该请求有多少候选被选中</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>位置数</translation>
    </message>
    <message>
        <source>How many apps were asked for</source>
        <translation>请求了多少个应用</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>The scene of the request</source>
        <translation>请求的场景</translation>
    </message>
    <message>
        <source>Related to</source>
        <translation>相关应用</translation>
    </message>
    <message>
        <source>The app that the scene is about</source>
        <translation>场景所针对的应用</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>The pipeline that answered</source>
        <translation>回答的管道</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>The version of its configuration, by its hash</source>
        <translation>其配置的版本，按哈希</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>The caller&apos;s name for the request</source>
        <translation>调用方给请求的名称</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Who asked. Enter asks the request again, and why the app is not in its list</source>
        <translation>谁在询问。按 Enter 重新询问这个请求，并问应用为什么不在它的列表里</translation>
    </message>
</context>
<context>
    <name>rankwright::RequestsAddress</name>
    <message>
        <source>found by %1 alone</source>
        <translation>只由 %1 找到</translation>
    </message>
    <message>
        <source>found by %1 and %2</source>
        <translation>由 %1 和 %2 找到</translation>
    </message>
    <message>
        <source>found by %1</source>
        <translation>由 %1 找到</translation>
    </message>
    <message>
        <source>no further than “%1”: %2</source>
        <translation>止于“%1”：%2</translation>
    </message>
    <message>
        <source>no further than “%1”</source>
        <translation>止于“%1”</translation>
    </message>
    <message>
        <source>reached “%1”</source>
        <translation>到达“%1”</translation>
    </message>
    <message>
        <source>All requests</source>
        <translation>全部请求</translation>
    </message>
    <message>
        <source>Requests with a taken app</source>
        <translation>有取用应用的请求</translation>
    </message>
    <message>
        <source>Taken apps: %1</source>
        <translation>取用的应用：%1</translation>
    </message>
    <message>
        <source>Candidates: %1</source>
        <translation>候选：%1</translation>
    </message>
</context>
<context>
    <name>rankwright::RequestsPanel</name>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Open the user&apos;s &amp;list</source>
        <translation>打开用户的列表(&amp;L)</translation>
    </message>
    <message>
        <source>Show the list that this user would get now</source>
        <translation>显示该用户现在会得到的列表</translation>
    </message>
    <message>
        <source>&amp;Why not this app?</source>
        <translation>为什么没有这个应用？(&amp;W)</translation>
    </message>
    <message>
        <source>Show &amp;more requests</source>
        <translation>显示更多请求(&amp;M)</translation>
    </message>
    <message>
        <source>Show ten times as many of the requests</source>
        <translation>显示十倍数量的请求</translation>
    </message>
    <message>
        <source>No bar opened</source>
        <translation>没有打开的条</translation>
    </message>
    <message>
        <source>No requests</source>
        <translation>没有请求</translation>
    </message>
    <message>
        <source>Press Enter on a bar, a reason or a channel to see the requests behind it.</source>
        <translation>在条、原因或通道上按 Enter，查看它背后的请求。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The requests could not be read.</source>
        <translation>无法读取请求。</translation>
    </message>
    <message>
        <source>Looking for the requests…</source>
        <translation>正在查找请求……</translation>
    </message>
    <message>
        <source>Looking for requests</source>
        <translation>正在查找请求</translation>
    </message>
    <message>
        <source>No request of the log fits, as it is filtered now.</source>
        <translation>按现在的筛选，日志中没有符合的请求。</translation>
    </message>
    <message>
        <source>The first %1 of %2 requests</source>
        <translation>%2 个请求中的前 %1 个</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n 个请求</numerusform>
        </translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>漏斗</translation>
    </message>
    <message>
        <source>Ask this request again as it was made, and why the app is not in its list</source>
        <translation>按当时的样子重新询问这个请求，并问应用为什么不在它的列表里</translation>
    </message>
    <message>
        <source>The requests behind the bar or cell that was opened. Enter on one asks it again as it was made, and why the app is not in its list.</source>
        <translation>所打开的条或单元格背后的请求。按 Enter 按当时的样子重新询问，并问应用为什么不在它的列表里。</translation>
    </message>
</context>
<context>
    <name>rankwright::ReviewPage</name>
    <message>
        <source>version %1</source>
        <translation>版本%1</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>未发布</translation>
    </message>
    <message>
        <source>Review and publish</source>
        <translation>审阅并发布</translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>发布(&amp;P)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Comparing with the shelf</source>
        <translation>正在与上架区比较</translation>
    </message>
    <message>
        <source>The boards could not be compared.</source>
        <translation>无法比较榜单。</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>正在发布</translation>
    </message>
    <message>
        <source>Nothing was published.</source>
        <translation>未发布任何内容。</translation>
    </message>
    <message>
        <source>Boards to be published</source>
        <translation>要发布的榜单</translation>
    </message>
    <message>
        <source>What publishing would change, in the definition and in the list.</source>
        <translation>发布会在定义和列表中带来的变化。</translation>
    </message>
    <message>
        <source>Why is this published? It stands in the history.</source>
        <translation>为什么发布？会记入历史。</translation>
    </message>
    <message>
        <source>&amp;Who:</source>
        <translation>操作人(&amp;W)：</translation>
    </message>
    <message>
        <source>W&amp;hy:</source>
        <translation>原因(&amp;H)：</translation>
    </message>
    <message>
        <source>%1 must not be published so: %2</source>
        <translation>%1不能这样发布：%2</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>The workspace is read-only.</source>
        <translation>工作区是只读的。</translation>
    </message>
    <message>
        <source>No board that could be published is checked.</source>
        <translation>没有勾选可发布的榜单。</translation>
    </message>
    <message>
        <source>Say who publishes.</source>
        <translation>请填写操作人。</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>请填写原因。</translation>
    </message>
    <message>
        <source>Somebody else has published. Nothing was written; this is the review of what would be published now.</source>
        <translation>其他人已发布。未写入任何内容；这里审阅的是现在会发布的内容。</translation>
    </message>
    <message>
        <source>Somebody else has published. This is the review of what would be published now.</source>
        <translation>别人已经发布。这是现在将要发布的内容的审阅。</translation>
    </message>
</context>
<context>
    <name>rankwright::RocPage</name>
    <message>
        <source>Working out ROC curves</source>
        <translation>正在计算ROC曲线</translation>
    </message>
    <message>
        <source>How well the selected runs tell positive from negative rows. Precision tells more where positives are rare.</source>
        <translation>选中的运行区分正样本行与负样本行的能力。正样本稀少时，精确率更能说明问题。</translation>
    </message>
    <message>
        <source>None of the selected runs was judged on this output.</source>
        <translation>所选运行都没有在此输出上评估。</translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation>ROC曲线</translation>
    </message>
    <message>
        <source>Precision and recall</source>
        <translation>精确率与召回率</translation>
    </message>
</context>
<context>
    <name>rankwright::RollBackBar</name>
    <message>
        <source>Put it back</source>
        <translation>回滚</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>由谁负责</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>It stands in the history</source>
        <translation>会记入历史</translation>
    </message>
</context>
<context>
    <name>rankwright::RowBar</name>
    <message>
        <source>Go to row</source>
        <translation>转到行</translation>
    </message>
    <message>
        <source>Number of the row</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Make this row the current one (Enter)</source>
        <translation>将此行设为当前行(Enter)</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>共%1行</translation>
    </message>
</context>
<context>
    <name>rankwright::RowFinder</name>
    <message>
        <source>Finding “%1”</source>
        <translation>正在查找“%1”</translation>
    </message>
    <message>
        <source>No row contains “%1”.</source>
        <translation>没有包含“%1”的行。</translation>
    </message>
    <message>
        <source>Went on from the first row.</source>
        <translation>已从首行继续查找。</translation>
    </message>
    <message>
        <source>Went on from the last row.</source>
        <translation>已从末行继续查找。</translation>
    </message>
</context>
<context>
    <name>rankwright::RowGutter</name>
    <message>
        <source>Row numbers</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Click selects a row, drag selects several</source>
        <translation>单击选择一行，拖动选择多行</translation>
    </message>
</context>
<context>
    <name>rankwright::RowLoader</name>
    <message>
        <source>Measuring bars</source>
        <translation>正在计算数据条</translation>
    </message>
    <message>
        <source>Filtering and sorting</source>
        <translation>正在筛选和排序</translation>
    </message>
    <message>
        <source>Going to a row</source>
        <translation>正在转到指定行</translation>
    </message>
    <message>
        <source>Going to the last row</source>
        <translation>正在转到末行</translation>
    </message>
</context>
<context>
    <name>rankwright::RuleLineAssistant</name>
    <message>
        <source>Checking the rule</source>
        <translation>正在检查规则</translation>
    </message>
</context>
<context>
    <name>rankwright::RuleWords</name>
    <message>
        <source>A feature of the app</source>
        <translation>应用的特征</translation>
    </message>
    <message>
        <source>A feature of the user</source>
        <translation>用户的特征</translation>
    </message>
    <message>
        <source>A feature of the request&apos;s context</source>
        <translation>请求上下文的特征</translation>
    </message>
    <message>
        <source>A rule of this file</source>
        <translation>此文件中的规则</translation>
    </message>
</context>
<context>
    <name>rankwright::RulesView</name>
    <message>
        <source>No rules file is open</source>
        <translation>没有打开的规则文件</translation>
    </message>
    <message>
        <source>Open one to see and edit its rules, and what they give while you type.</source>
        <translation>打开一个文件，查看和编辑其中的规则，并在输入时查看结果。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>&amp;Complete</source>
        <translation>补全(&amp;C)</translation>
    </message>
    <message>
        <source>Offer the names that fit at the caret</source>
        <translation>列出适合光标处的名称</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>重命名(&amp;N)…</translation>
    </message>
    <message>
        <source>Give the rule at the caret another name in every file</source>
        <translation>在每个文件中更改光标处规则的名称</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式化(&amp;F)</translation>
    </message>
    <message>
        <source>Put the rules of the file in front into the usual spacing</source>
        <translation>按惯用的空格排列当前文件的规则</translation>
    </message>
    <message>
        <source>Go to &amp;definition</source>
        <translation>转到定义(&amp;D)</translation>
    </message>
    <message>
        <source>Go to where the rule at the caret is defined</source>
        <translation>前往光标处规则的定义</translation>
    </message>
    <message>
        <source>Where &amp;used</source>
        <translation>使用位置(&amp;U)</translation>
    </message>
    <message>
        <source>List what uses the rule or feature at the caret</source>
        <translation>列出使用光标处规则或特征的内容</translation>
    </message>
    <message>
        <source>Rules files</source>
        <translation>规则文件</translation>
    </message>
    <message>
        <source>Open a rules file of the workspace</source>
        <translation>打开工作区的规则文件</translation>
    </message>
    <message>
        <source>Looking for rules files…</source>
        <translation>正在查找规则文件…</translation>
    </message>
    <message>
        <source>Looking for rules files</source>
        <translation>正在查找规则文件</translation>
    </message>
    <message>
        <source>Where used</source>
        <translation>使用位置</translation>
    </message>
    <message>
        <source>Value at every node</source>
        <translation>各节点的值</translation>
    </message>
    <message>
        <source>Optimised program</source>
        <translation>优化后的程序</translation>
    </message>
    <message>
        <source>The rules cannot be formatted before they parse.</source>
        <translation>规则能够解析之后才能格式化。</translation>
    </message>
    <message>
        <source>Format rules</source>
        <translation>格式化规则</translation>
    </message>
    <message>
        <source>&amp;Profile all apps</source>
        <translation>剖析全部应用(&amp;P)</translation>
    </message>
    <message>
        <source>Compute the rules for all apps: missing values, distribution and cost</source>
        <translation>在全部应用上计算规则：缺失值、分布和开销</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>剖析</translation>
    </message>
    <message>
        <source>Po&amp;rtability check</source>
        <translation>可移植性检查(&amp;R)</translation>
    </message>
    <message>
        <source>Also mark what the original library, Minia, would reject or read otherwise</source>
        <translation>同时标出原库 Minia 会拒绝或作别解的写法</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>&amp;Blast radius of this edit</source>
        <translation>这次编辑的影响范围(&amp;B)</translation>
    </message>
    <message>
        <source>Replay the lists of a sample of users with the rules as published and as edited</source>
        <translation>用已发布的规则和编辑后的规则，重放一部分用户的列表</translation>
    </message>
</context>
<context>
    <name>rankwright::RunComparer</name>
    <message>
        <source>Comparing %1 with %2</source>
        <translation>正在比较%1与%2</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>rankwright::RunDetails</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Training rows</source>
        <translation>训练行数</translation>
    </message>
    <message>
        <source>%1, %2 of them positive</source>
        <translation>%1，其中正样本%2</translation>
    </message>
    <message>
        <source>Held-out rows</source>
        <translation>留出行数</translation>
    </message>
    <message>
        <source>Cached exposures left out</source>
        <translation>排除的缓存曝光</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>%1, %2 samples/s on %3 thread(s)</source>
        <translation>%1，%2样本/秒，%3个线程</translation>
    </message>
    <message>
        <source>Memory at most</source>
        <translation>内存峰值</translation>
    </message>
    <message>
        <source>Size of the model</source>
        <translation>模型大小</translation>
    </message>
    <message>
        <source>Hash of the data</source>
        <translation>数据的哈希</translation>
    </message>
    <message>
        <source>Hash of the rules</source>
        <translation>规则的哈希</translation>
    </message>
    <message>
        <source>Hash of the held-out rows</source>
        <translation>留出行的哈希</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>库</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>What is told of the run</source>
        <translation>关于运行的哪项信息</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>As the run&apos;s file has it</source>
        <translation>运行文件中的值</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why it failed</source>
        <translation>失败原因</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
</context>
<context>
    <name>rankwright::RunDetailsPage</name>
    <message>
        <source>Reading a run</source>
        <translation>正在读取运行</translation>
    </message>
    <message>
        <source>Facts of the run</source>
        <translation>运行的信息</translation>
    </message>
    <message>
        <source>Configuration of the run</source>
        <translation>运行的配置</translation>
    </message>
    <message>
        <source>All that is known of the run, and its configuration as model.toml had it.</source>
        <translation>关于该运行的全部信息，以及它在model.toml中的配置。</translation>
    </message>
</context>
<context>
    <name>rankwright::RunList</name>
    <message>
        <source>Looking for runs</source>
        <translation>正在查找运行</translation>
    </message>
    <message>
        <source>The runs could not be listed.</source>
        <translation>无法列出运行。</translation>
    </message>
    <message>
        <source>Pinning the baseline</source>
        <translation>正在固定基线</translation>
    </message>
    <message>
        <source>The baseline could not be pinned.</source>
        <translation>无法固定基线。</translation>
    </message>
    <message>
        <source>Renaming a run</source>
        <translation>正在重命名运行</translation>
    </message>
    <message>
        <source>The run could not be renamed.</source>
        <translation>无法重命名运行。</translation>
    </message>
    <message>
        <source>Removing runs</source>
        <translation>正在移除运行</translation>
    </message>
    <message>
        <source>The runs could not be removed.</source>
        <translation>无法移除运行。</translation>
    </message>
    <message>
        <source>Exporting a run</source>
        <translation>正在导出运行</translation>
    </message>
    <message>
        <source>The run could not be exported.</source>
        <translation>无法导出运行。</translation>
    </message>
    <message>
        <source>%1 exported to %2</source>
        <translation>%1已导出到%2</translation>
    </message>
</context>
<context>
    <name>rankwright::RunNameBar</name>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>New name of the run</source>
        <translation>运行的新名称</translation>
    </message>
    <message>
        <source>New name of %1:</source>
        <translation>%1的新名称：</translation>
    </message>
</context>
<context>
    <name>rankwright::RunPage</name>
    <message>
        <source>The figures could not be worked out.</source>
        <translation>无法计算指标。</translation>
    </message>
    <message>
        <source>There are no figures to show.</source>
        <translation>没有可显示的指标。</translation>
    </message>
</context>
<context>
    <name>rankwright::RunSegments</name>
    <message>
        <source>(not known)</source>
        <translation>（未知）</translation>
    </message>
    <message>
        <source>%1, 95 % interval</source>
        <translation>%1，95 % 区间</translation>
    </message>
    <message>
        <source>What the rows have in common</source>
        <translation>这些行的共同点</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Held-out rows of the segment</source>
        <translation>该分组的留出行</translation>
    </message>
    <message>
        <source>Positives</source>
        <translation>正样本</translation>
    </message>
    <message>
        <source>Of these rows</source>
        <translation>这些行中的正样本</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Δ %1</source>
        <translation>Δ %1</translation>
    </message>
    <message>
        <source>The run − the baseline, over the rows of the segment</source>
        <translation>运行 − 基线，取该分组的行</translation>
    </message>
    <message>
        <source>%1 − %2</source>
        <translation>%1 − %2</translation>
    </message>
    <message>
        <source>%1 by %2 · %3</source>
        <translation>%1，按%2 · %3</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>所有行</translation>
    </message>
    <message>
        <source>(all rows)</source>
        <translation>（所有行）</translation>
    </message>
    <message>
        <source>Simpson&apos;s paradox: over all rows the difference of %1 is %2, in every segment it has the other sign; their mean is %3. Trust the segments, not the whole.</source>
        <translation>辛普森悖论：在所有行上，%1的差值为%2，而在每个分组中符号都相反；各分组的平均为%3。请以分组为准，而不是总体。</translation>
    </message>
</context>
<context>
    <name>rankwright::RunSegmentsPage</name>
    <message>
        <source>Judging by segment</source>
        <translation>正在按分组评估</translation>
    </message>
    <message>
        <source>Segments of a model&apos;s rows</source>
        <translation>模型各行的分组</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>The field whose values make the segments</source>
        <translation>按哪个字段的取值分组</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>What the chart shows, and what is compared with the baseline</source>
        <translation>图表显示并与基线比较的指标</translation>
    </message>
    <message>
        <source>For whom the current run is good. Look at the counts first: few rows have wide intervals.</source>
        <translation>当前运行对哪些人群效果好。请先看行数：行数少则区间宽。</translation>
    </message>
    <message>
        <source>&amp;By:</source>
        <translation>按(&amp;B)：</translation>
    </message>
    <message>
        <source>M&amp;etric:</source>
        <translation>指标(&amp;E)：</translation>
    </message>
    <message>
        <source>The run was not judged on this output.</source>
        <translation>该运行没有在此输出上评估。</translation>
    </message>
    <message>
        <source>The held-out rows of this run have no field to be told apart by.</source>
        <translation>该运行的留出行没有可用于分组的字段。</translation>
    </message>
    <message>
        <source>No segment has this metric; the table has the others.</source>
        <translation>没有分组有这个指标；其他指标见表格。</translation>
    </message>
    <message>
        <source>No segments</source>
        <translation>没有分组</translation>
    </message>
    <message>
        <source>Chart of a model by segment</source>
        <translation>按分组的模型图表</translation>
    </message>
</context>
<context>
    <name>rankwright::RunTable</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>The name of its folder</source>
        <translation>它的文件夹名称</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>The baseline is what others are compared with; it stays on top</source>
        <translation>基线是其他运行的比较对象；它始终在顶部</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Its kind</source>
        <translation>它的类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Whether it was trained to the end, and why not</source>
        <translation>是否训练完成，若未完成则说明原因</translation>
    </message>
    <message>
        <source>AUC, low</source>
        <translation>AUC下限</translation>
    </message>
    <message>
        <source>Lower bound of DeLong&apos;s 95 % interval</source>
        <translation>DeLong 95 % 区间的下界</translation>
    </message>
    <message>
        <source>AUC, high</source>
        <translation>AUC上限</translation>
    </message>
    <message>
        <source>Upper bound of DeLong&apos;s 95 % interval</source>
        <translation>DeLong 95 % 区间的上界</translation>
    </message>
    <message>
        <source>Δ %1</source>
        <translation>Δ %1</translation>
    </message>
    <message>
        <source>The run − the baseline, over the same rows</source>
        <translation>运行 − 基线，取相同的行</translation>
    </message>
    <message>
        <source>Δ %1, low</source>
        <translation>Δ %1下限</translation>
    </message>
    <message>
        <source>Lower bound of the 95 % interval, by bootstrap over users</source>
        <translation>95 % 区间的下界，由按用户的自助法得出</translation>
    </message>
    <message>
        <source>Δ %1, high</source>
        <translation>Δ %1上限</translation>
    </message>
    <message>
        <source>Upper bound of the 95 % interval, by bootstrap over users</source>
        <translation>95 % 区间的上界，由按用户的自助法得出</translation>
    </message>
    <message>
        <source>p (%1)</source>
        <translation>p（%1）</translation>
    </message>
    <message>
        <source>Two-sided, of the same bootstrap: how often chance alone makes such a difference</source>
        <translation>双侧，来自同一次自助法：仅凭偶然出现这种差异的频率</translation>
    </message>
    <message>
        <source>Held-out rows</source>
        <translation>留出行数</translation>
    </message>
    <message>
        <source>That the output was judged on</source>
        <translation>用于评估该输出的行数</translation>
    </message>
    <message>
        <source>Positives</source>
        <translation>正样本</translation>
    </message>
    <message>
        <source>Of these rows</source>
        <translation>这些行中的正样本</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Training rows</source>
        <translation>训练行数</translation>
    </message>
    <message>
        <source>That the model learnt from</source>
        <translation>模型学习所用的行数</translation>
    </message>
    <message>
        <source>Cached left out</source>
        <translation>排除的缓存</translation>
    </message>
    <message>
        <source>Exposures of lists from a cache, which were left out</source>
        <translation>来自缓存列表的曝光，已排除</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Of training, without preparing the samples</source>
        <translation>训练用时，不含准备样本</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Training rows that it went through in a second</source>
        <translation>每秒训练的行数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Of the saved weights</source>
        <translation>保存的权重的大小</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>The log or files</source>
        <translation>日志或文件</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>In UTC</source>
        <translation>UTC时间</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What was written about it, or why there is no comparison</source>
        <translation>关于它的备注，或无法比较的原因</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>%1 − %2 = %3, %4 to %5; standard error %6, p = %7, of %8 draws of the %9 users</source>
        <translation>%1 − %2 = %3，%4至%5；标准误%6，p = %7，取自%9个用户的%8次抽样</translation>
    </message>
    <message>
        <source>DeLong&apos;s test, as if rows were independent: z = %1, p = %2</source>
        <translation>DeLong检验，假定各行独立：z = %1，p = %2</translation>
    </message>
    <message>
        <source>%1 of preparing samples, then %2 of training on %3 thread(s)</source>
        <translation>准备样本%1，随后训练%2，使用%3个线程</translation>
    </message>
    <message>
        <source>not compared: %1</source>
        <translation>未比较：%1</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
</context>
<context>
    <name>rankwright::RunTrainer</name>
    <message>
        <source>Training a model</source>
        <translation>正在训练模型</translation>
    </message>
    <message>
        <source>Training %1</source>
        <translation>正在训练%1</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Training was stopped.</source>
        <translation>训练已停止。</translation>
    </message>
    <message>
        <source>The model could not be trained.</source>
        <translation>无法训练模型。</translation>
    </message>
    <message>
        <source>Pausing: writing the checkpoint…</source>
        <translation>正在暂停：写入检查点…</translation>
    </message>
</context>
<context>
    <name>rankwright::RunWords</name>
    <message>
        <source>95 % interval %1 to %2</source>
        <translation>95 % 区间%1至%2</translation>
    </message>
    <message>
        <source>%1 positive against %2 negative rows</source>
        <translation>正样本%1行，负样本%2行</translation>
    </message>
    <message>
        <source>AUC = pairs in the right order / all pairs, ties half: %1 over %2; %3 (DeLong)</source>
        <translation>AUC = 排序正确的样本对 / 所有样本对，并列算一半：%1，基于%2；%3（DeLong）</translation>
    </message>
    <message>
        <source>GAUC = Σ w · AUC of the user / Σ w, weighted %1, over %2 of %3 users with rows of both labels: %4; %5</source>
        <translation>GAUC = Σ w · 用户的AUC / Σ w，权重%1，取%3个用户中两种标签的行都有的%2个：%4；%5</translation>
    </message>
    <message>
        <source>NE = log loss / entropy of the base rate %1: %2. Below 1 it says more than the base rate</source>
        <translation>NE = 对数损失 / 基准率%1的熵：%2。小于1表示比基准率更有信息量</translation>
    </message>
    <message>
        <source>−mean(y ln p + (1 − y) ln(1 − p)) over %1 rows, in nats: %2; %3 rows had p = 0 or 1</source>
        <translation>−mean(y ln p + (1 − y) ln(1 − p))，共%1行，单位为奈特：%2；其中%3行的p = 0或1</translation>
    </message>
    <message>
        <source>Σp / Σy, with Σy = %1: %2; %3. Above 1 the model promises too much</source>
        <translation>Σp / Σy，其中Σy = %1：%2；%3。大于1表示模型预测偏高</translation>
    </message>
    <message>
        <source>NDCG@%1 = mean over %2 users with a positive row: %3; %4</source>
        <translation>NDCG@%1 = 对%2个有正样本行的用户取平均：%3；%4</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>对数损失</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>The chance that a positive row scores higher than a negative one; 0.5 is chance. The interval is DeLong&apos;s, for which rows are independent</source>
        <translation>正样本行得分高于负样本行的概率；0.5为随机水平。区间采用DeLong方法，假定各行独立</translation>
    </message>
    <message>
        <source>The mean AUC within users, weighted %1: what a user&apos;s list gains</source>
        <translation>用户内AUC的平均值，权重%1：反映用户列表的收益</translation>
    </message>
    <message>
        <source>Mean negative log likelihood in nats; lower is better</source>
        <translation>平均负对数似然，单位为奈特；越低越好</translation>
    </message>
    <message>
        <source>Log loss over the entropy of the base rate: compares logs of other rates; lower is better</source>
        <translation>对数损失除以基准率的熵：可比较基准率不同的日志；越低越好</translation>
    </message>
    <message>
        <source>Sum of the probabilities over the positive rows; 1 is right</source>
        <translation>概率之和除以正样本行数；1为准确</translation>
    </message>
    <message>
        <source>Mean gap between promise and truth over %1 bins of as many rows each; 0 is right</source>
        <translation>预测与实际的平均差距，分为行数相等的%1个箱；0为准确</translation>
    </message>
    <message>
        <source>Area under precision over recall; compare it with the base rate, which is chance</source>
        <translation>精确率-召回率曲线下的面积；请与基准率（即随机水平）比较</translation>
    </message>
    <message>
        <source>How high the positive rows stand among the first %1 of their user</source>
        <translation>正样本行在其用户的前%1名中排得多靠前</translation>
    </message>
    <message>
        <source>Σ rows of the bin · |mean p − share of positives| / rows, over %1 bins: %2</source>
        <translation>Σ 箱的行数 · |p的平均值 − 正样本比例| / 行数，共%1个箱：%2</translation>
    </message>
    <message>
        <source>Σ (recall − recall before) · precision: %1; chance gives the base rate %2</source>
        <translation>Σ (召回率 − 前一召回率) · 精确率：%1；随机水平为基准率%2</translation>
    </message>
    <message>
        <source>by impressions</source>
        <translation>按曝光数</translation>
    </message>
    <message>
        <source>by positives</source>
        <translation>按正样本数</translation>
    </message>
    <message>
        <source>equally</source>
        <translation>相等</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2 至 %3）</translation>
    </message>
</context>
<context>
    <name>rankwright::RunningPage</name>
    <message>
        <source>&amp;Stop importing</source>
        <translation>停止导入(&amp;S)</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>导入进度</translation>
    </message>
    <message>
        <source>Stop and leave nothing behind</source>
        <translation>停止导入，不留下任何内容</translation>
    </message>
    <message>
        <source>Rows and values that could not be used</source>
        <translation>无法使用的行和值</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>%1 into %2</source>
        <translation>将%1导入到%2</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在开始</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>正在导入%1</translation>
    </message>
    <message>
        <source>The workspace is ready</source>
        <translation>工作区已就绪</translation>
    </message>
    <message>
        <source>%1 items, %2 users and %3 interactions were imported.</source>
        <translation>已导入%1个应用、%2个用户和%3条交互。</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 rows could not be used.</source>
        <translation>
            <numerusform>%1行中有%n行无法使用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values could not be read and are missing.</source>
        <translation>
            <numerusform>%n个值无法读取，按缺失处理。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows say that nothing happened and were left out.</source>
        <translation>
            <numerusform>%n行表示未发生交互，已略去。</numerusform>
        </translation>
    </message>
    <message>
        <source>Without interactions there is no model; lists come from the imported indexes.</source>
        <translation>没有交互数据就没有模型；列表来自导入的索引。</translation>
    </message>
    <message>
        <source>The import was stopped</source>
        <translation>导入已停止</translation>
    </message>
    <message>
        <source>The import failed</source>
        <translation>导入失败</translation>
    </message>
    <message>
        <source>The import was stopped. Nothing was left behind.</source>
        <translation>导入已停止，未留下任何内容。</translation>
    </message>
    <message>
        <source>The import failed. Nothing was left behind.</source>
        <translation>导入失败，未留下任何内容。</translation>
    </message>
</context>
<context>
    <name>rankwright::SampleBar</name>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Filter users</source>
        <translation>筛选用户</translation>
    </message>
    <message>
        <source>%1 of %2 users</source>
        <translation>%1 / %2 个用户</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Filter apps</source>
        <translation>筛选应用</translation>
    </message>
    <message>
        <source>%1 of %2 apps</source>
        <translation>%1 / %2 个应用</translation>
    </message>
    <message>
        <source>The user that the rules see</source>
        <translation>规则所看到的用户</translation>
    </message>
    <message>
        <source>Apps that the rules see</source>
        <translation>规则所看到的应用</translation>
    </message>
    <message>
        <source>A row for each of these apps</source>
        <translation>这些应用各占一行</translation>
    </message>
    <message>
        <source>Random apps</source>
        <translation>随机应用</translation>
    </message>
    <message>
        <source>Chosen apps</source>
        <translation>选定应用</translation>
    </message>
    <message>
        <source>seed </source>
        <translation>种子 </translation>
    </message>
    <message>
        <source>Seed of the random sample</source>
        <translation>随机样本的种子</translation>
    </message>
    <message>
        <source>The same seed draws the same apps</source>
        <translation>相同的种子抽取相同的应用</translation>
    </message>
    <message>
        <source>Keys of the chosen apps</source>
        <translation>选定应用的键</translation>
    </message>
    <message>
        <source>Keys of apps, separated by commas</source>
        <translation>应用的键，以逗号分隔</translation>
    </message>
    <message>
        <source>Add an app</source>
        <translation>添加应用</translation>
    </message>
    <message>
        <source>Look for an app and add it</source>
        <translation>查找并添加应用</translation>
    </message>
    <message>
        <source>No user</source>
        <translation>没有用户</translation>
    </message>
    <message>
        <source>User %1</source>
        <translation>用户%1</translation>
    </message>
    <message>
        <source>The context and the time of the request that the rules see</source>
        <translation>规则所看到的请求的上下文和时间</translation>
    </message>
</context>
<context>
    <name>rankwright::SaveDraftPage</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Name of the draft configuration</source>
        <translation>草稿配置的名称</translation>
    </message>
    <message>
        <source>Name, e.g. more-new-apps</source>
        <translation>名称，例如 more-new-apps</translation>
    </message>
    <message>
        <source>Save the draft into the workspace&apos;s files?</source>
        <translation>把草稿保存到工作区的文件里吗？</translation>
    </message>
    <message>
        <source>Save the pipeline as a configuration of its own. Rules stay unsaved, since all configurations share them.</source>
        <translation>把管道另存为一份配置。规则由所有配置共用，因此不会保存。</translation>
    </message>
    <message>
        <source>published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>new configuration</source>
        <translation>新配置</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>正在保存%1</translation>
    </message>
    <message>
        <source>The draft configuration was not saved.</source>
        <translation>草稿配置没有保存。</translation>
    </message>
</context>
<context>
    <name>rankwright::ScopeBar</name>
    <message>
        <source>First day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>Count events from this day on</source>
        <translation>统计从这一天起的事件</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>末日</translation>
    </message>
    <message>
        <source>Count events up to and with this day</source>
        <translation>统计到这一天为止（含这一天）的事件</translation>
    </message>
    <message>
        <source>Count events with this value alone</source>
        <translation>只统计具有此值的事件</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Choose which metrics are analysed, or add others</source>
        <translation>选择分析哪些指标，或添加其他指标</translation>
    </message>
    <message>
        <source>Keep users of &amp;several variants</source>
        <translation>保留处于多个变体的用户(&amp;S)</translation>
    </message>
    <message>
        <source>Back to the experiment</source>
        <translation>回到实验</translation>
    </message>
    <message>
        <source>Analyse the experiment as it is declared</source>
        <translation>按声明分析实验</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>What events are told apart by</source>
        <translation>用来区分事件的维度</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>The value that events must have</source>
        <translation>事件必须具有的值</translation>
    </message>
    <message>
        <source>Users who were in several variants count in the one that showed them something first, instead of not at all</source>
        <translation>处于多个变体的用户计入最先向其展示内容的变体，而不是完全不计入</translation>
    </message>
    <message>
        <source>Ask the log another question: other days, values or metrics. The experiment itself stays as it is.</source>
        <translation>向日志提出另一个问题：其他日期、维度的值或指标。实验本身保持不变。</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>从(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Until:</source>
        <translation>到(&amp;U)：</translation>
    </message>
    <message>
        <source>&amp;Where:</source>
        <translation>条件(&amp;W)：</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>从 %1 起</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>到 %1 为止</translation>
    </message>
    <message>
        <source>users of several variants kept</source>
        <translation>保留处于多个变体的用户</translation>
    </message>
    <message>
        <source>metrics: %1</source>
        <translation>指标：%1</translation>
    </message>
</context>
<context>
    <name>rankwright::ScopeWords</name>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1到%2</translation>
    </message>
    <message>
        <source>users of several variants kept</source>
        <translation>保留处于多个变体的用户</translation>
    </message>
    <message>
        <source>all days</source>
        <translation>所有日期</translation>
    </message>
</context>
<context>
    <name>rankwright::ScoreCharts</name>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Score of the candidates</source>
        <translation>候选应用的得分</translation>
    </message>
    <message>
        <source>Place after ranking</source>
        <translation>排序后的名次</translation>
    </message>
    <message>
        <source>end of the list</source>
        <translation>列表末尾</translation>
    </message>
    <message>
        <source>Logit</source>
        <translation>Logit</translation>
    </message>
    <message>
        <source>Parts of the logit of %1</source>
        <translation>%1的logit构成</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>项</translation>
    </message>
    <message>
        <source>Contribution to the logit</source>
        <translation>对logit的贡献</translation>
    </message>
</context>
<context>
    <name>rankwright::ScorePanel</name>
    <message>
        <source>Select an app of the list to see the parts of its score.</source>
        <translation>在列表中选择一个应用，查看其得分构成。</translation>
    </message>
    <message>
        <source>Pick a user to see the scores of the list.</source>
        <translation>选择一个用户，查看列表中的得分。</translation>
    </message>
    <message>
        <source>No model ranked this list, so that a score has no parts.</source>
        <translation>此列表未经模型排序，因此得分没有构成可看。</translation>
    </message>
</context>
<context>
    <name>rankwright::SearchPanel</name>
    <message>
        <source>Searching %1</source>
        <translation>正在搜索%1</translation>
    </message>
    <message>
        <source>No match. Press Escape in the filter to see all %1.</source>
        <translation>没有匹配项。在筛选框中按Escape可显示全部%1项。</translation>
    </message>
</context>
<context>
    <name>rankwright::SegmentCharts</name>
    <message>
        <source>(not known)</source>
        <translation>（未知）</translation>
    </message>
    <message>
        <source>(other)</source>
        <translation>（其他）</translation>
    </message>
    <message>
        <source>Effect, %1 % interval</source>
        <translation>效应，%1 % 区间</translation>
    </message>
    <message>
        <source>Effect of “%1” on %2 by %3</source>
        <translation>“%1”对 %2 的效应，按 %3</translation>
    </message>
    <message>
        <source>Arm − control</source>
        <translation>组 − 对照组</translation>
    </message>
    <message>
        <source>all users</source>
        <translation>全体用户</translation>
    </message>
    <message>
        <source>The chart shows the %1 segments with the most users; the table has all %2.</source>
        <translation>图中显示用户最多的 %1 个分组；表中有全部 %2 个。</translation>
    </message>
    <message>
        <source>%1 of %2 segments have no figures; the table says why.</source>
        <translation>%2 个分组中有 %1 个没有数字；表中说明了原因。</translation>
    </message>
    <message>
        <source>Whether the effect differs between segments cannot be told: %1.</source>
        <translation>无法判断各分组的效应是否不同：%1。</translation>
    </message>
    <message>
        <source>Cochran&apos;s Q = %1 with %2 degrees of freedom, p = %3, I² = %4</source>
        <translation>Cochran 的 Q = %1，自由度为 %2，p = %3，I² = %4</translation>
    </message>
    <message>
        <source>The effect differs between segments: %1.</source>
        <translation>各分组的效应不同：%1。</translation>
    </message>
    <message>
        <source>Nothing shows that the effect differs between segments: %1.</source>
        <translation>没有迹象表明各分组的效应不同：%1。</translation>
    </message>
    <message>
        <source>all users together %1, segments weighted by their users %2 ± %3</source>
        <translation>全体用户合计 %1，各分组按其用户数加权 %2 ± %3</translation>
    </message>
    <message>
        <source>χ² = %1, p = %2</source>
        <translation>χ² = %1，p = %2</translation>
    </message>
    <message>
        <source>Simpson&apos;s paradox: the effect on all users has another sign than that of every segment (%1). The arms have other mixes of segments (%2): do not trust the effect on all.</source>
        <translation>辛普森悖论：全体用户的效应与每个分组的效应符号都不同（%1）。各组中各分组的构成不同（%2）：不要相信全体的效应。</translation>
    </message>
    <message>
        <source>The arms do not hold the same shares of these segments (%1), so that the effect on all users also tells of who they are (%2). Look at the trust page.</source>
        <translation>各组中这些分组的份额不同（%1），因此全体用户的效应也反映了用户是谁（%2）。请查看可信度页面。</translation>
    </message>
</context>
<context>
    <name>rankwright::SegmentTable</name>
    <message>
        <source>Effect</source>
        <translation>效应</translation>
    </message>
    <message>
        <source>Arm&apos;s value − control, in the metric&apos;s unit</source>
        <translation>组的值 − 对照组，以指标的单位计</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Lower bound of the effect for one look</source>
        <translation>只看一次时效应的下界</translation>
    </message>
    <message>
        <source>High</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Upper bound of the effect for one look</source>
        <translation>只看一次时效应的上界</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>提升</translation>
    </message>
    <message>
        <source>Arm&apos;s value / control − 1</source>
        <translation>组的值 / 对照组 − 1</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Two-sided p of the effect</source>
        <translation>效应的双侧 p</translation>
    </message>
    <message>
        <source>Adjusted p</source>
        <translation>校正后的 p</translation>
    </message>
    <message>
        <source>p adjusted for all segments: with many of them one seldom lies below alpha by chance alone</source>
        <translation>对所有分组校正后的 p：分组很多时，它很少仅凭偶然低于 alpha</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>对照组</translation>
    </message>
    <message>
        <source>The metric of users of the control</source>
        <translation>对照组用户的指标</translation>
    </message>
    <message>
        <source>Arm&apos;s value</source>
        <translation>组的值</translation>
    </message>
    <message>
        <source>The metric of users of the arm</source>
        <translation>该组用户的指标</translation>
    </message>
    <message>
        <source>Share of users</source>
        <translation>用户份额</translation>
    </message>
    <message>
        <source>Users of the segment in both arms / users of all segments</source>
        <translation>两组中该分组的用户 / 所有分组的用户</translation>
    </message>
    <message>
        <source>Users, control</source>
        <translation>用户数，对照组</translation>
    </message>
    <message>
        <source>Users of the control in the segment</source>
        <translation>该分组中对照组的用户数</translation>
    </message>
    <message>
        <source>Users, arm</source>
        <translation>用户数，组</translation>
    </message>
    <message>
        <source>Users of the arm in the segment</source>
        <translation>该分组中该组的用户数</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Why there is no figure</source>
        <translation>为何没有数字</translation>
    </message>
    <message>
        <source>A dimension of the log</source>
        <translation>日志的一个维度</translation>
    </message>
</context>
<context>
    <name>rankwright::SegmentsPage</name>
    <message>
        <source>Asking for the effect by segment</source>
        <translation>正在查询各分组的效应</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>&amp;Analyse this segment alone</source>
        <translation>只分析此分组(&amp;A)</translation>
    </message>
    <message>
        <source>Dimensions whose values make the segments</source>
        <translation>以其取值构成分组的维度</translation>
    </message>
    <message>
        <source>The effect on the users of each segment. With many segments judge by the adjusted p. The button above analyses the selected segment alone.</source>
        <translation>对每个分组的用户的效应。分组多时应按校正后的 p 判断。上方的按钮只分析所选的分组。</translation>
    </message>
    <message>
        <source>By:</source>
        <translation>依据：</translation>
    </message>
    <message>
        <source>Tell users apart by “%1”</source>
        <translation>按“%1”区分用户</translation>
    </message>
    <message>
        <source>The log tells events apart by no dimension.</source>
        <translation>日志没有用来区分事件的维度。</translation>
    </message>
    <message>
        <source>“%1” was given from outside, without dimensions.</source>
        <translation>“%1”是从外部给出的，没有维度。</translation>
    </message>
    <message>
        <source>Choose one or more dimensions above.</source>
        <translation>请在上方选择一个或多个维度。</translation>
    </message>
    <message>
        <source>No segments</source>
        <translation>没有分组</translation>
    </message>
    <message>
        <source>No user of the chosen scope was exposed.</source>
        <translation>所选范围内没有向任何用户曝光过内容。</translation>
    </message>
    <message>
        <source>No segment has an effect; the table says why.</source>
        <translation>没有分组有效应；表中说明了原因。</translation>
    </message>
    <message>
        <source>Select a segment in the table to analyse it alone</source>
        <translation>在表中选择一个分组，只分析它</translation>
    </message>
    <message>
        <source>The other values cannot be analysed alone: they are many</source>
        <translation>其余的值不能单独分析：它们有很多个</translation>
    </message>
    <message>
        <source>Analyse the events of %1 alone; the experiment stays as it is</source>
        <translation>只分析 %1 的事件；实验本身保持不变</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Chart of segments</source>
        <translation>分组图表</translation>
    </message>
</context>
<context>
    <name>rankwright::SelectionSummary</name>
    <message>
        <source>%1 cells</source>
        <translation>%1个单元格</translation>
    </message>
    <message>
        <source>, %1 missing</source>
        <translation>，%1个缺失</translation>
    </message>
    <message>
        <source>, %1 different texts</source>
        <translation>，%1种不同文本</translation>
    </message>
    <message>
        <source> · sum %1 · mean %2 · min %3 · max %4</source>
        <translation> · 总和 %1 · 均值 %2 · 最小 %3 · 最大 %4</translation>
    </message>
    <message>
        <source>Adding up the selection</source>
        <translation>正在汇总选中内容</translation>
    </message>
</context>
<context>
    <name>rankwright::SessionKeeper</name>
    <message>
        <source>Keeping the session</source>
        <translation>正在保存会话</translation>
    </message>
</context>
<context>
    <name>rankwright::SharedApps</name>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Its name in the catalogue</source>
        <translation>在应用目录中的名称</translation>
    </message>
    <message>
        <source>Slot on %1</source>
        <translation>在 %1 上的位置</translation>
    </message>
    <message>
        <source>From the first one on</source>
        <translation>从第一个算起</translation>
    </message>
    <message>
        <source>Placed on %1 by</source>
        <translation>在 %1 上的来由</translation>
    </message>
    <message>
        <source>A pin, a slot for new apps, the board&apos;s order, or the fallback board</source>
        <translation>固定、新应用位置、榜单的排序或后备榜单</translation>
    </message>
</context>
<context>
    <name>rankwright::ShelfBar</name>
    <message>
        <source>%1 version %2</source>
        <translation>%1版本%2</translation>
    </message>
    <message>
        <source>Changing the shelf</source>
        <translation>正在更改货架</translation>
    </message>
    <message>
        <source>The shelf was not changed.</source>
        <translation>货架没有改变。</translation>
    </message>
    <message>
        <source>Put the versions before back in force? %1</source>
        <translation>恢复之前的版本？%1</translation>
    </message>
    <message>
        <source>Back to the version before</source>
        <translation>恢复前一个版本</translation>
    </message>
    <message>
        <source>Take off the shelf, so that users see it no more? %1</source>
        <translation>撤下货架，使用户不再看到？%1</translation>
    </message>
    <message>
        <source>Taken off the shelf</source>
        <translation>撤下货架</translation>
    </message>
    <message>
        <source>Take off the shelf</source>
        <translation>撤下货架</translation>
    </message>
    <message>
        <source>Somebody else has published. Nothing was written; look at what is on the shelf now, and ask again.</source>
        <translation>其间有别人发布过。什么都没有写入；请看现在货架上的内容，然后再试。</translation>
    </message>
</context>
<context>
    <name>rankwright::ShortcutEditor</name>
    <message>
        <source>“%1” (%2)</source>
        <comment>a command and its shortcut</comment>
        <translation>“%1”（%2）</translation>
    </message>
    <message>
        <source>Filter commands by name or keys</source>
        <translation>按名称或按键筛选命令</translation>
    </message>
    <message>
        <source>Filter commands</source>
        <translation>筛选命令</translation>
    </message>
    <message>
        <source>Show only commands whose name, group or keys have these words</source>
        <translation>仅显示名称、分组或按键中含有这些词的命令</translation>
    </message>
    <message>
        <source>Commands and their shortcuts</source>
        <translation>命令及其快捷键</translation>
    </message>
    <message>
        <source>Keys of the selected command</source>
        <translation>所选命令的按键</translation>
    </message>
    <message>
        <source>Press the new keys, up to four strokes one after the other</source>
        <translation>按下新的按键，最多可依次按四次</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>Leave the command without keys</source>
        <translation>不为该命令设置按键</translation>
    </message>
    <message>
        <source>Use &amp;default</source>
        <translation>使用默认值(&amp;D)</translation>
    </message>
    <message>
        <source>Give the command the keys that the program comes with</source>
        <translation>将该命令恢复为程序默认的按键</translation>
    </message>
    <message>
        <source>&amp;Reset all…</source>
        <translation>全部重置(&amp;R)…</translation>
    </message>
    <message>
        <source>Give every command the keys that the program comes with</source>
        <translation>将所有命令恢复为程序默认的按键</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>&amp;Take it over</source>
        <translation>接管按键(&amp;T)</translation>
    </message>
    <message>
        <source>Take the keys from the other commands and give them to this one</source>
        <translation>从其他命令取走这些按键，改给此命令</translation>
    </message>
    <message>
        <source>Select a command to change its keys</source>
        <translation>选择一个命令以更改其按键</translation>
    </message>
    <message>
        <source>%1 is taken by %2.</source>
        <comment>keys; one or more commands</comment>
        <translation>%1已被%2占用。</translation>
    </message>
    <message>
        <source>Reset all shortcuts</source>
        <translation>重置所有快捷键</translation>
    </message>
    <message>
        <source>Give every command the keys that the program comes with?</source>
        <translation>将所有命令恢复为程序默认的按键？</translation>
    </message>
    <message>
        <source>The shortcuts that you changed are forgotten.</source>
        <translation>您更改过的快捷键将会丢失。</translation>
    </message>
</context>
<context>
    <name>rankwright::ShortcutList</name>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>rankwright::ShortcutModel</name>
    <message>
        <source>The same keys also reach: %1</source>
        <translation>相同按键还用于：%1</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>What the keys run</source>
        <translation>按键所执行的命令</translation>
    </message>
    <message>
        <source>The keys now; bold where they differ from the default</source>
        <translation>当前按键；与默认不同的以粗体显示</translation>
    </message>
    <message>
        <source>The keys as the program comes</source>
        <translation>程序默认的按键</translation>
    </message>
</context>
<context>
    <name>rankwright::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Filter shortcuts</source>
        <translation>筛选快捷键</translation>
    </message>
    <message>
        <source>&amp;Copy as Markdown</source>
        <translation>复制为Markdown(&amp;C)</translation>
    </message>
    <message>
        <source>Put what is shown on the clipboard, as tables</source>
        <translation>将显示的内容以表格形式复制到剪贴板</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Print what is shown</source>
        <translation>打印显示的内容</translation>
    </message>
    <message>
        <source>No shortcut has these words. Press Escape in the filter to see all.</source>
        <translation>没有含有这些词的快捷键。在筛选框中按Escape可显示全部。</translation>
    </message>
</context>
<context>
    <name>rankwright::ShortcutsPage</name>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>hotkeys</source>
        <translation>热键</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>rankwright::SimulationForm</name>
    <message>
        <source>Control</source>
        <translation>对照组</translation>
    </message>
    <message>
        <source>The pipeline of the control</source>
        <translation>对照组的管道</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>组</translation>
    </message>
    <message>
        <source>The pipeline that is compared with it; the same one makes an A/A test</source>
        <translation>与之比较的管道；选同一条就是 A/A 测试</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>How many people use the store, both arms together</source>
        <translation>有多少人使用商店，两组合计</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>How many days the experiment lasts, after a week of warm-up</source>
        <translation>实验持续多少天，在一周的预热之后</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The same one gives the same people and the same chances</source>
        <translation>同一个种子给出同样的人和同样的随机数</translation>
    </message>
    <message>
        <source>People whose tastes are known use the store under two pipelines: the analysis should find the effect that is really there.</source>
        <translation>口味已知的人在两条管道下使用商店：分析应当找到真实存在的效应。</translation>
    </message>
    <message>
        <source>&amp;Control:</source>
        <translation>对照组(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Arm:</source>
        <translation>组(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;Users:</source>
        <translation>用户(&amp;U)：</translation>
    </message>
    <message>
        <source>&amp;Days:</source>
        <translation>天数(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;Seed:</source>
        <translation>种子(&amp;S)：</translation>
    </message>
</context>
<context>
    <name>rankwright::SourcePage</name>
    <message>
        <source>What do you want to import?</source>
        <translation>要导入什么？</translation>
    </message>
    <message>
        <source>Choose where your files come from, or drop them onto this window.</source>
        <translation>选择文件的来源，或将文件拖放到此窗口。</translation>
    </message>
    <message>
        <source>&amp;Text files (CSV, TSV)</source>
        <translation>文本文件(CSV、TSV)(&amp;T)</translation>
    </message>
    <message>
        <source>A row for each use, and if you have them a row for each item and user. Columns may mean anything: you say what.</source>
        <translation>每次使用一行；如果有，还可为每个应用和每个用户各提供一行。各列含义不限，由您指定。</translation>
    </message>
    <message>
        <source>The &amp;Frappe data</source>
        <translation>Frappe数据(&amp;F)</translation>
    </message>
    <message>
        <source>A folder with frappe.csv, which app was used in which context, and meta.csv, the catalogue.</source>
        <translation>一个文件夹，包含frappe.csv（哪个应用在何种上下文中被使用）和meta.csv（应用目录）。</translation>
    </message>
    <message>
        <source>The original &amp;engine&apos;s files (RecGo)</source>
        <translation>原引擎(RecGo)的文件(&amp;E)</translation>
    </message>
    <message>
        <source>Features of items and users, each line a key, a tab and JSON, and inverted indexes in JSON.</source>
        <translation>应用和用户的特征，每行为键、制表符和JSON；以及JSON格式的倒排索引。</translation>
    </message>
</context>
<context>
    <name>rankwright::SourceView</name>
    <message>
        <source>%1: %2</source>
        <comment>kind of problem, problem</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>rankwright::StageBars</name>
    <message>
        <source>Stages of the funnel</source>
        <translation>漏斗的阶段</translation>
    </message>
</context>
<context>
    <name>rankwright::StageFacts</name>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>The stages that candidates pass, in their order. Enter on one shows the requests behind it</source>
        <translation>候选依次经过的阶段。在一个阶段上按 Enter 显示它背后的请求</translation>
    </message>
    <message>
        <source>Logarithmic scale</source>
        <translation>对数刻度</translation>
    </message>
    <message>
        <source>Linear scale</source>
        <translation>线性刻度</translation>
    </message>
    <message>
        <source>The length of a bar is log10(1 + candidates)</source>
        <translation>条的长度为 log10(1 + 候选数)</translation>
    </message>
    <message>
        <source>The length of a bar is the number of candidates</source>
        <translation>条的长度为候选数</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>Candidates that reach the stage, over all requests</source>
        <translation>所有请求中到达该阶段的候选</translation>
    </message>
    <message>
        <source>A request</source>
        <translation>每个请求</translation>
    </message>
    <message>
        <source>Candidates divided by requests, with Student&apos;s interval of 95 %</source>
        <translation>候选数除以请求数，附 95 % 的 Student 区间</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Candidates divided by those of the stage before</source>
        <translation>候选数除以前一阶段的候选数</translation>
    </message>
    <message>
        <source>Taken apps</source>
        <translation>取用的应用</translation>
    </message>
    <message>
        <source>Of the apps that users finally took, the share that reaches the stage, with Wilson&apos;s interval of 95 %</source>
        <translation>用户最终取用的应用中到达该阶段的比例，附 95 % 的 Wilson 区间</translation>
    </message>
    <message>
        <source>R/R*</source>
        <translation>R/R*</translation>
    </message>
    <message>
        <source>ΣR / ΣR*: R* adds up the value of the best k candidates of a request, R that of the best k among those that reach the stage; k is the number of slots, the value is the ranker&apos;s score (arXiv 2411.13322)</source>
        <translation>ΣR / ΣR*：R* 是一个请求中最好的 k 个候选的价值之和，R 是到达该阶段的候选中最好的 k 个之和；k 是位置数，价值是排序分数（arXiv 2411.13322）</translation>
    </message>
    <message>
        <source>The first stage has none before it</source>
        <translation>第一个阶段之前没有阶段</translation>
    </message>
    <message>
        <source>The log does not say what users took</source>
        <translation>日志没有说明用户取用了什么</translation>
    </message>
    <message>
        <source>%1 of %2; interval %3</source>
        <translation>%2 中的 %1；区间 %3</translation>
    </message>
    <message>
        <source>The value is not known here</source>
        <translation>这里的价值未知</translation>
    </message>
    <message>
        <source>Interval %1</source>
        <translation>区间 %1</translation>
    </message>
    <message>
        <source>Nobody recorded this stage in these requests</source>
        <translation>这些请求中没有人记录这个阶段</translation>
    </message>
    <message>
        <source>%1 candidates</source>
        <translation>%1 个候选</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1到%2</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>The order of candidates before a step</source>
        <translation>一步之前候选的顺序</translation>
    </message>
    <message>
        <source>Next order</source>
        <translation>下一个顺序</translation>
    </message>
    <message>
        <source>The order behind it</source>
        <translation>其后的顺序</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致度</translation>
    </message>
    <message>
        <source>Kendall&apos;s tau-b of both orders, the mean over requests: 1 for the same order, 0 for none in common, −1 for the reverse</source>
        <translation>两个顺序的 Kendall tau-b，对请求取平均：相同为 1，毫不相干为 0，完全相反为 −1</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Student&apos;s interval of 95 % of the mean</source>
        <translation>均值的 95 % Student 区间</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Requests with at least two candidates that stand in both orders</source>
        <translation>至少有两个候选同时处于两个顺序中的请求</translation>
    </message>
</context>
<context>
    <name>rankwright::StageLogBox</name>
    <message>
        <source>Stage log</source>
        <translation>阶段日志</translation>
    </message>
    <message>
        <source>The stage log that is looked at, those written last first</source>
        <translation>正在查看的阶段日志，最近写入的在前</translation>
    </message>
</context>
<context>
    <name>rankwright::StageLogMaker</name>
    <message>
        <source>%1 requests with %2 candidates imported.</source>
        <translation>已导入 %1 个请求、%2 个候选。</translation>
    </message>
    <message>
        <source>%1 %2 rows were left out; the first is line %3: %4</source>
        <translation>%1略去 %2 行；第一处在第 %3 行：%4</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>漏斗</translation>
    </message>
    <message>
        <source>Simulating requests</source>
        <translation>正在模拟请求</translation>
    </message>
    <message>
        <source>The requests could not be simulated.</source>
        <translation>无法模拟请求。</translation>
    </message>
    <message>
        <source>%1 requests simulated; %2 lists have the app that the user took next.</source>
        <translation>已模拟 %1 个请求；%2 个列表中有用户接下来取用的应用。</translation>
    </message>
    <message>
        <source>Importing a stage log</source>
        <translation>正在导入阶段日志</translation>
    </message>
    <message>
        <source>The log could not be imported.</source>
        <translation>无法导入日志。</translation>
    </message>
    <message>
        <source>%1 events added; %2 were known, %3 belong to requests that the log does not have.</source>
        <translation>已添加 %1 个事件；%2 个已知，%3 个属于日志中没有的请求。</translation>
    </message>
    <message>
        <source>Adding feedback</source>
        <translation>正在添加反馈</translation>
    </message>
    <message>
        <source>The feedback could not be added.</source>
        <translation>无法添加反馈。</translation>
    </message>
</context>
<context>
    <name>rankwright::StageStrip</name>
    <message>
        <source>Recall</source>
        <translation>召回</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>The stages of a request in order. A cross marks the one that dropped the app.</source>
        <translation>请求依次经过的各阶段。叉号标出淘汰该应用的阶段。</translation>
    </message>
    <message>
        <source>The app is in the list</source>
        <translation>该应用在列表中</translation>
    </message>
    <message>
        <source>The app was dropped at stage %1</source>
        <translation>该应用在“%1”阶段被淘汰</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>约束</translation>
    </message>
</context>
<context>
    <name>rankwright::StagesPage</name>
    <message>
        <source>Where candidates were lost</source>
        <translation>候选在哪里丢失</translation>
    </message>
    <message>
        <source>&amp;Logarithmic bars</source>
        <translation>对数条(&amp;L)</translation>
    </message>
    <message>
        <source>Draw the bars on a logarithmic scale, so that ten million and twenty can both be seen</source>
        <translation>按对数刻度绘制条，使一千万与二十都能看见</translation>
    </message>
    <message>
        <source>Nothing was lost</source>
        <translation>没有丢失</translation>
    </message>
    <message>
        <source>No candidate of these requests was dropped by a stage.</source>
        <translation>这些请求中没有候选被任何阶段丢弃。</translation>
    </message>
    <message>
        <source>Which chart of the stages is shown</source>
        <translation>显示哪张阶段图表</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>What of value reaches each stage</source>
        <translation>有多少价值到达各阶段</translation>
    </message>
    <message>
        <source>How many candidates a request has at each stage</source>
        <translation>一个请求在各阶段有多少候选</translation>
    </message>
    <message>
        <source>Each bar is a stage: how many candidates reach it over all requests. Enter or a double click shows the requests behind it.</source>
        <translation>每根条是一个阶段：所有请求中有多少候选到达它。按 Enter 或双击显示它背后的请求。</translation>
    </message>
    <message>
        <source>Where candidates were lost and why. The bar counts the apps that users finally took and that went no further here. Enter shows these requests.</source>
        <translation>候选在哪里、为什么丢失。条计的是用户最终取用而止步于此的应用。按 Enter 显示这些请求。</translation>
    </message>
    <message>
        <source>Where the taken app was lost</source>
        <translation>取用的应用在哪里丢失</translation>
    </message>
    <message>
        <source>The log says neither what users took nor what candidates were worth.</source>
        <translation>日志既没有说明用户取用了什么，也没有说明候选的价值。</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>漏斗</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Chart of stages</source>
        <translation>阶段图表</translation>
    </message>
</context>
<context>
    <name>rankwright::StoreTables</name>
    <message>
        <source>Feature “%1” of the snapshot that is served</source>
        <translation>当前所用快照中的特征“%1”</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>No apps</source>
        <translation>没有应用</translation>
    </message>
    <message>
        <source>This workspace has no apps. Import a catalogue, or open another workspace.</source>
        <translation>此工作区没有应用。请导入应用目录，或打开其他工作区。</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>The app&apos;s key in the item pool</source>
        <translation>应用在物料池中的键</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>No users</source>
        <translation>没有用户</translation>
    </message>
    <message>
        <source>This workspace has no users. Import a log, or open another workspace.</source>
        <translation>此工作区没有用户。请导入使用日志，或打开其他工作区。</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>The user&apos;s key; opens the list that the store would show</source>
        <translation>用户的键；点击可打开商店将向该用户展示的列表</translation>
    </message>
</context>
<context>
    <name>rankwright::SyntaxCheck</name>
    <message>
        <source>Checking %1</source>
        <translation>正在检查%1</translation>
    </message>
</context>
<context>
    <name>rankwright::TableExporter</name>
    <message>
        <source>Export the table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值(*.csv)</translation>
    </message>
    <message>
        <source>Tab-separated values (*.tsv)</source>
        <translation>制表符分隔值(*.tsv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>The table could not be exported.</source>
        <translation>无法导出表格。</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>正在导出%1</translation>
    </message>
</context>
<context>
    <name>rankwright::TableFindBar</name>
    <message>
        <source>Find in the table</source>
        <translation>在表格中查找</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>要查找的文本</translation>
    </message>
    <message>
        <source>Find the previous one (Shift+F3)</source>
        <translation>查找上一个（Shift+F3）</translation>
    </message>
    <message>
        <source>Find the next one (F3)</source>
        <translation>查找下一个（F3）</translation>
    </message>
    <message>
        <source>Close the find line (Escape)</source>
        <translation>关闭查找栏（Escape）</translation>
    </message>
</context>
<context>
    <name>rankwright::TablePanel</name>
    <message>
        <source>&amp;First row names the columns</source>
        <translation>首行为列名(&amp;F)</translation>
    </message>
    <message>
        <source>Fields may be in &amp;quotes</source>
        <translation>字段可带引号(&amp;Q)</translation>
    </message>
    <message>
        <source>No problems in the first rows.</source>
        <translation>前几行没有问题。</translation>
    </message>
    <message>
        <source>Problems in the first rows</source>
        <translation>前几行中的问题</translation>
    </message>
    <message>
        <source>Between fields</source>
        <translation>字段分隔符</translation>
    </message>
    <message>
        <source>The character that stands between two fields of a row</source>
        <translation>一行中两个字段之间的字符</translation>
    </message>
    <message>
        <source>Off: the first row is data, and columns are numbered</source>
        <translation>关闭时：首行为数据，各列以编号命名</translation>
    </message>
    <message>
        <source>A field in double quotes may hold the character between fields and line ends</source>
        <translation>双引号中的字段可以包含分隔符和换行</translation>
    </message>
    <message>
        <source>&amp;Between fields:</source>
        <translation>字段分隔符(&amp;B)：</translation>
    </message>
    <message>
        <source>What the columns mean</source>
        <translation>各列的含义</translation>
    </message>
    <message>
        <source>Arrow keys move, F2 or typing changes a cell.</source>
        <translation>方向键移动，按F2或直接输入可更改单元格。</translation>
    </message>
    <message>
        <source>Preview of the first rows</source>
        <translation>前几行预览</translation>
    </message>
    <message>
        <source>Reading the first rows</source>
        <translation>正在读取前几行</translation>
    </message>
</context>
<context>
    <name>rankwright::TableView</name>
    <message>
        <source>Reading %1</source>
        <translation>正在读取%1</translation>
    </message>
    <message>
        <source>The table could not be shown.</source>
        <translation>无法显示表格。</translation>
    </message>
    <message>
        <source>There is no such row.</source>
        <translation>没有这一行。</translation>
    </message>
</context>
<context>
    <name>rankwright::TargetPage</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Where does the workspace go?</source>
        <translation>工作区放在哪里？</translation>
    </message>
    <message>
        <source>The folder is made, or must be empty.</source>
        <translation>文件夹将会新建；若已存在，则必须为空。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>文件夹(&amp;F)：</translation>
    </message>
    <message>
        <source>Your files are read and stay as they are; the workspace gets items, users, log, indexes and a trained model of its own.</source>
        <translation>您的文件只会被读取，不会改动；工作区将拥有自己的应用、用户、使用日志、索引和训练好的模型。</translation>
    </message>
    <message>
        <source>A folder is needed.</source>
        <translation>需要指定文件夹。</translation>
    </message>
    <message>
        <source>The folder needs a whole path.</source>
        <translation>文件夹需要使用完整路径。</translation>
    </message>
    <message>
        <source>Checking the folder</source>
        <translation>正在检查文件夹</translation>
    </message>
</context>
<context>
    <name>rankwright::TaskFacts</name>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>What the model calls it, and formulas too</source>
        <translation>模型和公式中使用的名称</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>σ(logit), before any correction for the way the model was trained</source>
        <translation>σ(logit)，尚未按训练方式做任何校正</translation>
    </message>
    <message>
        <source>Logit</source>
        <translation>Logit</translation>
    </message>
    <message>
        <source>bias + linear + pairs + deep of the line</source>
        <translation>本行的偏置 + 线性 + 交叉 + 深度</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>The task&apos;s own, the same for every app</source>
        <translation>任务自己的，对每个应用都相同</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Sum of the linear terms of all fields, which the tasks share</source>
        <translation>所有字段线性项之和，由各任务共享</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>交叉</translation>
    </message>
    <message>
        <source>Sum of the pairs of fields, which the tasks share</source>
        <translation>字段交叉项之和，由各任务共享</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>What the task&apos;s own tower adds</source>
        <translation>任务自己的塔所贡献的部分</translation>
    </message>
    <message>
        <source>product</source>
        <translation>乘积</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>The output that the gate serves</source>
        <translation>该门控所服务的输出</translation>
    </message>
    <message>
        <source>Expert %1</source>
        <translation>专家%1</translation>
    </message>
    <message>
        <source>Share of the expert in what the task&apos;s tower gets for this app; a gate&apos;s shares add up to 1</source>
        <translation>对于这个应用，该专家在任务塔的输入中所占的份额；一个门控的各份额之和为 1</translation>
    </message>
</context>
<context>
    <name>rankwright::TimeCharts</name>
    <message>
        <source>Days since the first exposure</source>
        <translation>首次曝光后的天数</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Effect, %1 % interval</source>
        <translation>效应，%1 % 区间</translation>
    </message>
    <message>
        <source>Always valid, low</source>
        <translation>随时有效下限</translation>
    </message>
    <message>
        <source>Always valid, high</source>
        <translation>随时有效上限</translation>
    </message>
    <message>
        <source>Users up to the day</source>
        <translation>到该日为止的用户数</translation>
    </message>
    <message>
        <source>Users of the day</source>
        <translation>该日的用户数</translation>
    </message>
    <message>
        <source>Users shown anything so many days after their first</source>
        <translation>首次展示后第若干天向其展示过内容的用户数</translation>
    </message>
    <message>
        <source>slope %1 a day ± %2 (standard error), z = %3, p = %4</source>
        <translation>斜率为每天 %1 ± %2（标准误），z = %3，p = %4</translation>
    </message>
    <message>
        <source>Effect of “%1” on %2</source>
        <translation>“%1”对 %2 的效应</translation>
    </message>
    <message>
        <source>Arm − control</source>
        <translation>组 − 对照组</translation>
    </message>
    <message>
        <source>no effect</source>
        <translation>无效应</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>对照组</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Up to each day, all days before it count too. Daily effects and those by days since the first exposure show whether an effect wears off.</source>
        <translation>到每一日为止，之前的所有日子也计入。每日的效应和按首次曝光后天数的效应显示效应是否消退。</translation>
    </message>
    <message>
        <source>Whether the effect wears off cannot be told: %1.</source>
        <translation>无法判断效应是否消退：%1。</translation>
    </message>
    <message>
        <source>Nothing shows that the effect wears off or grows: %1.</source>
        <translation>没有迹象表明效应在消退或增长：%1。</translation>
    </message>
    <message>
        <source>The effect wears off, as novelty does: %1.</source>
        <translation>效应在消退，正如新奇效应那样：%1。</translation>
    </message>
    <message>
        <source>The effect grows with time: %1.</source>
        <translation>效应随时间增长：%1。</translation>
    </message>
</context>
<context>
    <name>rankwright::TimePage</name>
    <message>
        <source>Asking for the effect over time</source>
        <translation>正在查询随时间的效应</translation>
    </message>
    <message>
        <source>Effect over time</source>
        <translation>随时间的效应</translation>
    </message>
    <message>
        <source>What a point of the chart is of</source>
        <translation>图表中的一个点代表什么</translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>Days since exposure</source>
        <translation>首次曝光后的天数</translation>
    </message>
    <message>
        <source>All days up to and with each day; every user counts once</source>
        <translation>到每一日为止（含该日）的所有日子；每个用户计一次</translation>
    </message>
    <message>
        <source>Each day alone; users count on each day that shows them anything</source>
        <translation>仅每一日；用户在每个向其展示过内容的日子都计入</translation>
    </message>
    <message>
        <source>So many days after a user&apos;s first exposure; users count where that day shows them anything</source>
        <translation>用户首次曝光后第若干天；该日向其曝光过内容的用户计入</translation>
    </message>
    <message>
        <source>“%1” was given from outside, without days.</source>
        <translation>“%1”是从外部给出的，没有日期。</translation>
    </message>
    <message>
        <source>No user of the scope was exposed.</source>
        <translation>该范围内没有向任何用户曝光过内容。</translation>
    </message>
    <message>
        <source>No day has an effect; the table says why.</source>
        <translation>没有一天有效应；表中说明了原因。</translation>
    </message>
    <message>
        <source>No days</source>
        <translation>没有日期</translation>
    </message>
    <message>
        <source>The log has no day of this experiment in the chosen scope.</source>
        <translation>在所选范围内，日志没有这个实验的任何一天。</translation>
    </message>
    <message>
        <source>Chart of the effect over time</source>
        <translation>随时间的效应图表</translation>
    </message>
    <message>
        <source>Chart of users over time</source>
        <translation>随时间的用户数图表</translation>
    </message>
    <message>
        <source>The effect with its interval for one look, and the interval that holds however often one looks. Dragging zooms; the chart of users beside it shows the same days.</source>
        <translation>效应及其看一次的区间，以及无论看多少次都成立的区间。拖动可缩放；旁边的用户图显示相同的日子。</translation>
    </message>
</context>
<context>
    <name>rankwright::TimeTable</name>
    <message>
        <source>Days since</source>
        <translation>首次展示后天数</translation>
    </message>
    <message>
        <source>Days since the user&apos;s first exposure, 0 for that day</source>
        <translation>用户首次曝光后的天数，当天为 0</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>In the time zone of the log</source>
        <translation>按日志的时区</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>效应</translation>
    </message>
    <message>
        <source>Arm&apos;s value − control, in the metric&apos;s unit</source>
        <translation>组的值 − 对照组，以指标的单位计</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Lower bound of the effect for one look</source>
        <translation>只看一次时效应的下界</translation>
    </message>
    <message>
        <source>High</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Upper bound of the effect for one look</source>
        <translation>只看一次时效应的上界</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>提升</translation>
    </message>
    <message>
        <source>Arm&apos;s value / control − 1</source>
        <translation>组的值 / 对照组 − 1</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Two-sided, for this look alone</source>
        <translation>双侧，仅就看这一次而言</translation>
    </message>
    <message>
        <source>Always-valid p</source>
        <translation>随时有效的 p</translation>
    </message>
    <message>
        <source>The smallest one of this and all days before: it holds however often one looks</source>
        <translation>这一天及之前所有日子中最小的一个：无论看多少次都成立</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>对照组</translation>
    </message>
    <message>
        <source>The metric of users of the control</source>
        <translation>对照组用户的指标</translation>
    </message>
    <message>
        <source>Arm&apos;s value</source>
        <translation>组的值</translation>
    </message>
    <message>
        <source>The metric of users of the arm</source>
        <translation>该组用户的指标</translation>
    </message>
    <message>
        <source>Users, control</source>
        <translation>用户数，对照组</translation>
    </message>
    <message>
        <source>Users of the control who count</source>
        <translation>计入的对照组用户数</translation>
    </message>
    <message>
        <source>Users, arm</source>
        <translation>用户数，组</translation>
    </message>
    <message>
        <source>Users of the arm who count</source>
        <translation>计入的该组用户数</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Why there is no figure</source>
        <translation>为何没有数字</translation>
    </message>
</context>
<context>
    <name>rankwright::Tour</name>
    <message>
        <source>Building indexes</source>
        <translation>正在构建索引</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
</context>
<context>
    <name>rankwright::TourBubble</name>
    <message>
        <source>Try it now: the tour goes on by itself.</source>
        <translation>现在就试试：导览会自动继续。</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>The step before this one (Alt+Left)</source>
        <translation>回到上一步(Alt+Left)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>The next step (Alt+Right)</source>
        <translation>前往下一步(Alt+Right)</translation>
    </message>
    <message>
        <source>&amp;End tour</source>
        <translation>结束导览(&amp;E)</translation>
    </message>
    <message>
        <source>End the tour; it can go on here later (Escape)</source>
        <translation>结束导览；以后可从此处继续(Escape)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第%1步，共%2步</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>完成(&amp;F)</translation>
    </message>
</context>
<context>
    <name>rankwright::TraceFacts</name>
    <message>
        <source>a fixed key</source>
        <translation>固定键</translation>
    </message>
    <message>
        <source>Channel “%1” reads index “%2”</source>
        <translation>召回通道“%1”读取索引“%2”</translation>
    </message>
    <message>
        <source>“%1”, from %2</source>
        <translation>“%1”，来自%2</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Ranking moved it up by %1 places</source>
        <translation>排序使其上升%1位</translation>
    </message>
    <message>
        <source>Ranking moved it down by %1 places</source>
        <translation>排序使其下降%1位</translation>
    </message>
    <message>
        <source>Ranking left it where merging had put it</source>
        <translation>排序后仍在合并时的位置</translation>
    </message>
    <message>
        <source>recall keys</source>
        <translation>召回键</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>召回通道</translation>
    </message>
    <message>
        <source>The recall channel that proposed the app, in the order of merging</source>
        <translation>提出该应用的召回通道，按合并顺序排列</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>The key that the channel looked up in its index</source>
        <translation>召回通道在其索引中查找的键</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Place of the app among the channel&apos;s proposals, from 1</source>
        <translation>该应用在召回通道所提应用中的名次，从1开始</translation>
    </message>
    <message>
        <source>Posting</source>
        <translation>倒排项</translation>
    </message>
    <message>
        <source>Place in the key&apos;s posting list, which is sorted by falling weight, and its length</source>
        <translation>在该键的倒排列表（按权重降序）中的位置，以及列表长度</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Weight of the posting in the index; its meaning depends on the index</source>
        <translation>倒排项在索引中的权重；含义因索引而异</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Round of the merge, from 1: in each round every channel offers its next app</source>
        <translation>合并的轮次，从1开始：每一轮中各召回通道依次提出自己的下一个应用</translation>
    </message>
    <message>
        <source>Whose turn it was</source>
        <translation>轮到的召回通道</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>“duplicate”: another channel had brought the app already</source>
        <translation>“重复”：该应用已由其他召回通道带入</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Place among the merged candidates, from 1</source>
        <translation>在合并后候选中的位置，从1开始</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>A field of the model, or a feature that recall keys were made from</source>
        <translation>模型的字段，或用于生成召回键的特征</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Its value for this user, context and app</source>
        <translation>对于此用户、上下文和应用的取值</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>The table that has the feature, or the rule that computes it</source>
        <translation>含有该特征的表，或计算该特征的规则</translation>
    </message>
    <message>
        <source>score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>σ(logit) of model “%1”, a probability</source>
        <translation>模型“%1”的σ(logit)，为概率</translation>
    </message>
    <message>
        <source>logit</source>
        <translation>logit</translation>
    </message>
    <message>
        <source>merged → ranked</source>
        <translation>合并 → 排序</translation>
    </message>
    <message>
        <source>candidates</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>Apps that the merge handed to ranking</source>
        <translation>合并后交给排序的应用</translation>
    </message>
    <message>
        <source>Channel “%1” reads a list</source>
        <translation>通道“%1”读取一份列表</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>调权</translation>
    </message>
    <message>
        <source>scatter</source>
        <translation>打散</translation>
    </message>
    <message>
        <source>fixed place</source>
        <translation>固定位置</translation>
    </message>
    <message>
        <source>cap</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>exclusion</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Value of the rule %1</source>
        <translation>规则 %1 的值</translation>
    </message>
    <message>
        <source>Value of the formula %1 over the outputs of model “%2”; correction: %3</source>
        <translation>公式 %1 在模型“%2”各输出上的值；校正：%3</translation>
    </message>
    <message>
        <source>1 / place in the order that was kept: no model ranks</source>
        <translation>1 ÷ 所保留顺序中的位置：没有模型排序</translation>
    </message>
    <message>
        <source>Output of model “%1” as the formula got it</source>
        <translation>公式得到的模型“%1”的输出</translation>
    </message>
    <message>
        <source>ranked → listed</source>
        <translation>排序 → 列表</translation>
    </message>
    <message>
        <source>Constraints gave it another place than its score did</source>
        <translation>约束给它的位置与得分给的不同</translation>
    </message>
    <message>
        <source>Constraint</source>
        <translation>约束</translation>
    </message>
    <message>
        <source>The constraint of the pipeline that touched the app</source>
        <translation>管道中作用于该应用的约束</translation>
    </message>
    <message>
        <source>Place of the app without the constraint, from 1</source>
        <translation>没有这条约束时应用的位置，从 1 起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>新位置</translation>
    </message>
    <message>
        <source>Place of the app with it; “out” when it is not in the list</source>
        <translation>有这条约束时的位置；“移出”表示不在列表里</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>What the constraint asks for</source>
        <translation>约束的要求</translation>
    </message>
    <message>
        <source>Bias plus all terms below</source>
        <translation>偏置加上下面的所有项</translation>
    </message>
</context>
<context>
    <name>rankwright::TracePanel</name>
    <message>
        <source>No app selected</source>
        <translation>未选择应用</translation>
    </message>
    <message>
        <source>Select a card to see which channels found it, where it was merged and ranked, and which parts made its score.</source>
        <translation>选择一张卡片，查看哪些召回通道找到了它、它在合并和排序后的位置，以及得分由哪些部分构成。</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>召回来源</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Logit parts</source>
        <translation>logit构成</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>约束</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Gate weights</source>
        <translation>门控权重</translation>
    </message>
</context>
<context>
    <name>rankwright::TrainingForm</name>
    <message>
        <source>Phases</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>运行的名称</translation>
    </message>
    <message>
        <source>found when it starts</source>
        <translation>开始时自动命名</translation>
    </message>
    <message>
        <source>What the run is to be called; a free name is found where none is given</source>
        <translation>运行的名称；留空则自动取一个未用的名称</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>The log of usage has who used which app; event logs have exposures, clicks and installs</source>
        <translation>使用日志记录谁用过哪个应用；事件日志记录曝光、点击和安装</translation>
    </message>
    <message>
        <source>Kind of model</source>
        <translation>模型类型</translation>
    </message>
    <message>
        <source>Choose what the model learns from, what it reads, and what it is. Every option says in plain words what it does; those that few people need are folded away.</source>
        <translation>选择模型从什么学习、读取什么以及采用哪种模型。每个选项都用通俗的话说明作用；少有人用的选项已折叠。</translation>
    </message>
    <message>
        <source>Check what the model reads. Double click on a cell to say how its values become ids.</source>
        <translation>检查模型读取的内容。双击单元格可指定其取值如何转换为ID。</translation>
    </message>
    <message>
        <source>Stretches of training with settings of their own, each a table as in model.toml: epochs, learning_rate (a factor), freeze, task_weights.</source>
        <translation>各有单独设置的训练阶段，每个阶段与model.toml中一样是一个表：epochs、learning_rate（倍数）、freeze、task_weights。</translation>
    </message>
    <message>
        <source>Phases of training</source>
        <translation>训练阶段</translation>
    </message>
    <message>
        <source>Stop after one epoch</source>
        <translation>训练一轮后停止</translation>
    </message>
    <message>
        <source>Models of ids are often best after the first pass and get worse in the second</source>
        <translation>基于ID的模型往往在第一轮后最好，第二轮开始变差</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>&amp;Log:</source>
        <translation>日志(&amp;L)：</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>类型(&amp;K)：</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>If it gets worse after the first epoch</source>
        <translation>如果第一轮后变差</translation>
    </message>
    <message>
        <source>Usage of the workspace (who used which app)</source>
        <translation>工作区的使用日志（谁用过哪个应用）</translation>
    </message>
</context>
<context>
    <name>rankwright::TrainingPage</name>
    <message>
        <source>Looking for fields and logs</source>
        <translation>正在查找字段和日志</translation>
    </message>
    <message>
        <source>What the model can read is not known.</source>
        <translation>模型可读取的内容未知。</translation>
    </message>
    <message>
        <source>Estimating the training</source>
        <translation>正在估算训练开销</translation>
    </message>
    <message>
        <source>What the training will take is not known.</source>
        <translation>训练所需的开销未知。</translation>
    </message>
    <message>
        <source>What it will take</source>
        <translation>所需开销</translation>
    </message>
    <message>
        <source>Not known.</source>
        <translation>未知。</translation>
    </message>
    <message>
        <source>About %1 rows of %2 fields with about %3 ids. All epochs: %4 (%5 to %6, at about %7 samples/s). Memory: %8, of which the model keeps %9.</source>
        <translation>约%1行，%2个字段，约%3个ID。全部轮次：%4（%5至%6，约%7样本/秒）。内存：%8，其中模型占用%9。</translation>
    </message>
    <message>
        <source>Choose an event log to see what share of the loss each task has.</source>
        <translation>请选择事件日志，以查看各任务占损失的比例。</translation>
    </message>
    <message>
        <source>click</source>
        <translation>点击</translation>
    </message>
    <message>
        <source>install</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>Share of the loss, at the log&apos;s rates: clicks %1 and installs %2 of %3 exposures</source>
        <translation>各任务占损失的比例，按日志中的比率：%3次曝光中点击占%1，安装占%2</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>本次运行</translation>
    </message>
    <message>
        <source>The curve grows here while the model is trained.</source>
        <translation>训练模型时，曲线会在这里逐步延伸。</translation>
    </message>
    <message>
        <source>AUC while training</source>
        <translation>训练中的AUC</translation>
    </message>
    <message>
        <source>Loss while training</source>
        <translation>训练中的损失</translation>
    </message>
    <message>
        <source>This workspace is read-only: runs would be kept in %1, which may not be written. Train in a copy of the workspace.</source>
        <translation>此工作区为只读：训练结果应保存在 %1，但该位置不可写。请在工作区的副本中训练。</translation>
    </message>
</context>
<context>
    <name>rankwright::TrustCharts</name>
    <message>
        <source>Up to the day</source>
        <translation>到该日为止</translation>
    </message>
    <message>
        <source>Of the day alone</source>
        <translation>仅该日</translation>
    </message>
    <message>
        <source>Split of users by day of first exposure</source>
        <translation>按首次曝光日的用户分配</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>p of the sample ratio</source>
        <translation>样本比例的 p</translation>
    </message>
    <message>
        <source>alarm</source>
        <translation>警报</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Replays</source>
        <translation>重放次数</translation>
    </message>
    <message>
        <source>p of %1 with users split at random</source>
        <translation>用户随机分配时 %1 的 p</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>预期</translation>
    </message>
</context>
<context>
    <name>rankwright::TrustPage</name>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Splits of users</source>
        <translation>用户分配</translation>
    </message>
    <message>
        <source>Before the experiment</source>
        <translation>实验之前</translation>
    </message>
    <message>
        <source>No parts</source>
        <translation>没有部分</translation>
    </message>
    <message>
        <source>The log tells no days and no dimensions of these users.</source>
        <translation>日志没有这些用户的日期和维度。</translation>
    </message>
    <message>
        <source>Nothing of the days before</source>
        <translation>没有之前日子的数据</translation>
    </message>
    <message>
        <source>The log begins with the experiment, or the metrics were given from outside.</source>
        <translation>日志从实验开始时才有，或者指标是从外部给出的。</translation>
    </message>
    <message>
        <source>Tables of the trust page</source>
        <translation>可信度页面的表格</translation>
    </message>
    <message>
        <source>Split by day and value</source>
        <translation>按日期和值分配</translation>
    </message>
    <message>
        <source>The log tells no days of these users.</source>
        <translation>日志没有这些用户的日期。</translation>
    </message>
    <message>
        <source>Chart of splits</source>
        <translation>分配图表</translation>
    </message>
    <message>
        <source>Chart of A/A replays</source>
        <translation>A/A 重放图表</translation>
    </message>
</context>
<context>
    <name>rankwright::TrustTables</name>
    <message>
        <source>Sample ratio</source>
        <translation>样本比例</translation>
    </message>
    <message>
        <source>χ² = Σ (observed − expected)² / expected = %1 with %2 degrees of freedom; p = P(χ² &gt; %1) = %3. The arm that is farthest off is so by %4.</source>
        <translation>χ² = Σ (观测 − 预期)² / 预期 = %1，自由度为 %2；p = P(χ² &gt; %1) = %3。偏离最远的组偏离了 %4。</translation>
    </message>
    <message>
        <source>mismatch: χ² %1, p %2</source>
        <translation>不符：χ² %1，p %2</translation>
    </message>
    <message>
        <source>unlikely: χ² %1, p %2</source>
        <translation>不太可能：χ² %1，p %2</translation>
    </message>
    <message>
        <source>as designed: χ² %1, p %2</source>
        <translation>符合设计：χ² %1，p %2</translation>
    </message>
    <message>
        <source>Worth a warning from %1 of the users and %2 users on</source>
        <translation>达到用户的 %1 且至少 %2 个用户时值得警告</translation>
    </message>
    <message>
        <source>Users in several variants</source>
        <translation>处于多个变体的用户</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>few enough</source>
        <translation>足够少</translation>
    </message>
    <message>
        <source>too many</source>
        <translation>太多</translation>
    </message>
    <message>
        <source>Before the experiment</source>
        <translation>实验之前</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>未检验</translation>
    </message>
    <message>
        <source>the log has nothing of the days before</source>
        <translation>日志没有之前日子的数据</translation>
    </message>
    <message>
        <source>%1 tests</source>
        <translation>%1 次检验</translation>
    </message>
    <message>
        <source>smallest adjusted p %1</source>
        <translation>校正后的最小 p 为 %1</translation>
    </message>
    <message>
        <source>A/A replay</source>
        <translation>A/A 重放</translation>
    </message>
    <message>
        <source>not made</source>
        <translation>未进行</translation>
    </message>
    <message>
        <source>The users of the log are split anew at random; Kolmogorov and Smirnov&apos;s test that their p are uniform: distance %1, p %2</source>
        <translation>日志中的用户随机重新分组；用 Kolmogorov 和 Smirnov 的检验判断其 p 是否均匀：距离 %1，p %2</translation>
    </message>
    <message>
        <source>%1 replays</source>
        <translation>%1 次重放</translation>
    </message>
    <message>
        <source>significant in %1; uniform: p %2</source>
        <translation>%1 显著；均匀性：p %2</translation>
    </message>
    <message>
        <source>By</source>
        <translation>按</translation>
    </message>
    <message>
        <source>Day of the first exposure, or a dimension</source>
        <translation>首次曝光日，或一个维度</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>The day, or the dimension&apos;s value</source>
        <translation>日期，或维度的值</translation>
    </message>
    <message>
        <source>Users of %1</source>
        <translation>%1 的用户数</translation>
    </message>
    <message>
        <source>Users of the arm in this part</source>
        <translation>这一部分中该组的用户数</translation>
    </message>
    <message>
        <source>χ²</source>
        <translation>χ²</translation>
    </message>
    <message>
        <source>Σ (observed − expected)² / expected over the arms</source>
        <translation>各组的 Σ (观测 − 预期)² / 预期</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>That the split is the designed one</source>
        <translation>检验分配是否符合设计</translation>
    </message>
    <message>
        <source>Adjusted p</source>
        <translation>校正后的 p</translation>
    </message>
    <message>
        <source>Holm&apos;s, among the days or among all values</source>
        <translation>Holm 校正，在各日之间或在所有值之间</translation>
    </message>
    <message>
        <source>p up to the day</source>
        <translation>到该日为止的 p</translation>
    </message>
    <message>
        <source>Of this and all days before</source>
        <translation>这一天及之前所有日子的</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>What is looked at</source>
        <translation>检查的内容</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>基于</translation>
    </message>
    <message>
        <source>What it is computed from</source>
        <translation>计算的依据</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What came out; point at it for the formula</source>
        <translation>得出的结果；指向它可查看公式</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Of the days before the experiment</source>
        <translation>实验之前各日的</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Compared with the control</source>
        <translation>与对照组相比</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>对照组</translation>
    </message>
    <message>
        <source>The metric of the control&apos;s users then</source>
        <translation>对照组用户当时的指标</translation>
    </message>
    <message>
        <source>Arm&apos;s value</source>
        <translation>组的值</translation>
    </message>
    <message>
        <source>The metric of the arm&apos;s users then</source>
        <translation>该组用户当时的指标</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>There is no treatment yet: it should be none</source>
        <translation>此时还没有处理：应当没有差异</translation>
    </message>
    <message>
        <source>Two-sided</source>
        <translation>双侧</translation>
    </message>
    <message>
        <source>Holm&apos;s, among all metrics and arms</source>
        <translation>Holm 校正，在所有指标和组之间</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Why there is no figure</source>
        <translation>为何没有数字</translation>
    </message>
</context>
<context>
    <name>rankwright::UpliftCharts</name>
    <message>
        <source>Random order</source>
        <translation>随机顺序</translation>
    </message>
    <message>
        <source>Gain of %1 by whom “%2” reaches</source>
        <translation>%1 的获益，按“%2”触达的用户</translation>
    </message>
    <message>
        <source>Users by falling predicted uplift</source>
        <translation>按预测增益从高到低排列的用户</translation>
    </message>
    <message>
        <source>Gained, of all users</source>
        <translation>获益，占全体用户</translation>
    </message>
    <message>
        <source>Qini</source>
        <translation>Qini</translation>
    </message>
    <message>
        <source>Uplift</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>Tenths of the users</source>
        <translation>用户的十分位</translation>
    </message>
    <message>
        <source>Predicted against realised uplift</source>
        <translation>预测增益与实际增益对比</translation>
    </message>
    <message>
        <source>Predicted uplift</source>
        <translation>预测增益</translation>
    </message>
    <message>
        <source>% points</source>
        <translation>百分点</translation>
    </message>
    <message>
        <source>Realised uplift</source>
        <translation>实际增益</translation>
    </message>
    <message>
        <source>Tenth</source>
        <translation>十分位</translation>
    </message>
    <message>
        <source>1 holds the users with the highest predicted uplift</source>
        <translation>1 是预测增益最高的用户</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Mean predicted uplift, % points</source>
        <translation>平均预测增益，百分点</translation>
    </message>
    <message>
        <source>Realised</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Share of the arm&apos;s users who did it − that of the control&apos;s, % points</source>
        <translation>该组用户中有该行为的份额 − 对照组的份额，百分点</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Lower bound of the realised uplift (Newcombe)</source>
        <translation>实际增益的下界（Newcombe）</translation>
    </message>
    <message>
        <source>High</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Upper bound of the realised uplift (Newcombe)</source>
        <translation>实际增益的上界（Newcombe）</translation>
    </message>
    <message>
        <source>Users, control</source>
        <translation>用户数，对照组</translation>
    </message>
    <message>
        <source>Users of the control in the tenth</source>
        <translation>该十分位中对照组的用户数</translation>
    </message>
    <message>
        <source>Users, arm</source>
        <translation>用户数，组</translation>
    </message>
    <message>
        <source>Users of the arm in the tenth</source>
        <translation>该十分位中该组的用户数</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>What one standard deviation more of the feature adds to the predicted uplift, % points</source>
        <translation>特征每增加一个标准差给预测增益增加多少，百分点</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>What is known of a user before the treatment</source>
        <translation>处理之前对用户的已知情况</translation>
    </message>
    <message>
        <source>normalised Qini %1, %2 % interval %3 over %4 users; effect on all %5</source>
        <translation>归一化 Qini %1，%2 % 区间 %3，%4 个用户；对全体的效应 %5</translation>
    </message>
    <message>
        <source>What is known of users tells who gains by “%1”: %2.</source>
        <translation>对用户的已知情况能说明谁从“%1”获益：%2。</translation>
    </message>
    <message>
        <source>The model orders users the wrong way round: %1.</source>
        <translation>模型把用户的顺序排反了：%1。</translation>
    </message>
    <message>
        <source>What is known of users does not tell who gains by “%1”: %2.</source>
        <translation>对用户的已知情况不能说明谁从“%1”获益：%2。</translation>
    </message>
</context>
<context>
    <name>rankwright::UpliftPage</name>
    <message>
        <source>Working out who gains</source>
        <translation>正在计算谁获益</translation>
    </message>
    <message>
        <source>Tenths of the users</source>
        <translation>用户的十分位</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>&amp;Work out who gains</source>
        <translation>计算谁获益(&amp;W)</translation>
    </message>
    <message>
        <source>Train a model of who gains by the arm, and judge it on users that it has not seen</source>
        <translation>训练一个谁从该组获益的模型，并在它没有见过的用户上评判</translation>
    </message>
    <message>
        <source>No tenths</source>
        <translation>没有十分位</translation>
    </message>
    <message>
        <source>There are too few users to make tenths of them.</source>
        <translation>用户太少，无法分成十分位。</translation>
    </message>
    <message>
        <source>No features</source>
        <translation>没有特征</translation>
    </message>
    <message>
        <source>The log knows nothing of users before the treatment.</source>
        <translation>日志没有处理之前关于用户的任何情况。</translation>
    </message>
    <message>
        <source>How many users more do it when the treatment reaches those with the highest predicted uplift first. The more the curve bends above the random order, the better the model knows who gains.</source>
        <translation>处理先触达预测增益最高的用户时，会多出多少用户有该行为。曲线越高于随机顺序，模型越清楚谁获益。</translation>
    </message>
    <message>
        <source>“%1” was given from outside: the log does not tell who did it.</source>
        <translation>“%1”是从外部给出的：日志没有说明谁有该行为。</translation>
    </message>
    <message>
        <source>A model of who gains by “%1” in %2 is trained on the log and judged on users that it has not seen. That takes some seconds.</source>
        <translation>用日志训练一个谁在 %2 上从“%1”获益的模型，并在它没有见过的用户上评判。这需要几秒。</translation>
    </message>
    <message>
        <source>Who gains?</source>
        <translation>谁获益？</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Chart of the uplift</source>
        <translation>增益图表</translation>
    </message>
    <message>
        <source>Chart of tenths by uplift</source>
        <translation>按增益的十分位图表</translation>
    </message>
</context>
<context>
    <name>rankwright::UserFinder</name>
    <message>
        <source>users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Filter users</source>
        <translation>筛选用户</translation>
    </message>
    <message>
        <source>%1 users</source>
        <translation>%1个用户</translation>
    </message>
    <message>
        <source>%1 of %2 users</source>
        <translation>%2 个用户中的 %1 个</translation>
    </message>
    <message>
        <source>Condition on users&apos; features</source>
        <translation>用户特征的条件</translation>
    </message>
    <message>
        <source>By feature: country = Spain and …</source>
        <translation>按特征：country = Spain and …</translation>
    </message>
    <message>
        <source>Press Return to list the users for whom a condition holds, written as a rule. Features: %1</source>
        <translation>按回车列出满足条件的用户，条件按规则书写。特征：%1</translation>
    </message>
    <message>
        <source>Finding users</source>
        <translation>正在查找用户</translation>
    </message>
    <message numerus="yes">
        <source>The condition holds for %n user(s).</source>
        <translation>
            <numerusform>有%n个用户满足该条件。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::UserKeysPanel</name>
    <message>
        <source>Users to show keys of</source>
        <translation>要查看键的用户</translation>
    </message>
    <message>
        <source>Search users</source>
        <translation>查找用户</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n个用户</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 users</source>
        <translation>%2个用户中的%1个</translation>
    </message>
    <message>
        <source>hit</source>
        <translation>命中</translation>
    </message>
    <message>
        <source>miss</source>
        <translation>未命中</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>没有键</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n个命中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n miss(es)</source>
        <translation>
            <numerusform>%n个未命中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) without a key</source>
        <translation>
            <numerusform>%n条规则没有键</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys of the user</source>
        <translation>用户的键</translation>
    </message>
    <message>
        <source>No user chosen</source>
        <translation>未选择用户</translation>
    </message>
    <message>
        <source>Choose a user to see the keys that the channels look up for a request without context.</source>
        <translation>选择一个用户，查看各通道在没有上下文的请求里为其查找的键。</translation>
    </message>
    <message>
        <source>There is no such user.</source>
        <translation>没有这个用户。</translation>
    </message>
    <message>
        <source>The keys of the user could not be made.</source>
        <translation>无法得出用户的键。</translation>
    </message>
    <message>
        <source>Looking for the keys of %1</source>
        <translation>正在查找%1的键</translation>
    </message>
</context>
<context>
    <name>rankwright::VerdictBanner</name>
    <message>
        <source>What is to be done with each arm and why. The light says whether the figures may be believed; it leads to the trust page.</source>
        <translation>应当如何对待每个组，以及为什么。灯说明数字是否可信；它通向可信度页面。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; — %2.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; — %2。</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
</context>
<context>
    <name>rankwright::VerdictWords</name>
    <message>
        <source>%1 %2 (%3)</source>
        <translation>%1 %2（%3）</translation>
    </message>
    <message>
        <source>adjusted p %1, always-valid p %2</source>
        <translation>校正后的 p %1，随时有效的 p %2</translation>
    </message>
    <message>
        <source>%1 of %2 planned users</source>
        <translation>计划的 %2 个用户中的 %1 个</translation>
    </message>
    <message>
        <source>%1, about %2 days to go</source>
        <translation>%1，约还需 %2 天</translation>
    </message>
    <message>
        <source>Trust: red. These figures are not to be believed.</source>
        <translation>可信度：红。这些数字不可信。</translation>
    </message>
    <message>
        <source>Trust: yellow. Look at the trust page before these figures are believed.</source>
        <translation>可信度：黄。相信这些数字之前请先查看可信度页面。</translation>
    </message>
    <message>
        <source>Trust: green. Nothing speaks against these figures.</source>
        <translation>可信度：绿。没有什么反对这些数字。</translation>
    </message>
    <message>
        <source>red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Sample ratio mismatch: users are not split as designed (p %1)</source>
        <translation>样本比例不符：用户未按设计分配（p %1）</translation>
    </message>
    <message>
        <source>An arm has no users: %1</source>
        <translation>有一组没有用户：%1</translation>
    </message>
    <message>
        <source>The split of users is unlikely (sample ratio, p %1)</source>
        <translation>用户的分配不太可能出现（样本比例，p %1）</translation>
    </message>
    <message>
        <source>Users of %1 are not split as designed (adjusted p %2)</source>
        <translation>%1 的用户未按设计分配（校正后的 p %2）</translation>
    </message>
    <message>
        <source>%1 of the users were in several variants</source>
        <translation>%1 的用户处于多个变体</translation>
    </message>
    <message>
        <source>The arms differed before the experiment: %1 (adjusted p %2)</source>
        <translation>各组在实验之前就有差异：%1（校正后的 p %2）</translation>
    </message>
    <message>
        <source>Tests of users split at random are not uniform (p %1): the test does not fit the metric</source>
        <translation>用户随机分配的检验不均匀（p %1）：检验不适合该指标</translation>
    </message>
    <message>
        <source>The log has variants that the experiment does not declare: %1</source>
        <translation>日志中有实验未声明的变体：%1</translation>
    </message>
    <message>
        <source>Too few users to judge their split: %1</source>
        <translation>用户太少，无法判断其分配：%1</translation>
    </message>
    <message>
        <source>Do not decide on %1</source>
        <translation>不要对 %1 作决定</translation>
    </message>
    <message>
        <source>Ship %1</source>
        <translation>上线 %1</translation>
    </message>
    <message>
        <source>Keep the control, not %1</source>
        <translation>保留对照组，不用 %1</translation>
    </message>
    <message>
        <source>No difference found for %1</source>
        <translation>未发现 %1 有差异</translation>
    </message>
    <message>
        <source>Wait with %1</source>
        <translation>%1：等待</translation>
    </message>
    <message>
        <source>the log itself is wrong: see the trust page</source>
        <translation>日志本身有误：请查看可信度页面</translation>
    </message>
    <message>
        <source>%1 is better: %2</source>
        <translation>%1 更好：%2</translation>
    </message>
    <message>
        <source>%1 is worse: %2</source>
        <translation>%1 更差：%2</translation>
    </message>
    <message>
        <source>%1 has no figure: %2</source>
        <translation>%1 没有数值：%2</translation>
    </message>
    <message>
        <source>%1 is not sure yet (%2); %3</source>
        <translation>%1 尚不确定（%2）；%3</translation>
    </message>
    <message>
        <source>%1 looks sure for one look, but it is early (%2); %3</source>
        <translation>%1 只看一次似乎确定，但为时尚早（%2）；%3</translation>
    </message>
    <message>
        <source>%1, but the guardrail %2 is broken (p %3 of being within its margin)</source>
        <translation>%1，但护栏 %2 已被突破（在容许范围内的 p 为 %3）</translation>
    </message>
    <message>
        <source>%1, but the guardrail %2 is not yet shown to be within its margin (p %3)</source>
        <translation>%1，但尚未证明护栏 %2 在容许范围内（p %3）</translation>
    </message>
    <message>
        <source>%1 with all planned users: %2</source>
        <translation>计划用户到齐后 %1：%2</translation>
    </message>
    <message>
        <source>do not decide</source>
        <translation>不要决定</translation>
    </message>
    <message>
        <source>ship</source>
        <translation>上线</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>保留对照组</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>无差异</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>等待</translation>
    </message>
</context>
<context>
    <name>rankwright::VersionTable</name>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Of the board, from 1; the greatest is in force</source>
        <translation>榜单的版本，从1开始；最大的生效</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>In your time zone</source>
        <translation>按您的时区</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>由谁负责</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>As it was given</source>
        <translation>按填写的内容</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Published, brought back, or withdrawn</source>
        <translation>发布、回滚或下架</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>On its list</source>
        <translation>在其列表中</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>发布批次</translation>
    </message>
    <message>
        <source>Boards that were published at once share its number</source>
        <translation>一次发布的榜单共用同一编号</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>哈希</translation>
    </message>
    <message>
        <source>Equal for versions with the same definition and list</source>
        <translation>定义和列表相同的版本，哈希相同</translation>
    </message>
</context>
<context>
    <name>rankwright::VersionsPage</name>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本%1</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>正在读取历史</translation>
    </message>
    <message>
        <source>The history could not be read.</source>
        <translation>无法读取历史。</translation>
    </message>
    <message>
        <source>Comparing versions</source>
        <translation>正在比较版本</translation>
    </message>
    <message>
        <source>The versions could not be compared.</source>
        <translation>无法比较版本。</translation>
    </message>
    <message>
        <source>Putting a version back</source>
        <translation>正在回滚版本</translation>
    </message>
    <message>
        <source>The version was not put back.</source>
        <translation>版本未回滚。</translation>
    </message>
    <message>
        <source>Never published</source>
        <translation>从未发布</translation>
    </message>
    <message>
        <source>Every publishing makes a version, and each can be brought back.</source>
        <translation>每次发布都会生成一个版本，每个版本都可以回滚。</translation>
    </message>
    <message>
        <source>Every version of the board. Select two to see how they differ.</source>
        <translation>榜单的每个版本。选择两个可查看差异。</translation>
    </message>
    <message>
        <source>History of %1</source>
        <translation>%1的历史</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>从%1到%2</translation>
    </message>
    <message>
        <source>Put version %1 back in force? It becomes version %2.</source>
        <translation>要使版本%1重新生效吗？它将成为版本%2。</translation>
    </message>
    <message>
        <source>Back to version %1</source>
        <translation>回滚到版本%1</translation>
    </message>
    <message>
        <source>Somebody else has published. Nothing was written; the history is read again.</source>
        <translation>其他人已发布。未写入任何内容；已重新读取历史。</translation>
    </message>
</context>
<context>
    <name>rankwright::ViewDeck</name>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
</context>
<context>
    <name>rankwright::WaitsPanel</name>
    <message>
        <source>Asking how long new apps wait</source>
        <translation>正在查询新应用等多久</translation>
    </message>
    <message>
        <source>There is no answer.</source>
        <translation>没有答案。</translation>
    </message>
    <message>
        <source>Share of apps that wait</source>
        <translation>等待的应用比例</translation>
    </message>
    <message>
        <source>New apps</source>
        <translation>新应用</translation>
    </message>
    <message>
        <source>With so many an app has been seen</source>
        <translation>有这么多次就算被看到</translation>
    </message>
    <message>
        <source>What is counted of an app</source>
        <translation>对应用计数什么</translation>
    </message>
    <message>
        <source>What is counted of an app until it has been seen</source>
        <translation>在应用被看到之前计数什么</translation>
    </message>
    <message>
        <source>Apps that came on the last so many days of the logs, by their release or their first day in the logs</source>
        <translation>在日志的最后这么多天上架的应用，按发布日期或日志中的第一天</translation>
    </message>
    <message>
        <source>How long apps that came lately waited until users had seen them, on this board or anywhere. An app that still waits counts for as long as the logs follow it.</source>
        <translation>最近上架的应用要等多久才被用户看到，不论在这个榜单还是别处。仍在等待的应用，日志跟踪多久就计入多久。</translation>
    </message>
    <message>
        <source>See&amp;n with:</source>
        <translation>被看到需要(&amp;N)：</translation>
    </message>
    <message>
        <source>Came in the last da&amp;ys:</source>
        <translation>最近多少天上架(&amp;Y)：</translation>
    </message>
    <message>
        <source>No shares</source>
        <translation>没有比例</translation>
    </message>
    <message>
        <source>No new apps</source>
        <translation>没有新应用</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>没有可显示的内容</translation>
    </message>
    <message>
        <source>Chart of new apps that wait</source>
        <translation>等待中的新应用图</translation>
    </message>
</context>
<context>
    <name>rankwright::WelcomePage</name>
    <message>
        <source>Workspaces that you open are kept here with a picture.</source>
        <translation>打开过的工作区会连同缩略图保留在此处。</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Rankwright</source>
        <translation>Rankwright</translation>
    </message>
    <message>
        <source>What the store recommends to whom, and why.</source>
        <translation>商店向谁推荐什么，以及为什么。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Open the sample store</source>
        <translation>打开示例商店</translation>
    </message>
    <message>
        <source>A synthetic app store, ready to explore.</source>
        <translation>一个合成的应用商店，可直接探索。</translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation>打开工作区…</translation>
    </message>
    <message>
        <source>A folder with a workspace.toml.</source>
        <translation>包含workspace.toml的文件夹。</translation>
    </message>
    <message>
        <source>Import a store…</source>
        <translation>导入商店…</translation>
    </message>
    <message>
        <source>From CSV, the Frappe data or the original engine&apos;s files.</source>
        <translation>从CSV、Frappe数据或原引擎的文件导入。</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>开始导览</translation>
    </message>
    <message>
        <source>Five minutes through every view.</source>
        <translation>五分钟浏览所有视图。</translation>
    </message>
    <message>
        <source>Read the guide</source>
        <translation>阅读指南</translation>
    </message>
    <message>
        <source>How the parts work together.</source>
        <translation>各部分如何协同工作。</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>新增功能</translation>
    </message>
    <message>
        <source>Recent workspaces</source>
        <translation>最近的工作区</translation>
    </message>
    <message>
        <source>Looking for recent workspaces</source>
        <translation>正在查找最近的工作区</translation>
    </message>
</context>
<context>
    <name>rankwright::WhatIfPanel</name>
    <message>
        <source>What if</source>
        <translation>如果</translation>
    </message>
    <message>
        <source>Take the last edit of the draft back</source>
        <translation>撤销草稿的上一次编辑</translation>
    </message>
    <message>
        <source>Undo an edit of the draft</source>
        <translation>撤销草稿的编辑</translation>
    </message>
    <message>
        <source>Do again what was taken back in the draft</source>
        <translation>重做草稿里撤销的编辑</translation>
    </message>
    <message>
        <source>Redo an edit of the draft</source>
        <translation>重做草稿的编辑</translation>
    </message>
    <message>
        <source>Side &amp;by side</source>
        <translation>并排(&amp;B)</translation>
    </message>
    <message>
        <source>Show the list of the published configuration beside that of the draft</source>
        <translation>在草稿的列表旁边显示已发布配置的列表</translation>
    </message>
    <message>
        <source>&amp;Discard draft</source>
        <translation>放弃草稿(&amp;D)</translation>
    </message>
    <message>
        <source>Go back to the published configuration; undo brings the draft back</source>
        <translation>回到已发布的配置；撤销可以把草稿找回来</translation>
    </message>
    <message>
        <source>&amp;Save draft…</source>
        <translation>保存草稿(&amp;S)…</translation>
    </message>
    <message>
        <source>Write the draft into the workspace&apos;s files, once you have seen what changes</source>
        <translation>先看清改动，再把草稿写入工作区的文件</translation>
    </message>
    <message>
        <source>Save as draft &amp;configuration…</source>
        <translation>另存为草稿配置(&amp;C)…</translation>
    </message>
    <message>
        <source>Write the pipeline to a file of its own, and leave the published one as it is</source>
        <translation>把管道写到单独的文件里，已发布的配置不变</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move the channel before the one above</source>
        <translation>把通道移到上一个之前</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>下移(&amp;W)</translation>
    </message>
    <message>
        <source>Move the channel behind the one below</source>
        <translation>把通道移到下一个之后</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>复制(&amp;U)</translation>
    </message>
    <message>
        <source>Add a copy of the channel or constraint behind it</source>
        <translation>在后面添加这个通道或约束的副本</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Take the channel or constraint out of the draft</source>
        <translation>把这个通道或约束从草稿中去掉</translation>
    </message>
    <message>
        <source>&amp;Open in its file</source>
        <translation>在文件中打开(&amp;O)</translation>
    </message>
    <message>
        <source>Show where the file says this</source>
        <translation>显示它在文件中的位置</translation>
    </message>
    <message>
        <source>The workspace is read-only.</source>
        <translation>工作区是只读的。</translation>
    </message>
    <message>
        <source>A draft that is not saved. The list shows what it gives.</source>
        <translation>尚未保存的草稿。列表显示它的结果。</translation>
    </message>
    <message>
        <source>The published configuration. Change a part to see what follows.</source>
        <translation>已发布的配置。改动一处，看看结果如何。</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 副本</translation>
    </message>
    <message>
        <source>copy of %1</source>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>removal of %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Configuration of the pipeline</source>
        <translation>管道的配置</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Reading the configuration</source>
        <translation>正在读取配置</translation>
    </message>
    <message>
        <source>The configuration cannot be read. Mend it in its file, or undo.</source>
        <translation>配置无法读取。请在文件里改正，或撤销。</translation>
    </message>
    <message>
        <source>change of %1</source>
        <translation>修改 %1</translation>
    </message>
    <message>
        <source>switching on</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>switching off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>move</source>
        <translation>移动</translation>
    </message>
</context>
<context>
    <name>rankwright::WhereUsedPanel</name>
    <message>
        <source>defined as a rule</source>
        <translation>定义为规则</translation>
    </message>
    <message>
        <source>read by a rule</source>
        <translation>被规则读取</translation>
    </message>
    <message>
        <source>listed as a feature</source>
        <translation>列为特征</translation>
    </message>
    <message>
        <source>gives a channel&apos;s keys</source>
        <translation>为通道提供键</translation>
    </message>
    <message>
        <source>field of the model</source>
        <translation>模型的字段</translation>
    </message>
    <message>
        <source>column of an index</source>
        <translation>索引的列</translation>
    </message>
    <message>
        <source>named by a setting</source>
        <translation>被设置项提及</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>What the name is there for</source>
        <translation>该名称在此处的作用</translation>
    </message>
    <message>
        <source>By</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>The rule, channel or index that names it</source>
        <translation>提到它的规则、通道或索引</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>File and line; follow it to go there</source>
        <translation>文件和行；点击前往</translation>
    </message>
    <message>
        <source>Where it is used</source>
        <translation>使用位置</translation>
    </message>
    <message>
        <source>No name at the caret</source>
        <translation>光标处没有名称</translation>
    </message>
    <message>
        <source>Put the caret on a rule or a feature to see what uses it.</source>
        <translation>把光标放在规则或特征上，查看哪里使用了它。</translation>
    </message>
    <message>
        <source>Looking for uses of %1</source>
        <translation>正在查找 %1 的使用位置</translation>
    </message>
    <message>
        <source>Nothing names “%1”.</source>
        <translation>没有内容提到“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is named in %n place(s).</source>
        <translation>
            <numerusform>“%1”在 %n 处被提到。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::WhyNotPanel</name>
    <message>
        <source>apps</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Find an app by name or key</source>
        <translation>按名称或键查找应用</translation>
    </message>
    <message>
        <source>%1 apps</source>
        <translation>%1个应用</translation>
    </message>
    <message>
        <source>%1 of %2 apps</source>
        <translation>%2个应用中的%1个</translation>
    </message>
    <message>
        <source>Why is an app not in the list?</source>
        <translation>应用为什么不在列表中？</translation>
    </message>
    <message>
        <source>Choose an app above. The answer names the stage that dropped it, and how close it came.</source>
        <translation>在上方选择一个应用。结果会指出淘汰它的阶段，以及它离入选还差多少。</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>召回通道</translation>
    </message>
    <message>
        <source>A recall channel that looked the key up</source>
        <translation>查找过该键的召回通道</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>A key of the request under which the app stands</source>
        <translation>请求中包含该应用的键</translation>
    </message>
    <message>
        <source>Posting</source>
        <translation>倒排项</translation>
    </message>
    <message>
        <source>Place in the key&apos;s posting list, which the channel did not reach, and its length</source>
        <translation>在该键的倒排列表中的位置（召回通道未取到），以及列表长度</translation>
    </message>
    <message>
        <source>Near misses</source>
        <translation>差一点入选</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>项</translation>
    </message>
    <message>
        <source>A part of the logit in which the two apps differ most</source>
        <translation>两个应用差别最大的 logit 组成部分</translation>
    </message>
    <message>
        <source>This app</source>
        <translation>该应用</translation>
    </message>
    <message>
        <source>What the part adds to the logit of this app</source>
        <translation>该项对这个应用 logit 的贡献</translation>
    </message>
    <message>
        <source>Last listed</source>
        <translation>列表末位</translation>
    </message>
    <message>
        <source>What the part adds to the logit of the last app of the list</source>
        <translation>该项对列表最后一个应用 logit 的贡献</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>This app − the last listed one</source>
        <translation>该应用 − 列表末位应用</translation>
    </message>
    <message>
        <source>Beside the last app of the list</source>
        <translation>与列表最后一个应用对比</translation>
    </message>
    <message>
        <source>A recall channel that would have found the app</source>
        <translation>本可以找到这个应用的召回通道</translation>
    </message>
    <message>
        <source>A key under which the app stands, and which the request does not have</source>
        <translation>应用所在、而请求没有的键</translation>
    </message>
    <message>
        <source>Place in the key&apos;s posting list, and its length</source>
        <translation>在键的倒排列表中的名次，以及列表的长度</translation>
    </message>
    <message>
        <source>Keys that would have found it</source>
        <translation>本可以找到它的键</translation>
    </message>
    <message>
        <source>Logit parts</source>
        <translation>logit构成</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Gate weights</source>
        <translation>门控权重</translation>
    </message>
</context>
<context>
    <name>rankwright::WordModel</name>
    <message>
        <source>%1, %2. %3</source>
        <comment>name, signature, help</comment>
        <translation>%1，%2。%3</translation>
    </message>
</context>
<context>
    <name>rankwright::WordPopup</name>
    <message>
        <source>Completion</source>
        <translation>补全</translation>
    </message>
    <message>
        <source>Words that fit</source>
        <translation>适合的名称</translation>
    </message>
</context>
<context>
    <name>rankwright::WorkspaceAccess</name>
    <message>
        <source>This workspace is read-only: its folder may not be written.</source>
        <translation>此工作区为只读：其文件夹不可写入。</translation>
    </message>
    <message>
        <source>This workspace is read-only for now: process %1 is writing it (%2).</source>
        <translation>此工作区暂时只读：进程%1正在写入（%2）。</translation>
    </message>
    <message>
        <source>Looking whether the workspace may be written</source>
        <translation>正在检查工作区是否可写</translation>
    </message>
</context>
<context>
    <name>rankwright::WorkspaceOpener</name>
    <message>
        <source>Opening %1</source>
        <translation>正在打开%1</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Training the model</source>
        <translation>正在训练模型</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
</context>
</TS>
