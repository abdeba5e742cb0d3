<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>SmearSeg</name>
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
            <location filename="../../gui/dialogs/preferences.py" />
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/preferences.py" />
            <source>Like the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/preferences.py" />
            <source>From the next start of the program on. All work is saved.</source>
            <translation>Gilt ab dem nächsten Start des Programms. Alle Arbeit ist gespeichert.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/preferences.py" />
            <source>&amp;Language</source>
            <translation>&amp;Sprache</translation>
        </message>
    </context>
</TS>
