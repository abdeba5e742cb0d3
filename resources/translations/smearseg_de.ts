<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>SmearSeg</name>
        <message>
            <location filename="../../gui/acceptance.py" />
            <source>That object has no end nearby; raise the threshold (.) until cells stand alone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/acceptance.py" />
            <source>Open an image first: there is no prediction to accept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/acceptance.py" />
            <source>The network does not know “{name}” yet; label some of it and train (T).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/acceptance.py" />
            <source>The prediction of this image is still on its way; try again in a moment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/acceptance.py" />
            <source>There is no prediction of this image yet; label some cells and train (T).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/acceptance.py" />
            <source>Finding cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/acceptance.py" />
            <source>The prediction changed while its cells were looked for; draw the box again.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/acceptance.py" />
            <source>Reject prediction ({n} cells)</source>
            <extracomment>For one: Reject prediction ({n} cell)</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/acceptance.py" />
            <source>Accept prediction ({n} cells)</source>
            <extracomment>For one: Accept prediction ({n} cell)</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;New project…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Make an empty project file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Open project…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Open a project file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Save &amp;as…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Copy the project to another file and go on there; every stroke is saved by itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Open the &amp;sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Open the sample project: three made-up smears</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Close project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Go to the start page with the recent projects; everything is saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Restore earlier s&amp;tate…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Go back to a backup of this project; the present state is kept as one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Add &amp;images…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Add images to this project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Add a &amp;folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Add all images of a folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Fin&amp;d missing images…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Search a folder for images whose files were moved or renamed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>I&amp;mport masks…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Use masks made elsewhere as labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Compare counts with boxes…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Count the labels' objects beside boxes that another program drew (Pascal VOC)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Export masks…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Write masks as PNG</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Report…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Write what was done, how good the masks are and what was counted, as HTML and PDF</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Close the program; all work is saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <location filename="../../gui/edit_menu.py" />
            <source>&amp;Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Take back the last change of this image, or of classes, roles and thresholds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <location filename="../../gui/edit_menu.py" />
            <source>&amp;Redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Do again what was undone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Undo &amp;import of masks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Give all images of the last import the labels they had</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Re&amp;move image from project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>The file stays; its labels come back when the image is added again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Preferences…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Theme, keys, wheel, processor, training time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Brush</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Paint labels; the right button erases</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Eraser</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Make pixels unlabelled again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Move</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Move the image; also with Space or the middle button</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Pol&amp;ygon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Click around a region; Enter or a double click fills it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Lasso</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Drag around a region</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Ell&amp;ipse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Drag an ellipse; with Shift a circle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Rectangle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Drag a rectangle; with Shift a square</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Fill</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Fill the enclosed region that is clicked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Wand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Press on a colour and drag right for more of it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Accept prediction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Click a predicted cell to label it so, with Shift to make it background</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Pen &amp;pressure sets width</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>A pen paints the wider the harder it is pressed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Keyboard pointer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Arrow keys move a pointer over the image, Enter is its button</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Smaller brush</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Make the brush smaller</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Larger brush</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Make the brush larger</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>S&amp;wap class and background</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Paint the other of the two</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Paint bac&amp;kground</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Mark what is not a cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Previous image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Go to the image before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Next image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Go to the image after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Fit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <location filename="../../gui/canvas_keys.py" />
            <source>Show the whole image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Actual size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>One image pixel a screen pixel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Zoom &amp;in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Look closer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Zoom &amp;out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Look from farther</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Next to la&amp;bel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Go to where the network is least sure in images that nobody has labelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Magnifier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Drag a box to fill the window with it, or click a cell to see it whole</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Zoom to &amp;object</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Look closer at the cell under the pointer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>R&amp;uler</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Drag a line to read its length and angle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Pic&amp;k cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Click a cell to see what is measured of it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Pixel si&amp;ze…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Say how many micrometres a pixel covers: typed, from a scale bar, or from the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Measurements</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>A table of the cells with their area, shape and colour, plots and counts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Save net&amp;work…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Write the network with its thresholds and cell rules as a file for the command line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Show &amp;uncertainty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Have the heatmap show where the network is least sure instead of its probabilities</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Show mi&amp;nimap</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Show the whole image in a corner while only a part of it is in view</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Show pixel &amp;grid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Draw the borders of pixels when they are large</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Ne&amp;xt panel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Give the keyboard to the next panel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Pre&amp;vious panel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Give the keyboard to the panel before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Show &amp;image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Show or hide the image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Show &amp;labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Show or hide the labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Show &amp;heatmap</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Show or hide the network's probabilities</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Show ma&amp;sk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Show or hide the outline of the mask</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Hold out every fifth image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Have every fifth image with labels judge the network instead of training it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Show e&amp;rrors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Show what the mask misses, what it has too much, and what it hits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Stripe errors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Tell errors apart by stripes too, not by colour alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <location filename="../../gui/canvas/error_legend.py" />
            <source>Next largest error</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Go to the next largest place where the mask and your labels differ</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Train</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Train the network on all labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>St&amp;op</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Stop training and keep the best so far</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Live training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Train by itself whenever labels change, going on from where the network stands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Update once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Train for some seconds on the labels as they are now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Threshold &amp;lower</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>More pixels become cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Threshold &amp;higher</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Fewer pixels become cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Best threshold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Go to the threshold with the highest IoU</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>E&amp;xplore the data…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>See images, labels and colours in plots before training, and what stands out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Training &amp;runs…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>See all training runs, compare two, go back to one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Evaluation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Scores over threshold, and a table of images, worst first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Compare methods…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Run seven ways to a heatmap on this image, side by side</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Verify heatmap…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Check the heatmap against classifying single pixels one by one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Shortcuts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>All keys on one page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;About SmearSeg</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Version and licence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/all_cells.py" />
            <source>There are no images.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/all_cells.py" />
            <source>Train the network first: then all images can be measured.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/all_cells.py" />
            <source>Measuring</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/app.py" />
            <source>Loading torch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/backups.py" />
            <source>Backup</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/backups.py" />
            <source>No backup was made. {error}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/backups.py" />
            <source>Looking for backups</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/backups.py" />
            <source>Restoring</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/backups.py" />
            <source>The project is as it was on {said}. What it was before is kept as “{name}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/backups.py" />
            <source>Restore earlier state…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/box_counts.py" />
            <source>Boxes to compare counts with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/box_counts.py" />
            <source>Pascal VOC boxes (*.xml)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/box_counts.py" />
            <source>None of these files has the name of an image of this project; boxes belong to the image of the same name, as field-1.xml to field-1.png.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/box_counts.py" />
            <location filename="../../gui/readouts.py" />
            <source>Counting boxes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/calibrating.py" />
            <location filename="../../gui/calibration.py" />
            <location filename="../../gui/dialogs/pixel_size.py" />
            <source>Pixel size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/calibrating.py" />
            <source>Pixel sizes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/calibrating.py" />
            <source>The images say that their pixels cover from {low:.4g} to {high:.4g} µm, but a project has one pixel size; keep images of one magnification together.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/calibrating.py" />
            <source>{n} images say ({source}) that a pixel covers {size:.4g} µm.</source>
            <extracomment>For one: The image says ({source}) that a pixel covers {size:.4g} µm.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/calibrating.py" />
            <source>Measure in µm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/calibrating.py" />
            <source>The new images say that a pixel covers {low:.4g} µm, but this project's is {present:.4g} µm; check it (Tools, Pixel size) or put them into a project of their own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/calibration.py" />
            <source>Forget pixel size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas/canvas.py" />
            <source>Image canvas</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <location filename="../../gui/error_view.py" />
            <source>Missed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <location filename="../../gui/error_view.py" />
            <source>Extra</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <source>Hit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <source>Errors of the mask</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <source>{text} pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <location filename="../../gui/error_view.py" />
            <source>of {pixels} labelled, at {threshold:.3f}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <source>Pattern</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <source>Stripes, so that no colour is needed to tell errors apart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <source>The error looked at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas/minimap.py" />
            <source>Minimap</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas/minimap.py" />
            <source>Drag the frame to look elsewhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas/tools/frames.py" />
            <source>Ellipse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas/tools/frames.py" />
            <source>Rectangle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas/tools/lasso.py" />
            <source>Lasso</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas/tools/picks.py" />
            <source>Tolerance {tolerance:.0f}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas/tools/polygon.py" />
            <source>Polygon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Painting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Shapes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Moving and zooming</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Keyboard pointer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Paint class 1 to 9</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>1 … 9</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Erase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Right button</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Straight line from the end of the last stroke</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Shift+Click</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Straight line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Shift and drag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Size of the brush</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Alt and drag, or Ctrl+Shift and drag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Make background of a predicted cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Shift+Click, Accept prediction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Give up what was begun</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Esc</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Close what was begun</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Move a point</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Drag it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Delete a point</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Right click, or Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>New point in a side of an open polygon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Drag the middle of the side</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Circle or square</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>From the centre</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Ctrl and drag, or Alt and drag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Move the pointer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Arrow keys; with Ctrl by a pixel of the image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Press and let go, or click</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Enter; Ctrl+Enter is the right button</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Keep the button down, for a box or a point</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Alt+Enter, until Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <location filename="../../gui/preferences.py" />
            <source>Move the image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Space and drag, or middle button</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Move the image by a step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Arrow keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Move the image by the wheel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Shift+Wheel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Zoom at the pointer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Wheel, Ctrl+Wheel, or pinch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Zoom by a step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>+, −</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Double click</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Go from part to part of a panel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Tab, Shift+Tab</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/cell_plots.py" />
            <source>Kind of plot</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/cell_plots.py" />
            <source>Histogram</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/cell_plots.py" />
            <source>Scatter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/cell_plots.py" />
            <source>Measure across</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/cell_plots.py" />
            <source>Measure upwards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/cell_plots.py" />
            <source>Plot of the cells' measures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/cell_plots.py" />
            <location filename="../../gui/cells.py" />
            <location filename="../../gui/counts_table.py" />
            <location filename="../../gui/layout.py" />
            <source>Cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/cell_rules.py" />
            <source>Cell rules</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/cell_rules.py" />
            <source>Cell rules of {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/cell_table.py" />
            <location filename="../../gui/counts_table.py" />
            <location filename="../../gui/dialogs/box_counts.py" />
            <location filename="../../gui/dialogs/import_masks.py" />
            <location filename="../../gui/evaluation_table.py" />
            <location filename="../../gui/explore/lists.py" />
            <location filename="../../gui/panels/layers.py" />
            <location filename="../../core/report/cell_chapter.py" />
            <location filename="../../core/report/score_chapter.py" />
            <source>Image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/cell_table.py" />
            <source>The image the cell is on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/cell_table.py" />
            <source>Cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/cell_table.py" />
            <source>Its number on the image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/cell_table.py" />
            <location filename="../../gui/counts_table.py" />
            <location filename="../../gui/dialogs/class_choice.py" />
            <location filename="../../gui/dialogs/export.py" />
            <location filename="../../core/report/cell_chapter.py" />
            <location filename="../../core/report/method_chapters.py" />
            <source>Class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/cell_table.py" />
            <source>The class of the mask</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/cell_table.py" />
            <source>Mean colour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/cell_table.py" />
            <source>Red, green and blue, 0 to 255; sorted by brightness</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/cell_table.py" />
            <source>Box (px)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/cell_table.py" />
            <source>Left, top, width × height</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/cell_table.py" />
            <location filename="../../gui/panels/measurements.py" />
            <location filename="../../core/masks/colours.py" />
            <source>class {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/cells.py" />
            <source>The cells of this image need more memory than is free; take “split” out of the cell rules, or close other programs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/class_list.py" />
            <source>Paint “{name}” (key {key})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/class_list.py" />
            <source>Paint “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/class_list.py" />
            <location filename="../../gui/dialogs/mask_values.py" />
            <location filename="../../gui/dialogs/meaning_combo.py" />
            <location filename="../../gui/explore/session.py" />
            <location filename="../../core/report/method_chapters.py" />
            <source>Background</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/class_list.py" />
            <source>Everything that is not a cell: the network learns from both</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/class_list.py" />
            <location filename="../../gui/dialogs/mask_values.py" />
            <location filename="../../gui/dialogs/meaning_combo.py" />
            <source>Unlabelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/class_list.py" />
            <source>Nobody has said what this is; such pixels never train and never count</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/class_list.py" />
            <source>Hide the labels of “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/class_list.py" />
            <source>Show the labels of “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/class_list.py" />
            <source>Unlock “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/class_list.py" />
            <source>Lock “{name}”: nothing paints over it, and it is not painted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/class_list.py" />
            <source>key {key}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/class_list.py" />
            <source>hidden</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/class_list.py" />
            <source>locked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/class_table.py" />
            <source>The last class stays: a project needs one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/class_table.py" />
            <source>Add class {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/class_table.py" />
            <location filename="../../core/project.py" />
            <source>A project has at most {most} classes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/class_table.py" />
            <source>The numbers of deleted classes are known to the network; train once more, then add the class.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/class_table.py" />
            <source>Rename {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/class_table.py" />
            <source>Recolour {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/class_table.py" />
            <source>Order of classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/class_table.py" />
            <source>That class is no longer there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/class_table.py" />
            <source>Merge {name} into {other}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/class_table.py" />
            <source>Delete class {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/class_table.py" />
            <source>“{name}” is locked; unlock it first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/class_table.py" />
            <source>Another class is being changed; please wait for that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <location filename="../../gui/compare/large.py" />
            <source>Picture of {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <source>Click to see it large; wheel and drag move all pictures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <location filename="../../gui/compare/large.py" />
            <source>Your image and labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <source>What every method is given. All learn from the same labels: those of your training images.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <source>{size}, {kind}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <source>{size}, here a part of {part}, {kind}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <source>{labels} labelled px, class “{class_name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <source>Run {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <source>Progress of {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <source>Run this method again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <source>Run this method alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <source>Waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <source>Not run yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <source>No answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <location filename="../../gui/compare/window.py" />
            <location filename="../../gui/panels/training.py" />
            <source>Stopping…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <location filename="../../gui/panels/training.py" />
            <source>Getting ready…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <location filename="../../gui/compare/figures.py" />
            <location filename="../../gui/evaluation_table.py" />
            <location filename="../../gui/explore/window.py" />
            <location filename="../../gui/layout.py" />
            <location filename="../../gui/panels/images.py" />
            <location filename="../../gui/training.py" />
            <location filename="../../core/training_request.py" />
            <source>Training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <source>Predicting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <source>{doing}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <source>{doing}, {left} left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>{part} of {whole}, a sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>{size}, the image's size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>nothing: the image is too small</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>{size}, smaller than the image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>No training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>Network already trained</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>{time}, estimated from {timed_pixels} pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>held-out image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <location filename="../../gui/panels/images.py" />
            <source>training image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>no labels on this image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>Training {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>Prediction {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <location filename="../../gui/panels/threshold.py" />
            <location filename="../../core/report/cell_chapter.py" />
            <source>no labels</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/compare/figures.py" />
            <source>{pixels} labelled pixels of {n} training images</source>
            <extracomment>For one: {pixels} labelled pixels of {n} training image</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>Output</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>Learned from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>Prediction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <location filename="../../gui/layout.py" />
            <location filename="../../gui/panels/threshold.py" />
            <location filename="../../gui/starter.py" />
            <location filename="../../gui/thresholds.py" />
            <location filename="../../core/report/chapters.py" />
            <location filename="../../core/report/curve.py" />
            <location filename="../../core/report/terms.py" />
            <source>Threshold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>{threshold:.3f}, the best here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>IoU at 0.5</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/large.py" />
            <source>Left and Right show the other methods at the same place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/large.py" />
            <source>All methods</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/large.py" />
            <source>Back to all pictures (Esc)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/large.py" />
            <source>The step before (Left)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/large.py" />
            <source>The next step (Right)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/large.py" />
            <source>Run this method</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/large.py" />
            <source>Run again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/large.py" />
            <source>on {basis}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/large.py" />
            <source>Scan all pixels (about {cost})…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/large.py" />
            <source>Classify every pixel by itself, instead of a sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/session.py" />
            <source>Open an image first: all methods are shown on the image on the canvas.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/session.py" />
            <source>The network is being trained. Compare when that has ended.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/session.py" />
            <source>There are no labels to learn from. Paint a few cells and some background on a training image, or import masks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/session.py" />
            <source>These results are of “{name}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/session.py" />
            <source>These results are of “{name}”. The canvas shows “{current}” now: running a method begins anew, on that image.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/session.py" />
            <source>These results are of the class “{class_name}”. Another is chosen now: running a method begins anew, on that class.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/session.py" />
            <source>The labels have changed since. Running a method begins anew, with the present labels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/session.py" />
            <source>Comparing methods</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/session.py" />
            <location filename="../../gui/explore/session.py" />
            <source>Stopped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/session.py" />
            <source>Left out of the comparison: {error}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/session.py" />
            <source>The files of all labelled training images are missing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/session.py" />
            <source>The comparison ended early.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/session.py" />
            <source>Stopped, because the network is being trained now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Seven ways to a heatmap, from the same labels; IoU is at each one's own best threshold. Click a picture to see it large; wheel and drag move them all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Compare methods</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>The road to the stride-1 CNN</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Run all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <location filename="../../gui/panels/training.py" />
            <source>Stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Stop now; methods that are done keep their results</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Seconds of training for each method</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>How long each method that learns may train</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Training, each method:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Progress of the comparison</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <location filename="../../gui/dialogs/verify.py" />
            <location filename="../../gui/heatmap.py" />
            <location filename="../../gui/panels/layers.py" />
            <location filename="../../gui/readouts.py" />
            <location filename="../../core/export/kinds.py" />
            <source>Heatmap</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Colour what each method finds probable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <location filename="../../gui/dialogs/import_masks.py" />
            <location filename="../../gui/panels/layers.py" />
            <location filename="../../core/report/terms.py" />
            <source>Mask</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Outline the mask of each method at its own best threshold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Fit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Show the whole image in all pictures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Copy figures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Copy all figures as a table for a spreadsheet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Scan all pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Scan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Classify each of {area} pixels by itself? This takes about {cost} on this computer. Training the network meanwhile would end it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>The mask will be that of the stride-1 network, which gives the same answers at once. You can stop at any time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <location filename="../../gui/dialogs/about.py" />
            <location filename="../../gui/dialogs/error.py" />
            <location filename="../../gui/dialogs/export_report.py" />
            <location filename="../../gui/dialogs/verify.py" />
            <source>Copied.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Run all seven methods, one after another</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>No image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>No labels yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Finishing…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Step {step}, {title}. {done}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Step {step}, {title}. {done}; about {left} for all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/counts_table.py" />
            <source>Field (mm²)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/counts_table.py" />
            <source>Cells per mm²</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/counts_table.py" />
            <source>Covered (%)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/about.py" />
            <source>MIT licence. © 2026 the SmearSeg developers. Qt is used under the LGPL 3.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/about.py" />
            <source>not installed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/about.py" />
            <source>About SmearSeg</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/about.py" />
            <location filename="../../gui/dialogs/box_counts.py" />
            <location filename="../../gui/dialogs/export_report.py" />
            <location filename="../../gui/dialogs/report.py" />
            <location filename="../../gui/dialogs/shortcut_sheet.py" />
            <location filename="../../gui/dialogs/verify.py" />
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/about.py" />
            <source>Mark a few cells, train, export masks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/about.py" />
            <source>Versions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/about.py" />
            <location filename="../../gui/dialogs/verify.py" />
            <source>&amp;Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/action_tree.py" />
            <source>Action</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/action_tree.py" />
            <location filename="../../gui/dialogs/preferences.py" />
            <source>Keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/action_tree.py" />
            <source>no key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/box_counts.py" />
            <source>Boxes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/box_counts.py" />
            <source>Objects in the labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/box_counts.py" />
            <source>Boxes with an object</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/box_counts.py" />
            <source>Counts compared</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/box_counts.py" />
            <source>Objects are connected regions of the labels: cells that touch count as one, and what nobody has labelled is not counted. A box has an object where the middle of one lies in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/box_counts.py" />
            <location filename="../../gui/runs/window.py" />
            <source>&amp;Copy table</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/box_counts.py" />
            <source>{boxes} boxes and {objects} objects on {n} images</source>
            <extracomment>For one: {boxes} boxes and {objects} objects on 1 image</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/box_counts.py" />
            <source>Boxes and objects of each image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/box_counts.py" />
            <source>{part} of {whole}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/box_counts.py" />
            <location filename="../../core/report/cell_chapter.py" />
            <source>All images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/box_counts.py" />
            <source>no name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/box_counts.py" />
            <location filename="../../gui/panels/cells.py" />
            <location filename="../../gui/words.py" />
            <location filename="../../core/masks/labelme.py" />
            <source>none</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/box_counts.py" />
            <source>{n} more files could not be read.</source>
            <extracomment>For one: 1 more file could not be read.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/box_counts.py" />
            <source>No image of this project fits {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/box_counts.py" />
            <source>No image of this project fits {names} and {more} more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/error.py" />
            <location filename="../../gui/dialogs/frame.py" />
            <source>OK</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/error.py" />
            <source>Your work is safe: every stroke is already in the project file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/error.py" />
            <source>Your last work is NOT in the project file yet; use “Save as” to keep it elsewhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/error.py" />
            <source>Something went wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/error.py" />
            <source>Go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/error.py" />
            <source>SmearSeg met a fault of its own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/error.py" />
            <source>{safe} You can go on; if it happens again, restart the program and send us the details.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/error.py" />
            <source>Log: {path}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/error.py" />
            <location filename="../../gui/dialogs/export_report.py" />
            <source>&amp;Copy details</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/error.py" />
            <source>Details</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>Unlabelled pixels become background here; class numbers or VOC keep them apart.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <location filename="../../gui/dialogs/export_report.py" />
            <source>Export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>Write a &amp;receipt (JSON) beside them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>A JSON file that says from which images, network and threshold the files were made, and what their values mean.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>Every file is read back before it counts. Images are never changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>Folder for the files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>The program that will read the files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>F&amp;or</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>What is exported</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>&amp;Export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>Kind of file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>&amp;As</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>&amp;Class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>&amp;This image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>A&amp;ll images ({n})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>Of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>Folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>C&amp;hoose…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>Choose a folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>&amp;Folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>Name pattern</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <location filename="../../gui/dialogs/new_class.py" />
            <source>&amp;Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>One file for all images.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>{stem} stands for the image's name without its ending.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>It shows the labels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>It shows the mask at the threshold.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>All classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>One file, {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>For example {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>{stem} stands for the image's name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>Choose the folder to write the files to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <location filename="../../gui/dialogs/report.py" />
            <source>There is no folder {folder}; make it or choose another.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <location filename="../../gui/dialogs/report.py" />
            <source>You may not write in {folder}; choose another folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export_report.py" />
            <location filename="../../gui/files_menu.py" />
            <location filename="../../gui/network_file.py" />
            <source>File exists</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export_report.py" />
            <source>&amp;Keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export_report.py" />
            <source>{name} exists already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export_report.py" />
            <source>Replacing it loses the old file. Keeping it skips this image.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export_report.py" />
            <source>&amp;Do the same for all {n} files that exist</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export_report.py" />
            <location filename="../../gui/dialogs/report.py" />
            <source>&amp;Replace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export_report.py" />
            <location filename="../../gui/dialogs/restore.py" />
            <source>Folder: {folder}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export_report.py" />
            <source>Receipt: {receipt}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export_report.py" />
            <source>Masks that were not written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export_report.py" />
            <source>&amp;Open folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export_report.py" />
            <source>Export stopped; wrote {some}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/export_report.py" />
            <source>Wrote {some}.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/export_report.py" />
            <source>Kept {n} existing files.</source>
            <extracomment>For one: Kept 1 existing file.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/export_report.py" />
            <source>{n} could not be written.</source>
            <extracomment>For one: 1 could not be written.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/export_report.py" />
            <source>{n} images have no labels.</source>
            <extracomment>For one: 1 image has no labels.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/export_report.py" />
            <source>{n} masks</source>
            <extracomment>For one: 1 mask</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export_report.py" />
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>no mask</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/export_report.py" />
            <source>{n} files</source>
            <extracomment>For one: 1 file</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export_report.py" />
            <source>no file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/frame.py" />
            <location filename="../../gui/dialogs/verify.py" />
            <location filename="../../gui/status.py" />
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/ground_question.py" />
            <source>Take care: if cells without a mark count as background, the network learns to miss them, and no message will tell you.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/ground_question.py" />
            <source>these images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/ground_question.py" />
            <source>this image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/ground_question.py" />
            <source>Is “{name}” background, or not labelled?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/ground_question.py" />
            <source>Bac&amp;kground: every cell of {here} is marked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/ground_question.py" />
            <source>No&amp;t labelled: only some cells of {here} are marked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Choose mask files or a folder of them: pictures, NumPy, Cellpose, LabelMe, COCO, QuPath or ImageJ. Masks go to the images whose names they have.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Replaced where the mask has a label</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Kept; the mask fills what is empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Replaced everywhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Import masks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Continue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Masks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Next you say what the values mean. One Undo takes all of it back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Ending of the masks' names</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Found by itself, like _mask or _gt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>What the mask's name has after the image's: cell_mask.png for cell.jpg has _mask.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>&amp;Name ending</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>What marks become that have no name of their own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Labels that the images have already</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>&amp;Present labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>{name} and {more} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Looking for masks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Masks ({endings})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Folder of masks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Choose &amp;files…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Choose f&amp;older…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Nothing chosen yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Images and their masks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <location filename="../../core/report/method_chapters.py" />
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Looking for masks…</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Continue with {n} masks</source>
            <extracomment>For one: Continue with 1 mask</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>No mask has the name of an image. Check the folder, or give the name ending that the masks have and the images lack.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>{name} is named otherwise; it goes to the image on screen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Several files share a name and are left out; import them one by one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>{n} masks of this name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>no image</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>{n} pairs</source>
            <extracomment>For one: 1 pair</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>No pairs</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>{n} names not clear</source>
            <extracomment>For one: 1 name not clear</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>{n} images without a mask</source>
            <extracomment>For one: 1 image without a mask</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>{n} masks without an image</source>
            <extracomment>For one: 1 mask without an image</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_preview.py" />
            <source>Preview</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>Import {n} masks</source>
            <extracomment>For one: Import</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>What the masks' values mean</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>Previous mask</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>Next mask</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>{place} of {total}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>{n} values</source>
            <extracomment>For one: one value</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>a number for each object</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>These {n} masks hold {values}. Say what each of them marks.</source>
            <extracomment>For one: This mask holds {values}. Say what each of them marks.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>Value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>Where</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>Pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <location filename="../../core/report/method_chapters.py" />
            <source>Share</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>Is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>Of all {n} masks together</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/mask_values.py" />
            <location filename="../../core/masks/levels.py" />
            <source>{n} other values</source>
            <extracomment>For one: {n} other value</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>Where {name} lies</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>What {name} is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>&amp;New class…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>Add a class that the values can become</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>A &amp;class for each name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>Make a class of every name in the file that is no class yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>Ask for &amp;each value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>The numbers are classes, not objects of one class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>All not chosen yet are</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>&amp;Background</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>&amp;Unlabelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>Use the &amp;same for both masks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>Use the &amp;same for all {n} masks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>New: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>No value is foreground, so this mask marks no cell.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>Say whether “{name}” is background or not labelled.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>Choose what {n} values stand for.</source>
            <extracomment>For one: Choose what one value stands for.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/meaning_combo.py" />
            <location filename="../../gui/dialogs/preference_row.py" />
            <source>Choose…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/meaning_combo.py" />
            <source>Foreground: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/new_class.py" />
            <source>New class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/new_class.py" />
            <location filename="../../gui/panels/classes.py" />
            <source>Add class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/new_class.py" />
            <source>There is a class “{name}” already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/pixel_size.py" />
            <source>Set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/pixel_size.py" />
            <source>Micrometres that a pixel covers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/pixel_size.py" />
            <source>A &amp;pixel covers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/pixel_size.py" />
            <source>Length of the scale bar in micrometres</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/pixel_size.py" />
            <source>Type what is written beside the scale bar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/pixel_size.py" />
            <source>The ruler's line, {line:.1f} px, &amp;is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/pixel_size.py" />
            <source>&amp;Take what the image's file says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/pixel_size.py" />
            <source>Or draw the Ruler (Shift+R) along a scale bar of the image and press Enter: then its length can be typed here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/pixel_size.py" />
            <source>It holds for all images of this project. Undo takes it back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/pixel_size.py" />
            <source>Forget</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/pixel_size.py" />
            <source>Measure in pixels only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/pixel_size.py" />
            <source>&amp;Take what the image's file says: {size}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/pixel_size.py" />
            <source>A pixel covers between {low:g} and {high:g} µm.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/preference_row.py" />
            <source>Reset to default</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/preference_row.py" />
            <source>Reset “{preference}” to its default</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/preference_row.py" />
            <source>Choose the folder “{folder}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/preferences.py" />
            <source>Preferences</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/preferences.py" />
            <source>Search preferences</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/preferences.py" />
            <source>Pages of the preferences</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/preferences.py" />
            <source>Reset all to default</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/preferences.py" />
            <source>Give all preferences but the keys their usual values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/preferences.py" />
            <source>All preferences but the keys are shown with their usual values.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/preferences.py" />
            <source>No preference is called “{words}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/remove_class.py" />
            <source>Delete or merge class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/remove_class.py" />
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/remove_class.py" />
            <source>“{name}” is labelled on {pixels} pixels of {n} images. These pixels become</source>
            <extracomment>For one: “{name}” is labelled on {pixels} pixels of {n} image. These pixels become</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/remove_class.py" />
            <source>“{name}” is not labelled anywhere, so no label changes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/remove_class.py" />
            <source>&amp;Unlabelled, as if nobody had painted them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/remove_class.py" />
            <source>&amp;Background: the network learns that no cell is there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/remove_class.py" />
            <source>Another &amp;class:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/remove_class.py" />
            <source>Class that the pixels become</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/remove_class.py" />
            <source>Undo (Ctrl+Z) brings class and labels back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/remove_class.py" />
            <source>Merge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <location filename="../../gui/report/feature.py" />
            <source>Report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>&amp;Write</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>One page that says what was done, how good the masks are and what was counted, for somebody who never saw this program. It is a file on this computer; nothing is sent anywhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>Title of the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>&amp;Title:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>Remarks, printed under the title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>What the images are, who asked, what is to be decided</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>&amp;Remarks:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>&amp;HTML page, for any browser</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>&amp;PDF, for printing and mail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>As:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>Name of the files, without ending</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>{project} report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>&amp;Name:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>Folder for the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>&amp;Browse…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>&amp;Folder:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>{there} {verb} there already and will be replaced.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>Choose HTML, PDF, or both.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>Give the files a name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>The name may not hold any of {signs}, begin or end with a dot or space.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>{name} is a folder there; choose another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>The report is written and was read back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <location filename="../../gui/intake.py" />
            <location filename="../../gui/leak_guard.py" />
            <location filename="../../gui/mask_import.py" />
            <location filename="../../gui/training.py" />
            <source>… and {more} more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>Left out:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>Open &amp;{kind}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>Open &amp;folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <source>Restore earlier state</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <source>Restore</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <source>Earlier states of “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <source>Labelled now: {labelled}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <source>The present state is not lost: it is kept as a backup, and stands in this list from then on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <source>There is no backup yet. One is made when a project is opened, and every ten minutes of work.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <source>Earlier states</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <source>When</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <source>How long ago</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <location filename="../../gui/explore/lists.py" />
            <location filename="../../core/report/method_chapters.py" />
            <source>Labelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <source>Made</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <location filename="../../gui/panels/images.py" />
            <location filename="../../gui/start_page/card.py" />
            <source>Cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <source>before restoring</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <source>by itself</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/restore.py" />
            <source>{labelled} of {n} images, {pixels}</source>
            <extracomment>For one: {labelled} of {n} image, {pixels}</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <source>in the future</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <source>just now</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/restore.py" />
            <source>{n} days ago</source>
            <extracomment>For one: {n} day ago</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/restore.py" />
            <source>{n} hours ago</source>
            <extracomment>For one: {n} hour ago</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/restore.py" />
            <source>{n} minutes ago</source>
            <extracomment>For one: {n} minute ago</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <source>Actions and their keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <location filename="../../gui/dialogs/shortcut_sheet.py" />
            <source>Search actions and keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <source>The hand that holds the mouse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <location filename="../../gui/preferences.py" />
            <source>Mouse in the right hand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <location filename="../../gui/preferences.py" />
            <source>Mouse in the left hand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <source>With the mouse in the left hand, letters lie under the right one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <source>New key of the chosen action</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <source>No key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <source>Take all keys from this action</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <source>Usual</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <source>Give this action its usual keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <source>Reset all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <source>Give all actions their usual keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <source>Choose an action</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <source>Key of “{key}”:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <source>All actions have their usual keys.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <source>Keys you chose leave none to {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_sheet.py" />
            <source>SmearSeg: keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_sheet.py" />
            <source>Shortcuts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_sheet.py" />
            <source>Change…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_sheet.py" />
            <source>Print…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_sheet.py" />
            <source>SmearSeg keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>the processor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>the graphics card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>This image is too small to be compared.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>The heatmap is right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>The heatmap differs more than rounding explains.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>all {n} pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <location filename="../../gui/heatmap.py" />
            <source>bfloat16 and float32</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>{time} for {everything}, in {precision} on {device}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>Nothing: no square of {side} pixels fits into this image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>Compared</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>{pixels} pixels drawn at random, each judged once more by itself from the {side} pixels around it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>Largest difference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>Pixel by pixel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>about {time} for {everything}, estimated from these {pixels} ({each} each)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>The heatmap is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>{ratio} quicker, for the same answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>Not compared</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>{pixels} pixels along the border, where no whole square of {side} pixels fits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>under 0.000001</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>less than one step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>more than one step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>{number} of a probability from 0 to 1; {steps} of the heatmap on screen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>{number} of a probability from 0 to 1, at x {x}, y {y}; {steps} of the heatmap on screen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>{n} times</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>Verify heatmap</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>Computing the heatmap, and judging pixels drawn at random once more, each by itself…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>Progress of the verification</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>Heatmap of {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/drawing.py" />
            <source>Wand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/drawing.py" />
            <source>Arrow keys move the pointer. Enter is its button (Alt+Enter keeps it down), Ctrl+Enter the right one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/drawing.py" />
            <source>{name}, erased</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/drawing.py" />
            <source>The polygon on “{name}” is still open; it waits there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/drawing.py" />
            <source>Filling</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/drawing.py" />
            <source>That region is open to the border of the image ({share:.0f} % of it), so nothing was filled.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/drawing.py" />
            <source>Erase all of it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/drawing.py" />
            <source>Fill all of it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/drawing.py" />
            <source>Fill, erased</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/drawing.py" />
            <source>Fill</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/drawing.py" />
            <source>Wand, erased</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/drawing.py" />
            <source>The wand takes only what is in view; zoom out for the rest.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/edit_menu.py" />
            <source>Imported masks as labels of {n} images.</source>
            <extracomment>For one: Imported masks as labels of {n} image.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/edit_menu.py" />
            <location filename="../../gui/role_keeping.py" />
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/edit_menu.py" />
            <source>Removed {n} images from the project; the files are untouched.</source>
            <extracomment>For one: Removed {n} image from the project; the files are untouched.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/edits.py" />
            <source>Some steps of undo in {name} are damaged and were left out; your labels are not concerned.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/edits.py" />
            <source>The labels for {name} are of a deleted class; choose another for them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/edits.py" />
            <location filename="../../gui/workspace.py" />
            <source>No project is open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/edits.py" />
            <source>Bring images back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/edits.py" />
            <source>Redoing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/edits.py" />
            <source>Undoing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/edits.py" />
            <source>Securing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/error_view.py" />
            <location filename="../../gui/panels/threshold.py" />
            <source>no network yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/error_view.py" />
            <location filename="../../gui/panels/threshold.py" />
            <source>class not trained yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/error_view.py" />
            <source>no labels to compare with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/error_view.py" />
            <source>There are no errors to show: this image has no labels, or no heatmap yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/error_view.py" />
            <source>No error at this threshold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/error_view.py" />
            <source>{kind}, {pixels} px, {rank} of {total}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/error_view.py" />
            <source>Looking…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/error_walk.py" />
            <location filename="../../gui/panels/layers.py" />
            <source>Errors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <source>Click to open it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <location filename="../../core/report/cell_chapter.py" />
            <location filename="../../core/report/method_chapters.py" />
            <source>Role</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <source>Held-out images never train</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <location filename="../../gui/explore/window.py" />
            <location filename="../../gui/panels/images.py" />
            <location filename="../../core/report/terms.py" />
            <source>Held out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <source>Of the pixels in labels or mask, the share in both</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <location filename="../../gui/score_curves.py" />
            <location filename="../../core/report/curve.py" />
            <location filename="../../core/report/score_chapter.py" />
            <location filename="../../core/report/terms.py" />
            <source>Precision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <source>The share of the mask that is right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <location filename="../../gui/score_curves.py" />
            <location filename="../../core/report/curve.py" />
            <location filename="../../core/report/score_chapter.py" />
            <location filename="../../core/report/terms.py" />
            <source>Recall</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <source>The share of the labelled cells that is found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <source>Missed px</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <source>Pixels of cells that the mask leaves out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <source>Extra px</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <source>Pixels of the mask that are no cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <source>Labelled px</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <source>Labelled pixels: only these count</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <source>Held out, {why}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/explore/findings.py" />
            <location filename="../../gui/panels/cells.py" />
            <location filename="../../gui/panels/images.py" />
            <location filename="../../gui/panels/measurements.py" />
            <location filename="../../gui/panels/threshold.py" />
            <location filename="../../gui/report/feature.py" />
            <location filename="../../gui/role_keeping.py" />
            <location filename="../../gui/runs/tables.py" />
            <location filename="../../core/report/numbers.py" />
            <location filename="../../core/sides.py" />
            <source>{n} images</source>
            <extracomment>For one: {n} image</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/explore/findings.py" />
            <source>{images} could be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/findings.py" />
            <source>{images} of {width} × {height} pixels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/findings.py" />
            <source>{images} of {n} sizes, from {low} to {high} pixels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/findings.py" />
            <source>Nothing is labelled yet. Paint a few cells and some background, or import masks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/findings.py" />
            <location filename="../../gui/explore/plots.py" />
            <location filename="../../core/report/numbers.py" />
            <source>under 1 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/findings.py" />
            <source>{labelled} of {images} images have labels: {pixels}, {percent} of all pixels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/findings.py" />
            <source>No background is labelled; the network needs both kinds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/findings.py" />
            <source>Only background is labelled; the network needs cells, too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/findings.py" />
            <source>Rare, under 1 % of what is labelled: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/findings.py" />
            <source>{first} and {second}:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/findings.py" />
            <source>Colour alone would mix up as much as {percent:.0f} %.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/findings.py" />
            <source>Too few images to say which stand out; five are needed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/findings.py" />
            <source>None: no image stands out among the others by light, stain or sharpness.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/findings.py" />
            <source>{n} images belong together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <location filename="../../gui/runs/tables.py" />
            <source>Size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <location filename="../../gui/preferences.py" />
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>Stain</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>Sharpness</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>Width and height in pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>Labelled part of the image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>Brightness of the background, 100 % is white</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>Mean optical density of what is stained, above the background</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>How steep its edges are, in doublings; lower is more blurred</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <location filename="../../gui/layout.py" />
            <location filename="../../core/report/method_chapters.py" />
            <source>Images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <location filename="../../gui/panels/layers.py" />
            <location filename="../../gui/runs/tables.py" />
            <source>Labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>How far apart the classes are</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>Images that stand out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>Images that show the same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>Left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>&amp;Findings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>&amp;All images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>{list}; Enter opens one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>All images; Enter opens one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>Two kinds of labels are needed to compare them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>Still being looked for…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>None were found.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>{name} stands out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/plots.py" />
            <source>Class balance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/plots.py" />
            <source>Share of the labelled pixels, %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/session.py" />
            <location filename="../../gui/export_job.py" />
            <location filename="../../gui/runs/judging.py" />
            <location filename="../../core/report/gather.py" />
            <source>{name} has changed its size since it was added.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/session.py" />
            <source>Add images first: this window shows what they and their labels are like.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/session.py" />
            <source>Images or labels have changed since. Press Look again to see how they are now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/session.py" />
            <source>Class {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/session.py" />
            <source>Looking images through</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/session.py" />
            <source>It ended early.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>What your images and labels are like, before you train. Every point is an image, or a pixel of one: click it to open the image.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Explore the data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>&amp;Look again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>&amp;Stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Stop now; what was found before stays</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Images looked through</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Labelled part of each image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Place in the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Labelled, %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Colours of the classes (CIELAB)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>a*: green to red</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>b*: blue to yellow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Light and stain of the images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Brightness of the background, %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Stain, optical density</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Look all images through once more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>The images are being looked through…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Nothing was looked through yet. Press Look again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Image {n} of {total}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Nothing is labelled yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>An image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Stands out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>That image is no longer in the project.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Opened {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/export_job.py" />
            <source>The receipt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/export_job.py" />
            <source>None of the images could be exported, so no file was written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <source>SmearSeg projects ({endings})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <source>New project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <source>Untitled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <source>Open project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <source>Save a copy and go on in it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <source>This is the sample project.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <source>Making the sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <source>One project is open at a time; the first was opened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <source>Clear this list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <source>Not saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <source>Your last work could not be written to the project file. Go on and lose it?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <source>Add images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <location filename="../../gui/panels/images.py" />
            <source>Images ({endings})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <source>Add a folder of images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <location filename="../../gui/missing_images.py" />
            <location filename="../../gui/project_watch.py" />
            <source>Looking</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <source>“{name}” exists already. Replace it and lose what is in it?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <source>That did not work: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/heatmap.py" />
            <source>Checked on loading: differs from float32 by at most {levels} on a test image, its last two layers being float32</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/heatmap.py" />
            <source>Checked on loading: bfloat16 would differ by {levels}, so float32 is used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/heatmap.py" />
            <source>Checked on loading: differs from float32 by at most {levels} on a test image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/heatmap.py" />
            <location filename="../../gui/training.py" />
            <source>The project's network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/heatmap.py" />
            <location filename="../../gui/runs/session.py" />
            <source>Loading the network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>Judging</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>{images} so far, of {labelled}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>{images}: neither cells nor mask</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>Mean IoU {mean:.3f} over {images}, {note}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>Mean IoU {mean:.3f}, 95 % interval {low:.3f} to {high:.3f}, over {images}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>Cross-fitted: each image at the threshold that the others chose.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>At their common best, {threshold:.3f}, it would flatter: {iou:.3f}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>Cross-fitted {mean:.3f}, few images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>Cross-fitted {mean:.3f}, 95 %: {low:.2f}–{high:.2f}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>No images yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>No network yet: train first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>The held-out images are judged after training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>This class is not trained yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>The held-out images are being judged…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>The network was trained on the held-out images: train again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>The network was trained on images that show the same as the held-out ones</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>No held-out image has labels: nothing says how good the mask is on new images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/image_files.py" />
            <source>“{name}” is now {now} pixels, but its labels were made for {before}; put the original file back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/intake.py" />
            <source>Images are still being added; please wait for them, or cancel.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/intake.py" />
            <location filename="../../gui/readouts.py" />
            <source>Adding images</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/intake.py" />
            <source>{n} images added.</source>
            <extracomment>For one: {n} image added.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/intake.py" />
            <source>These images are in the project already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/intake.py" />
            <source>{file} is {size} pixels, but {name} was labelled at {labelled}; choose that image.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/intake.py" />
            <source>Finding</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/intake.py" />
            <source>{name} is not the file that was labelled; check that the labels fit.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/intake.py" />
            <source>{n} more missing images found there.</source>
            <extracomment>For one: {n} more missing image found there.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/layout.py" />
            <source>Layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/layout.py" />
            <location filename="../../gui/shown_plane.py" />
            <location filename="../../core/run_comparison.py" />
            <source>Classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/layout.py" />
            <source>Evaluation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/layout.py" />
            <source>Measurements</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/layout.py" />
            <source>Open &amp;recent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/layout.py" />
            <source>&amp;Panels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/layout.py" />
            <source>Tools</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/layout.py" />
            <source>Export masks…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/leak_guard.py" />
            <source>Fingerprint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/leak_guard.py" />
            <location filename="../../gui/unlike.py" />
            <source>Comparing images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/leak_guard.py" />
            <source>Put like images on one side</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/live.py" />
            <source>Live: paint a few cells and some background on a training image.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/live.py" />
            <source>Live: trains as soon as you pause.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/live.py" />
            <source>Live: up to date with your labels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/live.py" />
            <source>Live: {trouble}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/mask_export.py" />
            <source>The network is still training; stop it or wait, then export.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/mask_export.py" />
            <source>This mask is the starter network's, which has seen none of your images: train the network first, then export.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/mask_export.py" />
            <source>There is no mask yet: train the network first, then export.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/mask_export.py" />
            <source>Masks are still being exported; please wait, or cancel.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/mask_export.py" />
            <source>The network does not know these classes yet: train again first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/mask_export.py" />
            <source>No image has labels yet: paint or import some first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/mask_export.py" />
            <source>Exporting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/mask_import.py" />
            <source>Masks are still being imported; please wait for them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/mask_import.py" />
            <source>Reading masks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/mask_import.py" />
            <source>Reading a mask</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/mask_import.py" />
            <location filename="../../gui/readouts.py" />
            <source>Importing masks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/mask_import.py" />
            <source>{name} was removed from the project meanwhile.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/mask_import.py" />
            <source>Tidying up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/measuring.py" />
            <source>The cells of this image are still on their way; click again in a moment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/measuring.py" />
            <source>There are no cells on this image yet: label some cells and train (T).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/menus.py" />
            <source>&amp;File</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/menus.py" />
            <source>&amp;Edit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/menus.py" />
            <source>&amp;Tools</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/menus.py" />
            <source>&amp;View</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/menus.py" />
            <source>&amp;Network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/menus.py" />
            <source>&amp;Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/missing_images.py" />
            <source>Where are the missing images?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/missing_images.py" />
            <location filename="../../gui/readouts.py" />
            <source>Finding images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/missing_images.py" />
            <source>All else works, and the labels are kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/missing_images.py" />
            <source>Search a folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/missing_images.py" />
            <source>Checking</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/missing_images.py" />
            <source>It is right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/missing_images.py" />
            <source>{name} is not the file that was added: its content changed. If it is meant to be, check it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/missing_images.py" />
            <source>{name} is not the file that was added: its content changed. If it is meant to be, its labels are kept; check that they fit.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/missing_images.py" />
            <source>{n} images were found again by content.</source>
            <extracomment>For one: {n} image was found again by content.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/missing_images.py" />
            <source>{n} images were not found: {names}.</source>
            <extracomment>For one: {n} image was not found: {names}.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/missing_images.py" />
            <source>{n} images were not found in that folder: {names}.</source>
            <extracomment>For one: {n} image was not found in that folder: {names}.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/missing_images.py" />
            <location filename="../../gui/role_keeping.py" />
            <location filename="../../core/masks/mapping.py" />
            <location filename="../../core/report/numbers.py" />
            <source>{names} and {more} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/navigating.py" />
            <source>There is no labelled or predicted object at that place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/network_file.py" />
            <source>Save network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/network_file.py" />
            <source>Networks ({endings})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/network_file.py" />
            <source>“{name}” exists already. Replace it?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/network_file.py" />
            <source>Saving the network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/network_file.py" />
            <source>{name} written: the network with its thresholds and cell rules, for predict and evaluate.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/next_to_label.py" />
            <source>There is no image to label yet: add images first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/next_to_label.py" />
            <source>There is no training image to label; add images first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/next_to_label.py" />
            <location filename="../../gui/readouts.py" />
            <source>Looking for what to label</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/next_to_label.py" />
            <source>Nothing was found to label next: the network knows none of the classes yet, or all is labelled.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/notice.py" />
            <source>Close this message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/opening.py" />
            <source>Opening {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/pages.py" />
            <source>The preferences hold until you close the program: “{file}” cannot be written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/painting.py" />
            <source>Import mask</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/painting.py" />
            <source>“{name}” is locked; unlock it to paint it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/painting.py" />
            <source>Eraser stroke</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/painting.py" />
            <source>Brush stroke</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Cells on this image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <location filename="../../gui/panels/threshold.py" />
            <source>IoU with cell rules</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>IoU of the mask after the rules; in brackets that of the pixels at the threshold alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>No rules</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Take all rules of this class away (undo brings them back)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>The rules in micrometres</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>&amp;Smooth</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>T&amp;ouching</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Fill &amp;holes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>&amp;Area from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Smooth outlines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Even out the outline: standard deviation of a Gaussian, pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Fill holes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>up to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Fill the pale middle of cells: no hole, every hole, or small ones</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Largest hole that is filled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Area of the largest hole that is filled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Cells that touch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>leave</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>split</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>join parts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Split cells that touch where the neck between them is narrow, or join parts that lie close together, such as the lobes of a nucleus</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>How readily touching cells are split</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Cells are split where the neck is narrower than this share of the smaller one's width</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>How far apart parts are joined</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Parts at most so far apart are one cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Smallest area</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>any</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Smaller objects are left out: specks, platelets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Largest area</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Larger objects are left out: clumps, folds of the stain</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>&amp;Leave out cells that the image's edge cuts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Cells that reach the image's edge are neither counted nor masked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>smooth</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>join</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>holes to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>area from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>area to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Here {parts}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/panels/cells.py" />
            <source>{n} cells</source>
            <extracomment>For one: {n} cell</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>of the class {name} on this image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>– cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>There is no network yet: label some cells and train.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>The network does not know this class yet: train again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Of this class on this image. Its rules leave the mask as it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>this image {iou:.3f}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <location filename="../../core/report/cell_chapter.py" />
            <source>training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>held-out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>IoU with cell rules: {parts}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>IoU with cell rules: –</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>{name}, pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>What the brush paints</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Find a class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Find a class by its name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Add a class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Rename the class (F2)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Change the colour of the class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Delete the class, or merge it into another</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Protect other classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Painting leaves the labels of all other classes as they are; background and unlabelled pixels are painted as always</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Brush size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Brush size in image pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Diameter of the brush in image pixels ([ and ])</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Brush</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Name of the new class:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Rename class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Name:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Colour of {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Rename…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Colour…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Hide its labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Show its labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Unlock</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Lock</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Show this class only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Move up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Move down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Merge into another…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Delete…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Show all classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Unlock all classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/evaluation.py" />
            <location filename="../../gui/panels/threshold.py" />
            <location filename="../../core/run_comparison.py" />
            <source>Held-out images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/evaluation.py" />
            <location filename="../../gui/panels/threshold.py" />
            <location filename="../../core/run_comparison.py" />
            <source>Training images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/evaluation.py" />
            <location filename="../../gui/panels/threshold.py" />
            <source>This image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/evaluation.py" />
            <source>Mean IoU of the held-out images at the present threshold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/evaluation.py" />
            <source>Their mean IoU at the threshold that is set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/evaluation.py" />
            <source>IoU {iou:.3f} at {threshold:.3f}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/evaluation.py" />
            <source>Scores of the images with labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/evaluation.py" />
            <source>Images whose curves are shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/evaluation.py" />
            <source>Scores over threshold; the dot is the best IoU, the shade what loses at most 0.01 of it; drag the line to choose</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/evaluation.py" />
            <source>nothing to score yet</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/panels/evaluation.py" />
            <source>{n} images, {pixels} labelled pixels</source>
            <extracomment>For one: {n} image, {pixels} labelled pixels</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/panels/images.py" />
            <source>Not labelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/images.py" />
            <source>Fully labelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/images.py" />
            <source>{percent:.0f} % labelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/images.py" />
            <source>Under 1 % labelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/images.py" />
            <location filename="../../core/report/method_chapters.py" />
            <source>{width} × {height} pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/images.py" />
            <source>IoU {iou} of “{name}” at threshold {threshold:.3f}, on {pixels} labelled pixels ({kind})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/images.py" />
            <source>held out image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/images.py" />
            <source>Unlike</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/images.py" />
            <source>File missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/images.py" />
            <source>Number of images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/images.py" />
            <location filename="../../gui/roles.py" />
            <source>Hold out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/images.py" />
            <source>A held-out image never trains; the IoU on it tells how good the masks really are</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/images.py" />
            <source>Images of the project</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/panels/images.py" />
            <source>{n} held out</source>
            <extracomment>For one: {n} held out</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/panels/images.py" />
            <location filename="../../gui/roles.py" />
            <source>Use to train</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/images.py" />
            <source>Find the file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/images.py" />
            <source>Remove from project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/images.py" />
            <source>Where is {name} now?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/layers.py" />
            <source>Where the mask and your labels differ</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/layers.py" />
            <source>Outline and tint of the pixels at or above the threshold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/layers.py" />
            <source>What you painted or imported</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/layers.py" />
            <source>The network's probability of the active class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/layers.py" />
            <source>The smear itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/layers.py" />
            <source>Opacity of the layer {name} in percent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/layers.py" />
            <source>Opacity of the layer “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>Cells and what is measured of them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>Cells of each image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>Which cells are shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>Cells of this image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>Cells of all images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>Counts of all images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>Measure all images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>How many cells there are</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>Export cells…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>Write tables (CSV, XLSX) or boxes (COCO, Pascal VOC)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>Predict and measure every image at the present threshold and rules</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <location filename="../../gui/verify.py" />
            <source>Open an image first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>There is no network yet: label some cells and train (T).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>Measuring…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>No cells yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>{n} images measured so far…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>Not measured yet at this threshold and these rules.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/panels/measurements.py" />
            <source>{n} could not be read.</source>
            <extracomment>For one: 1 could not be read.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>{number} of “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>{number} per mm²</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>{counts}; field {field:.3g} mm².</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>Pixels at or above this probability become the mask (, and . change it)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>Threshold as a probability from 0 to 1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>IoU at this threshold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>Intersection over union: of all pixels that are a cell by your labels or by the mask, the share that is one by both. 1 is perfect.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <location filename="../../core/report/gather.py" />
            <source>Best</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>Where the threshold comes from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>Where the present threshold comes from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>IoU of the mask after the rules of the Cells panel, at this threshold; exports follow them, the curve is of the pixels alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>{iou} with cell rules</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>{said}, {done} of {every}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>Show the curve of these images</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/panels/threshold.py" />
            <source>{n} images, {pixels}</source>
            <extracomment>For one: {n} image, {pixels}</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>IoU on held-out images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>Evaluation…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>All scores over threshold, and a table of images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>IoU over threshold; the dot is the best, the shade what loses at most 0.01; drag the line to choose</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>Keep mine ({mine:.2f})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>Go back to the threshold that you had chosen before training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>Use proposed ({proposed:.2f})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>Go back to the program's proposal; the threshold follows it again from now on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>Best {threshold:.3f}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>{said}, on {basis}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>starter, {pixels}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>refreshing…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>after training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>trained on; train again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>none labelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>{pixels} labelled pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>{n} left out that this network was trained on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>starter network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>A network that comes with the program; it has seen made-up smears only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>The last network was trained on an image that is held out now, so it cannot be judged by that image; this run begins anew</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>The last network was made for other classes, so this run begins anew</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>Training progress</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>Train</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>Train the network on all labels of the project (T)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>Stop now and keep the best network so far</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>Training time in seconds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>How long to train; more time helps when much is labelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>Start over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>Have the next run forget the last network and begin from the starter network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>Runs…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <location filename="../../gui/runs/window.py" />
            <source>Training runs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>See all runs, compare two, go back to one (Shift+T)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>Loss and held-out IoU over training time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>Begins from the starter network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>Goes on from the last network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>Goes on from the network of run {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>The network of run {number} is in use, not the newest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>The project has a trained network. Train again after labelling more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>Mark a few cells and some background, then press Train.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>Live: {left} left.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>{left} left.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <location filename="../../core/run_comparison.py" />
            <source>Loss</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>{loss} {value:.3f} on training images.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>{name} {iou:.2f} at threshold {at} on {where}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>No held-out image with labels, so no IoU.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Look</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Computing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Working</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Folders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>&amp;Theme</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>“Like the system” follows it while the program runs, too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Like the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Te&amp;xt size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Of the size that the system asks for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>&amp;Language</source>
            <translation>&amp;Sprache</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>From the next start of the program on. All work is saved.</source>
            <translation>Gilt ab dem nächsten Start des Programms. Alle Arbeit ist gespeichert.</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>&amp;Patterns over the image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Errors are striped, so that no colour is needed to tell them apart.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>&amp;Networks run on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>A graphics processor is used where there is one that works.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Fastest there is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Processor (CPU) only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>&amp;Cores left free</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Of {cores}. Jobs leave them to the window, so that painting stays smooth.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>T&amp;raining time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>You can stop at any time and keep the best network so far.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Li&amp;ve training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Live training learns new labels in runs of this length; longer ones learn more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>&amp;Notify at the end of long jobs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>The system shows a message when a long job ends while you work in another program.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>&amp;Wheel, two fingers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>With Ctrl they always zoom, with Shift they always move. A pinch zooms.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Zoom the image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Protect &amp;other classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Painting changes only what is unlabelled, background, or of the class in hand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>A pen's &amp;force sets the size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>The harder a pen is pressed, the wider the brush paints.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>&amp;Minimap</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>A small picture of the whole image in the corner, while only a part of it is in view.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Pixel &amp;grid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Lines between the image's pixels, once they are large on the screen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>&amp;Projects</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Where projects go that nobody chose a place for, and the sample.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>SmearSeg in your documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>&amp;Exports</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Where exports, reports and saved networks go unless you choose another folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>The folder used last</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/project_watch.py" />
            <source>{name} is on a network drive or one like it, where each change waits for the drive. Your work is as safe; on a drive of this computer it is quicker.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/project_watch.py" />
            <source>Save as…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/readouts.py" />
            <source>Changing classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/readouts.py" />
            <source>Measuring images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/readouts.py" />
            <source>Writing the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/readouts.py" />
            <source>Exporting masks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/readouts.py" />
            <source>Ruler {measured}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/report/feature.py" />
            <source>Of {images} and the newest network. All images are predicted anew, which takes a while for many.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/report/feature.py" />
            <source>Of {images} and run {run}. All images are predicted anew, which takes a while for many.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/report/feature.py" />
            <source>Add images first: a report tells of a project's images.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/report/feature.py" />
            <source>A report is being written already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/report/feature.py" />
            <location filename="../../gui/runs/session.py" />
            <source>The network is being trained. Stop that, or wait for its end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/report/feature.py" />
            <source>The network is still being read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/report/feature.py" />
            <source>Of {images}. No network is trained yet, so it tells of images and labels only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/report/feature.py" />
            <source>No report was written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/report/page.py" />
            <source>Page {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/report/page.py" />
            <source>Page {number} of {total}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/role_keeping.py" />
            <source>No image was held out: {why_not}.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/role_keeping.py" />
            <source>{names} are held out now.</source>
            <extracomment>For one: {names} is held out now.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/role_keeping.py" />
            <source>The next training begins anew, so that they can judge it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/role_keeping.py" />
            <location filename="../../core/report/numbers.py" />
            <source>{names} and {last}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/role_keeping.py" />
            <source>Use {what} to train too</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/role_keeping.py" />
            <source>Hold out {what} too</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/role_keeping.py" />
            <source>{alike}, but stand on both sides now: an image that the network learnt from cannot judge it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/role_keeping.py" />
            <source>{name} is held out: what you paint here judges the network and never teaches it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/role_keeping.py" />
            <source>Keep it held out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/role_keeping.py" />
            <source>Use it to train</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/role_strip.py" />
            <source>No</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/role_strip.py" />
            <source>Do not offer it again in this project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/role_strip.py" />
            <source>Put on one side</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/role_strip.py" />
            <source>No image with labels is held out, so nothing says how good the masks are on new images.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/role_strip.py" />
            <source>Hold out {n} images</source>
            <extracomment>For one: Hold out 1 image</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/role_strip.py" />
            <source>Every {every}th image with labels: {names}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/role_strip.py" />
            <source>{alike}, and they stand on both sides: one trains, one judges.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/role_strip.py" />
            <source>{alike}, and they stand on both sides: one trains, one judges. So do {more} more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/role_strip.py" />
            <source>{names} will be used to train</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/role_strip.py" />
            <source>{names} will be held out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/roles.py" />
            <source>every {every}th image with labels, or more, is held out already</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/roles.py" />
            <source>Hold out every fifth image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/rule_scores.py" />
            <source>Scoring cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/judging.py" />
            <source>Judging runs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/judging.py" />
            <source>IoU, judged now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/judging.py" />
            <source>Left out: {failures}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/judging.py" />
            <source>No image could judge them both.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/judging.py" />
            <source>Judged on {on}: none shows a cell.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/judging.py" />
            <source>Judged now on the same {on} that neither learnt from: the mean IoU is the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/judging.py" />
            <source>Judged now on the same {on} that neither learnt from: the mean IoU of the second run is {gain:.3f} higher.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/judging.py" />
            <source>Judged now on the same {on} that neither learnt from: the mean IoU of the second run is {gain:.3f} lower.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/session.py" />
            <source>The newest network could not be saved yet; see to that first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/session.py" />
            <source>Run {number} was not taken. {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/session.py" />
            <source>The network of run {number} is in use now. Network, Training runs leads to another.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>Run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <location filename="../../core/run_comparison.py" />
            <source>Trained</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <location filename="../../core/report/chapters.py" />
            <location filename="../../core/run_comparison.py" />
            <source>Held-out IoU</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>Computed on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>Trained on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>Time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>Number of the run; the one in use is marked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>When it began, in local time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>Best held-out IoU of the run: the network with it was kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>What that IoU was computed on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>Labelled images that the run learnt from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>How long it took, with its steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>Whether labels have changed since</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>Room that its network takes in the project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>Run {number} (in use)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>Run {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>no held-out labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>not told</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>Training runs, newest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>{number}, in use</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/runs/tables.py" />
            <source>{time}, {n} steps</source>
            <extracomment>For one: {time}, {n} step</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>{time}, stopped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>as now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>changed since</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>The two runs line by line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>Difference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>Every training keeps its network here. Going back to one has heatmap, mask, scores and exports follow it; the next training goes on from it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>No training has ended in this project yet. Mark a few cells and some background, press Train, and the run is kept here with its network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>Choose another run to see it beside the one in use; with Ctrl choose any two.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>&amp;Go back to this run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>&amp;Remove…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>Only what &amp;differs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>&amp;Judge both now</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/runs/window.py" />
            <source>{n} runs, {size} in the project</source>
            <extracomment>For one: 1 run, {size} in the project</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>Choose one run in the table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>This run is in use already</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>Use the network of this run from now on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>Remove the chosen runs and their networks from the project (Del)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>Choose runs other than the one in use</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>Two runs beside each other</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>{first} beside {second}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>Stop ({percent:.0f} %)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>Stop judging</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>Compute both IoUs anew on the same {images} that neither run learnt from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>No labelled image is held out that neither run learnt from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>Remove training runs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/runs/window.py" />
            <source>Remove {n} runs and their networks ({size}) from the project? This cannot be undone. Labels and images stay. The file does not shrink; what is stored next uses the room.</source>
            <extracomment>For one: Remove run {number} and its network ({size}) from the project? This cannot be undone. Labels and images stay. The file does not shrink; what is stored next uses the room.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/score_curves.py" />
            <source>The best threshold is known once labels meet a heatmap</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/score_curves.py" />
            <source>Best IoU {iou:.3f} at {threshold:.3f}; within {within:.2f} of it from {low:.2f} to {high:.2f}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/score_curves.py" />
            <source>{names} over threshold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/scores.py" />
            <source>Counting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/scores.py" />
            <source>Scoring</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/scores.py" />
            <source>trained on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/scores.py" />
            <source>its like trained</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/shortcuts.py" />
            <source>That is no key that an action can have; press one key, with or without modifiers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/shortcuts.py" />
            <source>{shown} belongs to “{holder}”; choose another key, or free it there first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/stage.py" />
            <source>Opening…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/stage.py" />
            <source>{name}
cannot be opened</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/stage.py" />
            <source>Open a project, or drop images here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/stage.py" />
            <source>Choose an image in the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/stage.py" />
            <source>Drop images or a folder here
or use File, Add images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/stage.py" />
            <source>unlabelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/stage.py" />
            <source>label: background</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/stage.py" />
            <source>label: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/start_page/card.py" />
            <source>Remove from list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/start_page/card.py" />
            <source>Remove {name} from the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/start_page/card.py" />
            <source>Not found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/start_page/card.py" />
            <source>no images yet</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/start_page/card.py" />
            <source>{n} images, {labelled} labelled</source>
            <extracomment>For one: 1 image, {labelled} labelled</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/start_page/feature.py" />
            <source>Recent project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/start_page/page.py" />
            <source>Start page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/start_page/page.py" />
            <source>Show this page when SmearSeg starts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/start_page/page.py" />
            <source>Otherwise the project that was open last is opened</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/start_page/page.py" />
            <source>Recent projects</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/start_page/page.py" />
            <source>Projects that you open will be listed here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/start_page/page.py" />
            <source>Mark a few cells, train a small network on the spot, and export masks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/start_page/page.py" />
            <source>Open images…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/start_page/page.py" />
            <source>They get a project of their own; the files themselves are never changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/start_page/page.py" />
            <source>Open project…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/start_page/page.py" />
            <source>Go on with a project file from any folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/start_page/page.py" />
            <source>Try the sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/start_page/page.py" />
            <source>Three made-up smears to learn the program on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/start_page/page.py" />
            <source>Images, a folder or a project can also be dropped on this window.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/starter.py" />
            <location filename="../../gui/status.py" />
            <source>Starter network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/starter.py" />
            <source>Starter network, not trained on your images: paint a few cells and some background, then press Train.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/starter.py" />
            <source>The starter network does not know “{name}”: paint a few and some background, then press Train.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/status.py" />
            <source>Progress of the job under way</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/status.py" />
            <source>Cancel the job</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/status.py" />
            <source>{job}, {time} left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/status.py" />
            <source>Under the pointer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/status.py" />
            <source>Whether everything is saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/status.py" />
            <source>What the network runs on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/status.py" />
            <location filename="../../core/report/method_chapters.py" />
            <source>Size of a pixel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/status.py" />
            <source>Zoom</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/status.py" />
            <source>Size of a pixel: {source} (Tools, Pixel size)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/status.py" />
            <source>All changes saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/status.py" />
            <source>NOT SAVED</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/thresholds.py" />
            <source>Proposed threshold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/thresholds.py" />
            <source>Threshold of “{name}” set to the proposed {proposed:.2f}; you had chosen {mine:.2f} before training. “Keep mine” brings it back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/thresholds.py" />
            <source>{change} of {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/thresholds.py" />
            <source>Chosen by you</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/thresholds.py" />
            <source>Proposed from this heatmap</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/thresholds.py" />
            <source>Proposed from held-out labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/thresholds.py" />
            <source>Proposed from your labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/thumbnails.py" />
            <source>Thumbnail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/tool_hints.py" />
            <source>Click around a region; Enter or a double click fills it. Until then points can be dragged, a right click deletes one, and Esc gives up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/tool_hints.py" />
            <source>Drag around a region. Its points can still be dragged, a right click deletes one, and Esc takes it back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/tool_hints.py" />
            <source>Drag from corner to corner; Shift makes a circle, Ctrl draws from the centre. The handles change it, Esc takes it back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/tool_hints.py" />
            <source>Drag from corner to corner; Shift makes a square, Ctrl draws from the centre. The handles change it, Esc takes it back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/tool_hints.py" />
            <source>Click a region that labels enclose to fill it; the right button erases.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/tool_hints.py" />
            <source>Press on a colour and drag right for more of it, left for less; letting go paints, Esc gives up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/tool_hints.py" />
            <source>Click a predicted cell to label it so, Shift and click to make it background. A drag does so with all cells that its box touches.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/training.py" />
            <source>Left out of training: {error}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/training.py" />
            <source>There are no labels to train on: paint a few cells and some background on a training image, or import masks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/training.py" />
            <source>Stopped before the first step.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/training.py" />
            <source>The network just trained could not be written into the project, which stays open; “Save as” can write it elsewhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/training.py" />
            <source>Stopped; the best network so far is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/training.py" />
            <source>Done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/training.py" />
            <source>Left out of training:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/training.py" />
            <source>Training ended early.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/unlike.py" />
            <source>Looking at images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/unlike.py" />
            <source>“{name}”: {sentence} Its mask may be worse; label a little of it too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/verify.py" />
            <source>There is no network yet: train one first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/verify.py" />
            <source>The network is being trained; its heatmap can be verified after that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/verify.py" />
            <source>Verifying</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/window.py" />
            <source>{name} – NOT SAVED</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/words.py" />
            <source>{n} held-out images</source>
            <extracomment>For one: {n} held-out image</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/workspace.py" />
            <source>{name} has this version's format now; as it was, it is kept as {older}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/workspace.py" />
            <source>{name} has no class; open a backup of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/workspace.py" />
            <source>{name} is no longer in {folder}: it was moved, renamed, deleted or replaced, or its drive is gone. Put it back, or use “Save as” to keep your work.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/workspace.py" />
            <source>Your work goes on in memory and is saved as soon as that is possible again; “Save as” can write it elsewhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/workspace.py" />
            <source>“{name}” is open; choose another name.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../gui/workspace.py" />
            <source>Remove {n} images</source>
            <extracomment>For one: Remove image</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../gui/workspace.py" />
            <source>The project is in its place again; everything is saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/workspace.py" />
            <source>Everything is saved again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../gui/workspace.py" />
            <source>What was under way</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/box_counts.py" />
            <source>The boxes of {name} are for an image of {boxes} pixels but {image} is {size}; choose the file made from this image.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/calibration.py" />
            <location filename="../../core/masks/coco.py" />
            <location filename="../../core/masks/imagej.py" />
            <location filename="../../core/masks/voc_boxes.py" />
            <source>{name} cannot be read; choose it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/calibration.py" />
            <source>{name} is damaged or no TIFF file; export it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/calibration.py" />
            <source>{name} has far too long an OME text; type the pixel's size.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/calibration.py" />
            <source>{name} declares entities in its OME text, which can hide anything; type the pixel's size.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/calibration.py" />
            <source>{name} has a damaged OME text; type the pixel's size.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/cell_columns.py" />
            <source>Area</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/cell_columns.py" />
            <source>Pixels of the cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/cell_columns.py" />
            <source>Diameter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/cell_columns.py" />
            <source>Of the disc with the same area</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/cell_columns.py" />
            <source>Perimeter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/cell_columns.py" />
            <source>Length of the outline (Crofton's formula)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/cell_columns.py" />
            <source>Circularity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/cell_columns.py" />
            <source>4π · area / perimeter²: 1 is a disc</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/cell_columns.py" />
            <source>Eccentricity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/cell_columns.py" />
            <source>Of the ellipse of the same moments: 0 is a circle, towards 1 a line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/cell_columns.py" />
            <source>Mean red</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/cell_columns.py" />
            <source>0 to 255</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/cell_columns.py" />
            <source>Mean green</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/cell_columns.py" />
            <source>Mean blue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/cell_columns.py" />
            <source>Mean probability</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/cell_columns.py" />
            <source>Mean of the class's heat over the cell: how sure the network is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/cross_fit.py" />
            <source>one image cannot choose a threshold and judge it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/dataset.py" />
            <source>{name} has no image file; add the image again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/dataset.py" />
            <source>{name} is {size} pixels but its labels are {labelled}; import its mask again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/decoding.py" />
            <source>{name} is empty; copy it again from where it came from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/decoding.py" />
            <location filename="../../core/masks/arrays.py" />
            <location filename="../../core/masks/rare_tiff.py" />
            <source>{name} needs more memory than is free; crop it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/decoding.py" />
            <source>{name} keeps its colours in separate planes of 16 bits; save it as PNG.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/decoding.py" />
            <source>{name} has {width} × {height} pixels, more than the {most} million that can be opened; cut it into smaller images.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/decoding.py" />
            <source>{name} is damaged or cut short; copy it again from where it came from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/decoding.py" />
            <source>{name} is not a PNG, JPEG, BMP or TIFF image, whatever its name says; export it as PNG from the program that made it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/decoding.py" />
            <source>{name} is damaged or a rare kind of TIFF; save it as PNG, or as TIFF in grey or RGB with 8 or 16 bits per channel.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/decoding.py" />
            <source>{name} is not in {parent}; check the name, or put the file back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/decoding.py" />
            <source>{name} may not be read by this user; change its permissions or copy it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/decoding.py" />
            <source>{name} is a folder; choose an image in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/decoding.py" />
            <location filename="../../core/masks/arrays.py" />
            <source>{name} cannot be read: {reason}; copy it elsewhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/explore.py" />
            <source>Their colours differ clearly; colour alone nearly parts them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/explore.py" />
            <source>Their colours overlap a little; shape and surroundings help.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/explore.py" />
            <source>Their colours are much alike; only shape and surroundings part them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/explore.py" />
            <source>{name} is darker than most of the images.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/explore.py" />
            <source>{name} is brighter than most of the images.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/explore.py" />
            <source>{name} is stained more weakly than most of the images.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/explore.py" />
            <source>{name} is stained more strongly than most of the images.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/explore.py" />
            <source>{name} is less sharp than most of the images.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/explore.py" />
            <source>{name} is sharper than most of the images.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/files.py" />
            <source>{name} needs more memory than is free; close others.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/files.py" />
            <source>{name} is not overwritten: {reason}; choose another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/files.py" />
            <source>it is the file of another image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/files.py" />
            <source>it is one of the images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Mask at the threshold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Labels as painted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Overlay picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Cells, measured</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Objects are cells as the Cells panel has them; where it has no rules, what hangs together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>PNG, 0 and 255</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>8 bits, one channel: 255 where the class is, else 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>PNG, 0 and 1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Looks black in ordinary viewers: 1 of 255 is not seen. The values are right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>TIFF, 0 and 255</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>BMP, 0 and 255</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>PNG, class numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>0 background, each class its number, 255 unlabelled. Looks nearly black in ordinary viewers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>TIFF, class numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>PNG, class colours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Each class in its own colour, the background black.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>16-bit PNG, a number for each object</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>16-bit TIFF, a number for each object</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Cellpose finds these beside the images by their ending _masks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Palette PNG</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Class numbers as indices of VOC's palette, 255 unlabelled.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>XML, a box for each object</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Boxes around cells, counted from 1. Objects are cells as the Cells panel has them; where it has no rules, what hangs together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>PNG, label numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>0 unlabelled, 1 background, the classes from 2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>TIFF, label numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>JSON, a polygon for each object</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>LabelMe finds each file by its image's name in the same folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>JSON, one file for all images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Polygons; run lengths where an object has holes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>ROI zip</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Drop the zip on ImageJ's window: each object becomes a region.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>GeoJSON</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Drop the file on the open image: each object becomes an annotation with its class.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>8-bit PNG, 0 to 255</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>255 is probability 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>16-bit PNG, 0 to 65535</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>65535 is probability 1. Probabilities are computed in 256 steps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Float TIFF, 0 to 1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>32-bit numbers. Probabilities are computed in 256 steps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>PNG, to look at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>The image with the classes drawn over it. No program reads it as a mask.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>XLSX, cells and counts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>One file with two sheets: a row for each cell, and counts of each image and class.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>CSV, a row for each cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>One file for all images, UTF-8, numbers with a decimal point.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>CSV, counts of each image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>One file: a row for each image and class, with cells per mm² where the pixel size is known.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Any program</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Masks that every program opens.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>ImageJ or Fiji</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Regions or a mask.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Cellpose</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Objects by number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>QuPath</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Annotations with classes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>ilastik</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Labels to import.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>LabelMe</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Polygons beside each image.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>COCO</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>One file for training elsewhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Pascal VOC</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Palette masks or boxes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/names.py" />
            <source>The name pattern {pattern} must hold {{stem}}, as in {suffix}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/names.py" />
            <source>The name pattern {pattern} must end in {suffix}, as the files do.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/names.py" />
            <source>The name {name} is that of one file for all images, without {{stem}}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/names.py" />
            <source>The name {name} must end in {suffix}, as in annotations{suffix}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/names.py" />
            <source>The name pattern {pattern} may not hold .. or any of / \ : * ? " &lt; &gt; |; choose the folder separately.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/names.py" />
            <source>{name} is not allowed as a file name; change the name pattern.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/names.py" />
            <location filename="../../core/export/whole_files.py" />
            <source>{name} is too long for a file name; shorten the name pattern.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/outlines.py" />
            <source>{name} holds no objects, and ImageJ opens no empty zip.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/pixels.py" />
            <source>{name} has {count:,} separate objects, more than 16 bits can number; export class numbers instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/whole_files.py" />
            <source>{name} did not read back as written; the disk may be failing, choose another.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/whole_files.py" />
            <source>The folder {folder} does not exist; make it or choose another for {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/whole_files.py" />
            <source>{name} is a folder in {folder}; choose another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/whole_files.py" />
            <source>The disk of {folder} is full; make room, then export {name} again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/whole_files.py" />
            <source>{name} may not be written in {folder}; choose a folder you may write to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/export/whole_files.py" />
            <source>{name} could not be written in {folder}: {reason}; try another folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/held_out.py" />
            <source>{name} and its labels differ in size.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/images.py" />
            <source>{name} holds fractions or numbers outside 0 to 65535, so black and white are unknown; save it with 8 or 16 bits per channel.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/images.py" />
            <source>The folder {folder} holds no PNG, JPEG, BMP or TIFF images; choose another.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/intervals.py" />
            <source>too few images for an interval</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../core/label_tiles.py" />
            <source>The labels of {name} are damaged in {n} parts of {side} x {side} pixels; there it is shown as unlabelled.</source>
            <extracomment>For one: The labels of {name} are damaged in a part of {side} x {side} pixels; there it is shown as unlabelled.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../core/leaks.py" />
            <source>{first} and {second} are the same image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/leaks.py" />
            <source>{first} and {second} are the same picture, saved differently</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/leaks.py" />
            <source>{first} is a part of {second}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/leaks.py" />
            <source>{first} and {second} show in part the same field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/log_sync.py" />
            <source>The disk did not confirm the last changes of “{name}” ({reason}); use “Save as” to keep a copy elsewhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/arrays.py" />
            <source>{name} is cut short; copy it again from where it came from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/arrays.py" />
            <source>{name} holds colours that are no 8- or 16-bit numbers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/arrays.py" />
            <source>{name} is no NumPy array, whatever its name says; export it as PNG.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/arrays.py" />
            <source>{name} is an array of {told}, not a mask of rows and columns.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/arrays.py" />
            <source>{name} is no mask of rows and columns.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/arrays.py" />
            <source>{name} holds no whole numbers; export the mask as PNG.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/arrays.py" />
            <source>{name} has more than the {most} million pixels that can be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/arrays.py" />
            <source>{name} is larger than {most} GB; in Cellpose, save the masks as PNG or TIFF.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/arrays.py" />
            <source>{name} is not what Cellpose saves: {error}; nothing in it was run. In Cellpose, save the masks as PNG or TIFF.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/arrays.py" />
            <source>{name} holds no masks; in Cellpose, save the masks as PNG or TIFF.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/arrays.py" />
            <source>{name} holds masks of {told}; only single images can be imported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <source>{name} no longer lists {member}; choose it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <source>{name} has far too many objects in {member}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <source>{name} is damaged: run lengths of {member} do not fit its size.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <location filename="../../core/masks/labelme.py" />
            <source>its content</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <location filename="../../core/project.py" />
            <location filename="../../core/project_rows.py" />
            <source>its list of images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <source>its list of annotations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <source>{name} has over {most} annotations; split it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <source>an annotation</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../core/masks/coco.py" />
            <source>{n} objects of {name} have only boxes and were left out.</source>
            <extracomment>For one: 1 object of {name} has only a box and was left out.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/masks/coco.py" />
            <source>{n} objects of {name} belong to no image of it.</source>
            <extracomment>For one: 1 object of {name} belongs to no image of it.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <source>an image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <source>{name} is damaged: an image has no id or no file name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <source>its list of categories</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <source>a category</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <source>category {key}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <source>a segmentation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <source>{name} is damaged: run lengths without a size.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <source>{name} is damaged: run lengths of an absurd size.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <source>{name} is damaged: run lengths are no whole numbers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/colours.py" />
            <source>the background</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/colours.py" />
            <source>unlabelled pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/colours.py" />
            <source>In a colour-coded mask {one} and {other} would both be {colour}; change the class's colour.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/fill.py" />
            <source>One outline has far too many points for its size; simplify it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/geojson.py" />
            <source>its list of features</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/geojson.py" />
            <source>{name} has over {most} features; split it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/geojson.py" />
            <source>a feature</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/geojson.py" />
            <location filename="../../core/masks/imagej.py" />
            <location filename="../../core/masks/labelme.py" />
            <source>{name} has lines or points, which were drawn one pixel wide.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/geojson.py" />
            <source>a geometry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/geojson.py" />
            <source>a polygon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/geojson.py" />
            <source>{name} has a geometry of a kind that is not known: {kind}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/imagej.py" />
            <source>{path} is damaged: {name} is no region of ImageJ.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/imagej.py" />
            <source>{name} has over {most} points; split it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/imagej.py" />
            <source>group {group}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/imagej.py" />
            <source>ImageJ's regions end at {most} pixels; this image is larger.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/imagej.py" />
            <source>{name} is far too large for a region of ImageJ.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/imagej.py" />
            <source>{name} is a damaged or locked zip; save it again from ImageJ.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/imagej.py" />
            <source>{name} holds no regions of ImageJ; if it holds masks, unpack it and choose the folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/imagej.py" />
            <source>{name} holds over {most} regions; split it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/imagej.py" />
            <source>{name} unpacks to far more than regions need; it was not read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/imagej.py" />
            <source>{name} holds names that lead out of it; it was not read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/imagej.py" />
            <source>{name} has regions of several slices; all go into one image.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/imagej.py" />
            <source>{passed} text, arrow or empty regions of {name} were left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/json_file.py" />
            <source>{name} cannot be read; copy it elsewhere and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/json_file.py" />
            <source>{name} has over {most} MB; split it into smaller files.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/json_file.py" />
            <source>{name} is not UTF-8 text; save it as UTF-8.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/json_file.py" />
            <source>{name} is damaged or no JSON file; export it again from its program.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/json_file.py" />
            <source>{name} is damaged: {what} is not what it should be.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/json_file.py" />
            <source>{name} is damaged: {what} is not a list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/json_file.py" />
            <source>{name} is damaged: an outline is not a list of x, y pairs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/json_file.py" />
            <source>{name} is damaged: an outline lies absurdly far outside the image.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/kinds.py" />
            <source>all objects</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../core/masks/kinds.py" />
            <source>{n} objects</source>
            <extracomment>For one: 1 object</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../core/masks/labelme.py" />
            <source>its list of shapes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/labelme.py" />
            <source>{name} has over {most} shapes; split it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/labelme.py" />
            <source>a shape</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/labelme.py" />
            <source>{name} has a shape that cannot be read: {kind} of {points} points.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/labelme.py" />
            <source>{name} is damaged: a mask shape cannot be read; draw it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/levels.py" />
            <source>Set {pixels} ({share}) with {values} to the nearest of {levels}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../core/masks/levels.py" />
            <source>{n:,} pixels</source>
            <extracomment>For one: {n:,} pixel</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../core/masks/levels.py" />
            <source>{pixels:,} pixels ({share}) of {name} with {n} other values were set to the nearest of {levels}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/levels.py" />
            <source>{name} is a JPEG without clear levels, so what its pixels mean is lost; export the mask as PNG, BMP or TIFF.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/levels.py" />
            <source>{name} is a JPEG, which blurs a mask's edges: {moved:,} pixels ({share}) were set to the nearest of {levels}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/levels.py" />
            <source>{most} and {last}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/levels.py" />
            <source>under 0.1 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/mapping.py" />
            <source>{name} also holds {unknown}, whose meaning was not given; import it on its own and say what each value means.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/mapping.py" />
            <source>its image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/mapping.py" />
            <source>The mask {name} is {size} pixels but {image} is {wanted}; it seems to be turned; turn it back by a quarter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/mapping.py" />
            <source>The mask {name} is {size} pixels but {image} is {wanted}; choose the mask that was made from this image.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/mask_file.py" />
            <source>grey levels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/mask_file.py" />
            <location filename="../../core/masks/sources.py" />
            <source>NumPy array</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/mask_file.py" />
            <location filename="../../core/masks/sources.py" />
            <source>one file an object</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/mask_file.py" />
            <source>{name} holds {found} different values, far more than a mask; choose the mask, not the photograph, and one never saved as JPEG.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/meaning.py" />
            <source>ilastik writes 0 where nothing was painted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/meaning.py" />
            <source>In VOC masks 255 marks pixels that count as neither.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/meaning.py" />
            <source>{names} stands apart from the class numbers, as in VOC masks, where it marks pixels that count as neither.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/meaning.py" />
            <source>Every pixel has a value of its own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/meaning.py" />
            <source>Objects lie on background where all of them were marked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/meaning.py" />
            <source>The marks are long and thin, as strokes are, and the rest is {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/meaning.py" />
            <source>The marks look like whole objects, so {name} looks like background.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/object_files.py" />
            <source>{name} lists no image; choose a COCO file that does.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/object_files.py" />
            <source>{name} is no file of LabelMe, COCO, ImageJ or QuPath; choose the file that one of them wrote.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/object_folder.py" />
            <location filename="../../core/masks/pairing.py" />
            <location filename="../../core/masks/sources.py" />
            <source>The folder {folder} may not be read; copy it elsewhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/object_folder.py" />
            <source>The folder {folder} holds no PNG, BMP or TIFF masks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/object_folder.py" />
            <source>The folder {folder} holds over {most:,} files; choose another.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/object_folder.py" />
            <source>In {name} objects overlap in {overlap:,} pixels; the later file was put on top.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/object_folder.py" />
            <source>{name} holds {values} values, where a file with one object has two; choose the file itself if it is a mask of the whole image.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/object_folder.py" />
            <source>{name} is {size} pixels but {first} beside it {other}; one folder must hold the objects of one image.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/objects.py" />
            <source>it seems to be turned</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/objects.py" />
            <source>choose the file made from this image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/objects.py" />
            <source>{name} was made for an image of {own} pixels but this one is {size}; {advice}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/objects.py" />
            <source>{name} has outlines outside the image of {width} × {height} pixels; choose the file made from this image.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/objects.py" />
            <source>{name} has far too many or too intricate outlines.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/objects.py" />
            <source>{name} cannot be drawn: {error}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/outlines.py" />
            <source>The labels are too ragged for outlines; export them as PNG instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/pairing.py" />
            <location filename="../../core/masks/sources.py" />
            <source>{name} is not in {parent}; choose the masks again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/pairing.py" />
            <source>The folder {name} holds no PNG, BMP or TIFF masks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/rare_tiff.py" />
            <location filename="../../core/masks/raster.py" />
            <source>{name} holds fractions, not labels; export it as an 8-bit PNG.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/raster.py" />
            <source>{name} is a rare kind of TIFF; save it with 8 or 16 bits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/raster.py" />
            <source>{name} is a JPEG in colour, which blurs a mask's colours into each other; export the mask as PNG, BMP or TIFF.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/raster.py" />
            <source>{name} asks to be shown turned; its pixels were read as they lie.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/raster.py" />
            <source>{name} has {pages} pages; only the first was read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/source_reading.py" />
            <source>outside all outlines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/source_reading.py" />
            <source>{name} is HDF5, which cannot be read here; in ilastik, export the labels as PNG, TIFF or NumPy (npy).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/source_reading.py" />
            <source>{name} holds boxes, which say where cells are but not which pixels are theirs; choose masks or outlines.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/source_reading.py" />
            <source>objects without a class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/source_reading.py" />
            <source>{name} was made from {image} as it is stored, so it was turned as the image is shown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/source_reading.py" />
            <source>{name} was turned as it asks to be shown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/source_reading.py" />
            <source>{name} is stored turned or mirrored; check that {path} lies as the image is shown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/sources.py" />
            <source>image file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/sources.py" />
            <source>QuPath GeoJSON</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/sources.py" />
            <source>ImageJ regions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/sources.py" />
            <source>VOC boxes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/sources.py" />
            <source>The folder {name} holds no masks: no PNG, BMP, TIFF, NumPy, LabelMe, COCO, ImageJ or GeoJSON files.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/sources.py" />
            <location filename="../../core/masks/unpacking.py" />
            <source>{name} holds no masks that can be read; choose another file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/unpacking.py" />
            <source>{name} is a damaged or locked zip; make it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/unpacking.py" />
            <source>{name} could not be unpacked; unpack it yourself and choose the folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/unpacking.py" />
            <source>{name} holds names that lead out of it; it was not unpacked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/unpacking.py" />
            <source>{name} unpacks to more than {files} files or {most} GB; unpack it yourself and choose the folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/unpacking.py" />
            <source>There is no room to unpack {name}; free some, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/unpacking.py" />
            <source>{name} unpacks to far more than it says; it was not read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/voc_boxes.py" />
            <source>{name} is no Pascal VOC file; choose the annotation's XML.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/voc_boxes.py" />
            <source>{name} has over {most} boxes; split it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/voc_boxes.py" />
            <source>{name} is far too large for Pascal VOC boxes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/voc_boxes.py" />
            <source>{name} declares entities, which can hide anything; it was not read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/voc_boxes.py" />
            <source>{name} is damaged or no XML file; export it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/voc_boxes.py" />
            <source>{path} is damaged: a box has no {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/voc_boxes.py" />
            <source>{name} is damaged: a box ends before it begins.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/masks/writing.py" />
            <source>The mask is too large for a PNG.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/memory_errors.py" />
            <source>{what} ended because the graphics processor's memory ran out; close other programs that use it, or choose the processor in the preferences.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/memory_errors.py" />
            <source>{what} ended because this computer's memory ran out; close other programs, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/colour.py" />
            <source>red</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/colour.py" />
            <source>green</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/colour.py" />
            <source>blue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/colour.py" />
            <source>saturation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/colour.py" />
            <source>green to red</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/colour.py" />
            <source>blue to yellow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/colour.py" />
            <source>It takes {rule}, chosen by your labels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/colour.py" />
            <source>It takes {rule}, as no labels choose another.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/colour.py" />
            <source>lowest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/colour.py" />
            <source>highest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/colour.py" />
            <source>middle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/colour.py" />
            <source>lower two</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/colour.py" />
            <source>upper two</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/colour.py" />
            <source>the {which} of two levels of {channel}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/colour.py" />
            <source>the {which} of three levels of {channel}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/dense.py" />
            <source>Its training began from weights learned on synthetic smears.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/dense.py" />
            <source>The answers of patch by patch, for all pixels in one go.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/dense.py" />
            <source>The image is smaller than the {field} × {field} pixels this network looks at.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/dense.py" />
            <source>The frame of {reach} pixels along the border has no answer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/dense.py" />
            <source>Each heatmap pixel stands for {side} × {side} pixels of the image: edges are steps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/forest.py" />
            <source>{trees} trees vote on {features} blurred colours and slopes of each pixel by itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/ladder.py" />
            <source>Colour threshold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/ladder.py" />
            <source>Takes what is stained strongly enough and lets the cell's edge decide the rest; your labels only choose the colour to look at.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/ladder.py" />
            <source>Patch by patch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/ladder.py" />
            <source>Cuts a small square around every single pixel and lets the network judge each square by itself: a good mask at a very high price.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/ladder.py" />
            <source>CNN with pooling</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/ladder.py" />
            <source>Looks at the whole image at once but shrinks it on the way, so the heatmap is smaller than the image.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/ladder.py" />
            <source>Stride 1, no padding</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/ladder.py" />
            <source>Shrinks nothing on the way, so every pixel gets its own answer, except along the border, where the network would have to look beyond the image.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/ladder.py" />
            <source>Stride 1, padded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/ladder.py" />
            <source>Surrounds each layer with zeros, so the heatmap has exactly the size of the image: what this program uses.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/ladder.py" />
            <source>Random forest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/ladder.py" />
            <source>What other interactive tools do: blurs the image by different amounts and lets many small decision trees vote on each pixel.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/ladder.py" />
            <source>Small U-Net</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/ladder.py" />
            <source>What came later: shrinks the image to see far, then puts the detail back by shortcuts; larger, and made for many labels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/lessons.py" />
            <location filename="../../core/training_data.py" />
            <source>None of the images could be used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/patches.py" />
            <source>Each of the {size:,} pixels was classified by itself, from its own patch.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/patches.py" />
            <source>The time is extrapolated from {timed:,} patches, one in each {side} × {side} pixels, and the IoU is of {labelled:,} labelled pixels drawn at random.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/scoring.py" />
            <source>The IoU is on an image it was trained on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/methods/unet.py" />
            <source>{weights:,} weights to be learned: the more labels, the better it does.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>{name} is too large to be a SmearSeg model; choose another file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>{name} is damaged: {error}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>{name} is damaged and cannot be read; use another copy or train again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>The model could not be written to {path} ({reason}); choose another place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>{path} is too large to be a SmearSeg model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>The model file {path} cannot be read ({reason}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>{name} is not a SmearSeg model, or is damaged; choose another file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>{name} was made by a newer SmearSeg (format {version}, this program reads up to {format_version}); update the program to use it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>its classes do not fit its network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>its rules for cells do not fit its classes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>its heatmap would not have the size of the image.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>its class numbers are not valid.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>its class names are not text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>its thresholds are not between 0 and 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>its colour normalisation is not valid.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>its weights do not fit its network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>its weights hold values that are not numbers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>its weights hold a negative variance.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project.py" />
            <source>{name} counts the labels of {image} wrongly.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project.py" />
            <source>{name} is the open project; choose another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project.py" />
            <source>{name} has no image number {number}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project.py" />
            <source>{name} has no class number {number}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project.py" />
            <source>There is no file {path}; choose the image where it is now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project.py" />
            <source>{name} is no longer at {place}; show where it is now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project.py" />
            <source>There is already a class named {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project.py" />
            <source>A class needs a name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_backups.py" />
            <source>{name} is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_backups.py" />
            <source>The disk is nearly full, so no backup of {name} was made; free some space.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_history.py" />
            <source>“{name}” cannot be undone before “{other}”, which was done since; undo that first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_history.py" />
            <source>“{name}” cannot be undone before “{other}”, which was done since on {image}; undo that first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_history.py" />
            <source>“{name}” cannot be redone before “{other}”, which was undone; redo that first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_history.py" />
            <source>“{name}” cannot be redone before “{other}”, which was undone on {image}; redo that first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_history.py" />
            <source>“{name}” can no longer be undone or redone: what was kept for it is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_history.py" />
            <source>“{name}” cannot be done ({error}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_lock.py" />
            <source>{name} is already open in this program.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_lock.py" />
            <source>{name} is in use by another SmearSeg; close it there first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_lock.py" />
            <source>{name} is in use by another SmearSeg (process {pid} on {host}, since {since}); close it there first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_models.py" />
            <source>{name} has no model number {number}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_models.py" />
            <source>Run {in_use} is in use, so it stays; go back to another run first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_models.py" />
            <source>a model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_paths.py" />
            <source>The name {readable} has characters that cannot be stored; rename the image.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_place.py" />
            <source>its state</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_place.py" />
            <source>{name} in {parent} is another project now, or was changed elsewhere, so nothing was written into it. Put yours back, or use “Save as” to keep all your work in another file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_rows.py" />
            <source>its list of classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_rows.py" />
            <source>its list of training runs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_rows.py" />
            <source>{name} is damaged in {part} ({told}); open a backup of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_schema.py" />
            <source>{name} is a folder; choose a project file (.smearseg).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_schema.py" />
            <source>There is no project at {path}; it may have been moved or deleted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_schema.py" />
            <source>{name} is empty, so it is not a SmearSeg project.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_schema.py" />
            <source>{name} is not a SmearSeg project; choose a .smearseg file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_schema.py" />
            <source>{name} is cut short; open a backup of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_schema.py" />
            <source>{name} is a database of another program, not a SmearSeg project.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_schema.py" />
            <source>{name} was made by a newer SmearSeg (its format is {version}, this program knows {schema_version}); update SmearSeg to open it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_schema.py" />
            <source>{name} is damaged: it does not say its format; open a backup of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_schema.py" />
            <source>{name} is a folder; choose another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_schema.py" />
            <source>There is already a file {name}; choose another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_schema.py" />
            <source>{name} is not a SmearSeg project and is left as it is; choose another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_schema.py" />
            <source>{name} holds more than a SmearSeg project should; it is not opened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_schema.py" />
            <source>{name} is damaged: its table “{table}” is not as it should be; open a backup of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_schema.py" />
            <source>{name} is damaged: its state is missing; open a backup of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_sentences.py" />
            <source>The disk is full, so {name} was not written; free some space and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_sentences.py" />
            <source>{name} is in use by another program; close it there first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_sentences.py" />
            <source>{name} is damaged; open a backup of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_sentences.py" />
            <source>{name} may not be written in {folder}; choose a folder that you may write to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_sentences.py" />
            <source>The drive of {folder} takes no file locks; copy {name} to a drive of this computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_sentences.py" />
            <source>There is already a file {name} in {folder}; choose another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_sentences.py" />
            <source>{name} is write-protected; allow writing to it or open a copy of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_sentences.py" />
            <source>{name} cannot be opened for writing in {folder}; check that you may write to that folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_sentences.py" />
            <source>The disk failed while {name} was read or written; check the drive, then save a copy elsewhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_sentences.py" />
            <source>{name} cannot hold anything that large.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_sentences.py" />
            <source>The folder {folder} does not exist; choose another.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_sentences.py" />
            <source>{name} could not be read or written in {folder} ({reason}); check the drive.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_sentences.py" />
            <source>{name} could not be read or written ({error}); open a backup of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_store.py" />
            <source>The drive of {name} is gone; plug it in again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/project_store.py" />
            <source>{name} is damaged; open a backup of it. ({told})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/blocks.py" />
            <source>Segmentation report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>holes filled up to {value} px</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>smaller than {value} px dropped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>larger than {value} px dropped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>outline smoothed by {value} px</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>touching cells split (strength {value})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>parts up to {value} px apart joined</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>Cells counted and measured</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>No image could be read, so nothing was counted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>An object is a connected part of the mask at the threshold in use.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>No rules are set: every part counts, and cells that touch are one object.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>Rules in use: {rules}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>objects at the border dropped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>holes filled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>Objects</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>Per image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>Area, median ({square})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>Middle half</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>Diameter, median ({unit})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>Circularity, median</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../core/report/cell_chapter.py" />
            <source>Over {n} images. Half of the objects have areas in the “middle half”; the diameter is that of a disc of the same area; circularity is 1 for a disc.</source>
            <extracomment>For one: Over {n} image. Half of the objects have areas in the “middle half”; the diameter is that of a disc of the same area; circularity is 1 for a disc.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>{low} to {high}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>{name} per mm²</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>Objects by image.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>The first {most} of {n} images; the sum is of all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>held out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>learnt from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>its like learnt from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>Project {project} · {date} · SmearSeg {program}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>In short</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>To be kept in mind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>This project has {images}, {labelled} of them with labels for {names}. No network has been trained on them yet, so there is nothing to score or count.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../core/report/chapters.py" />
            <source>A small neural network learnt from {n} labelled images to mark {names} in microscope images, pixel by pixel.</source>
            <extracomment>For one: A small neural network learnt from {n} labelled image to mark {names} in microscope images, pixel by pixel.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>An IoU of 1 would be perfect agreement.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../core/report/chapters.py" />
            <source>It marks {n} objects {where}.</source>
            <extracomment>For one: It marks {n} object {where}.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>{mean} (95 % interval {low} to {high})</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../core/report/chapters.py" />
            <source>For “{name}”, its masks agree with the hand-made labels of {n} images that it never saw with an IoU of {mean}.</source>
            <extracomment>For one: For “{name}”, its masks agree with the hand-made labels of {n} image that it never saw with an IoU of {mean}.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/report/chapters.py" />
            <source>Its masks agree with the hand-made labels of {n} images that it never saw with an IoU of {mean}.</source>
            <extracomment>For one: Its masks agree with the hand-made labels of {n} image that it never saw with an IoU of {mean}.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>Its masks have not been judged on images that it never saw.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>For “{name}”, its masks have not been judged on images that it never saw.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>95 % interval {low} to {high}, {basis}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>no held-out image with labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>chosen by hand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>proposed by the program</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>Objects found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/curve.py" />
            <source>IoU, Dice, precision and recall for every threshold from 0 to 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/curve.py" />
            <source>No labelled cell, so there is no best threshold.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/curve.py" />
            <source>The best IoU, {iou:.3f}, is at threshold {threshold:.2f}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/curve.py" />
            <source>in use: {threshold:.2f}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/gather.py" />
            <source>The file of {name} is missing; show where it is now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/gather.py" />
            <source>{name} as it is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/gather.py" />
            <source>{name} with its mask</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/gather.py" />
            <source>The only one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/gather.py" />
            <source>Median</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/gather.py" />
            <source>Worst</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../core/report/honesty.py" />
            <source>{names} are unlike the images that the network learnt from ({how}, and other differences); masks and counts there are less certain.</source>
            <extracomment>For one: {names} is unlike the images that the network learnt from ({how}); masks and counts there are less certain.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../core/report/honesty.py" />
            <source>Left out, since they could not be read: {names}. {failure}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/honesty.py" />
            <source>Cells that touch count as one object, and small specks count, too: no rules for cells are set.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../core/report/honesty.py" />
            <source>{names} are held out now, but the network learnt from them before, or from an image that shows the same, so they judge nothing here.</source>
            <extracomment>For one: {names} is held out now, but the network learnt from it before, or from an image that shows the same, so it judges nothing here.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../core/report/honesty.py" />
            <source>No labelled image was held out: how good the masks are on new images is not known.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../core/report/honesty.py" />
            <source>Only {n} images with labels were held out. From {least} on there is an interval that says how sure the figure is.</source>
            <extracomment>For one: Only {n} image with labels was held out. From {least} on there is an interval that says how sure the figure is.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../core/report/honesty.py" />
            <source>The threshold matters for {name}: chosen on the same held-out images it would have shown {iou}.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../core/report/honesty.py" />
            <source>The {n} training images are labelled in part only ({labelled} of {pixels} pixels): strokes do not say where cells end, so edges follow what the network knew before.</source>
            <extracomment>For one: The training image is labelled in part only ({labelled} of {pixels} pixels): strokes do not say where cells end, so edges follow what the network knew before.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/report/honesty.py" />
            <source>{n} held-out images are labelled in part only; what nobody labelled there counts neither for nor against the mask.</source>
            <extracomment>For one: {n} held-out image is labelled in part only; what nobody labelled there counts neither for nor against the mask.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../core/report/honesty.py" />
            <source>Labels have been changed since the network was trained.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>a network that comes with the program and has seen made-up smears only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>the network of the run before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <location filename="../../core/run_comparison.py" />
            <source>random weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>What was done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>from {low} to {high} pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>not given, so sizes are in pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>What was looked for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>Report written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>by SmearSeg {program}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>Training, with labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>Held out, with labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>Without labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>Images by role. The network learns from training images; held-out images never train it; they judge it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <location filename="../../core/report/score_chapter.py" />
            <location filename="../../core/run_comparison.py" />
            <source>Labelled pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>Which</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>What was labelled by hand, in pixels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>On training images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>On held-out images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>The network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>No network has been trained in this project yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>stride-1 convolutional network, {layers}, {weights}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../core/report/method_chapters.py" />
            <source>{n} layers</source>
            <extracomment>For one: {n} layer</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/report/method_chapters.py" />
            <source>{n} weights</source>
            <extracomment>For one: {n} weight</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <location filename="../../core/report/terms.py" />
            <source>Receptive field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>{field} × {field} pixels: what a pixel's answer is based on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>revision {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>revision {number}; changed since</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../core/report/method_chapters.py" />
            <source>{n} steps</source>
            <extracomment>For one: {n} step</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>Training run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>number {number} of {total}, {date}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>Length</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <location filename="../../core/run_comparison.py" />
            <source>Begun from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>Learnt from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>State of the labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>Check sum (SHA-256)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>The network gives each pixel a probability of being a cell, from its surroundings alone. Pixels at or above the threshold are the mask.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../core/report/method_chapters.py" />
            <source>{n} labelled pixels</source>
            <extracomment>For one: {n} labelled pixel</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../core/report/numbers.py" />
            <source>January</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/numbers.py" />
            <source>February</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/numbers.py" />
            <source>March</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/numbers.py" />
            <source>April</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/numbers.py" />
            <source>May</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/numbers.py" />
            <source>June</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/numbers.py" />
            <source>July</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/numbers.py" />
            <source>August</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/numbers.py" />
            <source>September</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/numbers.py" />
            <source>October</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/numbers.py" />
            <source>November</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/numbers.py" />
            <source>December</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../core/report/numbers.py" />
            <source>in {n} images</source>
            <extracomment>For one: in {n} image</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/report/numbers.py" />
            <source>on {n} held-out images</source>
            <extracomment>For one: on {n} held-out image</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../core/report/numbers.py" />
            <source>{day} {month} {year}, {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/numbers.py" />
            <source>“{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>How good the masks of “{name}” are</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>How good the masks are</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>No image with labels was held out, so nothing says how good the masks are on images that the network never saw. What is shown below is of images that it learnt from: such figures flatter.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../core/report/score_chapter.py" />
            <source>{n} images with labels ({pixels} labelled pixels) were held out: the network never learnt from them.</source>
            <extracomment>For one: {n} image with labels ({pixels} labelled pixels) was held out: the network never learnt from them.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>At the threshold in use, {threshold:.2f}, the IoU is {iou}. One image cannot tell how much such figures vary.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>The mean IoU over them is {mean}. To be fair, each image was scored at the threshold that the other held-out images would choose (from {low:.2f} to {high:.2f}), so that no image had a say in its own score.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>There are too few images for an interval.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>If other images like these were held out, the mean would lie between {low} and {high} with 95 % confidence.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>Mean, threshold {threshold:.2f}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>All pixels, threshold {threshold:.2f}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>Mean, cross-fitted</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../core/report/score_chapter.py" />
            <source>Scores on {n} held-out images: means over the images, and of all their labelled pixels together, in which large images weigh more.</source>
            <extracomment>For one: Scores on {n} held-out image: means over the images, and of all their labelled pixels together, in which large images weigh more.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>At the threshold in use the rules for cells are applied; cross-fitted scores and the curve are of the mask before them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>Scores of “{name}” at every threshold, over all {pixels} labelled pixels of the held-out images. The dot is the best IoU, {iou:.3f} at {threshold:.2f}; in the shaded range, {low:.2f} to {high:.2f}, at most {within:.2f} of it is lost. The upright line is the threshold in use.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>The choice of the threshold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>training images (which flatter)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>held-out images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>Pictures: {which} of the {kind}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>A picture: {kind}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>outline of the mask</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>missed: a cell by the labels, not by the mask</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>too much: a cell by the mask, not by the labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>{what}: {name}, IoU {iou} at the threshold in use, on {pixels} labelled pixels. Left the image, right its mask and errors.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>Held-out images, worst first, at threshold {threshold:.2f}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>The {most} worst of {n} are listed.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../core/report/score_chapter.py" />
            <source>On {n} training images ({pixels} labelled pixels) the mean IoU is {iou} at threshold {threshold:.2f}. If only a few strokes inside cells are labelled, that says nothing of the cells' edges.</source>
            <extracomment>For one: On {n} training image ({pixels} labelled pixels) the mean IoU is {iou} at threshold {threshold:.2f}. If only a few strokes inside cells are labelled, that says nothing of the cells' edges.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../core/report/terms.py" />
            <source>Label</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/terms.py" />
            <source>what a person painted: this pixel is a cell, that one is background.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/terms.py" />
            <source>what the network calls a cell, at the threshold in use.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/terms.py" />
            <source>the probability from which a pixel belongs to the mask; lower takes in more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/terms.py" />
            <source>intersection over union: of all pixels that are a cell by label or mask, the share that is one by both. 1 is perfect, 0 is none; on a cell 60 pixels wide, a mask one pixel too wide all round has 0.94.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/terms.py" />
            <source>another measure of the same agreement; always a little higher than IoU.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/terms.py" />
            <source>of the pixels in the mask, the share that are cells by the labels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/terms.py" />
            <source>of the pixels that are cells by the labels, the share that is in the mask.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/terms.py" />
            <source>kept away from the network while it learnt, to judge it fairly.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/terms.py" />
            <source>Cross-fitted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/terms.py" />
            <source>each image is scored at the threshold that the other images would choose, so that none judges itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/terms.py" />
            <source>95 % interval</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/terms.py" />
            <source>the range in which the mean over very many such images lies in 95 of 100 cases; found by drawing from the images again and again (bootstrap-t). Few images make it wide.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/terms.py" />
            <source>the square around a pixel that its answer is based on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/terms.py" />
            <source>Object</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/terms.py" />
            <source>pixels of the mask that hang together by their sides; ideally one cell.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/report/terms.py" />
            <source>Words explained</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/roles.py" />
            <source>too few labelled images to hold one out; five are needed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/roles.py" />
            <source>the labelled images belong together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Held-out pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>of them background</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Images learnt from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Images held out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Seconds asked for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Live mode</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Stopped by hand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Learning rate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Crop (pixels)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Crops a step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Share turned and stretched</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Computed in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Seed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>The held-out IoU of the second run is {gain:.3f} higher.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>The held-out IoU of the second run is {gain:.3f} lower.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>the network before it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>the starter network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Revision of the labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Seconds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>One of the runs has no held-out IoU, so they cannot be compared by it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>The held-out IoU of both runs is the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>They were judged on different held-out labels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>yes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>no</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../core/run_comparison.py" />
            <source>{n} entries</source>
            <extracomment>For one: 1 entry</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../core/sample.py" />
            <source>The sample {missing} is not in {samples}; install SmearSeg again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/sides.py" />
            <source>{alike}, but one trains and the other is held out: an image that the network learnt from cannot judge it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/sides.py" />
            <source>{alike}, so {what} went from held out to training: an image that the network learns from cannot judge it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/sides.py" />
            <source>{alike}, so {what} went from training to held out: the network must not learn from an image that judges it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/tables.py" />
            <source>{title} has {rows} rows, more than an XLSX sheet holds; choose CSV.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/tables.py" />
            <source>{name} did not read back as written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/training_data.py" />
            <source> or </source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/training_data.py" />
            <source>Only background is labelled: paint over some {names} too, then train.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/training_data.py" />
            <source>Only “{name}” is labelled: paint some background too, then train.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/training_data.py" />
            <source>Nothing is labelled for training: paint some {names} and some background, or import masks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/training_data.py" />
            <source>Nothing is labelled for training: paint some {names} and some background on an image that is not held out, or import masks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/training_request.py" />
            <source>Training went astray and was ended; no network was kept. Train again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/training_request.py" />
            <source>Training went astray and was ended; the last good network is kept. Train again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/training_request.py" />
            <source>The best network so far is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/unlike.py" />
            <source>This image is less sharp than the training images.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/unlike.py" />
            <source>This image is sharper than the training images.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/unlike.py" />
            <source>The background has another colour than in the training images.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/unlike.py" />
            <source>The background is darker than in the training images.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/unlike.py" />
            <source>The background is brighter than in the training images.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/unlike.py" />
            <source>The stain has another colour than in the training images.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/unlike.py" />
            <source>The stain is stronger than in the training images.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/unlike.py" />
            <source>The stain is weaker than in the training images.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/unlike.py" />
            <source>What it shows is {factor:.1f} times larger than in the training images.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../core/unlike.py" />
            <source>What it shows is {factor:.1f} times smaller than in the training images.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language</source>
            <translation type="vanished">Sprache</translation>
        </message>
    </context>
</TS>
