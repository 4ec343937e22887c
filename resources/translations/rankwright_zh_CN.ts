<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AppCatalogue</name>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving charts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartSummary</name>
    <message>
        <source>No clear trend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rising.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Falling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: every value is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n points, minimum %2, maximum %3, mean %4.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values are missing.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>First %1, last %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation of both axes %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a bar&apos;s category and its value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest bars: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n bins from %2 to %3, %4 in total.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The fullest bin, from %1 to %2, holds %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, interval from %3 to %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over %1 samples the observed share is %2 away from the prediction on average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Horizontal axis: %2. Vertical axis: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference line at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference line %1 at %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportTexts</name>
    <message>
        <source>Ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of whole numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyColumns</name>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a recall channel looks up, e.g. a category or an app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many apps stand under the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of the first posting; its meaning depends on the index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of the last posting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key of the app with the largest weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the app with the largest weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the posting list, which is sorted by falling weight, from 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app&apos;s key in the item pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app&apos;s name in the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of the posting in the index; its meaning depends on the index</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableHeader</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkspacePictures</name>
    <message>
        <source>Keeping a picture of the workspace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::AboutPage</name>
    <message>
        <source>Rankwright %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Rankwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program and its libraries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rankwright: its licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workbench for the people behind an app store&apos;s recommendations. Free software under the GNU General Public License, version 3 or later; there is no warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy versions, build and licences&apos; names, as a report needs them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading a licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>library and licence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window and everything in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The editors of rules and configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Icons where the desktop has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training and serving of models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear algebra for LibTorch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the rule language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unicode: lower case of every script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular expressions in filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on several cores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs and the recovery journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads all configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads and writes JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results that say why they failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checksums and the hash function of rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built with %1 (%2), %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running with Qt %1 (%2) on %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system does not have the text of the licence. It is published at %1, and by its name at https://spdx.org/licenses.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::AppHeader</name>
    <message>
        <source>key %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::AppPanel</name>
    <message>
        <source>Feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A feature of the item pool, as rules name it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its value for this app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why not in the list?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features of the app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No app selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a row to read all features of the app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::AppearancePage</name>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark, or whichever the desktop is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stronger text and borders, for eyes that need them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size of the interface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarges text, icons and spacing, on top of what the desktop asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <comment>per cent, behind a number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new size takes effect when the program starts again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language of menus, labels and messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>night</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::CardDelegate</name>
    <message>
        <source>No term of a model speaks for it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::CardModel</name>
    <message>
        <source>Slot %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, score %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, because of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score %1: the model&apos;s probability, or 1 / place when no model ranks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 logit from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slot	key	name	category	score	reasons</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::CardView</name>
    <message>
        <source>Recommended apps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::CellCopier</name>
    <message>
        <source>The selection is too large for the clipboard. Export the rows to a file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cells could not be copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::ChartActions</name>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows less of the chart, larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows more of the chart, smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the whole chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes back to what was shown before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place cursor &amp;A here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the mark A at the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place cursor &amp;B here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the mark B at the cursor; the difference to A is shown below the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove the cursors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes all cursors away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic &amp;horizontal axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the horizontal axis logarithmically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic &amp;vertical axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the vertical axis logarithmically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy as picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the chart as it is seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;data as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the data of the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save chart as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves the chart as PNG, SVG or PDF, or its data as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read s&amp;ummary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what the chart says in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy summar&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies what the chart says in words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::ChartLegend</name>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the series %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows or hides the series %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::ChartPanel</name>
    <message>
        <source>A logarithmic axis can show values above zero only, and there are none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n points at or below zero cannot be shown on the logarithmic horizontal axis.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points at or below zero cannot be shown on the logarithmic vertical axis.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The chart could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving a chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying the data of a chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data could not be copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary of the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be done with this chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to zoom into a rectangle, turn the wheel to zoom (with Shift only horizontally, with Ctrl only vertically), drag with Shift or the middle button to move, double-click to see everything. Click with Ctrl to place cursor A, with Ctrl and Shift to place cursor B. On the keyboard the arrows move, + and - zoom, Home shows everything, Backspace goes back, and Ctrl with the arrows moves the cursor from point to point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to draw yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart cannot be drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the chart…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n values are being read.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Preparing a chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart holds no values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every value is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::ColumnDialog</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the column forward (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the column back (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As wide as the rows in sight need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Frozen columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::ColumnHeader</name>
    <message>
        <source>Column headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, sorted descending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, sorted ascending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, sorted descending, level %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, sorted ascending, level %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::CommandPalette</name>
    <message>
        <source>Go to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not available now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be searched: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command &amp;palette…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find and run any command, or go to any object by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a command, a name, or an address such as item:123</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command or an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has these letters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::CommandRegistry</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a tool tip and its shortcut</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::ContextForm</name>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set every feature to “any”: the request does not give it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context feature %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context feature “%1” (%2); empty: any</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::CursorReadout</name>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B − A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>series, row</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values at the cursors: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::DataModel</name>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::DataTable</name>
    <message>
        <source>Nothing here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no row to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every row fails one of the filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows could not be filtered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln rows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with &amp;headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected cells below their titles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as CS&amp;V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected cells as comma-separated values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected rows as JSON objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected cells as a Markdown table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the rows and columns shown to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo filter or sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the filters and the sort before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo filter or sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do again what was undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter by this cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the rows with the same value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xclude this value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out the rows with the same value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter this column…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a filter for the current column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be typed under a header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the current column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free&amp;ze up to this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These columns stay while the rest scrolls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unfreeze columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All columns scroll again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit &amp;widths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make all columns as wide as the rows in sight need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show, hide, order, resize and freeze columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a text in the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next row with the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous row with the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to row…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a row current by its number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort &amp;ascending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort &amp;descending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort &amp;also by this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do &amp;not sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Select column</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::DiffPage</name>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The texts are the same.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::Document</name>
    <message>
        <source>typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revert to the saved text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restore of unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::DocumentCommands</name>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the file in front to disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write every unsaved file to disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;vert to saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the text that was saved last; undo brings yours back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the text in front with the file on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the tab in front; unsaved text is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last edit back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected text to the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected text to the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert the clipboard&apos;s text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the whole text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for text in the file in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for text and put other text in its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to line…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the caret at a line by its number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to &amp;mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the caret where the check found a mistake</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::DocumentEditor</name>
    <message>
        <source>Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the text of the file on disk. Undo brings yours back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this text. Saving replaces the file on disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare this text with the file on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Escape and then Tab to go on to the next control.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the caret stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line to go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Line:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the caret at the start of this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program changed %1 on disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was deleted on disk. The text is still here, and saving writes the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Click to go there. The file can be saved all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::DocumentSet</name>
    <message>
        <source>Unsaved work cannot be kept safe from a crash just now. It is tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved work is kept safe again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the workspace&apos;s files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace&apos;s files could not be listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved work will not be kept after a crash, since the journal cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal of unsaved work was damaged. What could be read of it is offered; the damaged file is kept as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace has no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not saved, so that nothing of another program is lost. Open it to choose which text to keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the rule %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules could not be searched.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::DocumentsView</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions on the file in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick a file on the left to see and edit it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file of the workspace defines this rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the file on disk to the unsaved work of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, unsaved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the file on disk to the text of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::EditorSearch</name>
    <message>
        <source>replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replace all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::EditorTabs</name>
    <message>
        <source>Open files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 •</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::ErrorAdvice</name>
    <message>
        <source>Correct the text and try again; the guide describes every format (F1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct line %1 of %2, save it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not where it was looked for: it may have been moved or renamed, or was never made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check how it is spelt and that it still exists, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file contradicts its own format or checksum, so that nothing in it can be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it from a backup or make it anew: indexes with “rankwright-cli index”, a model with “rankwright-cli train”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operating system refused to read or write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk is there and has room, and that you may read and write in that folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It exists already, or another program holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or close the other program and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is valid, but of a version or kind that this program does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a newer version of Rankwright, or make it anew with this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the program failed in a way that nobody foresaw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it fails once more, copy the details and report them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value that was given cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the value that the message ends with and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text does not follow the grammar of its format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is well formed, but its types do not fit together.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::FactView</name>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows with headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::FailedJobs</name>
    <message>
        <source>Job: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: %1, after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error: %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program: %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt %1 on %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::Figures</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::FileField</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::FilesPage</name>
    <message>
        <source>Which files?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are read and stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Interactions:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I&amp;tems:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Users:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interactions are needed: each row says that a user used an item. Items and users may have files of their own with a row for each. The text must be UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;older:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder holds frappe.csv and meta.csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items&apos; features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I&amp;tems&apos; features:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users&apos; features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Users&apos; features:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inverted indexes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In&amp;verted indexes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items&apos; features are needed. The engine keeps no log: without interactions, in any text format, there is no model and nothing is similar or popular.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::FilterCell</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example %1. F1 explains the language.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::FilterChips</name>
    <message>
        <source>Filters that are set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the filter “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press to remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::FilterHelp</name>
    <message>
        <source>Filter language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains the text, whatever the case; a number equals it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equal, not equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>greater, at least, less, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from 2 to 5, both included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a regular expression found in the text; /…/c minds the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no value, any value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the quoted text, taken literally</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not: what follows must fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and, or; &amp; binds tighter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::FilterRow</name>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::FilterStack</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::FindBar</name>
    <message>
        <source>Match &amp;case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell capital from small letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find whole words only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rege&amp;x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is a regular expression; \1 to \9 stand for its groups in the replacement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to replace it by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace this match and go to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace every match, as one undo step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hit before this one (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next hit (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the search (Escape)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the previous one (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the next one (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the find line (Escape)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::GeneralPage</name>
    <message>
        <source>At the &amp;start, open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the window shows when the program starts without a workspace named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The welcome page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore &amp;views as they were left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open each view with the filters, columns, selection and zoom it had</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layout</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::GuessYouLike</name>
    <message>
        <source>users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick a user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a user on the left to see what the store would recommend, and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to recommend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recall channel found an app for this user in this context. Try another context, or ask “Why not?” about an app you expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The users of the workspace. The engine recommends for the one that you select.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The context of the request. A field that is filled in overrides what is usual for the user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list that the user would get, best first. Each card is an app with its score and the terms of the model that speak most for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the selected app came into the list: found, merged, ranked, and from which features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick an app that is not in the list to see which stage dropped it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user could not be selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommending was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no list for this request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 candidates · %3 · %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merged order, no model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ranked by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall %1, merge %2, rank %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trace could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking why not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question could not be answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guess You Like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why not?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question could not be asked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::GuidedTour</name>
    <message>
        <source>Five minutes with Rankwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tour shows how a list of recommendations comes about, in the real window: try everything that it points at. Next and Back go through it, Escape ends it; it goes on where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick a user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type part of a name or key and press the Down key, or click a row. The engine recommends for that user at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every card is an app: its place, its score, and the terms of the model that speak most for it. Select one with the arrow keys or a click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trace follows the selected app: which channels found it, under which key and at which place of the posting list, when it was merged, and the parts that add up to its logit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a country or a time of day: the keys change, and with them the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why not that app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick any app that you miss. The stage that dropped it is marked, with the figures that decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every command in one place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The palette finds commands, users, apps and keys by any words of their names. It also takes an address such as “item:7”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layout for your work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operators, engineers and analysts look at other things. Choose a layout, drag the docks as you like, and restore the default whenever you want.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help for whatever you look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1 explains the control that has the focus; Shift+F1 and a click explains any other. The guide has the rest, and this tour waits in the Help menu.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::HelpBrowser</name>
    <message>
        <source>Page of the guide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::HelpDesk</name>
    <message>
        <source>Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the guide beside the view; F1 explains the control that has the focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interactive &amp;tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five minutes through the real window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List every shortcut by group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What’s this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a control to have it explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Rankwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions and licences of the program and its libraries</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::HelpPane</name>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the search found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide has no page “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laying out a page of the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link leads nowhere: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This window has no such command: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not available now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide says nothing about “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n places found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a tooltip and its shortcut</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page before this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page that you came back from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first page of the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All pages of the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find text in this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the guide&apos;s text larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the guide&apos;s text smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the guide&apos;s text as large as the window&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds the sections that have all of the words, in any order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::ImportDraft</name>
    <message>
        <source>Looking at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported on %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::ImportWizard</name>
    <message>
        <source>Import a store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::JobRow</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop “%1”; what is shown stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::JobStatus</name>
    <message>
        <source>List what runs and what failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs: %1 running, %2 failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::JobsPopup</name>
    <message>
        <source>Nothing is running, and nothing failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put what happened and the program&apos;s versions on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the list of failures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::KeyView</name>
    <message>
        <source>Index keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This index has no keys. Build the indexes again after importing a log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a key to see the apps that stand under it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index whose keys are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Index:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 keys · %2 postings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The postings could not be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such key.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::LayoutMenu</name>
    <message>
        <source>&amp;Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Named layouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For &amp;operators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list and why an app is not in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For algorithm &amp;engineers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list with its trace, why-not and scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For &amp;analysts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list with its trace, and the scores below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore default layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put every panel back to where it stands in the bundled layout of your role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save layout as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the present arrangement of panels under a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the layout:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::ListDisplay</name>
    <message>
        <source>Recommended apps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::ListTable</name>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the list, from 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app&apos;s key in the item pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app&apos;s name in the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app&apos;s category in the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the list is ordered by: σ(logit) of the model, a probability; without a model 1 / place in the merged order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the terms that speak most for the app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the reason adds to the logit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::LogitFacts</name>
    <message>
        <source>bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field on its own, or two fields together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias: the same for every app; linear: the field&apos;s own weight; pair: the dot product of the two fields&apos; embeddings (times a weight of the pair, where the model has one)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against · for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left of the line it speaks against the app, right of it for the app; lengths compare within this table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contribution to the logit; all terms add up to it, and score = σ(logit)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::MainWindow</name>
    <message>
        <source>Rankwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics of the selected cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address leads nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model was not trained; the earlier one stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was shown last time could not be restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Rankwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Model trained: held-out AUC %1 after %n epoch(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Model trained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 apps · %2 users · %3 indexes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the workspace was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session could not be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved files</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) have changes that are not saved.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Close and offer them again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open workspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder of a workspace (it has a workspace.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the synthetic store that comes with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a workspace of a Frappe folder, CSV files or the original engine&apos;s files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the workspace again from disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Train model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the ranking model on the whole log, as model.toml says, and rank with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance, language, shortcuts, start and recovery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the window; what is unsaved is offered again at the next start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the recommended list as tab-separated text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address of what is shown, e.g. user:17; the palette takes it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the view “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what was shown before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what was shown before going back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List as &amp;cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the recommended list as cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List as &amp;table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the recommended list as a table that can be filtered, sorted and exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List what runs and what failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the colours at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::MappingModel</name>
    <message>
        <source>%1 of the column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the column means for the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the feature, as rules use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The type of the feature&apos;s values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::MappingPage</name>
    <message>
        <source>What do the columns mean?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meanings are guessed. Change what is wrong; the preview shows what the workspace will have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be imported yet: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::MessageBar</name>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do the same once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the message on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what it means, what to do</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::NoticeBar</name>
    <message>
        <source>State of the workspace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::ObjectSearch</name>
    <message>
        <source>Searching %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::OpeningPage</name>
    <message>
        <source>Progress of opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop opening the workspace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::PaletteCommands</name>
    <message>
        <source>%1, on</source>
        <comment>a group of commands and the state of one of them</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, off</source>
        <comment>a group of commands and the state of one of them</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::PaletteModel</name>
    <message>
        <source>unavailable</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::PaletteSources</name>
    <message>
        <source>Index keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::PartModel</name>
    <message>
        <source>%1 •</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds pages and marks controls whose label or tool tip has these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting has these words. Press Escape in the search line to see all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the settings of this page the values that the program comes with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the preferences; every change holds already</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::PreviewModel</name>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Problem: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::RecentDelegate</name>
    <message>
        <source>The folder is gone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::RecentModel</name>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2. The folder is gone; press Delete to remove it from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Opened %n days ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Opened on %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::RecentView</name>
    <message>
        <source>Recent workspaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens a workspace, Delete removes it from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the list; the folder stays</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::RecoveryBar</name>
    <message numerus="yes">
        <source>%n edit(s), the last one on %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The journal was damaged, so that later edits may be missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program changed the file since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved work of an earlier session was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1 with the unsaved text. Undo goes back to the file&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the file with the unsaved text of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the unsaved text of %1 for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the unsaved text of %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::RecoveryPage</name>
    <message>
        <source>Show &amp;jobs that run longer than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorter jobs end before one could read about them in the status bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ms</source>
        <comment>milliseconds, behind a number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Offer unsaved work after a crash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask at the start whether to restore what the recovery journal holds; the journal is kept either way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved work is written every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal is removed only by saving or by closing without an unsaved change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs and recovery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>autosave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::RowBar</name>
    <message>
        <source>Go to row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make this row the current one (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::RowFinder</name>
    <message>
        <source>Finding “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row contains “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Went on from the first row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Went on from the last row.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::RowGutter</name>
    <message>
        <source>Row numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click selects a row, drag selects several</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::RowLoader</name>
    <message>
        <source>Measuring bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filtering and sorting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going to a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going to the last row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::RunningPage</name>
    <message>
        <source>&amp;Stop importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and leave nothing behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows and values that could not be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 into %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 items, %2 users and %3 interactions were imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 rows could not be used.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values could not be read and are missing.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows say that nothing happened and were left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Without interactions there is no model; lists come from the imported indexes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was stopped. Nothing was left behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import failed. Nothing was left behind.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::ScoreCharts</name>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score of the candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place after ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the logit of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contribution to the logit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::ScorePanel</name>
    <message>
        <source>Select an app of the list to see the parts of its score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick a user to see the scores of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model ranked this list, so that a score has no parts.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::SearchPanel</name>
    <message>
        <source>Searching %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No match. Press Escape in the filter to see all %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::SelectionSummary</name>
    <message>
        <source>%1 cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 different texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · sum %1 · mean %2 · min %3 · max %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding up the selection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::SessionKeeper</name>
    <message>
        <source>Keeping the session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::ShortcutEditor</name>
    <message>
        <source>“%1” (%2)</source>
        <comment>a command and its shortcut</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter commands by name or keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only commands whose name, group or keys have these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands and their shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of the selected command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the new keys, up to four strokes one after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the command without keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use &amp;default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the command the keys that the program comes with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give every command the keys that the program comes with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the keys from the other commands and give them to this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a command to change its keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is taken by %2.</source>
        <comment>keys; one or more commands</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give every command the keys that the program comes with?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shortcuts that you changed are forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::ShortcutList</name>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::ShortcutModel</name>
    <message>
        <source>The same keys also reach: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the keys run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys now; bold where they differ from the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys as the program comes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put what is shown on the clipboard, as tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print what is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shortcut has these words. Press Escape in the filter to see all.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::ShortcutsPage</name>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hotkeys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::SourcePage</name>
    <message>
        <source>What do you want to import?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where your files come from, or drop them onto this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Text files (CSV, TSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row for each use, and if you have them a row for each item and user. Columns may mean anything: you say what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;Frappe data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder with frappe.csv, which app was used in which context, and meta.csv, the catalogue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original &amp;engine&apos;s files (RecGo)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features of items and users, each line a key, a tab and JSON, and inverted indexes in JSON.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::StageStrip</name>
    <message>
        <source>Recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stages of a request in order. A cross marks the one that dropped the app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app is in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app was dropped at stage %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::StoreTables</name>
    <message>
        <source>Feature “%1” of the snapshot that is served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No apps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace has no apps. Import a catalogue, or open another workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app&apos;s key in the item pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace has no users. Import a log, or open another workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user&apos;s key; opens the list that the store would show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::SyntaxCheck</name>
    <message>
        <source>Checking %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::TableExporter</name>
    <message>
        <source>Export the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab-separated values (*.tsv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table could not be exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::TablePanel</name>
    <message>
        <source>&amp;First row names the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields may be in &amp;quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems in the first rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems in the first rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The character that stands between two fields of a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: the first row is data, and columns are numbered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field in double quotes may hold the character between fields and line ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Between fields:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the columns mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys move, F2 or typing changes a cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of the first rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the first rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::TableView</name>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table could not be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such row.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::TargetPage</name>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where does the workspace go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder is made, or must be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your files are read and stay as they are; the workspace gets items, users, log, indexes and a trained model of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder needs a whole path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::Tour</name>
    <message>
        <source>Building indexes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::TourBubble</name>
    <message>
        <source>Try it now: the tour goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step before this one (Alt+Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next step (Alt+Right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;End tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the tour; it can go on here later (Escape)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::TraceFacts</name>
    <message>
        <source>a fixed key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel “%1” reads index “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”, from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranking moved it up by %1 places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranking moved it down by %1 places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranking left it where merging had put it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recall keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recall channel that proposed the app, in the order of merging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key that the channel looked up in its index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place of the app among the channel&apos;s proposals, from 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the key&apos;s posting list, which is sorted by falling weight, and its length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of the posting in the index; its meaning depends on the index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round of the round-robin merge, from 1: in each round every channel offers its next app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose turn it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“duplicate”: another channel had brought the app already, and the turn was used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place among the merged candidates, from 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field of the model, or a feature that recall keys were made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its value for this user, context and app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table that has the feature, or the rule that computes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 / place in the merged order: no model ranks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ(logit) of model “%1”, a probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias plus all linear and pair terms below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merged → ranked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apps that the merge handed to ranking</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::TracePanel</name>
    <message>
        <source>No app selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a card to see which channels found it, where it was merged and ranked, and which parts made its score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logit parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::WelcomePage</name>
    <message>
        <source>Workspaces that you open are kept here with a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rankwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the store recommends to whom, and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A synthetic app store, ready to explore.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder with a workspace.toml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a store…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From CSV, the Frappe data or the original engine&apos;s files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five minutes through every view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the parts work together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent workspaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for recent workspaces</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::WhyNotPanel</name>
    <message>
        <source>apps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an app by name or key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 apps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 apps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is an app not in the list?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an app above. The answer names the stage that dropped it, and how close it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recall channel that looked the key up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key of the request under which the app stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the key&apos;s posting list, which the channel did not reach, and its length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near misses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::WorkspaceAccess</name>
    <message>
        <source>This workspace is read-only: its folder may not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace is read-only for now: process %1 is writing it (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking whether the workspace may be written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rankwright::WorkspaceOpener</name>
    <message>
        <source>Opening %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
