<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ChartSummary</name>
    <message numerus="yes">
        <source>%1: %n points, minimum %2, maximum %3, mean %4.</source>
        <translation>
            <numerusform>%1: %n point, minimum %2, maximum %3, mean %4.</numerusform>
            <numerusform>%1: %n points, minimum %2, maximum %3, mean %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values are missing.</source>
        <translation>
            <numerusform>%n value is missing.</numerusform>
            <numerusform>%n values are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n bins from %2 to %3, %4 in total.</source>
        <translation>
            <numerusform>%1: %n bin from %2 to %3, %4 in total.</numerusform>
            <numerusform>%1: %n bins from %2 to %3, %4 in total.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::BaselineBar</name>
    <message numerus="yes">
        <source>and %n more, in the table</source>
        <translation>
            <numerusform>and %n more, in the table</numerusform>
            <numerusform>and %n more, in the table</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::BoardCard</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n app(s)</source>
        <translation>
            <numerusform>%n app</numerusform>
            <numerusform>%n apps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::ChartPanel</name>
    <message numerus="yes">
        <source>%n points at or below zero cannot be shown on the logarithmic horizontal axis.</source>
        <translation>
            <numerusform>%n point at or below zero cannot be shown on the logarithmic horizontal axis.</numerusform>
            <numerusform>%n points at or below zero cannot be shown on the logarithmic horizontal axis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points at or below zero cannot be shown on the logarithmic vertical axis.</source>
        <translation>
            <numerusform>%n point at or below zero cannot be shown on the logarithmic vertical axis.</numerusform>
            <numerusform>%n points at or below zero cannot be shown on the logarithmic vertical axis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values are being read.</source>
        <translation>
            <numerusform>%n value is being read.</numerusform>
            <numerusform>%n values are being read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::Comparison</name>
    <message numerus="yes">
        <source>%n place(s) up from place %1</source>
        <translation>
            <numerusform>%n place up from place %1</numerusform>
            <numerusform>%n places up from place %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) down from place %1</source>
        <translation>
            <numerusform>%n place down from place %1</numerusform>
            <numerusform>%n places down from place %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n app(s)</source>
        <translation>
            <numerusform>%n app</numerusform>
            <numerusform>%n apps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::ConfigurationModel</name>
    <message numerus="yes">
        <source>%n rules</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::DataTable</name>
    <message numerus="yes">
        <source>%1 of %Ln rows</source>
        <translation>
            <numerusform>%1 of %Ln row</numerusform>
            <numerusform>%1 of %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::EditorFindBar</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::HelpPane</name>
    <message numerus="yes">
        <source>%n places found</source>
        <translation>
            <numerusform>%n place found</numerusform>
            <numerusform>%n places found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::HomePageView</name>
    <message numerus="yes">
        <source>%1 · %n board(s) share it</source>
        <translation>
            <numerusform>%1 · %n board shares it</numerusform>
            <numerusform>%1 · %n boards share it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n board(s)</source>
        <translation>
            <numerusform>%1 · %n board</numerusform>
            <numerusform>%1 · %n boards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::IndexFacts</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::ItemKeysPanel</name>
    <message numerus="yes">
        <source>%n app(s)</source>
        <translation>
            <numerusform>%n app</numerusform>
            <numerusform>%n apps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n index(es)</source>
        <translation>
            <numerusform>%n index</numerusform>
            <numerusform>%n indexes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::JobStatus</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::KeyQueryTexts</name>
    <message numerus="yes">
        <source>%n item(s) found</source>
        <translation>
            <numerusform>%n item found</numerusform>
            <numerusform>%n items found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::KeySuggestionModel</name>
    <message numerus="yes">
        <source>%1, %n posting(s)</source>
        <translation>
            <numerusform>%1, %n posting</numerusform>
            <numerusform>%1, %n postings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::Leaderboards</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::LiveTable</name>
    <message numerus="yes">
        <source>%1; %n of them with an error</source>
        <translation>
            <numerusform>%1; %n of them with an error</numerusform>
            <numerusform>%1; %n of them with an error</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::MainWindow</name>
    <message numerus="yes">
        <source>Model trained: held-out AUC %1 after %n epoch(s).</source>
        <translation>
            <numerusform>Model trained: held-out AUC %1 after %n epoch.</numerusform>
            <numerusform>Model trained: held-out AUC %1 after %n epochs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) have changes that are not saved.</source>
        <translation>
            <numerusform>%n file has changes that are not saved.</numerusform>
            <numerusform>%n files have changes that are not saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chart(s) saved in %1</source>
        <translation>
            <numerusform>%n chart saved in %1</numerusform>
            <numerusform>%n charts saved in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::MemoryTables</name>
    <message numerus="yes">
        <source>dictionary, %n byte(s) a code</source>
        <translation>
            <numerusform>dictionary, %n byte a code</numerusform>
            <numerusform>dictionary, %n bytes a code</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>frame of reference, %n byte(s)</source>
        <translation>
            <numerusform>frame of reference, %n byte</numerusform>
            <numerusform>frame of reference, %n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dictionary of numbers, %n byte(s) a code</source>
        <translation>
            <numerusform>dictionary of numbers, %n byte a code</numerusform>
            <numerusform>dictionary of numbers, %n bytes a code</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>plain, %n byte(s)</source>
        <translation>
            <numerusform>plain, %n byte</numerusform>
            <numerusform>plain, %n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; lists of %n element(s)</source>
        <translation>
            <numerusform>%1; lists of %n element</numerusform>
            <numerusform>%1; lists of %n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; chunked offsets, %n byte(s) a row</source>
        <translation>
            <numerusform>%1; chunked offsets, %n byte a row</numerusform>
            <numerusform>%1; chunked offsets, %n bytes a row</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::NewsBar</name>
    <message numerus="yes">
        <source>%1 put %n board(s) back at %2: %3 — “%4”</source>
        <translation>
            <numerusform>%1 put %n board back at %2: %3 — “%4”</numerusform>
            <numerusform>%1 put %n boards back at %2: %3 — “%4”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 took %n board(s) off the shelf at %2: %3 — “%4”</source>
        <translation>
            <numerusform>%1 took %n board off the shelf at %2: %3 — “%4”</numerusform>
            <numerusform>%1 took %n boards off the shelf at %2: %3 — “%4”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 gave %n board(s) new lists at %2: %3 — “%4”</source>
        <translation>
            <numerusform>%1 gave %n board new lists at %2: %3 — “%4”</numerusform>
            <numerusform>%1 gave %n boards new lists at %2: %3 — “%4”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 published %n board(s) at %2: %3 — “%4”</source>
        <translation>
            <numerusform>%1 published %n board at %2: %3 — “%4”</numerusform>
            <numerusform>%1 published %n boards at %2: %3 — “%4”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::PowerCharts</name>
    <message numerus="yes">
        <source>%1; the log has %2. With this traffic that takes %n more day(s).</source>
        <translation>
            <numerusform>%1; the log has %2. With this traffic that takes %n more day.</numerusform>
            <numerusform>%1; the log has %2. With this traffic that takes %n more days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::PredictionPanel</name>
    <message numerus="yes">
        <source>All %n checked</source>
        <translation>
            <numerusform>All %n checked</numerusform>
            <numerusform>All %n checked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::ProblemButton</name>
    <message numerus="yes">
        <source>%n portability mark(s)</source>
        <translation>
            <numerusform>%n portability mark</numerusform>
            <numerusform>%n portability marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::ProblemTexts</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portability mark(s)</source>
        <translation>
            <numerusform>%n portability mark</numerusform>
            <numerusform>%n portability marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::RecentModel</name>
    <message numerus="yes">
        <source>Opened %n days ago</source>
        <translation>
            <numerusform>Opened %n day ago</numerusform>
            <numerusform>Opened %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::RecoveryBar</name>
    <message numerus="yes">
        <source>%n edit(s), the last one on %1.</source>
        <translation>
            <numerusform>%n edit, made on %1.</numerusform>
            <numerusform>%n edits, the last one on %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::RequestPopup</name>
    <message numerus="yes">
        <source>%n context feature(s)</source>
        <translation>
            <numerusform>%n context feature</numerusform>
            <numerusform>%n context features</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::RequestsPanel</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::RunningPage</name>
    <message numerus="yes">
        <source>%n of %1 rows could not be used.</source>
        <translation>
            <numerusform>%n of %1 rows could not be used.</numerusform>
            <numerusform>%n of %1 rows could not be used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values could not be read and are missing.</source>
        <translation>
            <numerusform>%n value could not be read and is missing.</numerusform>
            <numerusform>%n values could not be read and are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows say that nothing happened and were left out.</source>
        <translation>
            <numerusform>%n row says that nothing happened and was left out.</numerusform>
            <numerusform>%n rows say that nothing happened and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::UserFinder</name>
    <message numerus="yes">
        <source>The condition holds for %n user(s).</source>
        <translation>
            <numerusform>The condition holds for %n user.</numerusform>
            <numerusform>The condition holds for %n users.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::UserKeysPanel</name>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n user</numerusform>
            <numerusform>%n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n miss(es)</source>
        <translation>
            <numerusform>%n miss</numerusform>
            <numerusform>%n misses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) without a key</source>
        <translation>
            <numerusform>%n rule without a key</numerusform>
            <numerusform>%n rules without a key</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankwright::WhereUsedPanel</name>
    <message numerus="yes">
        <source>“%1” is named in %n place(s).</source>
        <translation>
            <numerusform>“%1” is named in %n place.</numerusform>
            <numerusform>“%1” is named in %n places.</numerusform>
        </translation>
    </message>
</context>
</TS>
