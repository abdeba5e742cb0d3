<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>SmearSeg</name>
        <message>
            <location filename="../../gui/acceptance.py" />
            <source>That object has no end nearby; raise the threshold (.) until cells stand alone.</source>
            <translation>Dieses Objekt hat in der Nähe kein Ende; den Schwellenwert (.) erhöhen, bis die Zellen einzeln stehen.</translation>
        </message>
        <message>
            <location filename="../../gui/acceptance.py" />
            <source>Open an image first: there is no prediction to accept.</source>
            <translation>Zuerst ein Bild öffnen: Es gibt keine Vorhersage zum Übernehmen.</translation>
        </message>
        <message>
            <location filename="../../gui/acceptance.py" />
            <source>The network does not know “{name}” yet; label some of it and train (T).</source>
            <translation>Das Netz kennt „{name}“ noch nicht; etwas davon markieren und trainieren (T).</translation>
        </message>
        <message>
            <location filename="../../gui/acceptance.py" />
            <source>The prediction of this image is still on its way; try again in a moment.</source>
            <translation>Die Vorhersage dieses Bildes ist noch in Arbeit; gleich noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../gui/acceptance.py" />
            <source>There is no prediction of this image yet; label some cells and train (T).</source>
            <translation>Für dieses Bild gibt es noch keine Vorhersage; einige Zellen markieren und trainieren (T).</translation>
        </message>
        <message>
            <location filename="../../gui/acceptance.py" />
            <location filename="../../gui/cells.py" />
            <source>Finding cells</source>
            <translation>Zellen suchen</translation>
        </message>
        <message>
            <location filename="../../gui/acceptance.py" />
            <source>The prediction changed while its cells were looked for; draw the box again.</source>
            <translation>Die Vorhersage hat sich geändert, während ihre Zellen gesucht wurden; den Rahmen neu ziehen.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/acceptance.py" />
            <source>Reject prediction ({n} cells)</source>
            <extracomment>For one: Reject prediction ({n} cell)</extracomment>
            <translation>
                <numerusform>Vorhersage ablehnen ({n} Zelle)</numerusform>
                <numerusform>Vorhersage ablehnen ({n} Zellen)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/acceptance.py" />
            <source>Accept prediction ({n} cells)</source>
            <extracomment>For one: Accept prediction ({n} cell)</extracomment>
            <translation>
                <numerusform>Vorhersage übernehmen ({n} Zelle)</numerusform>
                <numerusform>Vorhersage übernehmen ({n} Zellen)</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;New project…</source>
            <translation>&amp;Neues Projekt…</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Make an empty project file</source>
            <translation>Eine leere Projektdatei anlegen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Open project…</source>
            <translation>Projekt &amp;öffnen…</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Open a project file</source>
            <translation>Eine Projektdatei öffnen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Save &amp;as…</source>
            <translation>Speichern &amp;unter…</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Copy the project to another file and go on there; every stroke is saved by itself</source>
            <translation>Das Projekt in eine andere Datei kopieren und dort weiterarbeiten; jeder Strich wird von selbst gespeichert</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Open the &amp;sample</source>
            <translation>Beis&amp;piel öffnen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Open the sample project: three made-up smears</source>
            <translation>Das Beispielprojekt öffnen: drei künstliche Ausstriche</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Close project</source>
            <translation>Projekt s&amp;chließen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Go to the start page with the recent projects; everything is saved</source>
            <translation>Zur Startseite mit den letzten Projekten; alles ist gespeichert</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Restore earlier s&amp;tate…</source>
            <translation>Früheren S&amp;tand wiederherstellen…</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Go back to a backup of this project; the present state is kept as one</source>
            <translation>Zu einer Sicherung dieses Projekts zurückgehen; der jetzige Stand bleibt als Sicherung erhalten</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Add &amp;images…</source>
            <translation>Bilder &amp;hinzufügen…</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Add images to this project</source>
            <translation>Bilder zu diesem Projekt hinzufügen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Add a &amp;folder…</source>
            <translation>&amp;Ordner hinzufügen…</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Add all images of a folder</source>
            <translation>Alle Bilder eines Ordners hinzufügen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Fin&amp;d missing images…</source>
            <translation>&amp;Fehlende Bilder suchen…</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Search a folder for images whose files were moved or renamed</source>
            <translation>In einem Ordner nach Bildern suchen, deren Dateien verschoben oder umbenannt wurden</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>I&amp;mport masks…</source>
            <translation>&amp;Masken importieren…</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Use masks made elsewhere as labels</source>
            <translation>Anderswo erstellte Masken als Markierungen verwenden</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Compare counts with &amp;boxes…</source>
            <translation>Anzahlen mit Begrenzungs&amp;rahmen vergleichen…</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Count the labels' objects beside boxes that another program drew (Pascal VOC)</source>
            <translation>Die Objekte der Markierungen neben den Rahmen eines anderen Programms zählen (Pascal VOC)</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Export masks…</source>
            <translation>Masken &amp;exportieren…</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Write masks as PNG</source>
            <translation>Masken als PNG schreiben</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Re&amp;port…</source>
            <translation>Ber&amp;icht…</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Write what was done, how good the masks are and what was counted, as HTML and PDF</source>
            <translation>Als HTML und PDF schreiben, was getan wurde, wie gut die Masken sind und was gezählt wurde</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Close the program; all work is saved</source>
            <translation>Das Programm schließen; alle Arbeit ist gespeichert</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <location filename="../../gui/edit_menu.py" />
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Take back the last change of this image, or of classes, roles and thresholds</source>
            <translation>Die letzte Änderung dieses Bildes oder von Klassen, Rollen und Schwellenwerten zurücknehmen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <location filename="../../gui/edit_menu.py" />
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Do again what was undone</source>
            <translation>Noch einmal tun, was rückgängig gemacht wurde</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Undo &amp;import of masks</source>
            <translation>Impor&amp;t von Masken rückgängig</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Give all images of the last import the labels they had</source>
            <translation>Allen Bildern des letzten Imports ihre früheren Markierungen geben</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Re&amp;move image from project</source>
            <translation>Bild aus Projekt &amp;entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>The file stays; its labels come back when the image is added again</source>
            <translation>Die Datei bleibt; die Markierungen kommen zurück, wenn das Bild wieder hinzugefügt wird</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Preferences…</source>
            <translation>E&amp;instellungen…</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Theme, keys, wheel, processor, training time</source>
            <translation>Aussehen, Tasten, Mausrad, Prozessor, Trainingszeit</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Brush</source>
            <translation>&amp;Pinsel</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Paint labels; the right button erases</source>
            <translation>Markierungen malen; die rechte Maustaste radiert</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Eraser</source>
            <translation>&amp;Radierer</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Make pixels unlabelled again</source>
            <translation>Pixel wieder unmarkiert machen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Move</source>
            <translation>&amp;Verschieben</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Move the image; also with Space or the middle button</source>
            <translation>Das Bild verschieben; auch mit der Leertaste oder der mittleren Maustaste</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Pol&amp;ygon</source>
            <translation>Poly&amp;gon</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Click around a region; Enter or a double click fills it</source>
            <translation>Einen Bereich mit Klicks umranden; Eingabe oder Doppelklick füllt ihn</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Lasso</source>
            <translation>&amp;Lasso</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Drag around a region</source>
            <translation>Einen Bereich umfahren</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Ell&amp;ipse</source>
            <translation>&amp;Ellipse</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Drag an ellipse; with Shift a circle</source>
            <translation>Eine Ellipse aufziehen; mit Umschalt einen Kreis</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Rectangle</source>
            <translation>Rech&amp;teck</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Drag a rectangle; with Shift a square</source>
            <translation>Ein Rechteck aufziehen; mit Umschalt ein Quadrat</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Fill</source>
            <translation>&amp;Füllen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Fill the enclosed region that is clicked</source>
            <translation>Den angeklickten umschlossenen Bereich füllen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Wand</source>
            <translation>&amp;Zauberstab</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Press on a colour and drag right for more of it</source>
            <translation>Auf eine Farbe drücken und nach rechts ziehen, um mehr davon zu nehmen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Accept prediction</source>
            <translation>Vorhersage &amp;übernehmen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Click a predicted cell to label it so, with Shift to make it background</source>
            <translation>Eine vorhergesagte Zelle anklicken, um sie so zu markieren; mit Umschalt wird sie Hintergrund</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Pen &amp;pressure sets brush size</source>
            <translation>Stift&amp;druck bestimmt die Pinselgröße</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>A pen paints the wider the harder it is pressed</source>
            <translation>Ein Stift malt umso breiter, je fester er aufgedrückt wird</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Keyboard pointer</source>
            <translation>Tast&amp;aturzeiger</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Arrow keys move a pointer over the image, Enter is its button</source>
            <translation>Die Pfeiltasten bewegen einen Zeiger über das Bild, Eingabe ist seine Maustaste</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Smaller brush</source>
            <translation>&amp;Kleinerer Pinsel</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Make the brush smaller</source>
            <translation>Den Pinsel verkleinern</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Lar&amp;ger brush</source>
            <translation>Größerer Pi&amp;nsel</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Make the brush larger</source>
            <translation>Den Pinsel vergrößern</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Swap class an&amp;d background</source>
            <translation>Klasse und Hintergrund &amp;wechseln</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Paint the other of the two</source>
            <translation>Das andere von beiden malen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Pain&amp;t background</source>
            <translation>&amp;Hintergrund malen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Mark what is not a cell</source>
            <translation>Markieren, was keine Zelle ist</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Previous image</source>
            <translation>&amp;Voriges Bild</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Go to the image before</source>
            <translation>Zum Bild davor gehen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Next image</source>
            <translation>&amp;Nächstes Bild</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Go to the image after</source>
            <translation>Zum Bild danach gehen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Fit</source>
            <translation>&amp;Einpassen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <location filename="../../gui/canvas_keys.py" />
            <source>Show the whole image</source>
            <translation>Das ganze Bild zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Actual size</source>
            <translation>Ori&amp;ginalgröße</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>One image pixel a screen pixel</source>
            <translation>Ein Bildpixel auf ein Bildschirmpixel</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Zoom in</source>
            <translation>Vergr&amp;ößern</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <location filename="../../gui/tour/steps.py" />
            <source>Look closer</source>
            <translation>Näher heran</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Zoom &amp;out</source>
            <translation>Ver&amp;kleinern</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Look from farther</source>
            <translation>Weiter weg</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Next to la&amp;bel</source>
            <translation>Als Nächstes &amp;markieren</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Go to where the network is least sure in images that nobody has labelled</source>
            <translation>Zu der Stelle gehen, an der das Netz in noch unmarkierten Bildern am unsichersten ist</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Mag&amp;nifier</source>
            <translation>L&amp;upe</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Drag a box to fill the window with it, or click a cell to see it whole</source>
            <translation>Einen Rahmen aufziehen, der das Fenster füllen soll, oder eine Zelle anklicken, um sie ganz zu sehen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Zoom to obje&amp;ct</source>
            <translation>Auf Ob&amp;jekt zoomen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Look closer at the cell under the pointer</source>
            <translation>Die Zelle unter dem Zeiger näher ansehen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>R&amp;uler</source>
            <translation>L&amp;ineal</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Drag a line to read its length and angle</source>
            <translation>Eine Linie ziehen, um ihre Länge und ihren Winkel abzulesen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Pick &amp;cell</source>
            <translation>Zelle au&amp;swählen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Click a cell to see what is measured of it</source>
            <translation>Eine Zelle anklicken, um zu sehen, was an ihr gemessen wird</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Pixel si&amp;ze…</source>
            <translation>Pi&amp;xelgröße…</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Say how many micrometres a pixel covers: typed, from a scale bar, or from the file</source>
            <translation>Angeben, wie viele Mikrometer ein Pixel umfasst: eingetippt, von einem Maßstabsbalken oder aus der Datei</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Measurements</source>
            <translation>&amp;Messwerte</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>A table of the cells with their area, shape and colour, plots and counts</source>
            <translation>Eine Tabelle der Zellen mit Fläche, Form und Farbe, dazu Diagramme und Anzahlen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Save net&amp;work…</source>
            <translation>Net&amp;z speichern…</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Write the network with its thresholds and cell rules as a file for the command line</source>
            <translation>Das Netz mit seinen Schwellenwerten und Zellregeln als Datei für die Befehlszeile schreiben</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Show &amp;uncertainty</source>
            <translation>&amp;Unsicherheit zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Have the heatmap show where the network is least sure instead of its probabilities</source>
            <translation>Die Heatmap zeigt statt der Wahrscheinlichkeiten, wo das Netz am unsichersten ist</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Show &amp;minimap</source>
            <translation>Übersichtsbil&amp;d zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Show the whole image in a corner while only a part of it is in view</source>
            <translation>Das ganze Bild in einer Ecke zeigen, solange nur ein Teil davon zu sehen ist</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Show pixel &amp;grid</source>
            <translation>Pi&amp;xelraster zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Draw the borders of pixels when they are large</source>
            <translation>Die Grenzen der Pixel zeichnen, wenn sie groß sind</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Ne&amp;xt panel</source>
            <translation>Nä&amp;chster Bereich</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Give the keyboard to the next panel</source>
            <translation>Die Tastatur dem nächsten Bereich geben</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Pre&amp;vious panel</source>
            <translation>V&amp;origer Bereich</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Give the keyboard to the panel before</source>
            <translation>Die Tastatur dem vorigen Bereich geben</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Put all &amp;back</source>
            <translation>Alle an ihren &amp;Platz</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Put every panel where it stood at the first start, in its usual size</source>
            <translation>Jeden Bereich dorthin bringen, wo er beim ersten Start stand, in seiner üblichen Größe</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Jobs</source>
            <translation>Au&amp;fgabenliste</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>See what runs, waits and has ended</source>
            <translation>Sehen, was läuft, wartet und zu Ende ist</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Show &amp;image</source>
            <translation>&amp;Bild zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Show or hide the image</source>
            <translation>Das Bild zeigen oder verbergen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Show &amp;labels</source>
            <translation>Ma&amp;rkierungen zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Show or hide the labels</source>
            <translation>Die Markierungen zeigen oder verbergen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Show &amp;heatmap</source>
            <translation>&amp;Heatmap zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Show or hide the network's probabilities</source>
            <translation>Die Wahrscheinlichkeiten des Netzes zeigen oder verbergen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Show mas&amp;k</source>
            <translation>M&amp;aske zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Show or hide the outline of the mask</source>
            <translation>Den Umriss der Maske zeigen oder verbergen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Hold out every &amp;fifth image</source>
            <translation>Jedes &amp;fünfte Bild als Prüfbild</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Have every fifth image with labels judge the network instead of training it</source>
            <translation>Jedes fünfte markierte Bild das Netz prüfen lassen, statt es zu trainieren</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Show e&amp;rrors</source>
            <translation>Feh&amp;ler zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Show what the mask misses, what it has too much, and what it hits</source>
            <translation>Zeigen, was die Maske übersieht, was sie zu viel hat und was sie trifft</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Pa&amp;tterns</source>
            <translation>Mus&amp;ter</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Tell classes, mask and errors apart by stripes, dots and signs, too, not by colour alone</source>
            <translation>Klassen, Maske und Fehler auch an Streifen, Punkten und Zeichen unterscheiden, nicht nur an der Farbe</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Next largest &amp;error</source>
            <translation>Näch&amp;stgrößter Fehler</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Go to the next largest place where the mask and your labels differ</source>
            <translation>Zur nächstgrößten Stelle gehen, an der Maske und Markierungen verschieden sind</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Train</source>
            <translation>&amp;Trainieren</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Train the network on all labels</source>
            <translation>Das Netz mit allen Markierungen trainieren</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>St&amp;op</source>
            <translation>St&amp;opp</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Stop training and keep the best so far</source>
            <translation>Das Training stoppen und das bisher beste Netz behalten</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Live training</source>
            <translation>&amp;Live-Training</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Train by itself whenever labels change, going on from where the network stands</source>
            <translation>Von selbst trainieren, sobald sich Markierungen ändern; es geht weiter, wo das Netz steht</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Update once</source>
            <translation>&amp;Einmal aktualisieren</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Train for some seconds on the labels as they are now</source>
            <translation>Einige Sekunden mit den jetzigen Markierungen trainieren</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Threshold lo&amp;wer</source>
            <translation>Schwellenwert &amp;niedriger</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>More pixels become cells</source>
            <translation>Mehr Pixel werden Zellen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Threshold &amp;higher</source>
            <translation>Schwellenwert &amp;höher</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Fewer pixels become cells</source>
            <translation>Weniger Pixel werden Zellen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Best threshold</source>
            <translation>&amp;Bester Schwellenwert</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Go to the threshold with the highest IoU</source>
            <translation>Zum Schwellenwert mit dem höchsten IoU gehen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>E&amp;xplore the data…</source>
            <translation>&amp;Daten erkunden…</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>See images, labels and colours in plots before training, and what stands out</source>
            <translation>Bilder, Markierungen und Farben vor dem Training in Diagrammen sehen, und was auffällt</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Training &amp;runs…</source>
            <translation>Training&amp;släufe…</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>See all training runs, compare two, go back to one</source>
            <translation>Alle Trainingsläufe sehen, zwei vergleichen, zu einem zurückgehen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Evaluation</source>
            <translation>A&amp;uswertung</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Scores over threshold, and a table of images, worst first</source>
            <translation>Werte über dem Schwellenwert und eine Tabelle der Bilder, die schlechtesten zuerst</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Compare methods…</source>
            <translation>&amp;Verfahren vergleichen…</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Run seven ways to a heatmap on this image, side by side</source>
            <translation>Sieben Wege zu einer Heatmap nebeneinander auf dieses Bild anwenden</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Verify heatmap…</source>
            <translation>Heatmap &amp;prüfen…</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Check the heatmap against classifying single pixels one by one</source>
            <translation>Die Heatmap gegen die Klassifikation einzelner Pixel prüfen</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Guide</source>
            <translation>&amp;Anleitung</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Open the guide in your browser; it needs no network</source>
            <translation>Die Anleitung im Browser öffnen, auch ohne Internet</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Guide to this &amp;panel</source>
            <translation>Anleitung zu diesem &amp;Bereich</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Open the guide at the panel that has the keyboard</source>
            <translation>Die Anleitung zu dem Bereich öffnen, der die Tastatur hat</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;What is this?</source>
            <translation>&amp;Was ist das?</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Explain the words of the panel that has the keyboard</source>
            <translation>Die Begriffe des Bereichs erklären, der die Tastatur hat</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Tour of the window</source>
            <translation>&amp;Rundgang durch das Fenster</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Five steps that you do yourself: look, paint, train, threshold, export</source>
            <translation>Fünf Schritte zum Selbermachen: ansehen, malen, trainieren, Schwellenwert, exportieren</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;Shortcuts</source>
            <translation>&amp;Tastenkürzel</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>All keys on one page</source>
            <translation>Alle Tasten auf einer Seite</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>&amp;About SmearSeg</source>
            <translation>&amp;Über SmearSeg</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Version and licence</source>
            <translation>Version und Lizenz</translation>
        </message>
        <message>
            <location filename="../../gui/all_cells.py" />
            <source>There are no images.</source>
            <translation>Es gibt keine Bilder.</translation>
        </message>
        <message>
            <location filename="../../gui/all_cells.py" />
            <source>Train the network first: then all images can be measured.</source>
            <translation>Zuerst das Netz trainieren: Dann können alle Bilder gemessen werden.</translation>
        </message>
        <message>
            <location filename="../../gui/all_cells.py" />
            <source>Measuring images</source>
            <translation>Bilder messen</translation>
        </message>
        <message>
            <location filename="../../gui/app.py" />
            <source>Loading the neural-network library</source>
            <translation>Bibliothek für neuronale Netze laden</translation>
        </message>
        <message>
            <location filename="../../gui/backups.py" />
            <source>Backup</source>
            <translation>Sicherung</translation>
        </message>
        <message>
            <location filename="../../gui/backups.py" />
            <source>No backup was made. {error}</source>
            <translation>Es wurde keine Sicherung angelegt. {error}</translation>
        </message>
        <message>
            <location filename="../../gui/backups.py" />
            <source>Looking for backups</source>
            <translation>Sicherungen suchen</translation>
        </message>
        <message>
            <location filename="../../gui/backups.py" />
            <source>Restoring</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <location filename="../../gui/backups.py" />
            <source>“{project}” is as it was on {said}. What it was before is kept as “{name}”.</source>
            <translation>„{project}“ ist auf dem Stand von {said}. Was vorher war, bleibt als „{name}“ erhalten.</translation>
        </message>
        <message>
            <location filename="../../gui/backups.py" />
            <source>Restore earlier state…</source>
            <translation>Früheren Stand wiederherstellen…</translation>
        </message>
        <message>
            <location filename="../../gui/bare_canvas.py" />
            <source>Drop images or a folder here</source>
            <translation>Bilder oder einen Ordner hier ablegen</translation>
        </message>
        <message>
            <location filename="../../gui/bare_canvas.py" />
            <location filename="../../gui/empty_page.py" />
            <source>Add images…</source>
            <translation>Bilder hinzufügen…</translation>
        </message>
        <message>
            <location filename="../../gui/bare_canvas.py" />
            <location filename="../../gui/start_page/page.py" />
            <source>Try the sample</source>
            <translation>Beispiel ausprobieren</translation>
        </message>
        <message>
            <location filename="../../gui/bare_canvas.py" />
            <location filename="../../gui/start_page/page.py" />
            <source>Three made-up smears to learn the program on.</source>
            <translation>Drei künstliche Ausstriche, um das Programm kennenzulernen.</translation>
        </message>
        <message>
            <location filename="../../gui/best_button.py" />
            <source>of this image</source>
            <translation>dieses Bildes</translation>
        </message>
        <message>
            <location filename="../../gui/best_button.py" />
            <source>of training images</source>
            <translation>der Trainingsbilder</translation>
        </message>
        <message>
            <location filename="../../gui/best_button.py" />
            <source>of held‑out images</source>
            <translation>der Prüfbilder</translation>
        </message>
        <message>
            <location filename="../../gui/best_button.py" />
            <source>of “{name}”, this image</source>
            <translation>von „{name}“, dieses Bild</translation>
        </message>
        <message>
            <location filename="../../gui/best_button.py" />
            <source>of “{name}”, training images</source>
            <translation>von „{name}“, Trainingsbilder</translation>
        </message>
        <message>
            <location filename="../../gui/best_button.py" />
            <source>of “{name}”, held‑out images</source>
            <translation>von „{name}“, Prüfbilder</translation>
        </message>
        <message>
            <location filename="../../gui/best_button.py" />
            <source>of {percent} % of this image</source>
            <translation>von {percent} % des Bildes</translation>
        </message>
        <message>
            <location filename="../../gui/best_button.py" />
            <source>of under 1 % of this image</source>
            <translation>von unter 1 % des Bildes</translation>
        </message>
        <message>
            <location filename="../../gui/best_button.py" />
            <source>of “{name}”, {percent} % of this image</source>
            <translation>von „{name}“, {percent} % des Bildes</translation>
        </message>
        <message>
            <location filename="../../gui/best_button.py" />
            <source>of “{name}”, under 1 % of this image</source>
            <translation>von „{name}“, unter 1 % des Bildes</translation>
        </message>
        <message>
            <location filename="../../gui/best_button.py" />
            <location filename="../../core/report/gather.py" />
            <source>Best</source>
            <translation>Bestwert</translation>
        </message>
        <message>
            <location filename="../../gui/best_button.py" />
            <source>As good as best</source>
            <translation>Bestwert erreicht</translation>
        </message>
        <message>
            <location filename="../../gui/best_button.py" />
            <source>Best at {threshold:.3f}</source>
            <translation>Bestwert bei {threshold:.3f}</translation>
        </message>
        <message>
            <location filename="../../gui/best_button.py" />
            <source>{said}, on {basis}</source>
            <translation>{said}; Grundlage: {basis}</translation>
        </message>
        <message>
            <location filename="../../gui/better_proposal.py" />
            <source>Your threshold {chosen:.3f} has IoU {iou:.3f}, the proposed {proposed:.3f} has {proposed_iou:.3f}, on {basis}.</source>
            <translation>Der gewählte Schwellenwert {chosen:.3f} hat IoU {iou:.3f}, der vorgeschlagene {proposed:.3f} hat {proposed_iou:.3f}. Grundlage: {basis}.</translation>
        </message>
        <message>
            <location filename="../../gui/better_proposal.py" />
            <source>“{name}”: your threshold {chosen:.3f} has IoU {iou:.3f}, the proposed {proposed:.3f} has {proposed_iou:.3f}, on {basis}.</source>
            <translation>„{name}“: Der gewählte Schwellenwert {chosen:.3f} hat IoU {iou:.3f}, der vorgeschlagene {proposed:.3f} hat {proposed_iou:.3f}. Grundlage: {basis}.</translation>
        </message>
        <message>
            <location filename="../../gui/box_counts.py" />
            <source>Boxes to compare counts with</source>
            <translation>Rahmen zum Vergleich der Anzahlen</translation>
        </message>
        <message>
            <location filename="../../gui/box_counts.py" />
            <source>Pascal VOC boxes (*.xml)</source>
            <translation>Pascal-VOC-Rahmen (*.xml)</translation>
        </message>
        <message>
            <location filename="../../gui/box_counts.py" />
            <source>None of these files has the name of an image of this project; boxes belong to the image of the same name, as field-1.xml to field-1.png.</source>
            <translation>Keine dieser Dateien heißt wie ein Bild dieses Projekts; Rahmen gehören zum Bild gleichen Namens, so wie field-1.xml zu field-1.png.</translation>
        </message>
        <message>
            <location filename="../../gui/box_counts.py" />
            <source>Counting boxes</source>
            <translation>Rahmen zählen</translation>
        </message>
        <message>
            <location filename="../../gui/calibrating.py" />
            <source>Reading a pixel size</source>
            <translation>Pixelgröße lesen</translation>
        </message>
        <message>
            <location filename="../../gui/calibrating.py" />
            <source>Reading pixel sizes</source>
            <translation>Pixelgrößen lesen</translation>
        </message>
        <message>
            <location filename="../../gui/calibrating.py" />
            <source>The images say that their pixels cover from {low:.4g} to {high:.4g} µm, but a project has one pixel size; keep images of one magnification together.</source>
            <translation>Laut den Bildern umfassen ihre Pixel {low:.4g} bis {high:.4g} µm, ein Projekt hat aber nur eine Pixelgröße; Bilder einer Vergrößerung zusammenhalten.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/calibrating.py" />
            <source>{n} images say ({source}) that a pixel covers {size:.4g} µm.</source>
            <extracomment>For one: The image says ({source}) that a pixel covers {size:.4g} µm.</extracomment>
            <translation>
                <numerusform>Laut dem Bild ({source}) umfasst ein Pixel {size:.4g} µm.</numerusform>
                <numerusform>Laut {n} Bildern ({source}) umfasst ein Pixel {size:.4g} µm.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/calibrating.py" />
            <source>Measure in µm</source>
            <translation>In µm messen</translation>
        </message>
        <message>
            <location filename="../../gui/calibrating.py" />
            <source>The new images say that a pixel covers {low:.4g} µm, but this project's is {present:.4g} µm; check it (Tools, Pixel size) or put them into a project of their own.</source>
            <translation>Laut den neuen Bildern umfasst ein Pixel {low:.4g} µm, in diesem Projekt aber {present:.4g} µm; bitte prüfen (Werkzeuge, Pixelgröße) oder die Bilder in ein eigenes Projekt legen.</translation>
        </message>
        <message>
            <location filename="../../gui/calibration.py" />
            <location filename="../../gui/dialogs/pixel_size.py" />
            <location filename="../../gui/terms.py" />
            <source>Pixel size</source>
            <translation>Pixelgröße</translation>
        </message>
        <message>
            <location filename="../../gui/calibration.py" />
            <location filename="../../gui/dialogs/pixel_size.py" />
            <source>Forget pixel size</source>
            <translation>Pixelgröße vergessen</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/canvas.py" />
            <source>Image canvas</source>
            <translation>Bildfläche</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <source>Missed</source>
            <translation>Übersehen</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <source>Labelled as the class, and not in the mask</source>
            <translation>Als die Klasse markiert und nicht in der Maske</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <source>Extra</source>
            <translation>Zu viel</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <source>In the mask, and labelled as something else</source>
            <translation>In der Maske und als etwas anderes markiert</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <source>Hit</source>
            <translation>Treffer</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <source>In the mask, and labelled as the class</source>
            <translation>In der Maske und als die Klasse markiert</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <source>Rightly left out</source>
            <translation>Zu Recht ausgelassen</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <source>Labelled as something else, and rightly not in the mask: a little darker</source>
            <translation>Als etwas anderes markiert und zu Recht nicht in der Maske: etwas dunkler</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <source>{kind}, pixels</source>
            <translation>{kind}, Pixel</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <source>Errors of the mask</source>
            <translation>Fehler der Maske</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <source>The error looked at</source>
            <translation>Der betrachtete Fehler</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <source>Patterns</source>
            <translation>Muster</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <source>Minus signs on missed pixels, plus signs on extra ones: no colour is needed then</source>
            <translation>Minuszeichen auf übersehenen Pixeln, Pluszeichen auf denen, die zu viel sind: es braucht keine Farbe</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <source>Next largest error</source>
            <translation>Nächstgrößter Fehler</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <source>Show the pixels of each colour</source>
            <translation>Die Pixel jeder Farbe zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <source>Fold the legend</source>
            <translation>Die Legende zuklappen</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <source>no network yet</source>
            <translation>noch kein Netz</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <location filename="../../gui/scoreless.py" />
            <source>class not trained yet</source>
            <translation>Klasse noch nicht trainiert</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <source>no labels to compare with</source>
            <translation>keine Markierungen zum Vergleich</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <source>network is being read</source>
            <translation>Netz wird gelesen</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <source>“{name}” at {threshold:.3f}, before cell rules</source>
            <translation>„{name}“ bei {threshold:.3f}, vor Zellregeln</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <source>“{name}” at threshold {threshold:.3f}</source>
            <translation>„{name}“ beim Schwellenwert {threshold:.3f}</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <source>at threshold {threshold:.3f}, before cell rules</source>
            <translation>beim Schwellenwert {threshold:.3f}, vor Zellregeln</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/error_legend.py" />
            <source>at threshold {threshold:.3f}</source>
            <translation>beim Schwellenwert {threshold:.3f}</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/heat_key.py" />
            <source>Colours of the heatmap</source>
            <translation>Farben der Heatmap</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/heat_key.py" />
            <source>threshold {value:.3f}</source>
            <translation>Schwellenwert {value:.3f}</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/heat_key.py" />
            <location filename="../../gui/panels/layers.py" />
            <location filename="../../gui/terms.py" />
            <source>Uncertainty</source>
            <translation>Unsicherheit</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/heat_key.py" />
            <source>Probability</source>
            <translation>Wahrscheinlichkeit</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/heat_key.py" />
            <source>{what}, “{name}”</source>
            <translation>{what}, „{name}“</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/heat_key.py" />
            <source>sure</source>
            <translation>sicher</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/heat_key.py" />
            <source>unsure</source>
            <translation>unsicher</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/heat_key.py" />
            <source>Colours of the uncertainty</source>
            <translation>Farben der Unsicherheit</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/heat_key.py" />
            <source>Bright where the probability of “{name}” is near the threshold, {threshold:.3f}: there the network is least sure. Clear where it is plainly above or below.</source>
            <translation>Hell, wo die Wahrscheinlichkeit von „{name}“ nahe am Schwellenwert {threshold:.3f} liegt: Dort ist das Netz am unsichersten. Durchsichtig, wo sie deutlich darüber oder darunter liegt.</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/heat_key.py" />
            <source>How probable the network finds it that a pixel is “{name}”: yellow is near 1, what is improbable stays clear. The line is the threshold, {threshold:.3f}.</source>
            <translation>Wie wahrscheinlich ein Pixel laut Netz „{name}“ ist: Gelb ist nahe 1, Unwahrscheinliches bleibt durchsichtig. Der Strich ist der Schwellenwert, {threshold:.3f}.</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/minimap.py" />
            <source>Minimap</source>
            <translation>Übersichtsbild</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/minimap.py" />
            <source>Drag the frame to look elsewhere</source>
            <translation>Den Rahmen ziehen, um anderswohin zu sehen</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/tools/frames.py" />
            <source>Ellipse</source>
            <translation>Ellipse</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/tools/frames.py" />
            <source>Rectangle</source>
            <translation>Rechteck</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/tools/lasso.py" />
            <source>Lasso</source>
            <translation>Lasso</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/tools/picks.py" />
            <source>Tolerance {tolerance:.0f}</source>
            <translation>Toleranz {tolerance:.0f}</translation>
        </message>
        <message>
            <location filename="../../gui/canvas/tools/polygon.py" />
            <source>Polygon</source>
            <translation>Polygon</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Painting</source>
            <translation>Malen</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Shapes</source>
            <translation>Formen</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Moving and zooming</source>
            <translation>Verschieben und Zoomen</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Keyboard pointer</source>
            <translation>Tastaturzeiger</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Paint class 1 to 9</source>
            <translation>Klasse 1 bis 9 malen</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>1 … 9</source>
            <translation>1 … 9</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Erase</source>
            <translation>Radieren</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Right button</source>
            <translation>Rechte Maustaste</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Straight line from the end of the last stroke</source>
            <translation>Gerade Linie vom Ende des letzten Strichs</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Shift+Click</source>
            <translation>Umschalt+Klick</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Straight line from where you press</source>
            <translation>Gerade Linie von dort, wo man drückt</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Drag, then Shift</source>
            <translation>Ziehen, dann Umschalt</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Size of the brush</source>
            <translation>Pinselgröße</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Alt and drag, or Ctrl+Shift and drag</source>
            <translation>Mit Alt ziehen oder mit Strg+Umschalt ziehen</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Make background of a predicted cell</source>
            <translation>Eine vorhergesagte Zelle zu Hintergrund machen</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Shift+Click, Accept prediction</source>
            <translation>Umschalt+Klick, Vorhersage übernehmen</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Give up what was begun</source>
            <translation>Begonnenes aufgeben</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Close what was begun</source>
            <translation>Begonnenes schließen</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Enter</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Move a point</source>
            <translation>Einen Punkt verschieben</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Drag it</source>
            <translation>Ihn ziehen</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Delete a point</source>
            <translation>Einen Punkt löschen</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Right click, or Delete</source>
            <translation>Rechtsklick oder Entf</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>New point in a side of an open polygon</source>
            <translation>Neuer Punkt in einer Seite eines offenen Polygons</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Drag the middle of the side</source>
            <translation>Die Mitte der Seite ziehen</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Circle or square</source>
            <translation>Kreis oder Quadrat</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Shift and drag</source>
            <translation>Mit Umschalt ziehen</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>From the centre</source>
            <translation>Von der Mitte aus</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Ctrl and drag, or Alt and drag</source>
            <translation>Mit Strg ziehen oder mit Alt ziehen</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Move the pointer</source>
            <translation>Den Zeiger bewegen</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Arrow keys; with Ctrl by a pixel of the image</source>
            <translation>Pfeiltasten; mit Strg um ein Pixel des Bildes</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Press and let go, or click</source>
            <translation>Drücken und loslassen, oder klicken</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Enter; Ctrl+Enter is the right button</source>
            <translation>Eingabe; Strg+Eingabe ist die rechte Maustaste</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Close a polygon</source>
            <translation>Ein Vieleck schließen</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Enter on its first point</source>
            <translation>Eingabe auf seinem ersten Punkt</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Keep the button down, for a box or a point</source>
            <translation>Die Maustaste gedrückt halten, für einen Rahmen oder Punkt</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Alt+Enter, until Enter</source>
            <translation>Alt+Eingabe, bis Eingabe</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <location filename="../../gui/preferences.py" />
            <source>Move the image</source>
            <translation>Das Bild verschieben</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Space and drag, or middle button</source>
            <translation>Mit Leertaste ziehen oder mittlere Maustaste</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Move the image by a step</source>
            <translation>Das Bild schrittweise verschieben</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Arrow keys</source>
            <translation>Pfeiltasten</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Move the image by the wheel</source>
            <translation>Das Bild mit dem Mausrad verschieben</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Shift+Wheel</source>
            <translation>Umschalt+Mausrad</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Zoom at the pointer</source>
            <translation>Am Zeiger zoomen</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Wheel, Ctrl+Wheel, or pinch</source>
            <translation>Mausrad, Strg+Mausrad oder zwei Finger spreizen</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Zoom by a step</source>
            <translation>Schrittweise zoomen</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>+, −</source>
            <translation>+, −</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Double click with brush, eraser or hand</source>
            <translation>Doppelklick mit Pinsel, Radierer oder Hand</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Go from part to part of a panel</source>
            <translation>Im Bereich von Teil zu Teil gehen</translation>
        </message>
        <message>
            <location filename="../../gui/canvas_keys.py" />
            <source>Tab, Shift+Tab</source>
            <translation>Tab, Umschalt+Tab</translation>
        </message>
        <message>
            <location filename="../../gui/cell_plots.py" />
            <source>Kind of plot</source>
            <translation>Art des Diagramms</translation>
        </message>
        <message>
            <location filename="../../gui/cell_plots.py" />
            <source>Histogram</source>
            <translation>Histogramm</translation>
        </message>
        <message>
            <location filename="../../gui/cell_plots.py" />
            <source>Scatter</source>
            <translation>Streudiagramm</translation>
        </message>
        <message>
            <location filename="../../gui/cell_plots.py" />
            <source>Measure across</source>
            <translation>Maß nach rechts</translation>
        </message>
        <message>
            <location filename="../../gui/cell_plots.py" />
            <source>Measure upwards</source>
            <translation>Maß nach oben</translation>
        </message>
        <message>
            <location filename="../../gui/cell_plots.py" />
            <source>Plot of what was measured</source>
            <translation>Diagramm des Gemessenen</translation>
        </message>
        <message>
            <location filename="../../gui/cell_plots.py" />
            <location filename="../../gui/counts_table.py" />
            <location filename="../../gui/layout.py" />
            <source>Cells</source>
            <translation>Zellen</translation>
        </message>
        <message>
            <location filename="../../gui/cell_rules.py" />
            <location filename="../../core/report/terms.py" />
            <source>Cell rules</source>
            <translation>Zellregeln</translation>
        </message>
        <message>
            <location filename="../../gui/cell_rules.py" />
            <source>Cell rules of {name}</source>
            <translation>Zellregeln von {name}</translation>
        </message>
        <message>
            <location filename="../../gui/cell_sums.py" />
            <location filename="../../gui/cell_table.py" />
            <location filename="../../core/masks/colours.py" />
            <source>class {number}</source>
            <translation>Klasse {number}</translation>
        </message>
        <message>
            <location filename="../../gui/cell_sums.py" />
            <source>{name}: {number} (≈ {density}/mm²)</source>
            <translation>{name}: {number} (≈ {density}/mm²)</translation>
        </message>
        <message>
            <location filename="../../gui/cell_sums.py" />
            <source>{name}: {number}</source>
            <translation>{name}: {number}</translation>
        </message>
        <message>
            <location filename="../../gui/cell_sums.py" />
            <source>{counts}; field {field:.3g} mm².</source>
            <translation>{counts}; Bildfeld {field:.3g} mm².</translation>
        </message>
        <message>
            <location filename="../../gui/cell_sums.py" />
            <source>Starter network: train first</source>
            <translation>Nur Startnetz</translation>
        </message>
        <message>
            <location filename="../../gui/cell_sums.py" />
            <location filename="../../gui/panels/threshold.py" />
            <source>starter network</source>
            <translation>Startnetz</translation>
        </message>
        <message>
            <location filename="../../gui/cell_sums.py" />
            <source>Found by the starter network, which is not trained on your images yet.</source>
            <translation>Vom Startnetz gefunden, das noch nicht auf diesen Bildern trainiert ist.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/cell_sums.py" />
            <source>{n} likely specks are counted below, too</source>
            <extracomment>For one: {n} likely speck is counted below, too</extracomment>
            <translation>
                <numerusform>unten mitgezählt: wohl {n} Krümel</numerusform>
                <numerusform>unten mitgezählt: wohl {n} Krümel</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/cell_sums.py" />
            <source>{n} likely specks not counted</source>
            <extracomment>For one: {n} likely speck not counted</extracomment>
            <translation>
                <numerusform>{n} mutmaßlicher Krümel nicht gezählt</numerusform>
                <numerusform>{n} mutmaßliche Krümel nicht gezählt</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/cell_sums.py" />
            <source>Specks are under a tenth of the usual area of their class. The table marks them, and they are in what is exported; the number above and the plots leave them out. “Area from” in the Cells panel leaves them out everywhere.</source>
            <translation>Krümel haben weniger als ein Zehntel der üblichen Fläche ihrer Klasse. Die Tabelle kennzeichnet sie, und exportiert werden sie; die Zahl oben und die Diagramme lassen sie weg. „Fläche ab“ im Bereich „Zellen“ lässt sie überall weg.</translation>
        </message>
        <message>
            <location filename="../../gui/cell_sums.py" />
            <source>Specks are under a tenth of the usual area of their class. The counts in the table have them, and what is exported has them too; only the number above leaves them out. “Area from” in the Cells panel leaves them out everywhere.</source>
            <translation>Krümel haben weniger als ein Zehntel der üblichen Fläche ihrer Klasse. In den Anzahlen der Tabelle sind sie enthalten, und exportiert werden sie auch; nur die Zahl oben lässt sie weg. „Fläche ab“ im Bereich „Zellen“ lässt sie überall weg.</translation>
        </message>
        <message>
            <location filename="../../gui/cell_table.py" />
            <location filename="../../gui/compare/figures.py" />
            <location filename="../../gui/counts_table.py" />
            <location filename="../../gui/dialogs/box_counts.py" />
            <location filename="../../gui/dialogs/import_masks.py" />
            <location filename="../../gui/evaluation_table.py" />
            <location filename="../../gui/explore/lists.py" />
            <location filename="../../gui/panels/layers.py" />
            <location filename="../../core/report/cell_chapter.py" />
            <location filename="../../core/report/score_chapter.py" />
            <source>Image</source>
            <translation>Bild</translation>
        </message>
        <message>
            <location filename="../../gui/cell_table.py" />
            <source>The image the cell is on</source>
            <translation>Das Bild, auf dem die Zelle liegt</translation>
        </message>
        <message>
            <location filename="../../gui/cell_table.py" />
            <location filename="../../gui/terms.py" />
            <location filename="../../core/project_schema.py" />
            <source>Cell</source>
            <translation>Zelle</translation>
        </message>
        <message>
            <location filename="../../gui/cell_table.py" />
            <source>Its number on the image</source>
            <translation>Ihre Nummer auf dem Bild</translation>
        </message>
        <message>
            <location filename="../../gui/cell_table.py" />
            <location filename="../../gui/counts_table.py" />
            <location filename="../../gui/dialogs/class_choice.py" />
            <location filename="../../gui/dialogs/export.py" />
            <location filename="../../gui/terms.py" />
            <location filename="../../core/report/cell_chapter.py" />
            <location filename="../../core/report/method_chapters.py" />
            <source>Class</source>
            <translation>Klasse</translation>
        </message>
        <message>
            <location filename="../../gui/cell_table.py" />
            <source>The class of the mask</source>
            <translation>Die Klasse der Maske</translation>
        </message>
        <message>
            <location filename="../../gui/cell_table.py" />
            <source>Mean colour (RGB)</source>
            <translation>Mittlere Farbe (RGB)</translation>
        </message>
        <message>
            <location filename="../../gui/cell_table.py" />
            <source>Red, green and blue, 0 to 255; sorted by brightness</source>
            <translation>Rot, Grün und Blau, 0 bis 255; nach Helligkeit sortiert</translation>
        </message>
        <message>
            <location filename="../../gui/cell_table.py" />
            <source>Box (px)</source>
            <translation>Rahmen (px)</translation>
        </message>
        <message>
            <location filename="../../gui/cell_table.py" />
            <source>Left, top, width × height</source>
            <translation>Links, oben, Breite × Höhe</translation>
        </message>
        <message>
            <location filename="../../gui/cell_table.py" />
            <source>Under a tenth of the usual area of “{name}”: not counted as a cell</source>
            <translation>Unter einem Zehntel der üblichen Fläche von „{name}“: nicht als Zelle gezählt</translation>
        </message>
        <message>
            <location filename="../../gui/cell_table.py" />
            <source>speck</source>
            <translation>Krümel</translation>
        </message>
        <message>
            <location filename="../../gui/cells.py" />
            <source>The cells of this image need more memory than is free; take “split” out of the cell rules, or close other programs.</source>
            <translation>Die Zellen dieses Bildes brauchen mehr Arbeitsspeicher, als frei ist; „trennen“ aus den Zellregeln nehmen oder andere Programme schließen.</translation>
        </message>
        <message>
            <location filename="../../gui/cells.py" />
            <source>The cells of this image were not looked for. They are when a threshold, a rule or a label changes, or when their panel is opened again.</source>
            <translation>Die Zellen dieses Bildes wurden nicht gesucht. Das geschieht, wenn sich ein Schwellenwert, eine Regel oder eine Markierung ändert oder wenn ihr Bereich wieder geöffnet wird.</translation>
        </message>
        <message>
            <location filename="../../gui/class_list.py" />
            <source>Paint “{name}” (key {key})</source>
            <translation>„{name}“ malen (Taste {key})</translation>
        </message>
        <message>
            <location filename="../../gui/class_list.py" />
            <source>Paint “{name}”</source>
            <translation>„{name}“ malen</translation>
        </message>
        <message>
            <location filename="../../gui/class_list.py" />
            <location filename="../../gui/dialogs/mask_values.py" />
            <location filename="../../gui/dialogs/meaning_combo.py" />
            <location filename="../../gui/explore/session.py" />
            <location filename="../../core/report/method_chapters.py" />
            <source>Background</source>
            <translation>Hintergrund</translation>
        </message>
        <message>
            <location filename="../../gui/class_list.py" />
            <source>Everything that is not a cell: the network learns from both</source>
            <translation>Alles, was keine Zelle ist: Das Netz lernt aus beidem</translation>
        </message>
        <message>
            <location filename="../../gui/class_list.py" />
            <location filename="../../gui/dialogs/mask_values.py" />
            <location filename="../../gui/dialogs/meaning_combo.py" />
            <location filename="../../gui/terms.py" />
            <source>Unlabelled</source>
            <translation>Unmarkiert</translation>
        </message>
        <message>
            <location filename="../../gui/class_list.py" />
            <source>Nobody has said what this is; such pixels never train and never count</source>
            <translation>Niemand hat gesagt, was das ist; solche Pixel trainieren nie und zählen nie</translation>
        </message>
        <message>
            <location filename="../../gui/class_list.py" />
            <source>Hide the labels of “{name}”</source>
            <translation>Die Markierungen von „{name}“ verbergen</translation>
        </message>
        <message>
            <location filename="../../gui/class_list.py" />
            <source>Show the labels of “{name}”</source>
            <translation>Die Markierungen von „{name}“ zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/class_list.py" />
            <source>Unlock “{name}”</source>
            <translation>„{name}“ entsperren</translation>
        </message>
        <message>
            <location filename="../../gui/class_list.py" />
            <source>Lock “{name}”: nothing paints over it, and it is not painted</source>
            <translation>„{name}“ sperren: Nichts übermalt sie, und sie wird nicht gemalt</translation>
        </message>
        <message>
            <location filename="../../gui/class_list.py" />
            <source>key {key}</source>
            <translation>Taste {key}</translation>
        </message>
        <message>
            <location filename="../../gui/class_list.py" />
            <source>hidden</source>
            <translation>verborgen</translation>
        </message>
        <message>
            <location filename="../../gui/class_list.py" />
            <source>locked</source>
            <translation>gesperrt</translation>
        </message>
        <message>
            <location filename="../../gui/class_table.py" />
            <source>“{name}” is locked; unlock it first.</source>
            <translation>„{name}“ ist gesperrt; zuerst entsperren.</translation>
        </message>
        <message>
            <location filename="../../gui/class_table.py" />
            <source>The last class stays: a project needs one.</source>
            <translation>Die letzte Klasse bleibt: Ein Projekt braucht eine.</translation>
        </message>
        <message>
            <location filename="../../gui/class_table.py" />
            <source>Add class {name}</source>
            <translation>Klasse {name} hinzufügen</translation>
        </message>
        <message>
            <location filename="../../gui/class_table.py" />
            <location filename="../../core/project.py" />
            <source>A project has at most {most} classes.</source>
            <translation>Ein Projekt hat höchstens {most} Klassen.</translation>
        </message>
        <message>
            <location filename="../../gui/class_table.py" />
            <source>The numbers of deleted classes are known to the network; train once more, then add the class.</source>
            <translation>Die Nummern gelöschter Klassen sind dem Netz bekannt; noch einmal trainieren, dann die Klasse hinzufügen.</translation>
        </message>
        <message>
            <location filename="../../gui/class_table.py" />
            <source>Rename {name}</source>
            <translation>{name} umbenennen</translation>
        </message>
        <message>
            <location filename="../../gui/class_table.py" />
            <source>Recolour {name}</source>
            <translation>{name} umfärben</translation>
        </message>
        <message>
            <location filename="../../gui/class_table.py" />
            <source>Order of classes</source>
            <translation>Reihenfolge der Klassen</translation>
        </message>
        <message>
            <location filename="../../gui/class_table.py" />
            <source>That class is no longer there.</source>
            <translation>Diese Klasse gibt es nicht mehr.</translation>
        </message>
        <message>
            <location filename="../../gui/class_table.py" />
            <source>Merge {name} into {other}</source>
            <translation>{name} mit {other} zusammenlegen</translation>
        </message>
        <message>
            <location filename="../../gui/class_table.py" />
            <source>Delete class {name}</source>
            <translation>Klasse {name} löschen</translation>
        </message>
        <message>
            <location filename="../../gui/class_table.py" />
            <source>Another class is being changed; please wait for that.</source>
            <translation>Gerade wird eine andere Klasse geändert; bitte warten.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <location filename="../../gui/compare/large.py" />
            <source>Picture of {title}</source>
            <translation>Bild von {title}</translation>
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <source>Click to see it large; wheel and drag move all pictures</source>
            <translation>Anklicken, um es groß zu sehen; Mausrad und Ziehen bewegen alle Bilder</translation>
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <source>Progress of {method}</source>
            <translation>Fortschritt: {method}</translation>
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <location filename="../../gui/compare/large.py" />
            <source>Your image and labels</source>
            <translation>Bild und Markierungen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/compare/card.py" />
            <source>This image judges the methods, and none of them learns from it: they learn from {pixels} labelled px of {n} training images.</source>
            <extracomment>For one: This image judges the methods, and none of them learns from it: they learn from {pixels} labelled px of {n} training image.</extracomment>
            <translation>
                <numerusform>An ihm werden die Verfahren gemessen; keines lernt daraus: sie lernen aus {pixels} markierten px von {n} Trainingsbild.</numerusform>
                <numerusform>An ihm werden die Verfahren gemessen; keines lernt daraus: sie lernen aus {pixels} markierten px von {n} Trainingsbildern.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/compare/card.py" />
            <source>All methods learn from this image, and are judged on it too, which flatters them: {pixels} labelled px of {n} training images.</source>
            <extracomment>For one: All methods learn from this image, and are judged on it too, which flatters them: {pixels} labelled px of {n} training image.</extracomment>
            <translation>
                <numerusform>Alle lernen daraus und werden auch daran gemessen, ihre Werte sind also geschönt: {pixels} markierte px von {n} Trainingsbild.</numerusform>
                <numerusform>Alle lernen daraus und werden auch daran gemessen, ihre Werte sind also geschönt: {pixels} markierte px von {n} Trainingsbildern.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/compare/card.py" />
            <source>Nothing on this image is labelled that could judge a method. All learn from {pixels} labelled px of {n} training images.</source>
            <extracomment>For one: Nothing on this image is labelled that could judge a method. All learn from {pixels} labelled px of {n} training image.</extracomment>
            <translation>
                <numerusform>Nichts darauf ist markiert, woran ein Verfahren zu messen wäre. Alle lernen aus {pixels} markierten px von {n} Trainingsbild.</numerusform>
                <numerusform>Nichts darauf ist markiert, woran ein Verfahren zu messen wäre. Alle lernen aus {pixels} markierten px von {n} Trainingsbildern.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <source>{size}, {kind}</source>
            <translation>{size}, {kind}</translation>
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <source>{part} of {size}, {kind}</source>
            <translation>{part} von {size}, {kind}</translation>
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <source>{labels} px labelled; judged: “{class_name}”</source>
            <translation>{labels} px markiert; beurteilt: „{class_name}“</translation>
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <source>no labels; class “{class_name}”</source>
            <translation>keine Markierung; Klasse „{class_name}“</translation>
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <source>Run {title}</source>
            <translation>{title} ausführen</translation>
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <source>Progress of {title}</source>
            <translation>Fortschritt von {title}</translation>
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <source>Run this method again</source>
            <translation>Dieses Verfahren noch einmal ausführen</translation>
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <source>Run this method alone</source>
            <translation>Nur dieses Verfahren ausführen</translation>
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <source>Waiting</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <source>Stopped</source>
            <translation>Gestoppt</translation>
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <source>Not run yet</source>
            <translation>Noch nicht ausgeführt</translation>
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <source>No answer</source>
            <translation>Keine Antwort</translation>
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <location filename="../../gui/compare/window.py" />
            <location filename="../../gui/jobs/telling.py" />
            <location filename="../../gui/panels/training.py" />
            <source>Stopping…</source>
            <translation>Wird gestoppt…</translation>
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <location filename="../../gui/panels/training.py" />
            <source>Getting ready…</source>
            <translation>Wird vorbereitet…</translation>
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <location filename="../../gui/compare/figures.py" />
            <location filename="../../gui/evaluation_table.py" />
            <location filename="../../gui/explore/window.py" />
            <location filename="../../gui/image_rows.py" />
            <location filename="../../gui/layout.py" />
            <location filename="../../gui/outline.py" />
            <location filename="../../gui/panels/training.py" />
            <location filename="../../gui/training.py" />
            <location filename="../../core/training_request.py" />
            <source>Training</source>
            <translation>Training</translation>
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <source>Predicting</source>
            <translation>Vorhersage</translation>
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <source>{doing}…</source>
            <translation>{doing}…</translation>
        </message>
        <message>
            <location filename="../../gui/compare/card.py" />
            <source>{doing}, {left}</source>
            <translation>{doing}, {left}</translation>
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>drawn at {width} × {height} points</source>
            <translation>an {width} × {height} Punkten</translation>
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>{size}, all of the part</source>
            <translation>{size}, der ganze Teil</translation>
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>{size}, the image’s size</source>
            <translation>{size}, wie das Bild</translation>
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>nothing: the image is too small</source>
            <translation>nichts: Das Bild ist zu klein</translation>
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>{size}, smaller</source>
            <translation>{size}, kleiner</translation>
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>No training</source>
            <translation>Kein Training</translation>
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>Network already trained</source>
            <translation>Netz bereits trainiert</translation>
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>{time}, estimated</source>
            <translation>{time}, geschätzt</translation>
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>held-out image</source>
            <translation>Prüfbild</translation>
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <location filename="../../gui/image_rows.py" />
            <source>training image</source>
            <translation>Trainingsbild</translation>
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>{pixels} px, {kind}</source>
            <translation>{pixels} px, {kind}</translation>
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>{pixels} random px, {kind}</source>
            <translation>{pixels} zufällige px, {kind}</translation>
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>{part} of {whole} px, {kind}</source>
            <translation>{part} von {whole} px, {kind}</translation>
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>No label lies where it answers, so no IoU is computed.</source>
            <translation>Keine Markierung liegt, wo es antwortet, also kein IoU.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>This part has no labels, so no IoU is computed.</source>
            <translation>Dieser Teil hat keine Markierung, also keinen IoU.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>This image has no labels, so no IoU is computed.</source>
            <translation>Dieses Bild hat keine Markierung, also keinen IoU.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>best at {threshold:.3f}</source>
            <translation>am besten bei {threshold:.3f}</translation>
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>{iou} without border</source>
            <translation>{iou} ohne Bildrand</translation>
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>Prediction {time}, estimated</source>
            <translation>Vorhersage {time}, geschätzt</translation>
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>Prediction {time}</source>
            <translation>Vorhersage {time}</translation>
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>Training {time}</source>
            <translation>Training {time}</translation>
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <location filename="../../gui/scoreless.py" />
            <location filename="../../core/report/cell_chapter.py" />
            <source>no labels</source>
            <translation>keine Markierungen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/compare/figures.py" />
            <source>{pixels} labelled pixels of {n} training images</source>
            <extracomment>For one: {pixels} labelled pixels of {n} training image</extracomment>
            <translation>
                <numerusform>{pixels} markierte Pixel von {n} Trainingsbild</numerusform>
                <numerusform>{pixels} markierte Pixel von {n} Trainingsbildern</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>Output</source>
            <translation>Ausgabe</translation>
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <location filename="../../core/report/method_chapters.py" />
            <source>Learnt from</source>
            <translation>Gelernt aus</translation>
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>Prediction</source>
            <translation>Vorhersage</translation>
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <location filename="../../gui/layout.py" />
            <location filename="../../gui/outline.py" />
            <location filename="../../gui/panels/threshold.py" />
            <location filename="../../gui/score_curves.py" />
            <location filename="../../gui/terms.py" />
            <location filename="../../gui/thresholds.py" />
            <location filename="../../core/report/chapters.py" />
            <location filename="../../core/report/curve.py" />
            <location filename="../../core/report/terms.py" />
            <source>Threshold</source>
            <translation>Schwellenwert</translation>
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>{threshold:.3f}, the best here</source>
            <translation>{threshold:.3f}, hier der beste</translation>
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>IoU at 0.5</source>
            <translation>IoU bei 0.5</translation>
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>IoU {iou}, on the pixels that step {step} is judged on</source>
            <translation>IoU {iou}, auf den Pixeln, auf denen Stufe {step} beurteilt wird</translation>
        </message>
        <message>
            <location filename="../../gui/compare/figures.py" />
            <source>Without border</source>
            <translation>Ohne Bildrand</translation>
        </message>
        <message>
            <location filename="../../gui/compare/key.py" />
            <source>Colours of the heatmaps</source>
            <translation>Farben der Heatmaps</translation>
        </message>
        <message>
            <location filename="../../gui/compare/key.py" />
            <source>How probable a method finds it that a pixel is the class: from 0, which stays clear, to 1, which is yellow</source>
            <translation>Für wie wahrscheinlich ein Verfahren es hält, dass ein Pixel zur Klasse gehört: von 0, was durchsichtig bleibt, bis 1, was gelb ist</translation>
        </message>
        <message>
            <location filename="../../gui/compare/large.py" />
            <source>Left and Right show the other methods at the same place</source>
            <translation>Links und Rechts zeigen die anderen Verfahren an derselben Stelle</translation>
        </message>
        <message>
            <location filename="../../gui/compare/large.py" />
            <source>All methods</source>
            <translation>Alle Verfahren</translation>
        </message>
        <message>
            <location filename="../../gui/compare/large.py" />
            <source>Back to all pictures (Esc)</source>
            <translation>Zurück zu allen Bildern (Esc)</translation>
        </message>
        <message>
            <location filename="../../gui/compare/large.py" />
            <source>The step before (Left)</source>
            <translation>Die Stufe davor (Links)</translation>
        </message>
        <message>
            <location filename="../../gui/compare/large.py" />
            <source>The next step (Right)</source>
            <translation>Die nächste Stufe (Rechts)</translation>
        </message>
        <message>
            <location filename="../../gui/compare/large.py" />
            <source>Run this method</source>
            <translation>Dieses Verfahren ausführen</translation>
        </message>
        <message>
            <location filename="../../gui/compare/large.py" />
            <source>Run again</source>
            <translation>Noch einmal ausführen</translation>
        </message>
        <message>
            <location filename="../../gui/compare/large.py" />
            <source>of “{class_name}”, on {basis}</source>
            <translation>von „{class_name}“, auf {basis}</translation>
        </message>
        <message>
            <location filename="../../gui/compare/large.py" />
            <source>Scan all pixels (about {cost})…</source>
            <translation>Alle Pixel abtasten (etwa {cost})…</translation>
        </message>
        <message>
            <location filename="../../gui/compare/large.py" />
            <source>Classify every pixel by itself, instead of a sample</source>
            <translation>Jedes Pixel für sich klassifizieren statt einer Stichprobe</translation>
        </message>
        <message>
            <location filename="../../gui/compare/session.py" />
            <source>Add images first: all methods are shown on the image on the canvas.</source>
            <translation>Zuerst Bilder hinzufügen: Alle Verfahren werden auf dem gezeigten Bild vorgeführt.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/session.py" />
            <source>Open an image first: all methods are shown on the image on the canvas.</source>
            <translation>Zuerst ein Bild öffnen: Alle Verfahren werden auf dem gezeigten Bild vorgeführt.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/session.py" />
            <source>The network is being trained. Compare when that has ended.</source>
            <translation>Das Netz wird gerade trainiert. Vergleichen, wenn das beendet ist.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/session.py" />
            <source>There are no labels to learn from. Paint a few cells and some background on a training image, or import masks.</source>
            <translation>Es gibt keine Markierungen zum Lernen. Einige Zellen und etwas Hintergrund auf einem Trainingsbild malen oder Masken importieren.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/session.py" />
            <source>These results are of “{name}”.</source>
            <translation>Diese Ergebnisse sind von „{name}“.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/session.py" />
            <source>These results are of “{name}”. The canvas shows “{current}” now: running a method begins anew, on that image.</source>
            <translation>Diese Ergebnisse sind von „{name}“. Gezeigt wird jetzt „{current}“: Der nächste Lauf beginnt neu, auf diesem Bild.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/session.py" />
            <source>These results are of the class “{class_name}”. Another is chosen now: running a method begins anew, on that class.</source>
            <translation>Diese Ergebnisse sind von der Klasse „{class_name}“. Jetzt ist eine andere gewählt: Der nächste Lauf beginnt neu, mit dieser Klasse.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/session.py" />
            <source>Other images are held out since. Running a method begins anew, with the present ones.</source>
            <translation>Seither sind andere Bilder Prüfbilder. Der nächste Lauf beginnt neu, mit den jetzigen.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/session.py" />
            <source>The labels have changed since. Running a method begins anew, with the present labels.</source>
            <translation>Die Markierungen haben sich seitdem geändert. Der nächste Lauf beginnt neu, mit den jetzigen Markierungen.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/session.py" />
            <source>Comparing methods</source>
            <translation>Verfahren vergleichen</translation>
        </message>
        <message>
            <location filename="../../gui/compare/session.py" />
            <source>Left out of the comparison: {error}</source>
            <translation>Aus dem Vergleich ausgelassen: {error}</translation>
        </message>
        <message>
            <location filename="../../gui/compare/session.py" />
            <source>The files of all labelled training images are missing.</source>
            <translation>Die Dateien aller markierten Trainingsbilder fehlen.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/session.py" />
            <source>The comparison ended early.</source>
            <translation>Der Vergleich endete vorzeitig.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/session.py" />
            <source>Stopped.</source>
            <translation>Gestoppt.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/session.py" />
            <source>Stopped after {done} of {total}. A card’s arrow runs that one.</source>
            <translation>Nach {done} von {total} gestoppt. Der Pfeil einer Karte startet sie.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/session.py" />
            <source>Stopped when a training began.</source>
            <translation>Angehalten, als ein Training begann.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Seven ways to a heatmap, from the same labels; IoU is at each one’s own best threshold.</source>
            <translation>Sieben Wege zu einer Heatmap, aus denselben Markierungen; IoU jeweils beim besten Schwellenwert.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Click a picture to see it large; wheel and drag move them all.</source>
            <translation>Ein Klick vergrößert ein Bild; Mausrad und Ziehen bewegen alle.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Compare methods</source>
            <translation>Verfahren vergleichen</translation>
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Run all</source>
            <translation>Alle ausführen</translation>
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <location filename="../../gui/panels/training.py" />
            <source>Stop</source>
            <translation>Stopp</translation>
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Stop now; methods that are done keep their results</source>
            <translation>Jetzt stoppen; fertige Verfahren behalten ihre Ergebnisse</translation>
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Seconds of training for each method</source>
            <translation>Sekunden Training für jedes Verfahren</translation>
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>How long each method that learns may train</source>
            <translation>Wie lange jedes lernende Verfahren trainieren darf</translation>
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Training, each method:</source>
            <translation>Training, je Verfahren:</translation>
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Progress of the comparison</source>
            <translation>Fortschritt des Vergleichs</translation>
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <location filename="../../gui/dialogs/verify.py" />
            <location filename="../../gui/heatmap.py" />
            <location filename="../../gui/panels/layers.py" />
            <location filename="../../gui/terms.py" />
            <location filename="../../core/export/kinds.py" />
            <source>Heatmap</source>
            <translation>Heatmap</translation>
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Colour what each method finds probable</source>
            <translation>Färben, was jedes Verfahren für wahrscheinlich hält</translation>
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <location filename="../../gui/dialogs/import_masks.py" />
            <location filename="../../gui/panels/layers.py" />
            <location filename="../../gui/terms.py" />
            <location filename="../../core/report/terms.py" />
            <source>Mask</source>
            <translation>Maske</translation>
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Outline the mask of each method at its own best threshold</source>
            <translation>Die Maske jedes Verfahrens bei seinem besten Schwellenwert umranden</translation>
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Fit</source>
            <translation>Einpassen</translation>
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Show the whole image in all pictures</source>
            <translation>In allen Bildern das ganze Bild zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Copy numbers</source>
            <translation>Zahlen kopieren</translation>
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Copy all figures as a table for a spreadsheet</source>
            <translation>Alle Zahlen als Tabelle für eine Tabellenkalkulation kopieren</translation>
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Scan all pixels</source>
            <translation>Alle Pixel abtasten</translation>
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Scan</source>
            <translation>Abtasten</translation>
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Classify each of {area} pixels by itself? This takes about {cost} on this computer. Training your network stops the scan.</source>
            <translation>Jedes der {area} Pixel für sich klassifizieren? Das dauert auf diesem Rechner etwa {cost}. Ein Training Ihres Netzes stoppt das Abtasten.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>“Stride 1, padded”, with the same network, gives the same mask at once, but for rounding. You can stop at any time.</source>
            <translation>Mit demselben Netz liefert „Stride 1, mit Padding“ diese Maske sofort, bis auf Rundung. Stoppen ist jederzeit möglich.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <location filename="../../gui/dialogs/about.py" />
            <location filename="../../gui/dialogs/error.py" />
            <location filename="../../gui/dialogs/export_report.py" />
            <location filename="../../gui/dialogs/verify.py" />
            <source>Copied.</source>
            <translation>Kopiert.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Run all seven methods, one after another</source>
            <translation>Alle sieben Verfahren nacheinander ausführen</translation>
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <location filename="../../gui/explore/window.py" />
            <location filename="../../gui/panels/images.py" />
            <source>No images yet</source>
            <translation>Noch keine Bilder</translation>
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>No image</source>
            <translation>Kein Bild</translation>
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>No labels yet</source>
            <translation>Noch keine Markierungen</translation>
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Finishing…</source>
            <translation>Wird beendet…</translation>
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Step {step} of {total}</source>
            <translation>Stufe {step} von {total}</translation>
        </message>
        <message>
            <location filename="../../gui/compare/window.py" />
            <source>Step {step} of {total}, {left}</source>
            <translation>Stufe {step} von {total}, {left}</translation>
        </message>
        <message>
            <location filename="../../gui/counts_table.py" />
            <source>Field (mm²)</source>
            <translation>Bildfeld (mm²)</translation>
        </message>
        <message>
            <location filename="../../gui/counts_table.py" />
            <source>Cells per mm²</source>
            <translation>Zellen pro mm²</translation>
        </message>
        <message>
            <location filename="../../gui/counts_table.py" />
            <source>Covered (%)</source>
            <translation>Bedeckt (%)</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/about.py" />
            <source>MIT licence. © 2026 the SmearSeg developers. Qt is used under the LGPL 3.</source>
            <translation>MIT-Lizenz. © 2026 die SmearSeg-Entwickler. Qt wird unter der LGPL 3 verwendet.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/about.py" />
            <source>not installed</source>
            <translation>nicht installiert</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/about.py" />
            <source>About SmearSeg</source>
            <translation>Über SmearSeg</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/about.py" />
            <location filename="../../gui/dialogs/box_counts.py" />
            <location filename="../../gui/dialogs/error.py" />
            <location filename="../../gui/dialogs/export_report.py" />
            <location filename="../../gui/dialogs/report.py" />
            <location filename="../../gui/dialogs/restore.py" />
            <location filename="../../gui/dialogs/shortcut_sheet.py" />
            <location filename="../../gui/dialogs/verify.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/about.py" />
            <source>Parts of the page</source>
            <translation>Teile der Seite</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/about.py" />
            <source>&amp;Environment</source>
            <translation>&amp;Umgebung</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/about.py" />
            <source>&amp;Licences</source>
            <translation>&amp;Lizenzen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/about.py" />
            <location filename="../../gui/dialogs/verify.py" />
            <source>&amp;Copy</source>
            <translation>&amp;Kopieren</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/about.py" />
            <source>Copy all of this page, the versions or the licences with their texts</source>
            <translation>Alles auf dieser Seite kopieren: die Versionen oder die Lizenzen mit ihren Texten</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/about.py" />
            <source>Mark a few cells, train, export masks.</source>
            <translation>Einige Zellen markieren, trainieren, Masken exportieren.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/about.py" />
            <source>Environment</source>
            <translation>Umgebung</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/about.py" />
            <source>Parts and their licences</source>
            <translation>Bestandteile und ihre Lizenzen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/about.py" />
            <source>Part</source>
            <translation>Bestandteil</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/about.py" />
            <source>Version</source>
            <translation>Version</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/about.py" />
            <source>Licence</source>
            <translation>Lizenz</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/about.py" />
            <source>Text of the licence</source>
            <translation>Text der Lizenz</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/action_tree.py" />
            <source>Action</source>
            <translation>Aktion</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/action_tree.py" />
            <location filename="../../gui/dialogs/preferences.py" />
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/action_tree.py" />
            <source>no key</source>
            <translation>keine Taste</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/box_counts.py" />
            <source>Boxes</source>
            <translation>Rahmen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/box_counts.py" />
            <source>Objects in the labels</source>
            <translation>Objekte in den Markierungen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/box_counts.py" />
            <source>Boxes with an object</source>
            <translation>Rahmen mit einem Objekt</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/box_counts.py" />
            <source>Counts compared</source>
            <translation>Anzahlen im Vergleich</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/box_counts.py" />
            <source>Objects are connected regions of the labels: cells that touch count as one, and what nobody has labelled is not counted. A box has an object where the middle of one lies in it, of whatever class.</source>
            <translation>Objekte sind zusammenhängende Bereiche der Markierungen: Zellen, die sich berühren, zählen als eine, und was niemand markiert hat, wird nicht gezählt. Ein Rahmen hat ein Objekt, wenn die Mitte eines Objekts in ihm liegt, gleich welcher Klasse.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/box_counts.py" />
            <location filename="../../gui/runs/window.py" />
            <source>&amp;Copy table</source>
            <translation>&amp;Tabelle kopieren</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/box_counts.py" />
            <source>{boxes} and {objects} on {images}</source>
            <translation>{boxes} und {objects} auf {images}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/box_counts.py" />
            <source>{n} boxes</source>
            <extracomment>For one: {n} box</extracomment>
            <translation>
                <numerusform>{n} Rahmen</numerusform>
                <numerusform>{n} Rahmen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/box_counts.py" />
            <location filename="../../core/masks/kinds.py" />
            <source>{n} objects</source>
            <extracomment>For one: {n} object</extracomment>
            <translation>
                <numerusform>1 Objekt</numerusform>
                <numerusform>{n} Objekte</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/box_counts.py" />
            <source>Boxes and objects of each image</source>
            <translation>Rahmen und Objekte jedes Bildes</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/box_counts.py" />
            <source>{part} of {whole}</source>
            <translation>{part} von {whole}</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/box_counts.py" />
            <source>Together</source>
            <translation>Zusammen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/box_counts.py" />
            <source>no name</source>
            <translation>kein Name</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/box_counts.py" />
            <location filename="../../gui/panels/cells.py" />
            <location filename="../../gui/words.py" />
            <location filename="../../core/masks/labelme.py" />
            <location filename="../../core/run_comparison.py" />
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/box_counts.py" />
            <source>{n} more files could not be read.</source>
            <extracomment>For one: 1 more file could not be read.</extracomment>
            <translation>
                <numerusform>1 weitere Datei konnte nicht gelesen werden.</numerusform>
                <numerusform>{n} weitere Dateien konnten nicht gelesen werden.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/box_counts.py" />
            <source>No image of this project fits {names}.</source>
            <translation>Zu {names} passt kein Bild dieses Projekts.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/box_counts.py" />
            <source>No image of this project fits {names} and {more} more.</source>
            <translation>Zu {names} und {more} weiteren passt kein Bild dieses Projekts.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/choosing.py" />
            <location filename="../../gui/dialogs/export_report.py" />
            <source>File exists</source>
            <translation>Datei vorhanden</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/choosing.py" />
            <source>“{name}” exists already. Replace it and lose what is in it?</source>
            <translation>„{name}“ ist schon vorhanden. Ersetzen und den Inhalt verlieren?</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/class_colour.py" />
            <source>Light green</source>
            <translation>Hellgrün</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/class_colour.py" />
            <source>Orange</source>
            <translation>Orange</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/class_colour.py" />
            <source>Dark blue</source>
            <translation>Dunkelblau</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/class_colour.py" />
            <source>Cyan</source>
            <translation>Cyan</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/class_colour.py" />
            <source>Yellow</source>
            <translation>Gelb</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/class_colour.py" />
            <source>Dark grey</source>
            <translation>Dunkelgrau</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/class_colour.py" />
            <source>Bluish green</source>
            <translation>Blaugrün</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/class_colour.py" />
            <source>Brown</source>
            <translation>Braun</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/class_colour.py" />
            <source>Colour of {name}</source>
            <translation>Farbe von {name}</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/class_colour.py" />
            <source>Colours that are told apart on stained cells, by colour-blind eyes too:</source>
            <translation>Auf gefärbten Zellen gut zu unterscheiden, auch bei Farbenblindheit:</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/class_colour.py" />
            <source>{colour}: “{name}” has it</source>
            <translation>{colour}: „{name}“ hat sie</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/class_colour.py" />
            <source>Other colour…</source>
            <translation>Andere Farbe…</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/class_colour.py" />
            <source>A colour of yours</source>
            <translation>Eigene Farbe</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/class_colour.py" />
            <source>{name}, RGB {red} {green} {blue}</source>
            <translation>{name}, RGB {red} {green} {blue}</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/class_colour.py" />
            <source>“{name}” has this colour, too.</source>
            <translation>„{name}“ hat diese Farbe auch.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/class_name.py" />
            <source>Rename class</source>
            <translation>Klasse umbenennen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/class_name.py" />
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/class_name.py" />
            <source>New class</source>
            <translation>Neue Klasse</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/class_name.py" />
            <source>Add class</source>
            <translation>Klasse hinzufügen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/class_name.py" />
            <location filename="../../gui/dialogs/export.py" />
            <location filename="../../gui/dialogs/report.py" />
            <source>&amp;Name</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/class_name.py" />
            <source>There is a class “{name}” already.</source>
            <translation>Eine Klasse „{name}“ gibt es schon.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/error.py" />
            <source>Your work is safe: every stroke is already in the project file.</source>
            <translation>Die Arbeit ist sicher: Jeder Strich steht bereits in der Projektdatei.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/error.py" />
            <source>Your last work is NOT in the project file yet; use “Save as” to keep it elsewhere.</source>
            <translation>Die letzte Arbeit steht noch NICHT in der Projektdatei; sie mit „Speichern unter“ anderswo sichern.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/error.py" />
            <source>{safe} You can go on; if it happens again, restart the program and give the details to whoever looks after SmearSeg where you work.</source>
            <translation>{safe} Die Arbeit kann weitergehen; geschieht es wieder, das Programm neu starten und die Einzelheiten der Person geben, die SmearSeg am Arbeitsplatz betreut.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/error.py" />
            <source>It could not start. Your projects were not touched. Start it once more; if it happens again, give the details to whoever looks after SmearSeg where you work.</source>
            <translation>Der Start ist misslungen. Die Projekte wurden nicht angerührt. Das Programm noch einmal starten; geschieht es wieder, die Einzelheiten der Person geben, die SmearSeg am Arbeitsplatz betreut.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/error.py" />
            <source>Something went wrong</source>
            <translation>Etwas ist schiefgegangen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/error.py" />
            <source>Go on</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/error.py" />
            <source>There is a fault in SmearSeg.</source>
            <translation>In SmearSeg ist ein Fehler aufgetreten.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/error.py" />
            <source>Log: {path}</source>
            <translation>Protokoll: {path}</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/error.py" />
            <location filename="../../gui/dialogs/export_report.py" />
            <source>&amp;Copy details</source>
            <translation>Einzelheiten &amp;kopieren</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/error.py" />
            <source>&amp;Save as…</source>
            <translation>&amp;Speichern unter…</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/error.py" />
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>Unlabelled pixels become background here; class numbers or VOC keep them apart.</source>
            <translation>Unmarkierte Pixel werden hier Hintergrund; Klassennummern oder VOC halten sie auseinander.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <location filename="../../gui/dialogs/export_report.py" />
            <location filename="../../gui/tour/steps.py" />
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>Write a &amp;receipt (JSON) beside them</source>
            <translation>Einen &amp;Beleg (JSON) dazulegen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>A JSON file that says from which images, network and threshold the files were made, and what their values mean.</source>
            <translation>Eine JSON-Datei, die sagt, aus welchen Bildern, welchem Netz und welchem Schwellenwert die Dateien entstanden und was ihre Werte bedeuten.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>Folder for the files</source>
            <translation>Ordner für die Dateien</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>The program that will read the files</source>
            <translation>Das Programm, das die Dateien lesen wird</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>F&amp;or</source>
            <translation>&amp;Für</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>What is exported</source>
            <translation>Was exportiert wird</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>&amp;Export</source>
            <translation>&amp;Exportieren</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>Kind of file</source>
            <translation>Art der Datei</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>&amp;As</source>
            <translation>&amp;Als</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>&amp;Class</source>
            <translation>&amp;Klasse</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>&amp;This image</source>
            <translation>&amp;Dieses Bild</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>A&amp;ll images ({n})</source>
            <translation>A&amp;lle Bilder ({n})</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <location filename="../../gui/explore/lists.py" />
            <location filename="../../gui/layout.py" />
            <location filename="../../gui/outline.py" />
            <location filename="../../core/report/method_chapters.py" />
            <source>Images</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>C&amp;hoose…</source>
            <translation>&amp;Wählen…</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <location filename="../../gui/dialogs/report.py" />
            <source>Choose a folder</source>
            <translation>Einen Ordner wählen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <location filename="../../gui/dialogs/report.py" />
            <source>&amp;Folder</source>
            <translation>&amp;Ordner</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>Name pattern</source>
            <translation>Namensmuster</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>One file for all images.</source>
            <translation>Eine Datei für alle Bilder.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>{stem} stands for the image’s name without its ending.</source>
            <translation>{stem} steht für den Namen des Bildes ohne Endung.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>It shows the labels.</source>
            <translation>Es zeigt die Markierungen.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>It shows the mask at the threshold.</source>
            <translation>Es zeigt die Maske beim Schwellenwert.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>All classes</source>
            <translation>Alle Klassen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>Every file is checked once it is written. Images are never changed.</source>
            <translation>Jede Datei wird nach dem Schreiben geprüft. Bilder werden nie verändert.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>One file, {name}</source>
            <translation>Eine Datei, {name}</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>{stem} is the image’s name, for example {name}</source>
            <translation>{stem} ist der Name des Bildes, zum Beispiel {name}</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>For example {name}</source>
            <translation>Zum Beispiel {name}</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>{stem} stands for the image’s name</source>
            <translation>{stem} steht für den Namen des Bildes</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <source>Choose the folder to write the files to.</source>
            <translation>Den Ordner wählen, in den die Dateien geschrieben werden.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <location filename="../../gui/dialogs/report.py" />
            <source>There is no folder {folder}; make it or choose another.</source>
            <translation>Den Ordner {folder} gibt es nicht; bitte anlegen oder einen anderen wählen.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export.py" />
            <location filename="../../gui/dialogs/report.py" />
            <source>You may not write in {folder}; choose another folder.</source>
            <translation>In {folder} darf nicht geschrieben werden; einen anderen Ordner wählen.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export_report.py" />
            <source>&amp;Keep</source>
            <translation>&amp;Behalten</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export_report.py" />
            <source>{name} exists already.</source>
            <translation>{name} ist schon vorhanden.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export_report.py" />
            <source>Replacing it loses the old file. Keeping it skips this image.</source>
            <translation>Beim Ersetzen geht die alte Datei verloren. Beim Behalten wird dieses Bild ausgelassen.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export_report.py" />
            <source>&amp;Do the same for all {n} files that exist</source>
            <translation>&amp;Bei allen {n} vorhandenen Dateien so verfahren</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export_report.py" />
            <location filename="../../gui/dialogs/report.py" />
            <source>&amp;Replace</source>
            <translation>&amp;Ersetzen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export_report.py" />
            <location filename="../../gui/dialogs/report.py" />
            <location filename="../../gui/dialogs/restore.py" />
            <source>Folder: {folder}</source>
            <translation>Ordner: {folder}</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export_report.py" />
            <source>Receipt: {receipt}</source>
            <translation>Beleg: {receipt}</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export_report.py" />
            <source>Masks that were not written</source>
            <translation>Masken, die nicht geschrieben wurden</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export_report.py" />
            <source>&amp;Open folder</source>
            <translation>Ordner ö&amp;ffnen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export_report.py" />
            <source>Wrote {some}.</source>
            <translation>Geschrieben: {some}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/export_report.py" />
            <source>Kept {n} existing files.</source>
            <extracomment>For one: Kept 1 existing file.</extracomment>
            <translation>
                <numerusform>1 vorhandene Datei behalten.</numerusform>
                <numerusform>{n} vorhandene Dateien behalten.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/export_report.py" />
            <source>{n} could not be written.</source>
            <extracomment>For one: 1 could not be written.</extracomment>
            <translation>
                <numerusform>1 konnte nicht geschrieben werden.</numerusform>
                <numerusform>{n} konnten nicht geschrieben werden.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/export_report.py" />
            <source>{n} images have no labels.</source>
            <extracomment>For one: 1 image has no labels.</extracomment>
            <translation>
                <numerusform>1 Bild hat keine Markierungen.</numerusform>
                <numerusform>{n} Bilder haben keine Markierungen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export_report.py" />
            <source>Export stopped; wrote {some}.</source>
            <translation>Export gestoppt; geschrieben: {some}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/export_report.py" />
            <source>Export stopped; wrote {written} of {n} masks.</source>
            <extracomment>For one: Export stopped; wrote {written} of {n} mask.</extracomment>
            <translation>
                <numerusform>Export gestoppt; {written} von {n} Maske geschrieben.</numerusform>
                <numerusform>Export gestoppt; {written} von {n} Masken geschrieben.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/export_report.py" />
            <source>Export stopped; wrote {written} of {n} files.</source>
            <extracomment>For one: Export stopped; wrote {written} of {n} file.</extracomment>
            <translation>
                <numerusform>Export gestoppt; {written} von {n} Datei geschrieben.</numerusform>
                <numerusform>Export gestoppt; {written} von {n} Dateien geschrieben.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/export_report.py" />
            <source>{n} masks</source>
            <extracomment>For one: 1 mask</extracomment>
            <translation>
                <numerusform>1 Maske</numerusform>
                <numerusform>{n} Masken</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export_report.py" />
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>no mask</source>
            <translation>keine Maske</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/export_report.py" />
            <location filename="../../gui/intake.py" />
            <source>{n} files</source>
            <extracomment>For one: 1 file</extracomment>
            <translation>
                <numerusform>1 Datei</numerusform>
                <numerusform>{n} Dateien</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/export_report.py" />
            <source>no file</source>
            <translation>keine Datei</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/frame.py" />
            <source>Info</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/frame.py" />
            <source>Success</source>
            <translation>Erfolg</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/frame.py" />
            <source>Warning</source>
            <translation>Warnung</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/frame.py" />
            <source>Error</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/frame.py" />
            <source>OK</source>
            <translation>OK</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/frame.py" />
            <location filename="../../gui/dialogs/verify.py" />
            <location filename="../../gui/status.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/ground_question.py" />
            <source>Take care: if cells without a mark count as background, the network learns to miss them, and no message will tell you.</source>
            <translation>Vorsicht: Wenn unmarkierte Zellen als Hintergrund zählen, lernt das Netz, sie zu übersehen, und keine Meldung weist darauf hin.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/ground_question.py" />
            <source>Is “{name}” background, or not labelled?</source>
            <translation>Ist „{name}“ Hintergrund oder unmarkiert?</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/ground_question.py" />
            <source>Bac&amp;kground: every cell of these images is marked</source>
            <translation>&amp;Hintergrund: Jede Zelle auf diesen Bildern ist markiert</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/ground_question.py" />
            <source>Bac&amp;kground: every cell of this image is marked</source>
            <translation>&amp;Hintergrund: Jede Zelle auf diesem Bild ist markiert</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/ground_question.py" />
            <source>No&amp;t labelled: only some cells of these images are marked</source>
            <translation>&amp;Unmarkiert: Nur einige Zellen auf diesen Bildern sind markiert</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/ground_question.py" />
            <source>No&amp;t labelled: only some cells of this image are marked</source>
            <translation>&amp;Unmarkiert: Nur einige Zellen auf diesem Bild sind markiert</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Choose mask files or a folder of them: pictures, NumPy, Cellpose, LabelMe, COCO, QuPath or ImageJ. Masks go to the images whose names they have.</source>
            <translation>Maskendateien oder einen Ordner damit wählen: Bilder, NumPy, Cellpose, LabelMe, COCO, QuPath oder ImageJ. Masken gehen an die Bilder, deren Namen sie tragen.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>not used: cannot be read as a mask</source>
            <translation>nicht verwendet: nicht als Maske lesbar</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>not used: there is a mask</source>
            <translation>nicht verwendet: es gibt eine Maske</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>not used: no mask</source>
            <translation>nicht verwendet: keine Maske</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Replaced where the mask has a label</source>
            <translation>Ersetzt, wo die Maske eine Markierung hat</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Kept; the mask fills what is empty</source>
            <translation>Behalten; die Maske füllt, was leer ist</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Replaced everywhere</source>
            <translation>Überall ersetzt</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Import masks</source>
            <translation>Masken importieren</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Continue</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Masks</source>
            <translation>Masken</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Next you say what the values mean. One Undo takes all these labels back.</source>
            <translation>Als Nächstes wird angegeben, was die Werte bedeuten. Einmal „Rückgängig“ nimmt alle diese Markierungen zurück.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Ending of the masks’ names</source>
            <translation>Endung der Maskennamen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Found by itself, like _mask or _gt</source>
            <translation>Automatisch, z. B. _mask oder _gt</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>What the mask’s name has after the image’s: cell_mask.png for cell.jpg has _mask.</source>
            <translation>Was der Name der Maske nach dem des Bildes hat: cell_mask.png zu cell.jpg hat _mask.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>&amp;Name ending</source>
            <translation>&amp;Namensendung</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>What marks become that have no name of their own</source>
            <translation>Was Bereiche ohne eigenen Namen werden</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Labels that the images have already</source>
            <translation>Markierungen, die die Bilder schon haben</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>&amp;Labels already there</source>
            <translation>&amp;Vorhandene Markierungen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>{name} and {more} more</source>
            <translation>{name} und {more} weitere</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Looking for masks</source>
            <translation>Masken suchen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Masks ({endings})</source>
            <translation>Masken ({endings})</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Folder of masks</source>
            <translation>Ordner mit Masken</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Choose &amp;files…</source>
            <translation>&amp;Dateien wählen…</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Choose f&amp;older…</source>
            <translation>&amp;Ordner wählen…</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Nothing chosen yet</source>
            <translation>Noch nichts gewählt</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Images and their masks</source>
            <translation>Bilder und ihre Masken</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <location filename="../../core/report/method_chapters.py" />
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Looking for masks…</source>
            <translation>Masken werden gesucht…</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Continue with {n} masks</source>
            <extracomment>For one: Continue with 1 mask</extracomment>
            <translation>
                <numerusform>Weiter mit 1 Maske</numerusform>
                <numerusform>Weiter mit {n} Masken</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>No mask has the name of an image. Check the folder, or give the name ending that the masks have and the images lack.</source>
            <translation>Keine Maske heißt wie ein Bild. Den Ordner prüfen oder die Namensendung angeben, die die Masken haben und die Bilder nicht.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>{name} is named otherwise; it goes to the image on screen.</source>
            <translation>{name} heißt anders; sie geht an das gezeigte Bild.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>Several files share a name and are left out; import them one by one.</source>
            <translation>Mehrere Dateien haben denselben Namen und werden ausgelassen; bitte einzeln importieren.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>{n} masks have another size than their images, so they are not used; choose the masks that were made from these images.</source>
            <translation>{n} Masken haben eine andere Größe als ihre Bilder und werden nicht verwendet; die Masken wählen, die aus diesen Bildern entstanden.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>{n} masks of this name</source>
            <translation>{n} Masken mit diesem Namen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>no image</source>
            <translation>kein Bild</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>not used: {size}, not {wanted}</source>
            <translation>nicht verwendet: {size} statt {wanted}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>{n} files are called like images, but are photographs or masks that JPEG blurred, so they are not used; export masks as PNG.</source>
            <extracomment>For one: {name} is called like an image, but is a photograph or a mask that JPEG blurred, so it is not used; export masks as PNG.</extracomment>
            <translation>
                <numerusform>{name} heißt wie ein Bild, ist aber ein Foto oder eine von JPEG verwischte Maske und wird deshalb nicht verwendet; Masken als PNG exportieren.</numerusform>
                <numerusform>{n} Dateien heißen wie Bilder, sind aber Fotos oder von JPEG verwischte Masken und werden deshalb nicht verwendet; Masken als PNG exportieren.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>{n} files are not used, since other files are the masks of their images.</source>
            <extracomment>For one: {name} is not used, since another file is the mask of its image.</extracomment>
            <translation>
                <numerusform>{name} wird nicht verwendet, weil eine andere Datei die Maske dieses Bildes ist.</numerusform>
                <numerusform>{n} Dateien werden nicht verwendet, weil andere Dateien die Masken dieser Bilder sind.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>{n} files hold boxes, which say where cells are but not which pixels are theirs, so they are no masks. To count beside them, use “File, Compare counts with boxes”.</source>
            <translation>{n} Dateien enthalten Rahmen, die sagen, wo Zellen sind, nicht aber, welche Pixel ihnen gehören; sie sind also keine Masken. Zum Zählen neben ihnen dient „Datei, Anzahlen mit Begrenzungsrahmen vergleichen“.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>{n} pairs</source>
            <extracomment>For one: 1 pair</extracomment>
            <translation>
                <numerusform>1 Paar</numerusform>
                <numerusform>{n} Paare</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>No pairs</source>
            <translation>Keine Paare</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>{n} names not clear</source>
            <extracomment>For one: 1 name not clear</extracomment>
            <translation>
                <numerusform>1 Name unklar</numerusform>
                <numerusform>{n} Namen unklar</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>{n} files not used</source>
            <extracomment>For one: 1 file not used</extracomment>
            <translation>
                <numerusform>1 Datei nicht verwendet</numerusform>
                <numerusform>{n} Dateien nicht verwendet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>{n} images without a mask</source>
            <extracomment>For one: 1 image without a mask</extracomment>
            <translation>
                <numerusform>1 Bild ohne Maske</numerusform>
                <numerusform>{n} Bilder ohne Maske</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/import_masks.py" />
            <source>{n} masks without an image</source>
            <extracomment>For one: 1 mask without an image</extracomment>
            <translation>
                <numerusform>1 Maske ohne Bild</numerusform>
                <numerusform>{n} Masken ohne Bild</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_preview.py" />
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>Previous mask</source>
            <translation>Vorige Maske</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>Next mask</source>
            <translation>Nächste Maske</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>{place} of {total}</source>
            <translation>{place} von {total}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>{n} values</source>
            <extracomment>For one: one value</extracomment>
            <translation>
                <numerusform>einen Wert</numerusform>
                <numerusform>{n} Werte</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>a number for each object</source>
            <translation>eine Nummer für jedes Objekt</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>These {n} masks hold {values}. Say what each of them marks.</source>
            <extracomment>For one: This mask holds {values}. Say what each of them marks.</extracomment>
            <translation>
                <numerusform>Diese Maske enthält {values}. Angeben, was jeder davon bezeichnet.</numerusform>
                <numerusform>Diese {n} Masken enthalten {values}. Angeben, was jeder davon bezeichnet.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>Where</source>
            <translation>Wo</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>Share</source>
            <translation>Anteil</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>Is</source>
            <translation>Steht für</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>Of all {n} masks together</source>
            <translation>Von allen {n} Masken zusammen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/mask_values.py" />
            <location filename="../../core/masks/levels.py" />
            <source>{n} other values</source>
            <extracomment>For one: {n} other value</extracomment>
            <translation>
                <numerusform>{n} anderem Wert</numerusform>
                <numerusform>{n} anderen Werten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>Where {name} lies</source>
            <translation>Wo {name} liegt</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>What {name} is</source>
            <translation>Was {name} ist</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>&amp;New class…</source>
            <translation>&amp;Neue Klasse…</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>Add a class that the values can become</source>
            <translation>Eine Klasse hinzufügen, zu der die Werte werden können</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>A &amp;class for each name</source>
            <translation>Eine &amp;Klasse je Name</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>Make a class of every name in the file that is no class yet</source>
            <translation>Aus jedem Namen in der Datei, der noch keine Klasse ist, eine machen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>Ask for &amp;each value</source>
            <translation>Jeden &amp;Wert einzeln</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>The numbers are classes, not objects of one class</source>
            <translation>Die Nummern sind Klassen, keine Objekte einer Klasse</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>Use the &amp;same for both masks</source>
            <translation>Für beide Masken &amp;gleich</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>Use the &amp;same for all {n} masks</source>
            <translation>Für alle {n} Masken &amp;gleich</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>New: {name}</source>
            <translation>Neu: {name}</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>No value is foreground, so this mask marks no cell.</source>
            <translation>Kein Wert ist Vordergrund, diese Maske markiert also keine Zelle.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <location filename="../../gui/tour/callout.py" />
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>Import {n} masks</source>
            <extracomment>For one: Import</extracomment>
            <translation>
                <numerusform>Importieren</numerusform>
                <numerusform>{n} Masken importieren</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>Say whether “{name}” is background or not labelled.</source>
            <translation>Angeben, ob „{name}“ Hintergrund oder unmarkiert ist.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>Choose what {n} values stand for.</source>
            <extracomment>For one: Choose what one value stands for.</extracomment>
            <translation>
                <numerusform>Wählen, wofür ein Wert steht.</numerusform>
                <numerusform>Wählen, wofür {n} Werte stehen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>What the masks’ values mean</source>
            <translation>Was die Werte der Masken bedeuten</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/mask_values.py" />
            <source>What the masks’ values mean ({place} of {total})</source>
            <translation>Was die Werte der Masken bedeuten ({place} von {total})</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/meaning_combo.py" />
            <location filename="../../gui/dialogs/preference_row.py" />
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/meaning_combo.py" />
            <source>Foreground: {name}</source>
            <translation>Vordergrund: {name}</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/meaning_combo.py" />
            <source>Pixels</source>
            <translation>Pixel</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/meaning_combo.py" />
            <source>Pixels of both</source>
            <translation>Pixel (beide)</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/meaning_combo.py" />
            <source>Pixels of all {n}</source>
            <translation>Pixel (alle {n})</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/pixel_size.py" />
            <source>Set</source>
            <translation>Festlegen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/pixel_size.py" />
            <source>Width of a pixel in micrometres</source>
            <translation>Breite eines Pixels in Mikrometern</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/pixel_size.py" />
            <source>&amp;Width of a pixel</source>
            <translation>&amp;Breite eines Pixels</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/pixel_size.py" />
            <source>Length of the scale bar in micrometres</source>
            <translation>Länge des Maßstabsbalkens in Mikrometern</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/pixel_size.py" />
            <source>Type what is written beside the scale bar</source>
            <translation>Eintippen, was neben dem Maßstabsbalken steht</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/pixel_size.py" />
            <source>&amp;Length of the ruler’s line ({line:.1f} px)</source>
            <translation>&amp;Länge der Linie des Lineals ({line:.1f} px)</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/pixel_size.py" />
            <source>&amp;Take what the image’s file says</source>
            <translation>&amp;Angabe der Bilddatei übernehmen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/pixel_size.py" />
            <source>Or draw the Ruler (Shift+R) along a scale bar of the image and press Enter: then its length can be typed here.</source>
            <translation>Oder das Lineal (Umschalt+R) an einem Maßstabsbalken des Bildes entlangziehen und Eingabe drücken: Dann kann seine Länge hier eingetippt werden.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/pixel_size.py" />
            <source>It holds for all images of this project. Undo takes it back.</source>
            <translation>Sie gilt für alle Bilder dieses Projekts. Rückgängig nimmt sie zurück.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/pixel_size.py" />
            <source>Measure in pixels only</source>
            <translation>Nur in Pixeln messen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/pixel_size.py" />
            <source>&amp;Take what the image’s file says: {size}</source>
            <translation>&amp;Angabe der Bilddatei übernehmen: {size}</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/pixel_size.py" />
            <source>A pixel is between {low:g} and {high:g} µm wide.</source>
            <translation>Ein Pixel ist zwischen {low:g} und {high:g} µm breit.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/preference_row.py" />
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <source>Reset</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/preference_row.py" />
            <source>Give it its usual value</source>
            <translation>Auf den üblichen Wert zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/preference_row.py" />
            <source>Reset “{preference}” to its usual value</source>
            <translation>„{preference}“ auf den üblichen Wert zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/preference_row.py" />
            <source>Choose the folder “{folder}”</source>
            <translation>Den Ordner „{folder}“ wählen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/preferences.py" />
            <source>Preferences</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/preferences.py" />
            <source>Search preferences</source>
            <translation>Einstellung suchen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/preferences.py" />
            <source>Pages of the preferences</source>
            <translation>Seiten der Einstellungen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/preferences.py" />
            <source>Reset all but the keys</source>
            <translation>Alles außer den Tasten zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/preferences.py" />
            <source>Give all preferences but the keys their usual values</source>
            <translation>Allen Einstellungen außer den Tasten ihre üblichen Werte geben</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/preferences.py" />
            <source>All preferences but the keys are shown with their usual values.</source>
            <translation>Alle Einstellungen außer den Tasten zeigen ihre üblichen Werte.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/preferences.py" />
            <source>No preference has “{words}” in its name or text.</source>
            <translation>Keine Einstellung hat „{words}“ in Namen oder Text.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/preferences.py" />
            <source>Nothing found</source>
            <translation>Nichts gefunden</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/proposal_offer.py" />
            <source>&amp;Use proposed</source>
            <translation>&amp;Vorschlag nehmen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/proposal_offer.py" />
            <source>Set it now; Undo in the window brings yours back</source>
            <translation>Jetzt setzen; „Rückgängig“ im Fenster bringt den eigenen zurück</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/proposal_offer.py" />
            <source>{n} proposed thresholds are set.</source>
            <extracomment>For one: The proposed threshold is set.</extracomment>
            <translation>
                <numerusform>Der vorgeschlagene Schwellenwert ist gesetzt.</numerusform>
                <numerusform>{n} vorgeschlagene Schwellenwerte sind gesetzt.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/proposal_offer.py" />
            <source>It could not be set; the main window says why.</source>
            <translation>Er konnte nicht gesetzt werden; das Hauptfenster sagt, warum.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/remaining_values.py" />
            <source>Set the remaining values to</source>
            <translation>Die übrigen Werte setzen auf</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/remaining_values.py" />
            <source>&amp;Background</source>
            <translation>&amp;Hintergrund</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/remaining_values.py" />
            <source>&amp;Unlabelled</source>
            <translation>&amp;Unmarkiert</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/remove_class.py" />
            <source>Delete or merge class</source>
            <translation>Klasse löschen oder zusammenlegen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/remove_class.py" />
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/remove_class.py" />
            <source>“{name}” is labelled on {pixels} pixels of {n} images. The class is removed, and these pixels become:</source>
            <extracomment>For one: “{name}” is labelled on {pixels} pixels of {n} image. The class is removed, and these pixels become:</extracomment>
            <translation>
                <numerusform>„{name}“ ist auf {pixels} Pixeln von {n} Bild markiert. Die Klasse wird entfernt, und diese Pixel werden:</numerusform>
                <numerusform>„{name}“ ist auf {pixels} Pixeln von {n} Bildern markiert. Die Klasse wird entfernt, und diese Pixel werden:</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/remove_class.py" />
            <source>“{name}” is not labelled anywhere: the class is removed, no label changes.</source>
            <translation>„{name}“ ist nirgends markiert: Die Klasse wird entfernt, keine Markierung ändert sich.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/remove_class.py" />
            <source>&amp;Unlabelled, as if nobody had painted them</source>
            <translation>&amp;Unmarkiert, als hätte sie niemand gemalt</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/remove_class.py" />
            <source>&amp;Background: the network learns that no cell is there</source>
            <translation>&amp;Hintergrund: Das Netz lernt, dass dort keine Zelle ist</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/remove_class.py" />
            <source>Another &amp;class:</source>
            <translation>Eine andere &amp;Klasse:</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/remove_class.py" />
            <source>Class that the pixels become</source>
            <translation>Klasse, zu der die Pixel werden</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/remove_class.py" />
            <source>Undo (Ctrl+Z) brings class and labels back.</source>
            <translation>Rückgängig (Strg+Z) bringt Klasse und Markierungen zurück.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/remove_class.py" />
            <source>Merge</source>
            <translation>Zusammenlegen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>&amp;Write</source>
            <translation>&amp;Schreiben</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>The report says what was done, how good the masks are and what was counted, for somebody who never saw this program. It stays on this computer: nothing is sent.</source>
            <translation>Der Bericht sagt, was getan wurde, wie gut die Masken sind und was gezählt wurde – für alle, die dieses Programm nie gesehen haben. Er bleibt auf diesem Rechner; nichts wird gesendet.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>Title of the report</source>
            <translation>Titel des Berichts</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>&amp;Title</source>
            <translation>&amp;Titel</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>Remarks, printed under the title</source>
            <translation>Anmerkungen, die unter dem Titel stehen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>What the images are, who asked, what is to be decided</source>
            <translation>Was die Bilder zeigen, wer gefragt hat, was zu entscheiden ist</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>&amp;Remarks</source>
            <translation>&amp;Anmerkungen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>&amp;HTML page, for any browser</source>
            <translation>&amp;HTML-Seite, für jeden Browser</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>&amp;PDF, for printing and mail</source>
            <translation>&amp;PDF, zum Drucken und Verschicken</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>As</source>
            <translation>Als</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>Name of the files, without ending</source>
            <translation>Name der Dateien, ohne Endung</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>{project} report</source>
            <translation>{project} – Bericht</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>Folder for the report</source>
            <translation>Ordner für den Bericht</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>&amp;Choose…</source>
            <translation>&amp;Wählen…</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>Choose HTML, PDF, or both.</source>
            <translation>HTML, PDF oder beides wählen.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>Give the files a name.</source>
            <translation>Den Dateien einen Namen geben.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>The name may not hold any of {signs}, begin or end with a dot or space.</source>
            <translation>Der Name darf keines von {signs} enthalten und nicht mit Punkt oder Leerzeichen beginnen oder enden.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>{name} is a folder there; choose another name.</source>
            <translation>{name} ist dort ein Ordner; einen anderen Namen wählen.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>{name} is there already and will be replaced.</source>
            <translation>{name} ist schon vorhanden und wird ersetzt.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>{first} and {second} are there already and will be replaced.</source>
            <translation>{first} und {second} sind schon vorhanden und werden ersetzt.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <location filename="../../gui/explore/findings.py" />
            <source>{first} and {second}</source>
            <translation>{first} und {second}</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <location filename="../../gui/import_course.py" />
            <location filename="../../gui/intake.py" />
            <location filename="../../gui/leak_guard.py" />
            <location filename="../../gui/training.py" />
            <source>… and {more} more.</source>
            <translation>… und {more} weitere.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>Left out:</source>
            <translation>Ausgelassen:</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>Open &amp;{kind}</source>
            <translation>{kind} &amp;öffnen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>Open &amp;folder</source>
            <translation>&amp;Ordner öffnen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/report.py" />
            <source>The report is written and was checked.</source>
            <translation>Der Bericht ist geschrieben und geprüft.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/report.py" />
            <source>The report is written, without {n} images.</source>
            <extracomment>For one: The report is written, without {n} image.</extracomment>
            <translation>
                <numerusform>Der Bericht ist geschrieben, ohne {n} Bild.</numerusform>
                <numerusform>Der Bericht ist geschrieben, ohne {n} Bilder.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <source>Restore earlier state</source>
            <translation>Früheren Stand wiederherstellen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <source>Restore</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <source>Earlier states of “{name}”</source>
            <translation>Frühere Stände von „{name}“</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <source>The project’s file is damaged and cannot be opened. Choose a state to go back to.</source>
            <translation>Die Projektdatei ist beschädigt und lässt sich nicht öffnen. Einen Stand wählen, zu dem zurückgegangen wird.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <source>Labelled now: {labelled}.</source>
            <translation>Jetzt markiert: {labelled}.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <source>There is no backup yet. The first is made after ten minutes of work, or at the next opening.</source>
            <translation>Noch gibt es keine Sicherung. Die erste entsteht nach zehn Minuten Arbeit oder beim nächsten Öffnen des Projekts.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <source>The damaged file is not lost: it is kept as a backup, and stands in this list from then on.</source>
            <translation>Die beschädigte Datei geht nicht verloren: Sie bleibt als Sicherung erhalten und steht dann in dieser Liste.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <source>The present state is not lost: it is kept as a backup, and stands in this list from then on.</source>
            <translation>Der jetzige Stand geht nicht verloren: Er bleibt als Sicherung erhalten und steht von da an in dieser Liste.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <source>Earlier states</source>
            <translation>Frühere Stände</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <source>How long ago</source>
            <translation>Vor wie langer Zeit</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <location filename="../../gui/explore/lists.py" />
            <source>Labelled</source>
            <translation>Markiert</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <source>Made</source>
            <translation>Angelegt</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <location filename="../../gui/start_page/card.py" />
            <location filename="../../gui/unreadable.py" />
            <source>Cannot be read</source>
            <translation>Nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <source>before restoring</source>
            <translation>vor dem Wiederherstellen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <source>automatically</source>
            <translation>automatisch</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/restore.py" />
            <source>{labelled} of {n} images, {pixels}</source>
            <extracomment>For one: {labelled} of {n} image, {pixels}</extracomment>
            <translation>
                <numerusform>{labelled} von {n} Bild, {pixels}</numerusform>
                <numerusform>{labelled} von {n} Bildern, {pixels}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <source>in the future</source>
            <translation>in der Zukunft</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/restore.py" />
            <source>just now</source>
            <translation>gerade eben</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/restore.py" />
            <source>{n} days ago</source>
            <extracomment>For one: {n} day ago</extracomment>
            <translation>
                <numerusform>vor {n} Tag</numerusform>
                <numerusform>vor {n} Tagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/restore.py" />
            <source>{n} hours ago</source>
            <extracomment>For one: {n} hour ago</extracomment>
            <translation>
                <numerusform>vor {n} Stunde</numerusform>
                <numerusform>vor {n} Stunden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs/restore.py" />
            <source>{n} minutes ago</source>
            <extracomment>For one: {n} minute ago</extracomment>
            <translation>
                <numerusform>vor {n} Minute</numerusform>
                <numerusform>vor {n} Minuten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <source>Actions and their keys</source>
            <translation>Aktionen und ihre Tasten</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <location filename="../../gui/dialogs/shortcut_sheet.py" />
            <source>Search actions and keys</source>
            <translation>Aktionen und Tasten durchsuchen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <source>The hand that holds the mouse</source>
            <translation>Die Hand an der Maus</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <location filename="../../gui/preferences.py" />
            <source>Mouse in the right hand</source>
            <translation>Maus in der rechten Hand</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <location filename="../../gui/preferences.py" />
            <source>Mouse in the left hand</source>
            <translation>Maus in der linken Hand</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <source>With the mouse in the left hand, letters lie under the right one</source>
            <translation>Ist die Maus in der linken Hand, liegen die Buchstaben unter der rechten</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <source>New key of the chosen action</source>
            <translation>Neue Taste der gewählten Aktion</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <source>No key</source>
            <translation>Keine Taste</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <source>Take all keys from this action</source>
            <translation>Dieser Aktion alle Tasten nehmen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <source>Give this action its usual keys</source>
            <translation>Dieser Aktion ihre üblichen Tasten geben</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <source>Reset all keys</source>
            <translation>Alle Tasten zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <source>Give all actions their usual keys</source>
            <translation>Allen Aktionen ihre üblichen Tasten geben</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <source>Choose an action</source>
            <translation>Aktion wählen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <source>Key of “{key}”:</source>
            <translation>Taste von „{key}“:</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <source>Press the keys</source>
            <translation>Tasten drücken</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <source>All actions have their usual keys.</source>
            <translation>Alle Aktionen haben ihre üblichen Tasten.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <source>All actions have the usual keys of the mouse in the left hand.</source>
            <translation>Alle Aktionen haben die üblichen Tasten für die Maus in der linken Hand.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_editor.py" />
            <source>Keys you chose leave none to {names}.</source>
            <translation>Wegen selbst gewählter Tasten bleibt keine für {names}.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_sheet.py" />
            <source>SmearSeg: keys</source>
            <translation>SmearSeg: Tasten</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_sheet.py" />
            <source>Shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_sheet.py" />
            <source>Change…</source>
            <translation>Ändern…</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_sheet.py" />
            <source>Print…</source>
            <translation>Drucken…</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/shortcut_sheet.py" />
            <source>SmearSeg keys</source>
            <translation>SmearSeg-Tasten</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>the processor</source>
            <translation>dem Prozessor</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>the graphics card</source>
            <translation>der Grafikkarte</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>This image is too small to be compared.</source>
            <translation>Dieses Bild ist zu klein für den Vergleich.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>The heatmap is correct at every pixel checked.</source>
            <translation>Die Heatmap stimmt, wo sie geprüft wurde.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>The heatmap differs more than rounding explains.</source>
            <translation>Die Heatmap weicht stärker ab, als Rundung erklärt.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>The pixels compared have the probability that the network gives them. This does not say how good the mask is: the Evaluation panel does.</source>
            <translation>Die verglichenen Pixel haben die Wahrscheinlichkeit, die das Netz ihnen gibt. Wie gut die Maske ist, sagt das nicht; das steht unter „Auswertung“.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>all {n} pixels</source>
            <translation>alle {n} Pixel</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <location filename="../../gui/heatmap.py" />
            <source>bfloat16 and float32</source>
            <translation>bfloat16 und float32</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>{time} for {everything}, in {precision} on {device}</source>
            <translation>{time} für {everything}, in {precision} auf {device}</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>Nothing: no square of {side} pixels fits into this image</source>
            <translation>Nichts: In dieses Bild passt kein Quadrat von {side} Pixeln</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>Compared</source>
            <translation>Verglichen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>{pixels} pixels drawn at random, each judged once more by itself from the {side} pixels around it</source>
            <translation>{pixels} zufällig gezogene Pixel, jedes noch einmal für sich aus den {side} Pixeln um es herum beurteilt</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>Largest difference</source>
            <translation>Größte Abweichung</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>Pixel by pixel</source>
            <translation>Pixel für Pixel</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>about {time} for {everything}, estimated from these {pixels} ({each} each)</source>
            <translation>etwa {time} für {everything}, geschätzt aus diesen {pixels} (je {each})</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>The heatmap is</source>
            <translation>Beschleunigung</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>about {n} times quicker than pixel by pixel</source>
            <translation>etwa {n}-fach gegenüber Pixel für Pixel</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>Cannot be compared</source>
            <translation>Nicht vergleichbar</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>{pixels} pixels along the border ({percent:.0f} % of the image), where no whole square of {side} pixels fits</source>
            <translation>{pixels} Pixel am Rand ({percent:.0f} % des Bildes), wo kein ganzes Quadrat von {side} Pixeln hinpasst</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>under 0.000001</source>
            <translation>unter 0.000001</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>less than one step</source>
            <translation>weniger als eine Stufe</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>more than one step</source>
            <translation>mehr als eine Stufe</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>{number} of a probability from 0 to 1; {steps} of the heatmap on screen</source>
            <translation>{number} (Skala 0 bis 1); {steps} der gezeigten Heatmap</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>{number} of a probability from 0 to 1, at x {x}, y {y}; {steps} of the heatmap on screen</source>
            <translation>{number} (Skala 0 bis 1), bei x {x}, y {y}; {steps} der gezeigten Heatmap</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>Verify heatmap</source>
            <translation>Heatmap prüfen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>Computing the heatmap, and judging pixels drawn at random once more, each by itself…</source>
            <translation>Die Heatmap wird berechnet, und zufällig gezogene Pixel werden noch einmal einzeln beurteilt…</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>Progress of the verification</source>
            <translation>Fortschritt der Prüfung</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs/verify.py" />
            <source>Heatmap of {name}</source>
            <translation>Heatmap von {name}</translation>
        </message>
        <message>
            <location filename="../../gui/dock_title.py" />
            <source>Unfold the panel “{panel}”</source>
            <translation>Den Bereich „{panel}“ aufklappen</translation>
        </message>
        <message>
            <location filename="../../gui/dock_title.py" />
            <source>Fold the panel “{panel}” to its title</source>
            <translation>Den Bereich „{panel}“ bis auf den Titel zuklappen</translation>
        </message>
        <message>
            <location filename="../../gui/dock_title.py" />
            <source>Put the panel “{panel}” back into the window</source>
            <translation>Den Bereich „{panel}“ zurück ins Fenster setzen</translation>
        </message>
        <message>
            <location filename="../../gui/dock_title.py" />
            <source>Take the panel “{panel}” out of the window</source>
            <translation>Den Bereich „{panel}“ aus dem Fenster lösen</translation>
        </message>
        <message>
            <location filename="../../gui/dock_title.py" />
            <source>Close the panel “{panel}”; “View, Panels” shows it again</source>
            <translation>Den Bereich „{panel}“ schließen; „Ansicht, Bereiche“ zeigt ihn wieder</translation>
        </message>
        <message>
            <location filename="../../gui/drawing.py" />
            <source>Preparing the wand</source>
            <translation>Zauberstab vorbereiten</translation>
        </message>
        <message>
            <location filename="../../gui/drawing.py" />
            <source>Arrow keys move the pointer. Enter clicks, Ctrl+Enter is a right click. To drag: Alt+Enter, arrow keys, Enter.</source>
            <translation>Die Pfeiltasten bewegen den Zeiger. Eingabe klickt, Strg+Eingabe ist ein Rechtsklick. Zum Ziehen: Alt+Eingabe, Pfeiltasten, Eingabe.</translation>
        </message>
        <message>
            <location filename="../../gui/drawing.py" />
            <source>Arrow keys move the pointer. Enter presses the mouse button, Enter again lets it go; Ctrl+Enter does so with the right button.</source>
            <translation>Die Pfeiltasten bewegen den Zeiger. Eingabe drückt die Maustaste, noch einmal Eingabe lässt sie los; Strg+Eingabe tut das mit der rechten.</translation>
        </message>
        <message>
            <location filename="../../gui/drawing.py" />
            <source>{name}, erased</source>
            <translation>{name}, radiert</translation>
        </message>
        <message>
            <location filename="../../gui/drawing.py" />
            <source>The polygon on “{name}” is still open; it waits there.</source>
            <translation>Das Polygon auf „{name}“ ist noch offen; es wartet dort.</translation>
        </message>
        <message>
            <location filename="../../gui/drawing.py" />
            <source>Filling</source>
            <translation>Füllen</translation>
        </message>
        <message>
            <location filename="../../gui/drawing.py" />
            <source>That region is open to the border of the image ({share:.0f} % of it), so nothing was filled.</source>
            <translation>Dieser Bereich ist zum Rand des Bildes hin offen ({share:.0f} % davon), deshalb wurde nichts gefüllt.</translation>
        </message>
        <message>
            <location filename="../../gui/drawing.py" />
            <source>Erase all of it</source>
            <translation>Alles radieren</translation>
        </message>
        <message>
            <location filename="../../gui/drawing.py" />
            <source>Fill all of it</source>
            <translation>Alles füllen</translation>
        </message>
        <message>
            <location filename="../../gui/drawing.py" />
            <source>Fill, erased</source>
            <translation>Füllen, radiert</translation>
        </message>
        <message>
            <location filename="../../gui/drawing.py" />
            <source>Fill</source>
            <translation>Füllen</translation>
        </message>
        <message>
            <location filename="../../gui/drawing.py" />
            <source>Wand</source>
            <translation>Zauberstab</translation>
        </message>
        <message>
            <location filename="../../gui/drawing.py" />
            <source>Wand, erased</source>
            <translation>Zauberstab, radiert</translation>
        </message>
        <message>
            <location filename="../../gui/drawing.py" />
            <source>The wand takes only what is in view; zoom out for the rest.</source>
            <translation>Der Zauberstab nimmt nur, was zu sehen ist; für den Rest herauszoomen.</translation>
        </message>
        <message>
            <location filename="../../gui/edit_menu.py" />
            <source>Redone: {step} ({names}).</source>
            <translation>Wiederholt: {step} ({names}).</translation>
        </message>
        <message>
            <location filename="../../gui/edit_menu.py" />
            <location filename="../../gui/role_keeping.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../gui/edit_menu.py" />
            <source>Undone: {step} ({names}).</source>
            <translation>Rückgängig gemacht: {step} ({names}).</translation>
        </message>
        <message>
            <location filename="../../gui/edit_menu.py" />
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <location filename="../../gui/edit_menu.py" />
            <source>&amp;Undo {step}</source>
            <translation>&amp;Rückgängig: {step}</translation>
        </message>
        <message>
            <location filename="../../gui/edit_menu.py" />
            <source>&amp;Redo {step}</source>
            <translation>&amp;Wiederholen: {step}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/edit_menu.py" />
            <source>Imported masks as labels of {n} images.</source>
            <extracomment>For one: Imported masks as labels of {n} image.</extracomment>
            <translation>
                <numerusform>Masken als Markierungen von {n} Bild importiert.</numerusform>
                <numerusform>Masken als Markierungen von {n} Bildern importiert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/edit_menu.py" />
            <source>The masks of {n} images changed nothing: their pixels are labelled so already, or keep the labels they have.</source>
            <extracomment>For one: The mask of {n} image changed nothing: its pixels are labelled so already, or keep the labels they have.</extracomment>
            <translation>
                <numerusform>Die Maske von {n} Bild änderte nichts: Ihre Pixel sind schon so markiert oder behalten ihre Markierungen.</numerusform>
                <numerusform>Die Masken von {n} Bildern änderten nichts: Ihre Pixel sind schon so markiert oder behalten ihre Markierungen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/edit_menu.py" />
            <source>Removed {n} images from the project; the files are untouched.</source>
            <extracomment>For one: Removed {n} image from the project; the files are untouched.</extracomment>
            <translation>
                <numerusform>{n} Bild aus dem Projekt entfernt; die Dateien bleiben unberührt.</numerusform>
                <numerusform>{n} Bilder aus dem Projekt entfernt; die Dateien bleiben unberührt.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/edits.py" />
            <source>Some steps of undo in {name} are damaged and were left out; your labels are not concerned.</source>
            <translation>Einige Rückgängig-Schritte in {name} sind beschädigt und wurden ausgelassen; die Markierungen sind nicht betroffen.</translation>
        </message>
        <message>
            <location filename="../../gui/edits.py" />
            <source>The labels for {name} are of a class that was deleted; choose another for them.</source>
            <translation>Die Markierungen für {name} gehören zu einer gelöschten Klasse; eine andere dafür wählen.</translation>
        </message>
        <message>
            <location filename="../../gui/edits.py" />
            <location filename="../../gui/workspace.py" />
            <source>No project is open.</source>
            <translation>Kein Projekt ist offen.</translation>
        </message>
        <message>
            <location filename="../../gui/edits.py" />
            <source>Bring images back</source>
            <translation>Bilder zurückholen</translation>
        </message>
        <message>
            <location filename="../../gui/edits.py" />
            <source>Redoing</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <location filename="../../gui/edits.py" />
            <source>Undoing</source>
            <translation>Rückgängig machen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/errand.py" />
            <source>{n} failed.</source>
            <extracomment>For one: {n} failed.</extracomment>
            <translation>
                <numerusform>{n} fehlgeschlagen.</numerusform>
                <numerusform>{n} fehlgeschlagen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/errand.py" />
            <source>An unexpected error; the log tells more.</source>
            <translation>Ein unerwarteter Fehler; das Protokoll sagt mehr.</translation>
        </message>
        <message>
            <location filename="../../gui/error_view.py" />
            <source>Error {rank} of {total}: missed, {pixels} px</source>
            <translation>Fehler {rank} von {total}: übersehen, {pixels} px</translation>
        </message>
        <message>
            <location filename="../../gui/error_view.py" />
            <source>Error {rank} of {total}: extra, {pixels} px</source>
            <translation>Fehler {rank} von {total}: zu viel, {pixels} px</translation>
        </message>
        <message>
            <location filename="../../gui/error_view.py" />
            <source>{pixels} of the image are labelled</source>
            <translation>{pixels} des Bildes sind markiert</translation>
        </message>
        <message>
            <location filename="../../gui/error_view.py" />
            <source>There are no errors to show: this image has no labels, or no heatmap yet.</source>
            <translation>Es gibt keine Fehler zu zeigen: Dieses Bild hat keine Markierungen oder noch keine Heatmap.</translation>
        </message>
        <message>
            <location filename="../../gui/error_view.py" />
            <source>No error at this threshold</source>
            <translation>Kein Fehler bei diesem Schwellenwert</translation>
        </message>
        <message>
            <location filename="../../gui/error_view.py" />
            <source>Looking…</source>
            <translation>Wird gesucht…</translation>
        </message>
        <message>
            <location filename="../../gui/error_walk.py" />
            <source>Looking for errors of the mask</source>
            <translation>Fehler der Maske suchen</translation>
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <source>Click to open it</source>
            <translation>Anklicken, um es zu öffnen</translation>
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <location filename="../../core/report/cell_chapter.py" />
            <location filename="../../core/report/method_chapters.py" />
            <source>Role</source>
            <translation>Rolle</translation>
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <source>Held-out images never train</source>
            <translation>Prüfbilder trainieren nie</translation>
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <location filename="../../gui/explore/window.py" />
            <location filename="../../gui/image_rows.py" />
            <location filename="../../gui/terms.py" />
            <location filename="../../core/report/terms.py" />
            <source>Held out</source>
            <translation>Prüfbild</translation>
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <source>Of the pixels in labels or mask, the share in both</source>
            <translation>Anteil der Pixel in Markierung oder Maske, die in beidem liegen</translation>
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <location filename="../../gui/score_curves.py" />
            <location filename="../../gui/terms.py" />
            <location filename="../../core/report/curve.py" />
            <location filename="../../core/report/score_chapter.py" />
            <location filename="../../core/report/terms.py" />
            <source>Precision</source>
            <translation>Präzision</translation>
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <source>The share of the mask that is right</source>
            <translation>Der Anteil der Maske, der stimmt</translation>
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <location filename="../../gui/score_curves.py" />
            <location filename="../../gui/terms.py" />
            <location filename="../../core/report/curve.py" />
            <location filename="../../core/report/score_chapter.py" />
            <location filename="../../core/report/terms.py" />
            <source>Recall</source>
            <translation>Sensitivität</translation>
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <source>The share of the labelled cells that is found</source>
            <translation>Der Anteil der markierten Zellen, der gefunden ist</translation>
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <source>Missed px</source>
            <translation>Übersehen px</translation>
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <source>Pixels of cells that the mask leaves out</source>
            <translation>Pixel von Zellen, die die Maske auslässt</translation>
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <source>Extra px</source>
            <translation>Zu viel px</translation>
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <source>Pixels of the mask that are no cell</source>
            <translation>Pixel der Maske, die keine Zelle sind</translation>
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <source>Labelled px</source>
            <translation>Markiert px</translation>
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <source>Labelled pixels: only these count</source>
            <translation>Markierte Pixel: Nur diese zählen</translation>
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <source>{role}, {why}</source>
            <translation>{role}, {why}</translation>
        </message>
        <message>
            <location filename="../../gui/evaluation_table.py" />
            <source>Held out, {why}</source>
            <translation>Prüfbild, {why}</translation>
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
            <location filename="../../gui/words.py" />
            <location filename="../../core/report/numbers.py" />
            <location filename="../../core/sides.py" />
            <source>{n} images</source>
            <extracomment>For one: {n} image</extracomment>
            <translation>
                <numerusform>{n} Bild</numerusform>
                <numerusform>{n} Bilder</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/explore/findings.py" />
            <source>{images} could be read.</source>
            <translation>{images} lesbar.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/findings.py" />
            <source>{images} of {width} × {height} pixels.</source>
            <translation>{images} von {width} × {height} Pixeln.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/findings.py" />
            <source>{images} of {n} sizes, from {low} to {high} pixels.</source>
            <translation>{images} in {n} Größen, von {low} bis {high} Pixeln.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/findings.py" />
            <source>Nothing is labelled yet. Paint a few cells and some background, or import masks.</source>
            <translation>Noch ist nichts markiert. Einige Zellen und etwas Hintergrund malen oder Masken importieren.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/findings.py" />
            <location filename="../../gui/explore/plots.py" />
            <location filename="../../core/report/numbers.py" />
            <source>under 1 %</source>
            <translation>unter 1 %</translation>
        </message>
        <message>
            <location filename="../../gui/explore/findings.py" />
            <source>{labelled} of {images} images have labels: {pixels}, {percent} of all pixels.</source>
            <translation>{labelled} von {images} Bildern haben Markierungen: {pixels}, {percent} aller Pixel.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/findings.py" />
            <source>All of them are held out; the network needs labels to learn from.</source>
            <translation>Sie sind alle Prüfbilder; das Netz braucht Markierungen, aus denen es lernt.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/findings.py" />
            <source>No background is labelled; the network needs both kinds.</source>
            <translation>Es ist kein Hintergrund markiert; das Netz braucht beides.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/findings.py" />
            <source>Only background is labelled; the network needs cells, too.</source>
            <translation>Es ist nur Hintergrund markiert; das Netz braucht auch Zellen.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/findings.py" />
            <source>Under 1 % of what is learnt from: {names}.</source>
            <translation>Unter 1 % dessen, woraus gelernt wird: {names}.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/findings.py" />
            <source>Nothing is labelled yet.</source>
            <translation>Noch ist nichts markiert.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/findings.py" />
            <source>No training image has labels yet.</source>
            <translation>Noch kein Trainingsbild hat Markierungen.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/explore/findings.py" />
            <source>Of {pixels} labelled px of {n} training images.</source>
            <extracomment>For one: Of {pixels} labelled px of {n} training image.</extracomment>
            <translation>
                <numerusform>Von {pixels} markierten px aus {n} Trainingsbild.</numerusform>
                <numerusform>Von {pixels} markierten px aus {n} Trainingsbildern.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/explore/findings.py" />
            <source>under {percent:.0f} %</source>
            <translation>unter {percent:.0f} %</translation>
        </message>
        <message>
            <location filename="../../gui/explore/findings.py" />
            <source>up to {percent:.0f} %</source>
            <translation>bis {percent:.0f} %</translation>
        </message>
        <message>
            <location filename="../../gui/explore/findings.py" />
            <source>{pair}: {share}, {verdict}</source>
            <translation>{pair}: {share}, {verdict}</translation>
        </message>
        <message>
            <location filename="../../gui/explore/findings.py" />
            <source>Too few images to say which stand out; five are needed.</source>
            <translation>Zu wenige Bilder, um zu sagen, welche auffallen; fünf sind nötig.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/findings.py" />
            <source>No image stands out among the others by light, stain or sharpness.</source>
            <translation>Kein Bild fällt unter den anderen durch Helligkeit, Färbung oder Schärfe auf.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/findings.py" />
            <source>{n} images belong together.</source>
            <translation>{n} Bilder gehören zusammen.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <location filename="../../gui/runs/tables.py" />
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <location filename="../../gui/preferences.py" />
            <source>Light</source>
            <translation>Helligkeit</translation>
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>Stain</source>
            <translation>Färbung</translation>
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>Sharpness</source>
            <translation>Schärfe</translation>
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>Width and height in pixels</source>
            <translation>Breite und Höhe in Pixeln</translation>
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>Labelled part of the image</source>
            <translation>Markierter Teil des Bildes</translation>
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>Brightness of the background, 100 % is white</source>
            <translation>Helligkeit des Hintergrunds, 100 % ist weiß</translation>
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>Mean optical density of what is stained, above the background</source>
            <translation>Mittlere optische Dichte des Gefärbten über dem Hintergrund</translation>
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>How steep its edges are, in doublings; lower is more blurred</source>
            <translation>Wie steil seine Kanten sind, in Verdopplungen; niedriger ist unschärfer</translation>
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <location filename="../../gui/panels/layers.py" />
            <location filename="../../gui/runs/tables.py" />
            <source>Labels</source>
            <translation>Markierungen</translation>
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>How far apart the classes are</source>
            <translation>Wie weit die Klassen auseinanderliegen</translation>
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>Images that stand out</source>
            <translation>Auffällige Bilder</translation>
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>Images that show the same</source>
            <translation>Doppelte Bilder</translation>
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>Left out</source>
            <translation>Ausgelassen</translation>
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>Findings</source>
            <translation>Befunde</translation>
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>&amp;Findings</source>
            <translation>&amp;Befunde</translation>
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>&amp;All images</source>
            <translation>&amp;Alle Bilder</translation>
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>{list}; Enter opens one</source>
            <translation>{list}; Eingabe öffnet eines</translation>
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>Two kinds of labels are needed to compare them.</source>
            <translation>Zum Vergleich sind zwei Arten von Markierungen nötig.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>Still being looked for…</source>
            <translation>Wird noch gesucht…</translation>
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>No two images show the same.</source>
            <translation>Keine zwei Bilder zeigen dasselbe.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>{name} stands out</source>
            <translation>{name} fällt auf</translation>
        </message>
        <message>
            <location filename="../../gui/explore/lists.py" />
            <source>All images; Enter opens one</source>
            <translation>Alle Bilder; Eingabe öffnet eines</translation>
        </message>
        <message>
            <location filename="../../gui/explore/pairs.py" />
            <location filename="../../gui/layout.py" />
            <location filename="../../gui/outline.py" />
            <source>Classes</source>
            <translation>Klassen</translation>
        </message>
        <message>
            <location filename="../../gui/explore/pairs.py" />
            <source>Mistaken</source>
            <translation>Verwechselt</translation>
        </message>
        <message>
            <location filename="../../gui/explore/pairs.py" />
            <source>Their colours</source>
            <translation>Ihre Farben</translation>
        </message>
        <message>
            <location filename="../../gui/explore/pairs.py" />
            <source>Mistaken: pixels that colour alone would take for the other class, if both were equally frequent. Shape and surroundings help to tell them apart.</source>
            <translation>Verwechselt: Pixel, die allein nach der Farbe für die andere Klasse gehalten würden, wären beide gleich häufig. Form und Umgebung helfen, sie zu unterscheiden.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/plots.py" />
            <source>Class balance</source>
            <translation>Anteile der Klassen</translation>
        </message>
        <message>
            <location filename="../../gui/explore/plots.py" />
            <source>Share of the labelled pixels, %</source>
            <translation>Anteil an den markierten Pixeln, %</translation>
        </message>
        <message>
            <location filename="../../gui/explore/session.py" />
            <location filename="../../gui/export_job.py" />
            <location filename="../../gui/runs/judging.py" />
            <location filename="../../core/report/gather.py" />
            <source>{name} has changed its size since it was added.</source>
            <translation>{name} hat seit dem Hinzufügen eine andere Größe.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/session.py" />
            <source>Add images first: this window shows what they and their labels are like.</source>
            <translation>Zuerst Bilder hinzufügen: Dieses Fenster zeigt, wie sie und ihre Markierungen sind.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/session.py" />
            <source>Shown below: the previous result, {images}.</source>
            <translation>Unten: das vorige Ergebnis, {images}.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/session.py" />
            <source>Shown below: the previous result, {images}. Press Look again for a new one.</source>
            <translation>Unten: das vorige Ergebnis, {images}. „Neu durchsehen“ ergibt ein neues.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/session.py" />
            <source>Images or labels have changed since. Press Look again to see how they are now.</source>
            <translation>Bilder oder Markierungen haben sich seitdem geändert. „Neu durchsehen“ zeigt sie, wie sie jetzt sind.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/session.py" />
            <source>Class {number}</source>
            <translation>Klasse {number}</translation>
        </message>
        <message>
            <location filename="../../gui/explore/session.py" />
            <source>Looking images through</source>
            <translation>Bilder durchsehen</translation>
        </message>
        <message>
            <location filename="../../gui/explore/session.py" />
            <source>Stopped at image {n} of {total}.</source>
            <translation>Gestoppt bei Bild {n} von {total}.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/session.py" />
            <source>It ended early.</source>
            <translation>Es endete vorzeitig.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>What your images and labels are like, before you train.</source>
            <translation>Wie Bilder und Markierungen vor dem Training sind.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Every point is an image, or a pixel of one: click it to open the image.</source>
            <translation>Jeder Punkt ist ein Bild oder ein Pixel eines Bildes: anklicken, um das Bild zu öffnen.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Explore the data</source>
            <translation>Daten erkunden</translation>
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>&amp;Look again</source>
            <translation>&amp;Neu durchsehen</translation>
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>&amp;Stop</source>
            <translation>&amp;Stopp</translation>
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Stop now; what was found before stays</source>
            <translation>Jetzt stoppen; was vorher gefunden wurde, bleibt</translation>
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Images looked through</source>
            <translation>Durchgesehene Bilder</translation>
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Labelled part of each image</source>
            <translation>Markierter Teil jedes Bildes</translation>
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Place in the list</source>
            <translation>Platz in der Liste</translation>
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Labelled, %</source>
            <translation>Markiert, %</translation>
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Colours of the classes</source>
            <translation>Farben der Klassen</translation>
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Green to red (a*)</source>
            <translation>Grün bis Rot (a*)</translation>
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Blue to yellow (b*)</source>
            <translation>Blau bis Gelb (b*)</translation>
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Light and stain of the images</source>
            <translation>Helligkeit und Färbung der Bilder</translation>
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Brightness of the background, %</source>
            <translation>Helligkeit des Hintergrunds, %</translation>
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Strength of the stain (optical density)</source>
            <translation>Stärke der Färbung (optische Dichte)</translation>
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Look all images through once more</source>
            <translation>Alle Bilder noch einmal durchsehen</translation>
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Looking the images through…</source>
            <translation>Die Bilder werden durchgesehen…</translation>
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>What they and their labels are like shows here in a moment.</source>
            <translation>Wie sie und ihre Markierungen sind, steht gleich hier.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Nothing was looked through yet</source>
            <translation>Noch nichts durchgesehen</translation>
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Press Look again to see your data.</source>
            <translation>„Neu durchsehen“ drücken, um die Daten zu sehen.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Image {n} of {total}</source>
            <translation>Bild {n} von {total}</translation>
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>{of} {drawn} of them are drawn.</source>
            <translation>{of} {drawn} davon sind gezeichnet.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <location filename="../../gui/image_rows.py" />
            <source>Not labelled</source>
            <translation>Nicht markiert</translation>
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>An image</source>
            <translation>Ein Bild</translation>
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Stands out</source>
            <translation>Fällt auf</translation>
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>That image is no longer in the project.</source>
            <translation>Dieses Bild ist nicht mehr im Projekt.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/window.py" />
            <source>Opened {name}</source>
            <translation>{name} geöffnet</translation>
        </message>
        <message>
            <location filename="../../gui/export_course.py" />
            <source>Masks are still being exported; please wait, or cancel.</source>
            <translation>Es werden noch Masken exportiert; bitte warten oder abbrechen.</translation>
        </message>
        <message>
            <location filename="../../gui/export_course.py" />
            <source>The network does not know these classes yet: train again first.</source>
            <translation>Das Netz kennt diese Klassen noch nicht: zuerst neu trainieren.</translation>
        </message>
        <message>
            <location filename="../../gui/export_course.py" />
            <source>No image has labels yet: paint or import some first.</source>
            <translation>Noch hat kein Bild Markierungen: zuerst welche malen oder importieren.</translation>
        </message>
        <message>
            <location filename="../../gui/export_course.py" />
            <source>{name} is one of this project’s images, which are never replaced; choose another name or folder.</source>
            <translation>{name} ist ein Bild dieses Projekts und wird nie ersetzt; einen anderen Namen oder Ordner wählen.</translation>
        </message>
        <message>
            <location filename="../../gui/export_course.py" />
            <source>Exporting masks</source>
            <translation>Masken exportieren</translation>
        </message>
        <message>
            <location filename="../../gui/export_course.py" />
            <source>No file was written.</source>
            <translation>Keine Datei wurde geschrieben.</translation>
        </message>
        <message>
            <location filename="../../gui/export_course.py" />
            <source>Written: {written} of {n} files, the others not.</source>
            <translation>Geschrieben: {written} von {n} Dateien, die übrigen nicht.</translation>
        </message>
        <message>
            <location filename="../../gui/export_job.py" />
            <source>The receipt</source>
            <translation>Der Beleg</translation>
        </message>
        <message>
            <location filename="../../gui/export_job.py" />
            <source>None of the images could be exported, so no file was written.</source>
            <translation>Keines der Bilder konnte exportiert werden, daher wurde keine Datei geschrieben.</translation>
        </message>
        <message>
            <location filename="../../gui/exportable.py" />
            <source>This mask is the starter network's, which has seen none of your images: train the network first, then export.</source>
            <translation>Diese Maske ist die des Startnetzes, das keines dieser Bilder gesehen hat: zuerst das Netz trainieren, dann exportieren.</translation>
        </message>
        <message>
            <location filename="../../gui/exportable.py" />
            <source>There is no mask yet: train the network first, then export.</source>
            <translation>Es gibt noch keine Maske: zuerst das Netz trainieren, dann exportieren.</translation>
        </message>
        <message>
            <location filename="../../gui/exportable.py" />
            <source>The network is still training; stop it or wait, then export.</source>
            <translation>Das Netz trainiert noch; das Training stoppen oder abwarten, dann exportieren.</translation>
        </message>
        <message>
            <location filename="../../gui/exportable.py" />
            <location filename="../../gui/files_menu.py" />
            <location filename="../../gui/network_tools.py" />
            <location filename="../../gui/next_step.py" />
            <location filename="../../gui/panels/classes.py" />
            <location filename="../../gui/toolbox.py" />
            <location filename="../../gui/view_menu.py" />
            <source>Add images first.</source>
            <translation>Zuerst Bilder hinzufügen.</translation>
        </message>
        <message>
            <location filename="../../gui/failed_run.py" />
            <source>The last training ended at {time} with an error; the best network it had is in use.</source>
            <translation>Das letzte Training endete um {time} mit einem Fehler; sein bestes Netz ist in Gebrauch.</translation>
        </message>
        <message>
            <location filename="../../gui/failed_run.py" />
            <source>The last training ended at {time} with an error, before it had learnt anything; the previous network is in use.</source>
            <translation>Das letzte Training endete um {time} mit einem Fehler, bevor es etwas gelernt hatte; das vorige Netz ist in Gebrauch.</translation>
        </message>
        <message>
            <location filename="../../gui/failed_run.py" />
            <source>The last training ended at {time} with an error.</source>
            <translation>Das letzte Training endete um {time} mit einem Fehler.</translation>
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <source>SmearSeg projects ({endings})</source>
            <translation>SmearSeg-Projekte ({endings})</translation>
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <source>Untitled</source>
            <translation>Unbenannt</translation>
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <source>New project</source>
            <translation>Neues Projekt</translation>
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <source>Open project</source>
            <translation>Projekt öffnen</translation>
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <source>Save a copy and go on in it</source>
            <translation>Eine Kopie speichern und darin weiterarbeiten</translation>
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <source>This is the sample project.</source>
            <translation>Dies ist das Beispielprojekt.</translation>
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <source>Making the sample</source>
            <translation>Beispiel anlegen</translation>
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <location filename="../../gui/snapshot.py" />
            <source>Sample</source>
            <translation>Beispiel</translation>
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <source>One project is open at a time; the first was opened.</source>
            <translation>Es ist immer nur ein Projekt offen; das erste wurde geöffnet.</translation>
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <source>Clear this list</source>
            <translation>Diese Liste leeren</translation>
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <location filename="../../gui/start_page/feature.py" />
            <source>Recent project</source>
            <translation>Letztes Projekt</translation>
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <source>Add images</source>
            <translation>Bilder hinzufügen</translation>
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <location filename="../../gui/panels/images.py" />
            <source>Images ({endings})</source>
            <translation>Bilder ({endings})</translation>
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <source>Add a folder of images</source>
            <translation>Einen Ordner mit Bildern hinzufügen</translation>
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <source>Looking at the files</source>
            <translation>Dateien ansehen</translation>
        </message>
        <message>
            <location filename="../../gui/files_menu.py" />
            <source>That did not work: {reason}.</source>
            <translation>Das hat nicht geklappt: {reason}.</translation>
        </message>
        <message>
            <location filename="../../gui/guide.py" />
            <source>The guide is not there: {path} is missing. Install SmearSeg again.</source>
            <translation>Die Anleitung ist nicht da: {path} fehlt. SmearSeg neu installieren.</translation>
        </message>
        <message>
            <location filename="../../gui/guide.py" />
            <source>No browser could be opened. The guide is here: {path}</source>
            <translation>Es konnte kein Browser geöffnet werden. Die Anleitung liegt hier: {path}</translation>
        </message>
        <message>
            <location filename="../../gui/heatmap.py" />
            <source>Checked on loading: differs from float32 by at most {levels} on a test image, its last two layers being float32</source>
            <translation>Beim Laden geprüft: weicht auf einem Testbild höchstens {levels} von float32 ab; die letzten beiden Schichten sind float32</translation>
        </message>
        <message>
            <location filename="../../gui/heatmap.py" />
            <source>Checked on loading: bfloat16 would differ by {levels}, so float32 is used</source>
            <translation>Beim Laden geprüft: bfloat16 würde um {levels} abweichen, daher wird float32 verwendet</translation>
        </message>
        <message>
            <location filename="../../gui/heatmap.py" />
            <source>Checked on loading: differs from float32 by at most {levels} on a test image</source>
            <translation>Beim Laden geprüft: weicht auf einem Testbild höchstens {levels} von float32 ab</translation>
        </message>
        <message>
            <location filename="../../gui/heatmap.py" />
            <location filename="../../gui/runs/session.py" />
            <source>Loading the network</source>
            <translation>Netz laden</translation>
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>Cross-fitted held-out IoU {mean:.3f}, 95 %: {low:.3f}–{high:.3f}</source>
            <translation>Prüfbilder, über Kreuz: IoU {mean:.3f}, 95 %: {low:.3f}–{high:.3f}</translation>
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>Cross-fitted, not at yours {mean:.3f}, 95 %: {low:.3f}–{high:.3f}</source>
            <translation>Prüfbilder, nicht bei Ihrem: IoU {mean:.3f}, 95 %: {low:.3f}–{high:.3f}</translation>
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>Cross-fitted held-out IoU {mean:.3f}, few images</source>
            <translation>Prüfbilder, über Kreuz: IoU {mean:.3f}, wenige Bilder</translation>
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>Cross-fitted, not at yours {mean:.3f}, few images</source>
            <translation>Prüfbilder, nicht bei Ihrem: IoU {mean:.3f}, wenige Bilder</translation>
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>Judging held-out images</source>
            <translation>Prüfbilder beurteilen</translation>
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>{images} so far, of {labelled}</source>
            <translation>bisher {images} von {labelled}</translation>
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>“{name}”, {images}</source>
            <translation>„{name}“, {images}</translation>
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>{images}: neither cells nor mask</source>
            <translation>{images}: weder Zellen noch Maske</translation>
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>Mean IoU of “{name}”</source>
            <translation>Mittlerer IoU von „{name}“</translation>
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>Mean IoU</source>
            <translation>Mittlerer IoU</translation>
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>{what} {mean:.3f} over {images}, {note}</source>
            <translation>{what} {mean:.3f} über {images}, {note}</translation>
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>{what} {mean:.3f}, 95 % interval {low:.3f} to {high:.3f}, over {images}</source>
            <translation>{what} {mean:.3f}, 95-%-Intervall {low:.3f} bis {high:.3f}, über {images}</translation>
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>The threshold that is set scores clearly lower.</source>
            <translation>Beim eingestellten Schwellenwert ist er deutlich niedriger.</translation>
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>Cross-fitted held-out IoU …</source>
            <translation>Prüfbilder, über Kreuz: IoU …</translation>
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>Cross-fitted held-out IoU after training</source>
            <translation>Prüfbilder, über Kreuz: IoU nach dem Training</translation>
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>No images yet: add some first</source>
            <translation>Noch keine Bilder: zuerst welche hinzufügen</translation>
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>Not trained on your images yet: press Train</source>
            <translation>Noch nicht auf diesen Bildern trainiert: „Trainieren“ drücken</translation>
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>The held-out images are judged after training</source>
            <translation>Die Prüfbilder werden nach dem Training beurteilt</translation>
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>This class is not trained yet</source>
            <translation>Diese Klasse ist noch nicht trainiert</translation>
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>The held-out images could not be judged</source>
            <translation>Die Prüfbilder konnten nicht beurteilt werden</translation>
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>The held-out images are being judged…</source>
            <translation>Die Prüfbilder werden beurteilt…</translation>
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>The network was trained on the held-out images: train again</source>
            <translation>Das Netz wurde auf den Prüfbildern trainiert: neu trainieren</translation>
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>No held-out image with labels can be read</source>
            <translation>Kein Prüfbild mit Markierungen ist lesbar</translation>
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>The network was trained on images that show the same as the held-out ones</source>
            <translation>Das Netz wurde auf Bildern trainiert, die dasselbe zeigen wie die Prüfbilder</translation>
        </message>
        <message>
            <location filename="../../gui/held_out.py" />
            <source>No held-out image has labels: nothing says how good the mask is on new images</source>
            <translation>Kein Prüfbild hat Markierungen: Nichts sagt, wie gut die Maske auf neuen Bildern ist</translation>
        </message>
        <message>
            <location filename="../../gui/helping.py" />
            <source>The guide opens in your browser. If none does, open {path}</source>
            <translation>Die Anleitung öffnet sich im Browser. Falls sich keiner öffnet: {path}</translation>
        </message>
        <message>
            <location filename="../../gui/image_files.py" />
            <source>Securing the last strokes</source>
            <translation>Letzte Striche speichern</translation>
        </message>
        <message>
            <location filename="../../gui/image_files.py" />
            <source>“{name}” is now {now} pixels, but its labels were made for {before}; put the original file back.</source>
            <translation>„{name}“ hat jetzt {now} Pixel, seine Markierungen aber wurden für {before} gemacht; die ursprüngliche Datei zurücklegen.</translation>
        </message>
        <message>
            <location filename="../../gui/image_rows.py" />
            <source>It takes no part in training and scores until it can be read.</source>
            <translation>Es nimmt an Training und Bewertung nicht teil, bis es gelesen werden kann.</translation>
        </message>
        <message>
            <location filename="../../gui/image_rows.py" />
            <source>Only a part of it is labelled: the IoU is of that part and says little of where cells end.</source>
            <translation>Nur ein Teil davon ist markiert: Der IoU gilt für diesen Teil und sagt wenig darüber, wo Zellen enden.</translation>
        </message>
        <message>
            <location filename="../../gui/image_rows.py" />
            <source>Fully labelled</source>
            <translation>Ganz markiert</translation>
        </message>
        <message>
            <location filename="../../gui/image_rows.py" />
            <source>{percent} % labelled</source>
            <translation>{percent} % markiert</translation>
        </message>
        <message>
            <location filename="../../gui/image_rows.py" />
            <source>Under 1 % labelled</source>
            <translation>Unter 1 % markiert</translation>
        </message>
        <message>
            <location filename="../../gui/image_rows.py" />
            <source>IoU {score:.3f} in part</source>
            <translation>IoU {score:.3f} (Teil)</translation>
        </message>
        <message>
            <location filename="../../gui/image_rows.py" />
            <source>in part</source>
            <translation>in Teilen</translation>
        </message>
        <message>
            <location filename="../../gui/image_rows.py" />
            <source>Judges once labelled</source>
            <translation>Prüfbild, wenn markiert</translation>
        </message>
        <message>
            <location filename="../../gui/image_rows.py" />
            <source>Trains once labelled</source>
            <translation>Training, wenn markiert</translation>
        </message>
        <message>
            <location filename="../../gui/image_rows.py" />
            <location filename="../../core/report/method_chapters.py" />
            <source>{width} × {height} pixels</source>
            <translation>{width} × {height} Pixel</translation>
        </message>
        <message>
            <location filename="../../gui/image_rows.py" />
            <source>Labelled, not saved</source>
            <translation>Markiert, nicht gespeichert</translation>
        </message>
        <message>
            <location filename="../../gui/image_rows.py" />
            <source>IoU {iou} of “{name}” at threshold {threshold:.3f}, on {pixels} labelled pixels ({kind})</source>
            <translation>IoU {iou} von „{name}“ beim Schwellenwert {threshold:.3f}, auf {pixels} markierten Pixeln ({kind})</translation>
        </message>
        <message>
            <location filename="../../gui/image_rows.py" />
            <source>held out image</source>
            <translation>Prüfbild</translation>
        </message>
        <message>
            <location filename="../../gui/image_rows.py" />
            <source>Unlike</source>
            <translation>Anders</translation>
        </message>
        <message>
            <location filename="../../gui/image_rows.py" />
            <source>Takes no part</source>
            <translation>Nimmt nicht teil</translation>
        </message>
        <message>
            <location filename="../../gui/import_course.py" />
            <source>Masks are still being imported; please wait for them.</source>
            <translation>Es werden noch Masken importiert; bitte warten.</translation>
        </message>
        <message>
            <location filename="../../gui/import_course.py" />
            <source>Reading masks</source>
            <translation>Masken lesen</translation>
        </message>
        <message>
            <location filename="../../gui/import_course.py" />
            <source>Tidying up</source>
            <translation>Aufräumen</translation>
        </message>
        <message>
            <location filename="../../gui/import_course.py" />
            <source>Reading a mask</source>
            <translation>Eine Maske lesen</translation>
        </message>
        <message>
            <location filename="../../gui/import_course.py" />
            <source>Importing masks</source>
            <translation>Masken importieren</translation>
        </message>
        <message>
            <location filename="../../gui/import_course.py" />
            <source>{name} was removed from the project meanwhile.</source>
            <translation>{name} wurde inzwischen aus dem Projekt entfernt.</translation>
        </message>
        <message>
            <location filename="../../gui/intake.py" />
            <source>Images are still being added; please wait for them, or cancel.</source>
            <translation>Es werden noch Bilder hinzugefügt; bitte warten oder abbrechen.</translation>
        </message>
        <message>
            <location filename="../../gui/intake.py" />
            <source>Adding images</source>
            <translation>Bilder hinzufügen</translation>
        </message>
        <message>
            <location filename="../../gui/intake.py" />
            <source>These images are in the project already.</source>
            <translation>Diese Bilder sind schon im Projekt.</translation>
        </message>
        <message>
            <location filename="../../gui/intake.py" />
            <source>{name} is in the project already, perhaps under another name.</source>
            <translation>{name} ist schon im Projekt, vielleicht unter anderem Namen.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/intake.py" />
            <source>{n} images added.</source>
            <extracomment>For one: {n} image added.</extracomment>
            <translation>
                <numerusform>{n} Bild hinzugefügt.</numerusform>
                <numerusform>{n} Bilder hinzugefügt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/intake.py" />
            <source>{n} images added to the project “{name}”.</source>
            <extracomment>For one: {n} image added to the project “{name}”.</extracomment>
            <translation>
                <numerusform>{n} Bild zum Projekt „{name}“ hinzugefügt.</numerusform>
                <numerusform>{n} Bilder zum Projekt „{name}“ hinzugefügt.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/intake.py" />
            <source>{file} is {size} pixels, but {name} was labelled at {labelled}; choose that image.</source>
            <translation>{file} hat {size} Pixel, {name} aber wurde bei {labelled} markiert; das richtige Bild wählen.</translation>
        </message>
        <message>
            <location filename="../../gui/intake.py" />
            <source>Looking for other moved images</source>
            <translation>Weitere verschobene Bilder suchen</translation>
        </message>
        <message>
            <location filename="../../gui/intake.py" />
            <source>{name} is not the file that was labelled; check that the labels fit.</source>
            <translation>{name} ist nicht die Datei, die markiert wurde; prüfen, ob die Markierungen passen.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/intake.py" />
            <source>{n} more missing images found there.</source>
            <extracomment>For one: {n} more missing image found there.</extracomment>
            <translation>
                <numerusform>{n} weiteres fehlendes Bild dort gefunden.</numerusform>
                <numerusform>{n} weitere fehlende Bilder dort gefunden.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/jobs/ending.py" />
            <source>{job}: failed</source>
            <translation>{job}: fehlgeschlagen</translation>
        </message>
        <message>
            <location filename="../../gui/jobs/ending.py" />
            <source>{job}: done</source>
            <translation>{job}: fertig</translation>
        </message>
        <message>
            <location filename="../../gui/jobs/panel.py" />
            <source>Jobs: what waits, runs and has ended</source>
            <translation>Aufgaben: was wartet, läuft und zu Ende ist</translation>
        </message>
        <message>
            <location filename="../../gui/jobs/panel.py" />
            <source>Delete cancels the chosen job</source>
            <translation>Entf bricht die gewählte Aufgabe ab</translation>
        </message>
        <message>
            <location filename="../../gui/jobs/panel.py" />
            <source>Jobs</source>
            <translation>Aufgaben</translation>
        </message>
        <message>
            <location filename="../../gui/jobs/panel.py" />
            <source>Nothing is running.
Jobs longer than half a second appear here.</source>
            <translation>Es läuft nichts.
Aufgaben über einer halben Sekunde stehen hier.</translation>
        </message>
        <message>
            <location filename="../../gui/jobs/panel.py" />
            <source>Clear finished</source>
            <translation>Beendete entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/jobs/panel.py" />
            <source>Close the list of jobs</source>
            <translation>Die Liste der Aufgaben schließen</translation>
        </message>
        <message>
            <location filename="../../gui/jobs/panel.py" />
            <source>Close (Esc)</source>
            <translation>Schließen (Esc)</translation>
        </message>
        <message>
            <location filename="../../gui/jobs/rows.py" />
            <source>at {time}</source>
            <translation>um {time}</translation>
        </message>
        <message>
            <location filename="../../gui/jobs/telling.py" />
            <source>Waiting for its turn</source>
            <translation>Wartet, bis sie an der Reihe ist</translation>
        </message>
        <message>
            <location filename="../../gui/jobs/telling.py" />
            <source>{done} of {total}</source>
            <translation>{done} von {total}</translation>
        </message>
        <message>
            <location filename="../../gui/jobs/telling.py" />
            <source>Failed: {sentence}</source>
            <translation>Fehlgeschlagen: {sentence}</translation>
        </message>
        <message>
            <location filename="../../gui/jobs/telling.py" />
            <source>Cancelled after {time}.</source>
            <translation>Nach {time} abgebrochen.</translation>
        </message>
        <message>
            <location filename="../../gui/jobs/telling.py" />
            <source>Cancelled.</source>
            <translation>Abgebrochen.</translation>
        </message>
        <message>
            <location filename="../../gui/jobs/telling.py" />
            <source>Done in {time}.</source>
            <translation>In {time} fertig.</translation>
        </message>
        <message>
            <location filename="../../gui/jobs/telling.py" />
            <source>{failed} of {total} failed: {sentence}</source>
            <translation>{failed} von {total} fehlgeschlagen: {sentence}</translation>
        </message>
        <message>
            <location filename="../../gui/jobs/telling.py" />
            <source>waiting for its turn</source>
            <translation>wartet, bis sie an der Reihe ist</translation>
        </message>
        <message>
            <location filename="../../gui/jobs/telling.py" />
            <source>stopping…</source>
            <translation>wird gestoppt…</translation>
        </message>
        <message>
            <location filename="../../gui/jobs/telling.py" />
            <source>Under way</source>
            <translation>Läuft</translation>
        </message>
        <message>
            <location filename="../../gui/lasting_problems.py" />
            <source>The mask shown is the starter network's.</source>
            <translation>Die Maske, die zu sehen ist, ist die des Startnetzes.</translation>
        </message>
        <message>
            <location filename="../../gui/layout.py" />
            <location filename="../../gui/outline.py" />
            <source>Layers</source>
            <translation>Ebenen</translation>
        </message>
        <message>
            <location filename="../../gui/layout.py" />
            <source>Evaluation</source>
            <translation>Auswertung</translation>
        </message>
        <message>
            <location filename="../../gui/layout.py" />
            <source>Measurements</source>
            <translation>Messwerte</translation>
        </message>
        <message>
            <location filename="../../gui/layout.py" />
            <source>Open &amp;recent</source>
            <translation>Zuletzt &amp;geöffnet</translation>
        </message>
        <message>
            <location filename="../../gui/layout.py" />
            <source>Panel&amp;s</source>
            <translation>Bere&amp;iche</translation>
        </message>
        <message>
            <location filename="../../gui/layout.py" />
            <source>Tools</source>
            <translation>Werkzeuge</translation>
        </message>
        <message>
            <location filename="../../gui/layout.py" />
            <source>Export masks…</source>
            <translation>Masken exportieren…</translation>
        </message>
        <message>
            <location filename="../../gui/leak_guard.py" />
            <source>Looking for images that look alike</source>
            <translation>Nach ähnlichen Bildern suchen</translation>
        </message>
        <message>
            <location filename="../../gui/leak_guard.py" />
            <source>Comparing images for likeness</source>
            <translation>Bilder auf Gleichheit vergleichen</translation>
        </message>
        <message>
            <location filename="../../gui/leak_guard.py" />
            <source>Put images that look alike on one side</source>
            <translation>Ähnliche Bilder auf eine Seite legen</translation>
        </message>
        <message>
            <location filename="../../gui/leaving.py" />
            <source>Your last work could not be written to “{name}”.</source>
            <translation>Die letzte Arbeit konnte nicht in „{name}“ geschrieben werden.</translation>
        </message>
        <message>
            <location filename="../../gui/leaving.py" />
            <source>Not saved</source>
            <translation>Nicht gespeichert</translation>
        </message>
        <message>
            <location filename="../../gui/leaving.py" />
            <source>Save it in another file, or it is lost.</source>
            <translation>In einer anderen Datei speichern, sonst geht sie verloren.</translation>
        </message>
        <message>
            <location filename="../../gui/leaving.py" />
            <source>If you go on, it is lost.</source>
            <translation>Wird fortgefahren, geht sie verloren.</translation>
        </message>
        <message>
            <location filename="../../gui/leaving.py" />
            <source>Go on and lose it</source>
            <translation>Fortfahren und verlieren</translation>
        </message>
        <message>
            <location filename="../../gui/leaving.py" />
            <location filename="../../gui/project_watch.py" />
            <source>Save as…</source>
            <translation>Speichern unter…</translation>
        </message>
        <message>
            <location filename="../../gui/leaving.py" />
            <source>Copy not finished</source>
            <translation>Kopie nicht fertig</translation>
        </message>
        <message>
            <location filename="../../gui/leaving.py" />
            <source>“{name}” is still being written. Stop, and go on without this copy?</source>
            <translation>„{name}“ wird noch geschrieben. Abbrechen und ohne diese Kopie fortfahren?</translation>
        </message>
        <message>
            <location filename="../../gui/live.py" />
            <source>Live: paint a few cells and some background on a training image.</source>
            <translation>Live: einige Zellen und etwas Hintergrund auf einem Trainingsbild malen.</translation>
        </message>
        <message>
            <location filename="../../gui/live.py" />
            <source>Live: trains as soon as you pause.</source>
            <translation>Live: trainiert in der nächsten Malpause.</translation>
        </message>
        <message>
            <location filename="../../gui/live.py" />
            <source>Live: up to date with your labels.</source>
            <translation>Live: auf dem Stand der Markierungen.</translation>
        </message>
        <message>
            <location filename="../../gui/live.py" />
            <source>Live: {trouble}</source>
            <translation>Live: {trouble}</translation>
        </message>
        <message>
            <location filename="../../gui/measuring.py" />
            <source>The cells of this image are still on their way; click again in a moment.</source>
            <translation>Die Zellen dieses Bildes sind noch in Arbeit; gleich noch einmal klicken.</translation>
        </message>
        <message>
            <location filename="../../gui/measuring.py" />
            <source>There are no cells on this image yet: label some cells and train (T).</source>
            <translation>Auf diesem Bild gibt es noch keine Zellen: einige Zellen markieren und trainieren (T).</translation>
        </message>
        <message>
            <location filename="../../gui/menus.py" />
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <location filename="../../gui/menus.py" />
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <location filename="../../gui/menus.py" />
            <source>&amp;Tools</source>
            <translation>&amp;Werkzeuge</translation>
        </message>
        <message>
            <location filename="../../gui/menus.py" />
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <location filename="../../gui/menus.py" />
            <source>&amp;Network</source>
            <translation>&amp;Netz</translation>
        </message>
        <message>
            <location filename="../../gui/menus.py" />
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <location filename="../../gui/missing_images.py" />
            <source>No image is missing.</source>
            <translation>Es fehlt kein Bild.</translation>
        </message>
        <message>
            <location filename="../../gui/missing_images.py" />
            <source>Where are the missing images?</source>
            <translation>Wo sind die fehlenden Bilder?</translation>
        </message>
        <message>
            <location filename="../../gui/missing_images.py" />
            <source>Finding images</source>
            <translation>Bilder suchen</translation>
        </message>
        <message>
            <location filename="../../gui/missing_images.py" />
            <source>Search a folder…</source>
            <translation>Einen Ordner durchsuchen…</translation>
        </message>
        <message>
            <location filename="../../gui/missing_images.py" />
            <source>All else works, and the labels are kept.</source>
            <translation>Alles andere geht, und die Markierungen bleiben erhalten.</translation>
        </message>
        <message>
            <location filename="../../gui/missing_images.py" />
            <source>Checking the file</source>
            <translation>Datei prüfen</translation>
        </message>
        <message>
            <location filename="../../gui/missing_images.py" />
            <source>It is right</source>
            <translation>Es ist richtig</translation>
        </message>
        <message>
            <location filename="../../gui/missing_images.py" />
            <source>{name} is not the file that was added: its content changed. If it is meant to be, check it.</source>
            <translation>{name} ist nicht die Datei, die hinzugefügt wurde: Ihr Inhalt hat sich geändert. Falls das so sein soll, bitte prüfen.</translation>
        </message>
        <message>
            <location filename="../../gui/missing_images.py" />
            <source>{name} is not the file that was added: its content changed. If it is meant to be, its labels are kept; check that they fit.</source>
            <translation>{name} ist nicht die Datei, die hinzugefügt wurde: Ihr Inhalt hat sich geändert. Falls das so sein soll: Die Markierungen bleiben erhalten; prüfen, ob sie passen.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/missing_images.py" />
            <source>{n} images were found again by content.</source>
            <extracomment>For one: {n} image was found again by content.</extracomment>
            <translation>
                <numerusform>{n} Bild wurde am Inhalt wiedererkannt.</numerusform>
                <numerusform>{n} Bilder wurden am Inhalt wiedererkannt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/missing_images.py" />
            <source>{n} images were not found: {names}.</source>
            <extracomment>For one: {n} image was not found: {names}.</extracomment>
            <translation>
                <numerusform>{n} Bild wurde nicht gefunden: {names}.</numerusform>
                <numerusform>{n} Bilder wurden nicht gefunden: {names}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/missing_images.py" />
            <source>{n} images were not found in that folder: {names}.</source>
            <extracomment>For one: {n} image was not found in that folder: {names}.</extracomment>
            <translation>
                <numerusform>{n} Bild wurde in diesem Ordner nicht gefunden: {names}.</numerusform>
                <numerusform>{n} Bilder wurden in diesem Ordner nicht gefunden: {names}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/missing_images.py" />
            <location filename="../../gui/role_keeping.py" />
            <location filename="../../core/masks/mapping.py" />
            <location filename="../../core/report/numbers.py" />
            <source>{names} and {more} more</source>
            <translation>{names} und {more} weitere</translation>
        </message>
        <message>
            <location filename="../../gui/navigating.py" />
            <source>There is no labelled or predicted object at that place.</source>
            <translation>An dieser Stelle gibt es kein markiertes oder vorhergesagtes Objekt.</translation>
        </message>
        <message>
            <location filename="../../gui/network_file.py" />
            <source>Networks ({endings})</source>
            <translation>Netze ({endings})</translation>
        </message>
        <message>
            <location filename="../../gui/network_file.py" />
            <source>Save network</source>
            <translation>Netz speichern</translation>
        </message>
        <message>
            <location filename="../../gui/network_file.py" />
            <source>Saving the network</source>
            <translation>Netz speichern</translation>
        </message>
        <message>
            <location filename="../../gui/network_file.py" />
            <source>{name} written: the network with its thresholds and cell rules, for predict and evaluate.</source>
            <translation>{name} geschrieben: das Netz mit seinen Schwellenwerten und Zellregeln, für predict und evaluate.</translation>
        </message>
        <message>
            <location filename="../../gui/network_reading.py" />
            <location filename="../../gui/training_job.py" />
            <source>The project’s network</source>
            <translation>Das Netz des Projekts</translation>
        </message>
        <message>
            <location filename="../../gui/network_reading.py" />
            <source>The network is damaged and cannot be read. Train again, or go back to another run (Network, Training runs), if there is one.</source>
            <translation>Das Netz ist beschädigt und lässt sich nicht lesen. Neu trainieren oder zu einem anderen Lauf zurückgehen (Netz, Trainingsläufe), falls es einen gibt.</translation>
        </message>
        <message>
            <location filename="../../gui/next_step.py" />
            <source>The network is still being read.</source>
            <translation>Das Netz wird noch gelesen.</translation>
        </message>
        <message>
            <location filename="../../gui/next_step.py" />
            <source>Open images or a project to begin.</source>
            <translation>Zum Beginnen Bilder oder ein Projekt öffnen.</translation>
        </message>
        <message>
            <location filename="../../gui/next_step.py" />
            <source>The project is read-only. To train a network, save a copy of your own.</source>
            <translation>Das Projekt ist nur zum Lesen offen. Um ein Netz zu trainieren, eine eigene Kopie speichern.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/next_step.py" />
            <source>{n} training images are labelled: press Train.</source>
            <extracomment>For one: {n} training image is labelled: press Train.</extracomment>
            <translation>
                <numerusform>{n} Trainingsbild ist markiert: „Trainieren“ drücken.</numerusform>
                <numerusform>{n} Trainingsbilder sind markiert: „Trainieren“ drücken.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/next_step.py" />
            <source>There are strokes of both kinds: press Train, or paint some more first.</source>
            <translation>Es gibt Striche beider Arten: „Trainieren“ drücken oder zuerst weitermalen.</translation>
        </message>
        <message>
            <location filename="../../gui/next_step.py" />
            <source>Now paint some background, too, then press Train.</source>
            <translation>Jetzt auch etwas Hintergrund malen, dann „Trainieren“ drücken.</translation>
        </message>
        <message>
            <location filename="../../gui/next_step.py" />
            <source>Now paint a few cells of “{name}”, then press Train.</source>
            <translation>Jetzt einige Zellen von „{name}“ malen, dann „Trainieren“ drücken.</translation>
        </message>
        <message>
            <location filename="../../gui/next_step.py" />
            <source>Mark a few cells and some background, then press Train.</source>
            <translation>Einige Zellen und etwas Hintergrund markieren, dann „Trainieren“ drücken.</translation>
        </message>
        <message>
            <location filename="../../gui/next_step.py" />
            <source>The files of all images are missing: “File, Find missing images” finds them.</source>
            <translation>Die Dateien aller Bilder fehlen: „Datei, Fehlende Bilder suchen“ findet sie.</translation>
        </message>
        <message>
            <location filename="../../gui/next_step.py" />
            <source>No image can be read; the list of images says why.</source>
            <translation>Kein Bild kann gelesen werden; die Bilderliste sagt, warum.</translation>
        </message>
        <message>
            <location filename="../../gui/next_step.py" />
            <source>The project is read-only: look, measure and export. To correct and train, save a copy of your own.</source>
            <translation>Das Projekt ist nur zum Lesen offen: ansehen, messen, exportieren. Zum Korrigieren und Trainieren eine eigene Kopie speichern.</translation>
        </message>
        <message>
            <location filename="../../gui/next_step.py" />
            <source>There are no labels to train on: paint a few cells and some background on a training image, or import masks.</source>
            <translation>Es gibt keine Markierungen zum Trainieren: einige Zellen und etwas Hintergrund auf einem Trainingsbild malen oder Masken importieren.</translation>
        </message>
        <message>
            <location filename="../../gui/next_step.py" />
            <source>Starter network, not trained on your images.</source>
            <translation>Startnetz, nicht auf diesen Bildern trainiert.</translation>
        </message>
        <message>
            <location filename="../../gui/next_step.py" />
            <source>The starter network does not know “{name}”.</source>
            <translation>Das Startnetz kennt „{name}“ nicht.</translation>
        </message>
        <message>
            <location filename="../../gui/next_step.py" />
            <source>The network has been trained on all labels of the training images. Correct the mask where it is wrong and train again, or export.</source>
            <translation>Das Netz ist mit allen Markierungen der Trainingsbilder trainiert. Die Maske berichtigen, wo sie falsch ist, und neu trainieren, oder exportieren.</translation>
        </message>
        <message>
            <location filename="../../gui/next_step.py" />
            <source>Masks are being imported: train when all are in.</source>
            <translation>Masken werden importiert: erst trainieren, wenn alle da sind.</translation>
        </message>
        <message>
            <location filename="../../gui/next_step.py" />
            <source>Labels have changed since the last training: press Train.</source>
            <translation>Die Markierungen haben sich seit dem letzten Training geändert: „Trainieren“ drücken.</translation>
        </message>
        <message>
            <location filename="../../gui/next_step.py" />
            <source>Other images are held out than in the last training: press Train.</source>
            <translation>Es sind andere Prüfbilder als beim letzten Training: „Trainieren“ drücken.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/next_step.py" />
            <source>{n} labelled training images are new to the network: press Train.</source>
            <extracomment>For one: {n} labelled training image is new to the network: press Train.</extracomment>
            <translation>
                <numerusform>{n} markiertes Trainingsbild ist dem Netz neu: Trainieren drücken.</numerusform>
                <numerusform>{n} markierte Trainingsbilder sind dem Netz neu: Trainieren drücken.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/next_step.py" />
            <source>“{name}” is not trained yet: press Train.</source>
            <translation>„{name}“ ist noch nicht trainiert: „Trainieren“ drücken.</translation>
        </message>
        <message>
            <location filename="../../gui/next_step.py" />
            <source>“{name}” has no labels to learn from: paint some of it, then press Train.</source>
            <translation>„{name}“ hat keine Markierungen zum Lernen: einige malen, dann „Trainieren“ drücken.</translation>
        </message>
        <message>
            <location filename="../../gui/next_to_label.py" />
            <source>There is no image to label yet: add images first.</source>
            <translation>Es gibt noch kein Bild zum Markieren: zuerst Bilder hinzufügen.</translation>
        </message>
        <message>
            <location filename="../../gui/next_to_label.py" />
            <source>There is no training image to label; add images first.</source>
            <translation>Es gibt kein Trainingsbild zum Markieren; zuerst Bilder hinzufügen.</translation>
        </message>
        <message>
            <location filename="../../gui/next_to_label.py" />
            <source>Looking for what to label</source>
            <translation>Suchen, was zu markieren ist</translation>
        </message>
        <message>
            <location filename="../../gui/next_to_label.py" />
            <source>Nothing was found to label next: the network knows none of the classes yet, or all is labelled.</source>
            <translation>Es wurde nichts gefunden, was als Nächstes zu markieren wäre: Das Netz kennt noch keine der Klassen, oder alles ist markiert.</translation>
        </message>
        <message>
            <location filename="../../gui/notice.py" />
            <source>Close this message</source>
            <translation>Diese Meldung schließen</translation>
        </message>
        <message>
            <location filename="../../gui/notice.py" />
            <source>See the next message; this one comes after the others</source>
            <translation>Die nächste Meldung ansehen; diese kommt nach den anderen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/notice.py" />
            <source>{n} more messages</source>
            <extracomment>For one: {n} more message</extracomment>
            <translation>
                <numerusform>Noch {n} Meldung</numerusform>
                <numerusform>Noch {n} Meldungen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/opening.py" />
            <source>Opening an image</source>
            <translation>Bild öffnen</translation>
        </message>
        <message>
            <location filename="../../gui/pages.py" />
            <source>Looking for processors</source>
            <translation>Prozessoren suchen</translation>
        </message>
        <message>
            <location filename="../../gui/pages.py" />
            <source>The preferences hold until you close the program: “{file}” cannot be written.</source>
            <translation>Die Einstellungen gelten, bis das Programm geschlossen wird: „{file}“ kann nicht geschrieben werden.</translation>
        </message>
        <message>
            <location filename="../../gui/painting.py" />
            <source>Import mask</source>
            <translation>Maskenimport</translation>
        </message>
        <message>
            <location filename="../../gui/painting.py" />
            <source>“{name}” is locked; unlock it to paint it.</source>
            <translation>„{name}“ ist gesperrt; zum Malen entsperren.</translation>
        </message>
        <message>
            <location filename="../../gui/painting.py" />
            <source>Eraser stroke</source>
            <translation>Radierstrich</translation>
        </message>
        <message>
            <location filename="../../gui/painting.py" />
            <source>Brush stroke</source>
            <translation>Pinselstrich</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Cells on this image</source>
            <translation>Zellen auf diesem Bild</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>on this image</source>
            <translation>auf diesem Bild</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <location filename="../../gui/panels/threshold.py" />
            <source>IoU with cell rules</source>
            <translation>IoU mit Zellregeln</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>IoU of the mask after the rules; in brackets that of the pixels at the threshold alone</source>
            <translation>IoU der Maske nach den Regeln; in Klammern der der Pixel allein beim Schwellenwert</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Clear rules</source>
            <translation>Regeln löschen</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Take all rules of this class away (undo brings them back)</source>
            <translation>Alle Regeln dieser Klasse wegnehmen (Rückgängig bringt sie zurück)</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>The rules in micrometres</source>
            <translation>Die Regeln in Mikrometern</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>&amp;Smooth</source>
            <translation>&amp;Glätten</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>T&amp;ouching</source>
            <translation>Be&amp;rührende</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>F&amp;ill holes</source>
            <translation>&amp;Löcher füllen</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>&amp;Area from</source>
            <translation>&amp;Fläche ab</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>to</source>
            <translation>bis</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Smooth outlines</source>
            <translation>Umrisse glätten</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Even out the outline: standard deviation of a Gaussian, pixels</source>
            <translation>Den Umriss ausgleichen: Standardabweichung einer Gauß-Funktion, Pixel</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Fill holes</source>
            <translation>Löcher füllen</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>all</source>
            <translation>alle</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>up to</source>
            <translation>bis</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Fill the pale middle of cells: no hole, every hole, or small ones</source>
            <translation>Die blasse Mitte von Zellen füllen: kein Loch, jedes Loch oder kleine</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Largest hole that is filled</source>
            <translation>Größtes Loch, das gefüllt wird</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Area of the largest hole that is filled</source>
            <translation>Fläche des größten Lochs, das gefüllt wird</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Cells that touch</source>
            <translation>Zellen, die sich berühren</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>leave</source>
            <translation>lassen</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>split</source>
            <translation>trennen</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>join parts</source>
            <translation>Teile verbinden</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Split cells that touch where the neck between them is narrow, or join parts that lie close together, such as the lobes of a nucleus</source>
            <translation>Zellen, die sich berühren, an Engstellen trennen, oder nahe beieinanderliegende Teile verbinden, etwa die Lappen eines Kerns</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>How readily touching cells are split</source>
            <translation>Wie leicht Zellen, die sich berühren, getrennt werden</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Cells are split where the neck is narrower than this share of the smaller one’s width</source>
            <translation>Zellen werden getrennt, wo die Engstelle schmaler ist als dieser Anteil der Breite der kleineren</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Neck</source>
            <translation>Engstelle</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>How far apart parts are joined</source>
            <translation>Über welchen Abstand Teile verbunden werden</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Parts at most so far apart are one cell</source>
            <translation>Teile mit höchstens diesem Abstand sind eine Zelle</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Gap</source>
            <translation>Lücke</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Smallest area</source>
            <translation>Kleinste Fläche</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>any</source>
            <translation>beliebig</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Smaller objects are left out: specks, platelets</source>
            <translation>Kleinere Objekte werden ausgelassen: Krümel, Blutplättchen</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Largest area</source>
            <translation>Größte Fläche</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Larger objects are left out: clumps, folds of the stain</source>
            <translation>Größere Objekte werden ausgelassen: Klumpen, Falten der Färbung</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>&amp;Leave out cells cut by the edge</source>
            <translation>&amp;Zellen am Rand weglassen</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Cells that reach the image’s edge are neither counted nor masked</source>
            <translation>Zellen, die an den Rand des Bildes reichen, werden weder gezählt noch maskiert</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <location filename="../../gui/terms.py" />
            <source>Smooth</source>
            <translation>Glätten</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Holes up to</source>
            <translation>Löcher bis</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Area from</source>
            <translation>Fläche ab</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Area to</source>
            <translation>Fläche bis</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>In micrometres: {parts}</source>
            <translation>In Mikrometern: {parts}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/panels/cells.py" />
            <source>{n} cells</source>
            <extracomment>For one: {n} cell</extracomment>
            <translation>
                <numerusform>{n} Zelle</numerusform>
                <numerusform>{n} Zellen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>of the class {name} on this image</source>
            <translation>der Klasse {name} auf diesem Bild</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>– cells</source>
            <translation>– Zellen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/panels/cells.py" />
            <source>on this image, and {n} likely specks</source>
            <extracomment>For one: on this image, and {n} likely speck</extracomment>
            <translation>
                <numerusform>auf diesem Bild, dazu wohl {n} Krümel</numerusform>
                <numerusform>auf diesem Bild, dazu wohl {n} Krümel</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>Specks are under a tenth of the usual area of their class; they are in the mask until “Area from” leaves them out.</source>
            <translation>Krümel haben unter einem Zehntel der üblichen Fläche ihrer Klasse; sie sind in der Maske, bis „Fläche ab“ sie weglässt.</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>The network does not know this class yet: train again.</source>
            <translation>Das Netz kennt diese Klasse noch nicht: neu trainieren.</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>this image {iou:.3f}</source>
            <translation>dieses Bild {iou:.3f}</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>part of this image {iou:.3f}</source>
            <translation>Teil dieses Bildes {iou:.3f}</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <location filename="../../core/report/cell_chapter.py" />
            <source>training</source>
            <translation>Training</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>held-out</source>
            <translation>Prüfung</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/panels/cells.py" />
            <source>parts of {n} images</source>
            <extracomment>For one: part of {n} image</extracomment>
            <translation>
                <numerusform>Teil von {n} Bild</numerusform>
                <numerusform>Teile von {n} Bildern</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>{images}, {n} in part</source>
            <translation>{images}, {n} zum Teil</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>IoU with cell rules: {parts}.</source>
            <translation>IoU mit Zellregeln: {parts}.</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>IoU with cell rules: –</source>
            <translation>IoU mit Zellregeln: –</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>The mask stays as it is; parts that lie close together count as one cell.</source>
            <translation>Die Maske bleibt, wie sie ist; nahe beieinanderliegende Teile zählen als eine Zelle.</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>The mask stays as it is; cells that touch count one by one.</source>
            <translation>Die Maske bleibt, wie sie ist; Zellen, die sich berühren, zählen einzeln.</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>The rules of this class leave the mask as it is.</source>
            <translation>Die Regeln dieser Klasse lassen die Maske, wie sie ist.</translation>
        </message>
        <message>
            <location filename="../../gui/panels/cells.py" />
            <source>{name}, pixels</source>
            <translation>{name}, Pixel</translation>
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>What the brush paints</source>
            <translation>Was der Pinsel malt</translation>
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Find a class</source>
            <translation>Klasse suchen</translation>
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Find a class by its name</source>
            <translation>Eine Klasse nach ihrem Namen suchen</translation>
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Add a class</source>
            <translation>Klasse hinzufügen</translation>
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Rename the class (F2)</source>
            <translation>Klasse umbenennen (F2)</translation>
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Change the colour of the class</source>
            <translation>Farbe der Klasse ändern</translation>
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Delete the class, or merge it into another</source>
            <translation>Klasse löschen oder mit einer anderen zusammenlegen</translation>
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Protect other classes</source>
            <translation>Andere Klassen schützen</translation>
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Painting leaves the labels of all other classes as they are; background and unlabelled pixels are painted as always</source>
            <translation>Malen lässt die Markierungen aller anderen Klassen, wie sie sind; Hintergrund und Unmarkiertes wird wie immer übermalt</translation>
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Brush size</source>
            <translation>Pinselgröße</translation>
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Brush size in image pixels</source>
            <translation>Pinselgröße in Bildpixeln</translation>
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Brush</source>
            <translation>Pinsel</translation>
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Diameter of the brush in image pixels ([ and ])</source>
            <translation>Durchmesser des Pinsels in Bildpixeln ([ und ])</translation>
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>The tool in hand has no width; take the brush or the eraser to set theirs</source>
            <translation>Das gewählte Werkzeug hat keine Breite; mit Pinsel oder Radierer lässt sie sich einstellen</translation>
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Rename…</source>
            <translation>Umbenennen…</translation>
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Colour…</source>
            <translation>Farbe…</translation>
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Hide its labels</source>
            <translation>Markierungen verbergen</translation>
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Show its labels</source>
            <translation>Markierungen zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Unlock</source>
            <translation>Entsperren</translation>
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Lock</source>
            <translation>Sperren</translation>
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Show this class only</source>
            <translation>Nur diese Klasse zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Move up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Move down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Merge into another…</source>
            <translation>Mit anderer zusammenlegen…</translation>
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Delete…</source>
            <translation>Löschen…</translation>
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Show all classes</source>
            <translation>Alle Klassen zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/panels/classes.py" />
            <source>Unlock all classes</source>
            <translation>Alle Klassen entsperren</translation>
        </message>
        <message>
            <location filename="../../gui/panels/evaluation.py" />
            <location filename="../../gui/panels/threshold.py" />
            <location filename="../../core/run_comparison.py" />
            <source>Held-out images</source>
            <translation>Prüfbilder</translation>
        </message>
        <message>
            <location filename="../../gui/panels/evaluation.py" />
            <location filename="../../gui/panels/threshold.py" />
            <location filename="../../core/run_comparison.py" />
            <source>Training images</source>
            <translation>Trainingsbilder</translation>
        </message>
        <message>
            <location filename="../../gui/panels/evaluation.py" />
            <location filename="../../gui/panels/threshold.py" />
            <source>This image</source>
            <translation>Dieses Bild</translation>
        </message>
        <message>
            <location filename="../../gui/panels/evaluation.py" />
            <source>Only networks trained on your images have scores here. The Threshold panel shows how well the starter network does on the open image.</source>
            <translation>Hier stehen nur Werte von Netzen, die auf diesen Bildern trainiert sind. Wie gut das Startnetz auf dem offenen Bild ist, zeigt der Bereich „Schwellenwert“.</translation>
        </message>
        <message>
            <location filename="../../gui/panels/evaluation.py" />
            <source>At one threshold, {threshold:.3f}: mean IoU {iou:.3f}</source>
            <translation>Bei einem Schwellenwert, {threshold:.3f}: mittlerer IoU {iou:.3f}</translation>
        </message>
        <message>
            <location filename="../../gui/panels/evaluation.py" />
            <source>Mean IoU of the held-out images at the present threshold</source>
            <translation>Mittlerer IoU der Prüfbilder beim jetzigen Schwellenwert</translation>
        </message>
        <message>
            <location filename="../../gui/panels/evaluation.py" />
            <source>Their mean IoU at the threshold that is set</source>
            <translation>Ihr mittlerer IoU beim eingestellten Schwellenwert</translation>
        </message>
        <message>
            <location filename="../../gui/panels/evaluation.py" />
            <source>Scores of the images with labels</source>
            <translation>Werte der Bilder mit Markierungen</translation>
        </message>
        <message>
            <location filename="../../gui/panels/evaluation.py" />
            <source>Images with labels are listed here; once a network is trained, the worst first.</source>
            <translation>Bilder mit Markierungen stehen hier; sobald ein Netz trainiert ist, die schlechtesten zuerst.</translation>
        </message>
        <message>
            <location filename="../../gui/panels/evaluation.py" />
            <source>Images whose curves are shown</source>
            <translation>Bilder, deren Kurven gezeigt werden</translation>
        </message>
        <message>
            <location filename="../../gui/panels/evaluation.py" />
            <source>Scores over threshold; the dot is the best IoU, the shade what loses at most 0.01 of it; drag the line to choose</source>
            <translation>Werte über dem Schwellenwert; der Punkt ist der beste IoU, die Schattierung, was höchstens 0.01 davon verliert; zum Wählen die Linie ziehen</translation>
        </message>
        <message>
            <location filename="../../gui/panels/evaluation.py" />
            <source>nothing to score yet</source>
            <translation>noch nichts zu bewerten</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/panels/evaluation.py" />
            <source>{n} images, {pixels} together</source>
            <extracomment>For one: {n} image, {pixels}</extracomment>
            <translation>
                <numerusform>{n} Bild, {pixels}</numerusform>
                <numerusform>{n} Bilder, {pixels} zusammen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/panels/images.py" />
            <source>Number of images</source>
            <translation>Anzahl der Bilder</translation>
        </message>
        <message>
            <location filename="../../gui/panels/images.py" />
            <location filename="../../gui/roles.py" />
            <source>Hold out</source>
            <translation>Als Prüfbild</translation>
        </message>
        <message>
            <location filename="../../gui/panels/images.py" />
            <source>A held-out image never trains; the IoU on it tells how good the masks really are</source>
            <translation>Ein Prüfbild trainiert nie; der IoU auf ihm sagt, wie gut die Masken wirklich sind</translation>
        </message>
        <message>
            <location filename="../../gui/panels/images.py" />
            <source>Images of the project</source>
            <translation>Bilder des Projekts</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/panels/images.py" />
            <source>{n} held out</source>
            <extracomment>For one: {n} held out</extracomment>
            <translation>
                <numerusform>{n} Prüfbild</numerusform>
                <numerusform>{n} Prüfbilder</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/panels/images.py" />
            <source>{n} files missing</source>
            <extracomment>For one: {n} file missing</extracomment>
            <translation>
                <numerusform>{n} Datei fehlt</numerusform>
                <numerusform>{n} Dateien fehlen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/panels/images.py" />
            <source>{n} cannot be read</source>
            <extracomment>For one: {n} cannot be read</extracomment>
            <translation>
                <numerusform>{n} nicht lesbar</numerusform>
                <numerusform>{n} nicht lesbar</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/panels/images.py" />
            <source>IoU is that of “{name}”</source>
            <translation>IoU gilt für „{name}“</translation>
        </message>
        <message>
            <location filename="../../gui/panels/images.py" />
            <location filename="../../gui/roles.py" />
            <source>Use to train</source>
            <translation>Als Trainingsbild</translation>
        </message>
        <message>
            <location filename="../../gui/panels/images.py" />
            <source>Find the file…</source>
            <translation>Datei suchen…</translation>
        </message>
        <message>
            <location filename="../../gui/panels/images.py" />
            <source>Remove from project</source>
            <translation>Aus Projekt entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/panels/images.py" />
            <source>Where is {name} now?</source>
            <translation>Wo ist {name} jetzt?</translation>
        </message>
        <message>
            <location filename="../../gui/panels/layers.py" />
            <source>Errors</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <location filename="../../gui/panels/layers.py" />
            <source>Where the mask and your labels differ</source>
            <translation>Wo Maske und Markierungen verschieden sind</translation>
        </message>
        <message>
            <location filename="../../gui/panels/layers.py" />
            <source>Outline and tint of the pixels at or above the threshold</source>
            <translation>Umriss und Tönung der Pixel ab dem Schwellenwert</translation>
        </message>
        <message>
            <location filename="../../gui/panels/layers.py" />
            <source>What you painted or imported</source>
            <translation>Was gemalt oder importiert wurde</translation>
        </message>
        <message>
            <location filename="../../gui/panels/layers.py" />
            <source>The network’s probability of the active class</source>
            <translation>Die Wahrscheinlichkeit der gewählten Klasse laut Netz</translation>
        </message>
        <message>
            <location filename="../../gui/panels/layers.py" />
            <source>The smear itself</source>
            <translation>Der Ausstrich selbst</translation>
        </message>
        <message>
            <location filename="../../gui/panels/layers.py" />
            <source>Where the network is least sure of the active class</source>
            <translation>Wo das Netz sich der gewählten Klasse am wenigsten sicher ist</translation>
        </message>
        <message>
            <location filename="../../gui/panels/layers.py" />
            <source>Not drawn while errors are shown: these colour the same pixels</source>
            <translation>Wird nicht gezeichnet, solange Fehler gezeigt werden: Sie färben dieselben Pixel</translation>
        </message>
        <message>
            <location filename="../../gui/panels/layers.py" />
            <source>Opacity</source>
            <translation>Deckkraft</translation>
        </message>
        <message>
            <location filename="../../gui/panels/layers.py" />
            <source>Opacity of the layer {name} in percent</source>
            <translation>Deckkraft der Ebene {name} in Prozent</translation>
        </message>
        <message>
            <location filename="../../gui/panels/layers.py" />
            <source>Opacity of the layer “{name}”</source>
            <translation>Deckkraft der Ebene „{name}“</translation>
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>Cells and what is measured of them</source>
            <translation>Zellen und was an ihnen gemessen ist</translation>
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>Cells of each image</source>
            <translation>Zellen jedes Bildes</translation>
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>Which cells are shown</source>
            <translation>Welche Zellen gezeigt werden</translation>
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>Cells of this image</source>
            <translation>Zellen dieses Bildes</translation>
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>Cells of all images</source>
            <translation>Zellen aller Bilder</translation>
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>Counts of all images</source>
            <translation>Anzahlen aller Bilder</translation>
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>Measure all images</source>
            <translation>Alle Bilder messen</translation>
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>Export cells…</source>
            <translation>Zellen exportieren…</translation>
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>Write tables (CSV, XLSX) or boxes (COCO, Pascal VOC)</source>
            <translation>Tabellen (CSV, XLSX) oder Rahmen (COCO, Pascal VOC) schreiben</translation>
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>How many cells there are</source>
            <translation>Wie viele Zellen es gibt</translation>
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>Predict and measure every image at the present threshold and rules</source>
            <translation>Jedes Bild mit dem jetzigen Schwellenwert und den jetzigen Regeln vorhersagen und messen</translation>
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>No cells at this threshold and these rules.</source>
            <translation>Keine Zellen bei diesem Schwellenwert und diesen Regeln.</translation>
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>Once there is a mask, its cells are listed here, one per line.</source>
            <translation>Sobald es eine Maske gibt, stehen hier ihre Zellen, eine je Zeile.</translation>
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>Once all images are measured, their cells are listed here.</source>
            <translation>Sobald alle Bilder gemessen sind, stehen hier ihre Zellen.</translation>
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>Cell sizes and shapes are drawn here.</source>
            <translation>Größen und Formen der Zellen werden hier gezeichnet.</translation>
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <location filename="../../gui/verify.py" />
            <source>Open an image first.</source>
            <translation>Zuerst ein Bild öffnen.</translation>
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>Measuring…</source>
            <translation>Wird gemessen…</translation>
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>No cells yet.</source>
            <translation>Noch keine Zellen.</translation>
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>{n} images measured so far…</source>
            <translation>bisher {n} Bilder gemessen…</translation>
        </message>
        <message>
            <location filename="../../gui/panels/measurements.py" />
            <source>Not measured yet at this threshold, these rules and this pixel size.</source>
            <translation>Mit diesem Schwellenwert, diesen Regeln und dieser Pixelgröße noch nicht gemessen.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/panels/measurements.py" />
            <source>{n} could not be read.</source>
            <extracomment>For one: 1 could not be read.</extracomment>
            <translation>
                <numerusform>1 konnte nicht gelesen werden.</numerusform>
                <numerusform>{n} konnten nicht gelesen werden.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>Pixels at or above this probability become the mask (, and . change it)</source>
            <translation>Pixel mit mindestens dieser Wahrscheinlichkeit werden Maske (, und . ändern sie)</translation>
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>Threshold as a probability from 0 to 1</source>
            <translation>Schwellenwert als Wahrscheinlichkeit von 0 bis 1</translation>
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>Where the threshold comes from</source>
            <translation>Woher der Schwellenwert kommt</translation>
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>IoU at this threshold</source>
            <translation>IoU bei diesem Schwellenwert</translation>
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>Intersection over union: of all pixels that are a cell by your labels or by the mask, the share that is one by both. 1 is perfect.</source>
            <translation>Schnittmenge durch Vereinigung (intersection over union): von allen Pixeln, die laut Markierung oder Maske Zelle sind, der Anteil, der es laut beiden ist. 1 ist vollkommen.</translation>
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>What IoU and best threshold are of</source>
            <translation>Wovon IoU und bester Schwellenwert sind</translation>
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>IoU of the mask after the rules of the Cells panel, at this threshold; exports follow them, the curve is of the pixels alone</source>
            <translation>IoU der Maske nach den Regeln im Bereich Zellen, bei diesem Schwellenwert; Exporte folgen ihnen, die Kurve ist die der Pixel allein</translation>
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>{iou} with cell rules</source>
            <translation>{iou} mit Regeln</translation>
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>{said}, {done} of {every}</source>
            <translation>{said}, {done} von {every}</translation>
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>Show the curve of these images</source>
            <translation>Die Kurve dieser Bilder zeigen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/panels/threshold.py" />
            <source>{pixels} of {n} images</source>
            <extracomment>For one: {pixels} of {n} image</extracomment>
            <translation>
                <numerusform>{pixels} von {n} Bild</numerusform>
                <numerusform>{pixels} von {n} Bildern</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>IoU on held-out images</source>
            <translation>IoU auf Prüfbildern</translation>
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>Evaluation…</source>
            <translation>Auswertung…</translation>
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>All scores over threshold, and a table of images</source>
            <translation>Alle Werte über dem Schwellenwert und eine Tabelle der Bilder</translation>
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>IoU over threshold; the dot is the best, the shade what loses at most 0.01; drag the line to choose</source>
            <translation>IoU über dem Schwellenwert; der Punkt ist der beste, die Schattierung, was höchstens 0.01 verliert; zum Wählen die Linie ziehen</translation>
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>The best of this network; the next training proposes another</source>
            <translation>Der beste dieses Netzes; das nächste Training schlägt einen anderen vor</translation>
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>Where the present threshold comes from</source>
            <translation>Woher der jetzige Schwellenwert kommt</translation>
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>Keep mine ({mine:.3f})</source>
            <translation>Meinen behalten ({mine:.3f})</translation>
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>Go back to the threshold that you had chosen before</source>
            <translation>Zu dem Schwellenwert zurück, der vorher gewählt war</translation>
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>Use proposed ({proposed:.3f})</source>
            <translation>Vorschlag nehmen ({proposed:.3f})</translation>
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>Go back to the program’s proposal; the threshold follows it again from now on</source>
            <translation>Zurück zum Vorschlag des Programms; der Schwellenwert folgt ihm von da an wieder</translation>
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <location filename="../../gui/thresholds.py" />
            <source>Not judged: the training was stopped early</source>
            <translation>Nicht geprüft: Training vorzeitig beendet</translation>
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>starter, {pixels}</source>
            <translation>Startnetz, {pixels}</translation>
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>refreshing…</source>
            <translation>wird erneuert…</translation>
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>{pixels}, in part</source>
            <translation>{pixels} (Teil)</translation>
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>{pixels}, {new} of {n} new</source>
            <translation>{pixels}, {new} von {n} neu</translation>
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>{pixels}, no “{name}”</source>
            <translation>{pixels}, kein „{name}“</translation>
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>{pixels} labelled pixels</source>
            <translation>{pixels} markierte Pixel</translation>
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>no “{name}” is labelled there, so nothing says how good its mask is: if there are any, label them</source>
            <translation>dort ist kein „{name}“ markiert, sodass nichts sagt, wie gut seine Maske ist: Wenn es welche gibt, markieren Sie sie</translation>
        </message>
        <message>
            <location filename="../../gui/panels/threshold.py" />
            <source>{n} left out that this network was trained on</source>
            <translation>{n} ausgelassen, auf denen dieses Netz trainiert wurde</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/panels/threshold.py" />
            <source>{n} of them not trained on yet</source>
            <extracomment>For one: {n} of them not trained on yet</extracomment>
            <translation>
                <numerusform>mit {n} davon noch nicht trainiert</numerusform>
                <numerusform>mit {n} davon noch nicht trainiert</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>A network that comes with the program; it has seen made-up smears only</source>
            <translation>Ein Netz, das mit dem Programm kommt; es hat nur künstliche Ausstriche gesehen</translation>
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>The last network was trained on an image that is held out now, so it cannot be judged by that image; this run begins anew</source>
            <translation>Das letzte Netz wurde auf einem Bild trainiert, das jetzt Prüfbild ist, und kann daher nicht an ihm geprüft werden; dieser Lauf beginnt neu</translation>
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>The last network was made for other classes, so this run begins anew</source>
            <translation>Das letzte Netz wurde für andere Klassen gemacht, daher beginnt dieser Lauf neu</translation>
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>Training progress</source>
            <translation>Fortschritt des Trainings</translation>
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <location filename="../../gui/tour/steps.py" />
            <source>Train</source>
            <translation>Trainieren</translation>
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>Train the network on all labels of the project (T)</source>
            <translation>Das Netz mit allen Markierungen des Projekts trainieren (T)</translation>
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>Training time in seconds</source>
            <translation>Trainingszeit in Sekunden</translation>
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>How long to train; more time helps when much is labelled</source>
            <translation>Wie lange trainiert wird; mehr Zeit hilft, wenn viel markiert ist</translation>
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>Start over</source>
            <translation>Neu beginnen</translation>
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>Have the next run forget the last network and begin from the starter network</source>
            <translation>Der nächste Lauf vergisst das letzte Netz und beginnt beim Startnetz</translation>
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>Runs…</source>
            <translation>Läufe…</translation>
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <location filename="../../gui/runs/window.py" />
            <source>Training runs</source>
            <translation>Trainingsläufe</translation>
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>See all runs, compare two, go back to one (Shift+T)</source>
            <translation>Alle Läufe sehen, zwei vergleichen, zu einem zurückgehen (Umschalt+T)</translation>
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>Begins from the starter network</source>
            <translation>Beginnt beim Startnetz</translation>
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>Goes on from the last network</source>
            <translation>Setzt das letzte Netz fort</translation>
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>Goes on from run {number}</source>
            <translation>Setzt Lauf {number} fort</translation>
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>End live</source>
            <translation>Live aus</translation>
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>Stop now and keep the best network so far</source>
            <translation>Jetzt stoppen und das bisher beste Netz behalten</translation>
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>Stop now, keep the best network so far and end live training</source>
            <translation>Jetzt stoppen, das bisher beste Netz behalten und das Live-Training beenden</translation>
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>End live training; the network stays as it is</source>
            <translation>Das Live-Training beenden; das Netz bleibt, wie es ist</translation>
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>{to_do} Last run: {figures}</source>
            <translation>{to_do} Letzter Lauf: {figures}</translation>
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>The network of run {number} is in use, not the newest.</source>
            <translation>Das Netz des Laufs {number} ist in Gebrauch, nicht das neueste.</translation>
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>Run {number} was better on the same held-out labels (IoU {iou:.3f}): “Runs…” leads back to it.</source>
            <translation>Lauf {number} war auf denselben markierten Prüfbildern besser (IoU {iou:.3f}): „Läufe…“ führt dorthin zurück.</translation>
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>Live: {left}.</source>
            <translation>Live: {left}.</translation>
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <location filename="../../gui/terms.py" />
            <source>Loss</source>
            <translation>Verlust</translation>
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>{loss} {value:.3f} on training images.</source>
            <translation>{loss} {value:.3f} auf Trainingsbildern.</translation>
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>{name} {iou:.3f}, mean of classes, on {where}.</source>
            <translation>{name} {iou:.3f}, Mittel der Klassen, {where}.</translation>
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>{name} {iou:.3f} at threshold {at} on {where}.</source>
            <translation>{name} {iou:.3f} beim Schwellenwert {at}, {where}.</translation>
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>No held-out image had labels when it began, so no IoU.</source>
            <translation>Kein Prüfbild hatte zu Beginn Markierungen, daher kein IoU.</translation>
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>Kept: the network of {at:.1f} s (large dot).</source>
            <translation>Behalten: das Netz von {at:.1f} s (großer Punkt).</translation>
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>The IoU is the mean of classes, each at its own threshold: {at}.</source>
            <translation>Der IoU ist das Mittel der Klassen, jede bei ihrem eigenen Schwellenwert: {at}.</translation>
        </message>
        <message>
            <location filename="../../gui/panels/training.py" />
            <source>The IoU is computed on {where}.</source>
            <translation>Der IoU gilt für {where}.</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Look</source>
            <translation>Aussehen</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Computing</source>
            <translation>Rechnen</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Working</source>
            <translation>Arbeiten</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Folders</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>&amp;Theme</source>
            <translation>&amp;Farbschema</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>“Like the system” follows the system’s light and dark as they change.</source>
            <translation>„Wie das System“ folgt Hell und Dunkel des Systems, sobald sie wechseln.</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Like the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Te&amp;xt size</source>
            <translation>Te&amp;xtgröße</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Compared with the text size that the system is set to.</source>
            <translation>Im Verhältnis zur Schriftgröße, die im System eingestellt ist.</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>&amp;Language</source>
            <translation>&amp;Sprache</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Changes the next time you start the program; all your work is kept.</source>
            <translation>Wechselt beim nächsten Start des Programms; alle Arbeit bleibt erhalten.</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>&amp;Patterns</source>
            <translation>&amp;Muster</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Stripes and dots on classes and mask, signs on errors, so that no colour is needed.</source>
            <translation>Streifen und Punkte auf Klassen und Maske, Zeichen auf Fehlern, sodass keine Farbe nötig ist.</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>&amp;Networks run on</source>
            <translation>Reche&amp;neinheit</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>A graphics processor is used where there is one that works.</source>
            <translation>Ein Grafikprozessor wird verwendet, wenn einer da ist und funktioniert.</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Fastest there is</source>
            <translation>Schnellste vorhandene</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Processor (CPU) only</source>
            <translation>Nur Prozessor (CPU)</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>&amp;Cores left free</source>
            <translation>Frei &amp;bleibende Kerne</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Of {cores} cores. Jobs leave them to the window, so that painting stays smooth.</source>
            <translation>Von {cores} Kernen. Aufgaben lassen sie dem Fenster, damit das Malen flüssig bleibt.</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>T&amp;raining time</source>
            <translation>T&amp;rainingszeit</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>You can stop at any time and keep the best network so far.</source>
            <translation>Stoppen ist jederzeit möglich; das bisher beste Netz bleibt.</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Li&amp;ve training</source>
            <translation>Li&amp;ve-Training</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Live training learns new labels in runs of this length; longer ones learn more.</source>
            <translation>Live-Training lernt neue Markierungen in Läufen dieser Länge; längere lernen mehr.</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>&amp;Tell me when a long job ends</source>
            <translation>Das Ende langer Aufgaben &amp;melden</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>By a notification, if it took over 20 s and you are in another program.</source>
            <translation>Mit einer Benachrichtigung, wenn sie über 20 s gedauert haben und ein anderes Programm vorn ist.</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Mouse &amp;wheel</source>
            <translation>Maus&amp;rad</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Two fingers on a trackpad do the same. With Ctrl it is always a zoom, with Shift always a move; a pinch zooms.</source>
            <translation>Gilt auch für zwei Finger auf dem Touchpad. Mit Strg wird immer gezoomt, mit Umschalt immer verschoben; Spreizen zoomt.</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Zoom the image</source>
            <translation>Das Bild zoomen</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>&amp;Show the start page when SmearSeg starts</source>
            <translation>&amp;Startseite zeigen, wenn SmearSeg startet</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Instead of the project that was open last.</source>
            <translation>Statt mit dem zuletzt offenen Projekt.</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Protect &amp;other classes</source>
            <translation>&amp;Andere Klassen schützen</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Painting changes only what is unlabelled, background, or of the class in hand.</source>
            <translation>Malen ändert nur, was unmarkiert, Hintergrund oder von der gewählten Klasse ist.</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>&amp;Pen pressure sets brush size</source>
            <translation>&amp;Stiftdruck bestimmt die Pinselgröße</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>The harder a pen is pressed, the wider the brush paints.</source>
            <translation>Je fester ein Stift aufgedrückt wird, desto breiter malt der Pinsel.</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>&amp;Minimap</source>
            <translation>&amp;Übersichtsbild</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>The whole image, small in a corner, while only a part of it is in view.</source>
            <translation>Das ganze Bild klein in einer Ecke, solange nur ein Teil davon zu sehen ist.</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Pixel &amp;grid</source>
            <translation>Pixel&amp;raster</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Lines between the image’s pixels, once they are large on the screen.</source>
            <translation>Linien zwischen den Pixeln des Bildes, sobald sie auf dem Bildschirm groß sind.</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>&amp;Projects</source>
            <translation>&amp;Projekte</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Where the sample and new projects are kept, unless saved elsewhere.</source>
            <translation>Wo das Beispiel und neue Projekte liegen, solange sie nicht anderswo gespeichert werden.</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>SmearSeg in your documents</source>
            <translation>SmearSeg in den Dokumenten</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>&amp;Exports</source>
            <translation>&amp;Exporte</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>Where exports, reports and saved networks go, unless another is chosen.</source>
            <translation>Wohin Exporte, Berichte und gespeicherte Netze kommen, wenn kein anderer Ordner gewählt wird.</translation>
        </message>
        <message>
            <location filename="../../gui/preferences.py" />
            <source>The folder used last with the project</source>
            <translation>Zuletzt benutzter Ordner</translation>
        </message>
        <message>
            <location filename="../../gui/project_watch.py" />
            <source>{name} is on a network drive or one like it, where each change waits for the drive. Your work is as safe; on a drive of this computer it is quicker.</source>
            <translation>{name} liegt auf einem Netzlaufwerk oder ähnlichem, wo jede Änderung auf das Laufwerk wartet. Die Arbeit ist ebenso sicher; auf einem Laufwerk dieses Rechners geht es schneller.</translation>
        </message>
        <message>
            <location filename="../../gui/read_only.py" />
            <source>Open read-only</source>
            <translation>Nur zum Lesen öffnen</translation>
        </message>
        <message>
            <location filename="../../gui/read_only.py" />
            <source>Opening read-only</source>
            <translation>Nur zum Lesen öffnen</translation>
        </message>
        <message>
            <location filename="../../gui/read_only.py" />
            <source>“{name}” is open read-only, as it was at {time}. To change something in it, save a copy of your own.</source>
            <translation>„{name}“ ist nur zum Lesen offen, auf dem Stand von {time}. Um etwas darin zu ändern, eine eigene Kopie speichern.</translation>
        </message>
        <message>
            <location filename="../../gui/read_only.py" />
            <source>Save a copy…</source>
            <translation>Kopie speichern…</translation>
        </message>
        <message>
            <location filename="../../gui/readouts.py" />
            <source>Ruler {measured}</source>
            <translation>Lineal {measured}</translation>
        </message>
        <message>
            <location filename="../../gui/refusing.py" />
            <source>The project is open read-only: use “Save as…” to work on a copy of your own.</source>
            <translation>Das Projekt ist nur zum Lesen offen: mit „Speichern unter…“ an einer eigenen Kopie arbeiten.</translation>
        </message>
        <message>
            <location filename="../../gui/report/feature.py" />
            <source>Covers {images} and the newest network. All images are predicted anew; many take a while.</source>
            <translation>Er umfasst {images} und das neueste Netz. Alle Bilder werden neu vorhergesagt, was bei vielen eine Weile dauert.</translation>
        </message>
        <message>
            <location filename="../../gui/report/feature.py" />
            <source>Covers {images} and training run {run}. All images are predicted anew; many take a while.</source>
            <translation>Er umfasst {images} und Lauf {run}. Alle Bilder werden neu vorhergesagt, was bei vielen eine Weile dauert.</translation>
        </message>
        <message>
            <location filename="../../gui/report/feature.py" />
            <source>Add images first: a report tells of a project’s images.</source>
            <translation>Zuerst Bilder hinzufügen: Ein Bericht erzählt von den Bildern eines Projekts.</translation>
        </message>
        <message>
            <location filename="../../gui/report/feature.py" />
            <source>A report is being written already.</source>
            <translation>Es wird schon ein Bericht geschrieben.</translation>
        </message>
        <message>
            <location filename="../../gui/report/feature.py" />
            <location filename="../../gui/runs/session.py" />
            <source>The network is being trained. Stop that, or wait for its end.</source>
            <translation>Das Netz wird gerade trainiert. Das Training stoppen oder sein Ende abwarten.</translation>
        </message>
        <message>
            <location filename="../../gui/report/feature.py" />
            <source>Of {images}. No network is trained yet, so it tells of images and labels only.</source>
            <translation>Er umfasst {images}. Noch ist kein Netz trainiert, daher erzählt er nur von Bildern und Markierungen.</translation>
        </message>
        <message>
            <location filename="../../gui/report/feature.py" />
            <source>Writing the report</source>
            <translation>Bericht schreiben</translation>
        </message>
        <message>
            <location filename="../../gui/report/feature.py" />
            <source>No report was written.</source>
            <translation>Es wurde kein Bericht geschrieben.</translation>
        </message>
        <message>
            <location filename="../../gui/report/page.py" />
            <source>Page {number}</source>
            <translation>Seite {number}</translation>
        </message>
        <message>
            <location filename="../../gui/report/page.py" />
            <source>Page {number} of {total}</source>
            <translation>Seite {number} von {total}</translation>
        </message>
        <message>
            <location filename="../../gui/role_keeping.py" />
            <source>No image was held out: {why_not}.</source>
            <translation>Kein Bild wurde zum Prüfbild: {why_not}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/role_keeping.py" />
            <source>{names} are held out now.</source>
            <extracomment>For one: {names} is held out now.</extracomment>
            <translation>
                <numerusform>{names} ist jetzt Prüfbild.</numerusform>
                <numerusform>{names} sind jetzt Prüfbilder.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/role_keeping.py" />
            <source>The next training begins anew, so that they can judge it.</source>
            <translation>Das nächste Training beginnt neu, damit sie es prüfen können.</translation>
        </message>
        <message>
            <location filename="../../gui/role_keeping.py" />
            <location filename="../../core/report/numbers.py" />
            <source>{names} and {last}</source>
            <translation>{names} und {last}</translation>
        </message>
        <message>
            <location filename="../../gui/role_keeping.py" />
            <source>Use {what} to train too</source>
            <translation>{what} auch trainieren lassen</translation>
        </message>
        <message>
            <location filename="../../gui/role_keeping.py" />
            <source>Hold out {what} too</source>
            <translation>{what} auch prüfen lassen</translation>
        </message>
        <message>
            <location filename="../../gui/role_keeping.py" />
            <source>{alike}, but they stand on both sides now: an image that the network learnt from cannot judge it.</source>
            <translation>{alike}, stehen jetzt aber auf beiden Seiten: Ein Bild, aus dem das Netz gelernt hat, kann es nicht prüfen.</translation>
        </message>
        <message>
            <location filename="../../gui/role_keeping.py" />
            <source>{name} is held out: what you paint on it judges the network and never teaches it.</source>
            <translation>{name} ist Prüfbild: Was darauf gemalt wird, prüft das Netz und lehrt es nie.</translation>
        </message>
        <message>
            <location filename="../../gui/role_keeping.py" />
            <source>Keep it held out</source>
            <translation>Prüfbild lassen</translation>
        </message>
        <message>
            <location filename="../../gui/role_keeping.py" />
            <source>Use it to train</source>
            <translation>Als Trainingsbild</translation>
        </message>
        <message>
            <location filename="../../gui/role_strip.py" />
            <source>No</source>
            <translation>Nein</translation>
        </message>
        <message>
            <location filename="../../gui/role_strip.py" />
            <source>Do not offer it again in this project</source>
            <translation>In diesem Projekt nicht wieder anbieten</translation>
        </message>
        <message>
            <location filename="../../gui/role_strip.py" />
            <source>Put on one side</source>
            <translation>Auf eine Seite legen</translation>
        </message>
        <message>
            <location filename="../../gui/role_strip.py" />
            <source>No image with labels is held out, so nothing says how good the masks are on new images.</source>
            <translation>Kein markiertes Bild ist Prüfbild, daher sagt nichts, wie gut die Masken auf neuen Bildern sind.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/role_strip.py" />
            <source>Hold out {n} images</source>
            <extracomment>For one: Hold out 1 image</extracomment>
            <translation>
                <numerusform>1 Bild als Prüfbild</numerusform>
                <numerusform>{n} Bilder als Prüfbilder</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/role_strip.py" />
            <source>Every {every}th image with labels: {names}</source>
            <translation>Jedes {every}. markierte Bild: {names}</translation>
        </message>
        <message>
            <location filename="../../gui/role_strip.py" />
            <source>{alike}, and they stand on both sides: one trains, one judges.</source>
            <translation>{alike}, und sie stehen auf beiden Seiten: eines trainiert, eines prüft.</translation>
        </message>
        <message>
            <location filename="../../gui/role_strip.py" />
            <source>{alike}, and they stand on both sides: one trains, one judges. So do {more} more.</source>
            <translation>{alike}, und sie stehen auf beiden Seiten: eines trainiert, eines prüft. Ebenso {more} weitere.</translation>
        </message>
        <message>
            <location filename="../../gui/role_strip.py" />
            <source>{names} will be used to train</source>
            <translation>{names}: wird Trainingsbild</translation>
        </message>
        <message>
            <location filename="../../gui/role_strip.py" />
            <source>{names} will be held out</source>
            <translation>{names}: wird Prüfbild</translation>
        </message>
        <message>
            <location filename="../../gui/roles.py" />
            <source>every {every}th image with labels, or more, is held out already</source>
            <translation>jedes {every}. markierte Bild oder mehr ist schon Prüfbild</translation>
        </message>
        <message>
            <location filename="../../gui/roles.py" />
            <source>Hold out every fifth image</source>
            <translation>Jedes fünfte Bild als Prüfbild</translation>
        </message>
        <message>
            <location filename="../../gui/rounds.py" />
            <source>Looking after files</source>
            <translation>Nach Dateien sehen</translation>
        </message>
        <message>
            <location filename="../../gui/rule_scores.py" />
            <source>Scoring cells</source>
            <translation>Zellen bewerten</translation>
        </message>
        <message>
            <location filename="../../gui/runs/judging.py" />
            <source>Run {number} cannot be judged: its network is damaged or was made by a newer SmearSeg.</source>
            <translation>Lauf {number} kann nicht geprüft werden: Sein Netz ist beschädigt oder von einem neueren SmearSeg.</translation>
        </message>
        <message>
            <location filename="../../gui/runs/judging.py" />
            <source>Judging runs</source>
            <translation>Läufe beurteilen</translation>
        </message>
        <message>
            <location filename="../../gui/runs/judging.py" />
            <source>runs {first} and {second}</source>
            <translation>Läufe {first} und {second}</translation>
        </message>
        <message>
            <location filename="../../gui/runs/judging.py" />
            <source>Held-out IoU, judged now</source>
            <translation>Prüf-IoU, jetzt beurteilt</translation>
        </message>
        <message>
            <location filename="../../gui/runs/judging.py" />
            <source>Held-out IoU of {name}, judged now</source>
            <translation>Prüf-IoU von {name}, jetzt beurteilt</translation>
        </message>
        <message>
            <location filename="../../gui/runs/judging.py" />
            <source>Left out: {failures}</source>
            <translation>Ausgelassen: {failures}</translation>
        </message>
        <message>
            <location filename="../../gui/runs/judging.py" />
            <source>No image could judge them both.</source>
            <translation>Kein Bild konnte beide prüfen.</translation>
        </message>
        <message>
            <location filename="../../gui/runs/judging.py" />
            <source>Judged on {on}: none shows a cell.</source>
            <translation>Beurteilt: {on}. Keines zeigt eine Zelle.</translation>
        </message>
        <message>
            <location filename="../../gui/runs/judging.py" />
            <source>Judged now, both on {on} that neither learnt from: the held-out IoU is {after:.3f} for both.</source>
            <translation>Beide jetzt beurteilt, ohne daraus gelernt zu haben: {on}. Der Prüf-IoU ist bei beiden {after:.3f}.</translation>
        </message>
        <message>
            <location filename="../../gui/runs/judging.py" />
            <source>Judged now, both on {on} that neither learnt from: the held-out IoU of run {second} is {after:.3f}, {gain:.3f} higher than the {before:.3f} of run {first}.</source>
            <translation>Beide jetzt beurteilt, ohne daraus gelernt zu haben: {on}. Der Prüf-IoU von Lauf {second} ist {after:.3f}, um {gain:.3f} höher als {before:.3f} von Lauf {first}.</translation>
        </message>
        <message>
            <location filename="../../gui/runs/judging.py" />
            <source>Judged now, both on {on} that neither learnt from: the held-out IoU of run {second} is {after:.3f}, {gain:.3f} lower than the {before:.3f} of run {first}.</source>
            <translation>Beide jetzt beurteilt, ohne daraus gelernt zu haben: {on}. Der Prüf-IoU von Lauf {second} ist {after:.3f}, um {gain:.3f} niedriger als {before:.3f} von Lauf {first}.</translation>
        </message>
        <message>
            <location filename="../../gui/runs/judging.py" />
            <source>Judged now, both on {on} that neither learnt from: the mean held-out IoU of the classes is {after:.3f} for both.</source>
            <translation>Beide jetzt beurteilt, ohne daraus gelernt zu haben: {on}. Der mittlere Prüf-IoU der Klassen ist bei beiden {after:.3f}.</translation>
        </message>
        <message>
            <location filename="../../gui/runs/judging.py" />
            <source>Judged now, both on {on} that neither learnt from: the mean held-out IoU of the classes is {after:.3f} for run {second}, {gain:.3f} higher than the {before:.3f} of run {first}.</source>
            <translation>Beide jetzt beurteilt, ohne daraus gelernt zu haben: {on}. Der mittlere Prüf-IoU der Klassen ist bei Lauf {second} {after:.3f}, um {gain:.3f} höher als {before:.3f} von Lauf {first}.</translation>
        </message>
        <message>
            <location filename="../../gui/runs/judging.py" />
            <source>Judged now, both on {on} that neither learnt from: the mean held-out IoU of the classes is {after:.3f} for run {second}, {gain:.3f} lower than the {before:.3f} of run {first}.</source>
            <translation>Beide jetzt beurteilt, ohne daraus gelernt zu haben: {on}. Der mittlere Prüf-IoU der Klassen ist bei Lauf {second} {after:.3f}, um {gain:.3f} niedriger als {before:.3f} von Lauf {first}.</translation>
        </message>
        <message>
            <location filename="../../gui/runs/session.py" />
            <source>The newest network could not be saved yet; see to that first.</source>
            <translation>Das neueste Netz konnte noch nicht gespeichert werden; zuerst das beheben.</translation>
        </message>
        <message>
            <location filename="../../gui/runs/session.py" />
            <source>Run {number} was not taken. {why}</source>
            <translation>Lauf {number} wurde nicht genommen. {why}</translation>
        </message>
        <message>
            <location filename="../../gui/runs/session.py" />
            <source>The network of run {number} is in use now. The others stay in “Network, Training runs”.</source>
            <translation>Das Netz des Laufs {number} ist jetzt in Gebrauch. Die anderen bleiben unter „Netz, Trainingsläufe“.</translation>
        </message>
        <message>
            <location filename="../../gui/runs/session.py" />
            <source>The network of run {number} is damaged or was made by a newer SmearSeg and cannot be used; the one in use stays.</source>
            <translation>Das Netz von Lauf {number} ist beschädigt oder stammt von einem neueren SmearSeg und kann nicht benutzt werden; das bisherige bleibt in Gebrauch.</translation>
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>Run</source>
            <translation>Lauf</translation>
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <location filename="../../core/run_comparison.py" />
            <source>Trained</source>
            <translation>Trainiert</translation>
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <location filename="../../core/report/chapters.py" />
            <source>Held-out IoU</source>
            <translation>Prüf-IoU</translation>
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>Computed on</source>
            <translation>Berechnet auf</translation>
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>Trained on</source>
            <translation>Trainiert auf</translation>
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>Number of the run; the one in use is marked</source>
            <translation>Nummer des Laufs; der in Gebrauch ist gekennzeichnet</translation>
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>When it began, in local time</source>
            <translation>Wann er begann, in Ortszeit</translation>
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>Best held-out IoU of the run: the network with it was kept</source>
            <translation>Bester IoU des Laufs auf Prüfbildern: Das Netz mit ihm wurde behalten</translation>
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>What that IoU was computed on</source>
            <translation>Worauf dieser IoU berechnet wurde</translation>
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>Labelled images that the run learnt from</source>
            <translation>Markierte Bilder, aus denen der Lauf gelernt hat</translation>
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>How long it took, with its steps</source>
            <translation>Wie lange er dauerte, mit seinen Schritten</translation>
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>Whether labels have changed since</source>
            <translation>Ob sich die Markierungen seitdem geändert haben</translation>
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>Room that its network takes in the project</source>
            <translation>Platz, den sein Netz im Projekt braucht</translation>
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>Run {number} (in use)</source>
            <translation>Lauf {number} (in Gebrauch)</translation>
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>Run {number}</source>
            <translation>Lauf {number}</translation>
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>no held-out labels</source>
            <translation>keine markierten Prüfbilder</translation>
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>stopped before its first scoring</source>
            <translation>vor der ersten Bewertung gestoppt</translation>
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>not scored</source>
            <translation>nicht bewertet</translation>
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>not told</source>
            <translation>nicht angegeben</translation>
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>{where}: {name}</source>
            <translation>{where}: {name}</translation>
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>{where}: mean of {names}</source>
            <translation>{where}: Mittel aus {names}</translation>
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>Training runs, newest first</source>
            <translation>Trainingsläufe, neueste zuerst</translation>
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>{number}, cannot be read</source>
            <translation>{number}, nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>{number}, in use</source>
            <translation>{number}, in Gebrauch</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/runs/tables.py" />
            <source>{time}, {n} steps</source>
            <extracomment>For one: {time}, {n} step</extracomment>
            <translation>
                <numerusform>{time}, {n} Schritt</numerusform>
                <numerusform>{time}, {n} Schritte</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>{time}, stopped</source>
            <translation>{time}, gestoppt</translation>
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>as now</source>
            <translation>wie jetzt</translation>
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>changed since</source>
            <translation>seitdem geändert</translation>
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>The two runs line by line</source>
            <translation>Die zwei Läufe Zeile für Zeile</translation>
        </message>
        <message>
            <location filename="../../gui/runs/tables.py" />
            <source>Run {second} − run {first}</source>
            <translation>Lauf {second} − Lauf {first}</translation>
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>Every training keeps its network here. If you go back to a run, heatmap, mask, scores and exports use its network, and the next training goes on from it.</source>
            <translation>Hier wird das Netz jedes Trainings aufbewahrt. Nach dem Zurückgehen zu einem Lauf verwenden Heatmap, Maske, Werte und Exporte sein Netz, und das nächste Training setzt es fort.</translation>
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>Mark a few cells and some background and press Train: the run is kept here with its network.</source>
            <translation>Einige Zellen und etwas Hintergrund markieren und „Trainieren“ drücken: Der Lauf bleibt hier mit seinem Netz erhalten.</translation>
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>Train once more: then the two runs can be compared here.</source>
            <translation>Noch einmal trainieren: Dann lassen sich hier beide Läufe vergleichen.</translation>
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>Choose another run to see it beside the one in use; with Ctrl choose any two.</source>
            <translation>Einen anderen Lauf wählen, um ihn neben dem in Gebrauch zu sehen; mit Strg zwei beliebige wählen.</translation>
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>No training runs yet</source>
            <translation>Noch keine Trainingsläufe</translation>
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>&amp;Go back to this run</source>
            <translation>&amp;Zu diesem Lauf zurückgehen</translation>
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>&amp;Remove…</source>
            <translation>&amp;Entfernen…</translation>
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>Only what &amp;differs</source>
            <translation>Nur &amp;Unterschiede</translation>
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>&amp;Judge both now</source>
            <translation>Beide jetzt &amp;beurteilen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/runs/window.py" />
            <source>{n} runs, {size} in the project</source>
            <extracomment>For one: 1 run, {size} in the project</extracomment>
            <translation>
                <numerusform>1 Lauf, {size} im Projekt</numerusform>
                <numerusform>{n} Läufe, {size} im Projekt</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>Choose one run in the table</source>
            <translation>Einen Lauf in der Tabelle wählen</translation>
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>This run is in use already</source>
            <translation>Dieser Lauf ist schon in Gebrauch</translation>
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>Use the network of this run from now on</source>
            <translation>Von jetzt an das Netz dieses Laufs verwenden</translation>
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>Remove the chosen runs and their networks from the project (Del)</source>
            <translation>Die gewählten Läufe und ihre Netze aus dem Projekt entfernen (Entf)</translation>
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>Choose runs other than the one in use</source>
            <translation>Andere Läufe als den in Gebrauch wählen</translation>
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>Two runs beside each other</source>
            <translation>Zwei Läufe nebeneinander</translation>
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>{first} beside {second}</source>
            <translation>{first} neben {second}</translation>
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>Stop ({percent:.0f} %)</source>
            <translation>Stopp ({percent:.0f} %)</translation>
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>Stop judging</source>
            <translation>Beurteilen stoppen</translation>
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>Both are judged on the labels that there are now</source>
            <translation>Beide sind nach den jetzigen Markierungen beurteilt</translation>
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>Compute both IoUs anew on the same {images} that neither run learnt from</source>
            <translation>Beide IoU neu auf denselben Bildern berechnen ({images}), aus denen keiner der Läufe gelernt hat</translation>
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>No labelled image is held out that neither run learnt from</source>
            <translation>Es gibt kein markiertes Prüfbild, aus dem keiner der Läufe gelernt hat</translation>
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <source>Remove training runs</source>
            <translation>Trainingsläufe entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/runs/window.py" />
            <location filename="../../gui/start_page/card.py" />
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/runs/window.py" />
            <source>Remove {n} runs and their networks ({size}) from the project? This cannot be undone. Labels and images stay. The file does not shrink; what is stored next uses the room.</source>
            <extracomment>For one: Remove run {number} and its network ({size}) from the project? This cannot be undone. Labels and images stay. The file does not shrink; what is stored next uses the room.</extracomment>
            <translation>
                <numerusform>Lauf {number} und sein Netz ({size}) aus dem Projekt entfernen? Das kann nicht rückgängig gemacht werden. Markierungen und Bilder bleiben. Die Datei schrumpft nicht; was als Nächstes gespeichert wird, nutzt den Platz.</numerusform>
                <numerusform>{n} Läufe und ihre Netze ({size}) aus dem Projekt entfernen? Das kann nicht rückgängig gemacht werden. Markierungen und Bilder bleiben. Die Datei schrumpft nicht; was als Nächstes gespeichert wird, nutzt den Platz.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/saving_as.py" />
            <source>“{name}” is still being written; save another copy when it is there.</source>
            <translation>„{name}“ wird noch geschrieben; danach kann eine weitere Kopie gespeichert werden.</translation>
        </message>
        <message>
            <location filename="../../gui/saving_as.py" />
            <source>Saving a copy</source>
            <translation>Kopie speichern</translation>
        </message>
        <message>
            <location filename="../../gui/saving_as.py" />
            <source>“{name}” was not written; you go on in the project as it was.</source>
            <translation>„{name}“ wurde nicht geschrieben; es geht im Projekt weiter, wie es war.</translation>
        </message>
        <message>
            <location filename="../../gui/score_curves.py" />
            <source>No best threshold: these images have no score yet</source>
            <translation>Kein bester Schwellenwert: Diese Bilder haben noch keinen Wert</translation>
        </message>
        <message>
            <location filename="../../gui/score_curves.py" />
            <source>All pixels together: best IoU {iou:.3f} at {threshold:.3f}; within {within:.2f} of it from {low:.3f} to {high:.3f}</source>
            <translation>Alle Pixel zusammen: bester IoU {iou:.3f} bei {threshold:.3f}; höchstens {within:.2f} darunter von {low:.3f} bis {high:.3f}</translation>
        </message>
        <message>
            <location filename="../../gui/score_curves.py" />
            <source>{names} over threshold</source>
            <translation>{names} über dem Schwellenwert</translation>
        </message>
        <message>
            <location filename="../../gui/score_curves.py" />
            <source>Score</source>
            <translation>Maß</translation>
        </message>
        <message>
            <location filename="../../gui/score_curves.py" />
            <source>shade: ≤ 0.01 IoU lost</source>
            <translation>Schattierung: ≤ 0.01 IoU verloren</translation>
        </message>
        <message>
            <location filename="../../gui/score_curves.py" />
            <source>shade: ≤ 0.01 lost</source>
            <translation>Schattierung: ≤ 0.01 verloren</translation>
        </message>
        <message>
            <location filename="../../gui/scoreless.py" />
            <source>train first</source>
            <translation>zuerst trainieren</translation>
        </message>
        <message>
            <location filename="../../gui/scoreless.py" />
            <source>not open</source>
            <translation>nicht offen</translation>
        </message>
        <message>
            <location filename="../../gui/scoreless.py" />
            <source>while training</source>
            <translation>beim Trainieren</translation>
        </message>
        <message>
            <location filename="../../gui/scoreless.py" />
            <source>after training</source>
            <translation>nach dem Training</translation>
        </message>
        <message>
            <location filename="../../gui/scoreless.py" />
            <source>trained on; train again</source>
            <translation>trainiert; neu trainieren</translation>
        </message>
        <message>
            <location filename="../../gui/scoreless.py" />
            <source>none labelled</source>
            <translation>keine markiert</translation>
        </message>
        <message>
            <location filename="../../gui/scoreless.py" />
            <source>files missing</source>
            <translation>Dateien fehlen</translation>
        </message>
        <message>
            <location filename="../../gui/scoreless.py" />
            <location filename="../../gui/unreadable.py" />
            <source>cannot be read</source>
            <translation>nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../gui/scoreless.py" />
            <source>{n} of {every} images so far</source>
            <translation>bisher {n} von {every} Bildern</translation>
        </message>
        <message>
            <location filename="../../gui/scoreless.py" />
            <source>IoU over threshold needs images with labels.</source>
            <translation>IoU über dem Schwellenwert braucht Bilder mit Markierungen.</translation>
        </message>
        <message>
            <location filename="../../gui/scoreless.py" />
            <source>IoU over threshold appears after training.</source>
            <translation>IoU über dem Schwellenwert erscheint nach dem Training.</translation>
        </message>
        <message>
            <location filename="../../gui/scoreless.py" />
            <source>“{name}” is not trained yet.</source>
            <translation>„{name}“ ist noch nicht trainiert.</translation>
        </message>
        <message>
            <location filename="../../gui/scoreless.py" />
            <source>None of these labels is “{name}”.</source>
            <translation>Keine dieser Markierungen ist „{name}“.</translation>
        </message>
        <message>
            <location filename="../../gui/scoreless.py" />
            <source>No IoU of this image: {state}.</source>
            <translation>Kein IoU dieses Bildes: {state}.</translation>
        </message>
        <message>
            <location filename="../../gui/scoreless.py" />
            <source>No image is shown, so there is no IoU of it.</source>
            <translation>Ohne gezeigtes Bild gibt es hier keinen IoU.</translation>
        </message>
        <message>
            <location filename="../../gui/scoreless.py" />
            <source>These images are judged after training.</source>
            <translation>Diese Bilder werden nach dem Training beurteilt.</translation>
        </message>
        <message>
            <location filename="../../gui/scoreless.py" />
            <source>The network was trained on the held-out images: train again.</source>
            <translation>Das Netz wurde auf den Prüfbildern trainiert: neu trainieren.</translation>
        </message>
        <message>
            <location filename="../../gui/scoreless.py" />
            <source>The files of these images with labels are missing or cannot be read.</source>
            <translation>Die Dateien dieser Bilder mit Markierungen fehlen oder sind nicht lesbar.</translation>
        </message>
        <message>
            <location filename="../../gui/scoreless.py" />
            <source>No training image has labels: paint some.</source>
            <translation>Kein Trainingsbild hat Markierungen: einige malen.</translation>
        </message>
        <message>
            <location filename="../../gui/scoreless.py" />
            <source>No held-out image has labels: label one, or hold out one that has.</source>
            <translation>Kein Prüfbild hat Markierungen: eines markieren, oder ein markiertes zum Prüfbild machen.</translation>
        </message>
        <message>
            <location filename="../../gui/scoreless.py" />
            <source>No labels on this image: choose an image or images with labels.</source>
            <translation>Keine Markierungen auf diesem Bild: ein Bild oder Bilder mit Markierungen wählen.</translation>
        </message>
        <message>
            <location filename="../../gui/scoreless.py" />
            <source>No labels on this image: paint some to see how good the mask is.</source>
            <translation>Dieses Bild hat keine Markierungen: einige malen, um zu sehen, wie gut die Maske ist.</translation>
        </message>
        <message>
            <location filename="../../gui/scoreless.py" />
            <source>No labels on this image: choose “Held-out images”, or paint some.</source>
            <translation>Dieses Bild hat keine Markierungen: „Prüfbilder“ wählen oder Zellen markieren.</translation>
        </message>
        <message>
            <location filename="../../gui/scores.py" />
            <source>Counting pixels</source>
            <translation>Pixel zählen</translation>
        </message>
        <message>
            <location filename="../../gui/scores.py" />
            <source>Scoring images</source>
            <translation>Bilder bewerten</translation>
        </message>
        <message>
            <location filename="../../gui/scores.py" />
            <source>trained on</source>
            <translation>trainiert</translation>
        </message>
        <message>
            <location filename="../../gui/scores.py" />
            <source>its like trained</source>
            <translation>Doppel trainiert</translation>
        </message>
        <message>
            <location filename="../../gui/shortcuts.py" />
            <source>That is no key that an action can have; press one key, with or without modifiers.</source>
            <translation>Das ist keine Taste, die eine Aktion haben kann; eine einzelne Taste drücken, mit oder ohne Zusatztasten.</translation>
        </message>
        <message>
            <location filename="../../gui/shortcuts.py" />
            <source>{shown} belongs to “{holder}”; choose another key, or free it there first.</source>
            <translation>{shown} gehört zu „{holder}“; eine andere Taste wählen oder sie dort zuerst freigeben.</translation>
        </message>
        <message>
            <location filename="../../gui/shown_plane.py" />
            <source>Parting the classes</source>
            <translation>Klassen trennen</translation>
        </message>
        <message>
            <location filename="../../gui/stage.py" />
            <source>Opening…</source>
            <translation>Wird geöffnet…</translation>
        </message>
        <message>
            <location filename="../../gui/stage.py" />
            <source>Cannot be opened</source>
            <translation>Lässt sich nicht öffnen</translation>
        </message>
        <message>
            <location filename="../../gui/stage.py" />
            <source>Open a project, or drop images here</source>
            <translation>Ein Projekt öffnen oder Bilder hier ablegen</translation>
        </message>
        <message>
            <location filename="../../gui/stage.py" />
            <source>Choose an image in the list</source>
            <translation>Ein Bild in der Liste wählen</translation>
        </message>
        <message>
            <location filename="../../gui/stage.py" />
            <source>prob. {name} {value:.2f}</source>
            <translation>Wahrsch. {name} {value:.2f}</translation>
        </message>
        <message>
            <location filename="../../gui/stage.py" />
            <source>uncertainty {value:.2f}</source>
            <translation>Unsicherheit {value:.2f}</translation>
        </message>
        <message>
            <location filename="../../gui/stage.py" />
            <source>unlabelled</source>
            <translation>unmarkiert</translation>
        </message>
        <message>
            <location filename="../../gui/stage.py" />
            <source>label: background</source>
            <translation>Markierung: Hintergrund</translation>
        </message>
        <message>
            <location filename="../../gui/stage.py" />
            <source>label: {name}</source>
            <translation>Markierung: {name}</translation>
        </message>
        <message>
            <location filename="../../gui/start_page/card.py" />
            <source>Remove it from this list; its files stay where they are</source>
            <translation>Aus dieser Liste entfernen; die Dateien bleiben, wo sie sind</translation>
        </message>
        <message>
            <location filename="../../gui/start_page/card.py" />
            <source>Remove {name} from the list</source>
            <translation>{name} aus der Liste entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/start_page/card.py" />
            <source>Not found</source>
            <translation>Nicht gefunden</translation>
        </message>
        <message>
            <location filename="../../gui/start_page/card.py" />
            <source>no images yet</source>
            <translation>noch keine Bilder</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/start_page/card.py" />
            <source>{n} images, {labelled} labelled</source>
            <extracomment>For one: {n} image, {labelled} labelled</extracomment>
            <translation>
                <numerusform>1 Bild, {labelled} markiert</numerusform>
                <numerusform>{n} Bilder, {labelled} markiert</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/start_page/page.py" />
            <source>Start page</source>
            <translation>Startseite</translation>
        </message>
        <message>
            <location filename="../../gui/start_page/page.py" />
            <source>Show this page when SmearSeg starts</source>
            <translation>Diese Seite zeigen, wenn SmearSeg startet</translation>
        </message>
        <message>
            <location filename="../../gui/start_page/page.py" />
            <source>Otherwise the project that was open last is opened</source>
            <translation>Sonst wird das zuletzt offene Projekt geöffnet</translation>
        </message>
        <message>
            <location filename="../../gui/start_page/page.py" />
            <source>Recent projects</source>
            <translation>Letzte Projekte</translation>
        </message>
        <message>
            <location filename="../../gui/start_page/page.py" />
            <source>Projects that you open will be listed here.</source>
            <translation>Geöffnete Projekte werden hier aufgeführt.</translation>
        </message>
        <message>
            <location filename="../../gui/start_page/page.py" />
            <source>Mark a few cells, train a small network on the spot, and export masks.</source>
            <translation>Einige Zellen markieren, an Ort und Stelle ein kleines Netz trainieren und Masken exportieren.</translation>
        </message>
        <message>
            <location filename="../../gui/start_page/page.py" />
            <source>Open images…</source>
            <translation>Bilder öffnen…</translation>
        </message>
        <message>
            <location filename="../../gui/start_page/page.py" />
            <source>They get a project of their own; the files themselves are never changed.</source>
            <translation>Die Bilder bekommen ein eigenes Projekt; ihre Dateien werden nie verändert.</translation>
        </message>
        <message>
            <location filename="../../gui/start_page/page.py" />
            <source>Open project…</source>
            <translation>Projekt öffnen…</translation>
        </message>
        <message>
            <location filename="../../gui/start_page/page.py" />
            <source>Go on with a project file from any folder.</source>
            <translation>Mit einer Projektdatei aus einem beliebigen Ordner weiterarbeiten.</translation>
        </message>
        <message>
            <location filename="../../gui/start_page/page.py" />
            <source>Images, a folder or a project can also be dropped on this window.</source>
            <translation>Bilder, ein Ordner oder ein Projekt können auch auf diesem Fenster abgelegt werden.</translation>
        </message>
        <message>
            <location filename="../../gui/starter.py" />
            <location filename="../../gui/status.py" />
            <location filename="../../gui/terms.py" />
            <source>Starter network</source>
            <translation>Startnetz</translation>
        </message>
        <message>
            <location filename="../../gui/starter.py" />
            <source>Threshold of the starter network</source>
            <translation>Schwellenwert des Startnetzes</translation>
        </message>
        <message>
            <location filename="../../gui/status.py" />
            <source>Progress of the job under way</source>
            <translation>Fortschritt der laufenden Aufgabe</translation>
        </message>
        <message>
            <location filename="../../gui/status.py" />
            <source>Cancel the job</source>
            <translation>Die Aufgabe abbrechen</translation>
        </message>
        <message>
            <location filename="../../gui/status.py" />
            <source>List of jobs</source>
            <translation>Liste der Aufgaben</translation>
        </message>
        <message>
            <location filename="../../gui/status.py" />
            <source>Under the pointer</source>
            <translation>Unter dem Zeiger</translation>
        </message>
        <message>
            <location filename="../../gui/status.py" />
            <source>Whether everything is saved</source>
            <translation>Ob alles gespeichert ist</translation>
        </message>
        <message>
            <location filename="../../gui/status.py" />
            <source>What the network runs on</source>
            <translation>Worauf das Netz rechnet</translation>
        </message>
        <message>
            <location filename="../../gui/status.py" />
            <location filename="../../core/report/method_chapters.py" />
            <source>Size of a pixel</source>
            <translation>Größe eines Pixels</translation>
        </message>
        <message>
            <location filename="../../gui/status.py" />
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
        <message>
            <location filename="../../gui/status.py" />
            <source>Size of a pixel: {source} (Tools, Pixel size)</source>
            <translation>Größe eines Pixels: {source} (Werkzeuge, Pixelgröße)</translation>
        </message>
        <message>
            <location filename="../../gui/status.py" />
            <source>NOT SAVED</source>
            <translation>NICHT GESPEICHERT</translation>
        </message>
        <message>
            <location filename="../../gui/status.py" />
            <source>Read-only</source>
            <translation>Nur lesen</translation>
        </message>
        <message>
            <location filename="../../gui/status.py" />
            <source>All changes saved</source>
            <translation>Alle Änderungen gespeichert</translation>
        </message>
        <message>
            <location filename="../../gui/term_card.py" />
            <source>What is this?</source>
            <translation>Was ist das?</translation>
        </message>
        <message>
            <location filename="../../gui/term_card.py" />
            <source>More in the guide</source>
            <translation>Mehr in der Anleitung</translation>
        </message>
        <message>
            <location filename="../../gui/term_card.py" />
            <source>{word}: more in the guide</source>
            <translation>{word}: mehr in der Anleitung</translation>
        </message>
        <message>
            <location filename="../../gui/term_card.py" />
            <source>What is this: {words}?</source>
            <translation>Was ist das: {words}?</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>IoU</source>
            <translation>IoU</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>Intersection over union: of all pixels that are a cell by your labels or by the mask, the share that is a cell by both; 1 is perfect, 0 is no overlap.</source>
            <translation>Schnittmenge durch Vereinigung (intersection over union): von allen Pixeln, die laut Markierung oder Maske Zelle sind, der Anteil, der es laut beiden ist; 1 ist vollkommen, 0 keine Überschneidung.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>Dice</source>
            <translation>Dice</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>Another measure of the same agreement, 2 IoU / (1 + IoU); a little higher than the IoU, but for 0 and 1, where both are the same.</source>
            <translation>Ein anderes Maß derselben Übereinstimmung, 2 IoU / (1 + IoU); etwas höher als der IoU, außer bei 0 und 1, wo beide gleich sind.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>The share of the mask that is right: of its labelled pixels, those that are cells by your labels.</source>
            <translation>Der Anteil der Maske, der stimmt: von ihren markierten Pixeln die, die laut Markierung Zelle sind.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>The share of the labelled cells that the mask finds, counted in pixels.</source>
            <translation>Der Anteil der markierten Zellen, den die Maske findet, in Pixeln gezählt.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>The probability from which a pixel belongs to the mask: a lower one takes in more pixels, a higher one fewer.</source>
            <translation>Die Wahrscheinlichkeit, ab der ein Pixel zur Maske gehört: eine niedrigere nimmt mehr Pixel herein, eine höhere weniger.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>Best threshold</source>
            <translation>Bester Schwellenwert</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>The threshold with the highest IoU on the images you chose; where the curve is flat around it, the exact value hardly matters.</source>
            <translation>Der Schwellenwert mit dem höchsten IoU auf den gewählten Bildern; wo die Kurve um ihn flach ist, kommt es auf den genauen Wert kaum an.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <location filename="../../gui/thresholds.py" />
            <source>Proposed threshold</source>
            <translation>Vorgeschlagener Schwellenwert</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>The one that the program works out with each training, from your labels and the edges in your images, until you choose one yourself.</source>
            <translation>Der, den das Programm bei jedem Training aus den Markierungen und den Kanten der Bilder bestimmt, bis einer selbst gewählt wird.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <location filename="../../core/report/terms.py" />
            <source>Label</source>
            <translation>Markierung</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>What a person says of a pixel: it belongs to a class, or it is background.</source>
            <translation>Was ein Mensch von einem Pixel sagt: Es gehört zu einer Klasse, oder es ist Hintergrund.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>Pixels that nobody has painted: the network does not learn from them, and no score counts them.</source>
            <translation>Pixel, die niemand gemalt hat: Das Netz lernt nicht aus ihnen, und kein Wert zählt sie.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>A kind of thing to be found, such as white cells; each has its colour, its threshold and its rules for cells.</source>
            <translation>Eine Art von Dingen, die gefunden werden soll, etwa weiße Zellen; jede hat ihre Farbe, ihren Schwellenwert und ihre Zellregeln.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>The pixels that the network calls a cell at the threshold that is set.</source>
            <translation>Die Pixel, die das Netz beim eingestellten Schwellenwert Zelle nennt.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>For each pixel, how probable the network finds it that this is the class you chose, from 0 to 1.</source>
            <translation>Für jedes Pixel, wie wahrscheinlich es laut Netz zur gewählten Klasse gehört, von 0 bis 1.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>High where the probability is near the threshold, so that the network might as well have said the opposite: good places for the next strokes.</source>
            <translation>Hoch, wo die Wahrscheinlichkeit nahe am Schwellenwert liegt und das Netz ebenso gut das Gegenteil hätte sagen können: gute Stellen für die nächsten Striche.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>Training image</source>
            <translation>Trainingsbild</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>An image whose labels the network learns from; its scores on these flatter it.</source>
            <translation>Ein Bild, aus dessen Markierungen das Netz lernt; seine Werte auf solchen Bildern sind geschönt.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>Kept away from the network while it learns, so that the image can judge it fairly.</source>
            <translation>Vom Netz ferngehalten, während es lernt, damit das Bild es gerecht prüfen kann.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <location filename="../../core/report/terms.py" />
            <source>Cross-fitted</source>
            <translation>Über Kreuz bestimmt</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>Each held-out image is scored at the threshold that the other held-out images would choose, so that none chooses for itself.</source>
            <translation>Jedes Prüfbild wird bei dem Schwellenwert bewertet, den die anderen Prüfbilder wählen würden, sodass keines für sich selbst wählt.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <location filename="../../core/report/terms.py" />
            <source>95 % interval</source>
            <translation>95-%-Intervall</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>How far chance may have moved the mean IoU: of a hundred such intervals about 95 hold the mean over all images of this kind.</source>
            <translation>Wie weit der Zufall den mittleren IoU verschoben haben kann: Von hundert solchen Intervallen enthalten etwa 95 das Mittel über alle Bilder dieser Art.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>How wrong the network still is on the labelled pixels of the training images (binary cross-entropy); training makes it smaller.</source>
            <translation>Wie falsch das Netz auf den markierten Pixeln der Trainingsbilder noch liegt (binäre Kreuzentropie); Training macht ihn kleiner.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>Step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>One small correction of the network from a handful of labelled pieces of images; a training is some hundreds of them, where other programs count epochs, that is rounds through all images.</source>
            <translation>Eine kleine Korrektur des Netzes aus einer Handvoll markierter Ausschnitte; ein Training besteht aus einigen Hundert, wo andere Programme Epochen zählen, also Durchgänge durch alle Bilder.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>A network that comes with the program and has seen made-up smears only; your first training goes on from it.</source>
            <translation>Ein Netz, das mit dem Programm kommt und nur künstliche Ausstriche gesehen hat; das erste Training setzt darauf auf.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <location filename="../../gui/training.py" />
            <source>Live training</source>
            <translation>Live-Training</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>Trains by itself for some seconds whenever labels change, going on from where the network stands.</source>
            <translation>Trainiert von selbst einige Sekunden, sobald sich Markierungen ändern; es geht weiter, wo das Netz steht.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>Missed and extra</source>
            <translation>Übersehen und zu viel</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>Missed pixels are cells by your labels but not in the mask, extra ones are in the mask but no cells by your labels.</source>
            <translation>Übersehene Pixel sind laut Markierung Zelle, aber nicht in der Maske; zu viele sind in der Maske, aber laut Markierung keine Zelle.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>Speck</source>
            <translation>Krümel</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>An object under a tenth of the usual area of its class, most likely a crumb of the mask rather than a cell; “Area from” in the Cells panel leaves such out.</source>
            <translation>Ein Objekt mit weniger als einem Zehntel der üblichen Fläche seiner Klasse, wohl eher ein Rest der Maske als eine Zelle; „Fläche ab“ im Bereich „Zellen“ lässt solche weg.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>Pixels of the mask that hang together by their sides, after the rules of its class; what is counted and measured.</source>
            <translation>Pixel der Maske, die an ihren Seiten zusammenhängen, nach den Regeln ihrer Klasse; was gezählt und gemessen wird.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>Split (watershed)</source>
            <translation>Trennen (Wasserscheide)</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>Parts cells that touch along the narrow neck between them, as rain water would part on the ridge between two valleys.</source>
            <translation>Trennt Zellen, die sich berühren, an der Engstelle zwischen ihnen, wie sich Regenwasser auf dem Grat zwischen zwei Tälern teilt.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>Join parts</source>
            <translation>Teile verbinden</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>Makes one cell of parts that lie close together, such as the lobes of a nucleus.</source>
            <translation>Macht aus nahe beieinanderliegenden Teilen eine Zelle, etwa aus den Lappen eines Kerns.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>Evens out the outline of the mask; the number is the standard deviation of a Gaussian blur, in pixels.</source>
            <translation>Gleicht den Umriss der Maske aus; die Zahl ist die Standardabweichung einer Gauß-Unschärfe, in Pixeln.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <location filename="../../core/cell_columns.py" />
            <source>Circularity</source>
            <translation>Rundheit</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>4π × area / perimeter²: 1 for a disc, less for what is long or ragged.</source>
            <translation>4π × Fläche / Umfang²: 1 für eine Kreisscheibe, weniger für Langes oder Zerklüftetes.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <location filename="../../core/cell_columns.py" />
            <source>Eccentricity</source>
            <translation>Exzentrizität</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>How long an ellipse of the same shape is: 0 for a circle, near 1 for a needle.</source>
            <translation>Wie lang eine Ellipse derselben Form ist: 0 für einen Kreis, nahe 1 für eine Nadel.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>Equivalent diameter</source>
            <translation>Äquivalenter Durchmesser</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>The diameter of the disc that has the same area as the cell.</source>
            <translation>Der Durchmesser der Kreisscheibe mit der gleichen Fläche wie die Zelle.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>How many micrometres of the slide one pixel covers; with it areas are in µm² and counts per mm².</source>
            <translation>Wie viele Mikrometer des Objektträgers ein Pixel umfasst; damit sind Flächen in µm² und Anzahlen pro mm².</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>Unlike the training images</source>
            <translation>Anders als die Trainingsbilder</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>Light, stain, sharpness or scale differ so much from all training images that the mask may be bad without looking so.</source>
            <translation>Helligkeit, Färbung, Schärfe oder Maßstab weichen von allen Trainingsbildern so stark ab, dass die Maske schlecht sein kann, ohne so auszusehen.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>a* and b*</source>
            <translation>a* und b*</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>A colour without its brightness, measured as the eye sees it (CIELAB): a* goes from green below 0 to red above it, b* from blue to yellow; grey is 0 in both.</source>
            <translation>Eine Farbe ohne ihre Helligkeit, gemessen, wie das Auge sie sieht (CIELAB): a* reicht von Grün unter 0 bis Rot darüber, b* von Blau bis Gelb; Grau hat in beiden 0.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>Strength of the stain</source>
            <translation>Stärke der Färbung</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>How much light the stained parts hold back, more than the background does, as optical density: 0.1 takes away a fifth of the light, 0.3 half of it, 1 nine tenths.</source>
            <translation>Wie viel Licht das Gefärbte mehr zurückhält als der Hintergrund, als optische Dichte: 0.1 nimmt ein Fünftel des Lichts, 0.3 die Hälfte, 1 neun Zehntel.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <location filename="../../core/report/method_chapters.py" />
            <source>Training run</source>
            <translation>Trainingslauf</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>One training from start to end, kept in the project with its network, so that you can go back to it.</source>
            <translation>Ein Training von Anfang bis Ende, mit seinem Netz im Projekt aufbewahrt, sodass man zu ihm zurückgehen kann.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>Patch classifier</source>
            <translation>Ausschnitt-Klassifikator</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>A network that is shown a small square and says what is in its middle; shown one square for every pixel it makes a good mask at a very high price.</source>
            <translation>Ein Netz, dem ein kleines Quadrat gezeigt wird und das sagt, was in dessen Mitte ist; mit einem Quadrat für jedes Pixel macht es eine gute Maske zu einem sehr hohen Preis.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>Stride 1</source>
            <translation>Stride 1</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>The network steps from each pixel to the very next, so that nothing is left out and the heatmap is as large as the image.</source>
            <translation>Das Netz geht von jedem Pixel zum allernächsten, sodass nichts ausgelassen wird und die Heatmap so groß ist wie das Bild.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <location filename="../../core/report/method_chapters.py" />
            <location filename="../../core/report/terms.py" />
            <source>Receptive field</source>
            <translation>Rezeptives Feld</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>The square around a pixel that its answer depends on: 67 × 67 pixels in this program.</source>
            <translation>Das Quadrat um ein Pixel, von dem seine Antwort abhängt: in diesem Programm 67 × 67 Pixel.</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>Pooling</source>
            <translation>Pooling</translation>
        </message>
        <message>
            <location filename="../../gui/terms.py" />
            <source>Shrinks the picture inside a network to see further, at the price of detail in the heatmap.</source>
            <translation>Verkleinert das Bild im Netz, um weiter zu sehen, auf Kosten der Einzelheiten in der Heatmap.</translation>
        </message>
        <message>
            <location filename="../../gui/thresholds.py" />
            <source>Threshold of “{name}” set to the proposed {proposed:.3f}; you had chosen {mine:.3f}. “Keep mine” in the panel “Threshold” brings it back.</source>
            <translation>Schwellenwert von „{name}“ auf den vorgeschlagenen {proposed:.3f} gesetzt; gewählt war {mine:.3f}. „Meinen behalten“ im Bereich „Schwellenwert“ bringt ihn zurück.</translation>
        </message>
        <message>
            <location filename="../../gui/thresholds.py" />
            <source>{change} of {name}</source>
            <translation>{change} von {name}</translation>
        </message>
        <message>
            <location filename="../../gui/thresholds.py" />
            <source>Best for now</source>
            <translation>Bestwert, vorerst</translation>
        </message>
        <message>
            <location filename="../../gui/thresholds.py" />
            <source>Chosen by you</source>
            <translation>Selbst gewählt</translation>
        </message>
        <message>
            <location filename="../../gui/thresholds.py" />
            <source>Proposed without labels, from this heatmap</source>
            <translation>Aus dieser Heatmap vorgeschlagen, ohne Markierungen</translation>
        </message>
        <message>
            <location filename="../../gui/thresholds.py" />
            <source>This network proposes another one</source>
            <translation>Dieses Netz schlägt einen anderen vor</translation>
        </message>
        <message>
            <location filename="../../gui/thresholds.py" />
            <source>Proposed so far; training goes on</source>
            <translation>Vorläufiger Vorschlag; das Training läuft noch</translation>
        </message>
        <message>
            <location filename="../../gui/thresholds.py" />
            <source>Not proposed: no labels to learn from</source>
            <translation>Nicht vorgeschlagen: keine Markierung zum Lernen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/thresholds.py" />
            <source>Proposed from parts of {n} held-out images</source>
            <extracomment>For one: Proposed from part of {n} held-out image</extracomment>
            <translation>
                <numerusform>Aus einem Teil von {n} Prüfbild vorgeschlagen</numerusform>
                <numerusform>Aus Teilen von {n} Prüfbildern vorgeschlagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/thresholds.py" />
            <source>Proposed from {n} held-out images</source>
            <extracomment>For one: Proposed from {n} held-out image</extracomment>
            <translation>
                <numerusform>Aus {n} Prüfbild vorgeschlagen</numerusform>
                <numerusform>Aus {n} Prüfbildern vorgeschlagen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/thresholds.py" />
            <source>Proposed from your labels</source>
            <translation>Aus den Markierungen vorgeschlagen</translation>
        </message>
        <message>
            <location filename="../../gui/thresholds.py" />
            <source>Proposed from labels of training images</source>
            <translation>Aus Markierungen der Trainingsbilder vorgeschlagen</translation>
        </message>
        <message>
            <location filename="../../gui/thresholds.py" />
            <source>Others are held out now.</source>
            <translation>Jetzt sind es andere.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/thresholds.py" />
            <source>{n} of those held out can judge.</source>
            <extracomment>For one: {n} of those held out can judge.</extracomment>
            <translation>
                <numerusform>{n} davon kann prüfen.</numerusform>
                <numerusform>{n} davon können prüfen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/thresholds.py" />
            <source>{n} are held out now.</source>
            <extracomment>For one: {n} is held out now.</extracomment>
            <translation>
                <numerusform>Jetzt ist es {n}.</numerusform>
                <numerusform>Jetzt sind es {n}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/thresholds.py" />
            <source>{n} are held out now, best at {threshold:.3f}.</source>
            <extracomment>For one: {n} is held out now, best at {threshold:.3f}.</extracomment>
            <translation>
                <numerusform>Jetzt ist es {n}, am besten bei {threshold:.3f}.</numerusform>
                <numerusform>Jetzt sind es {n}, am besten bei {threshold:.3f}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/thresholds.py" />
            <source>None of them can be read now.</source>
            <translation>Keines davon kann jetzt gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../gui/thresholds.py" />
            <source>Those held out show what it was trained on.</source>
            <translation>Die Prüfbilder zeigen, womit es trainiert wurde.</translation>
        </message>
        <message>
            <location filename="../../gui/thresholds.py" />
            <source>None is held out now.</source>
            <translation>Jetzt gibt es keines.</translation>
        </message>
        <message>
            <location filename="../../gui/thumbnails.py" />
            <source>Thumbnails</source>
            <translation>Vorschaubilder</translation>
        </message>
        <message>
            <location filename="../../gui/time_left.py" />
            <source>a few seconds left</source>
            <translation>noch einige Sekunden</translation>
        </message>
        <message>
            <location filename="../../gui/time_left.py" />
            <source>about {n} s left</source>
            <translation>noch etwa {n} s</translation>
        </message>
        <message>
            <location filename="../../gui/time_left.py" />
            <source>about {n} min left</source>
            <translation>noch etwa {n} min</translation>
        </message>
        <message>
            <location filename="../../gui/time_left.py" />
            <source>about {hours} h {minutes} min left</source>
            <translation>noch etwa {hours} h {minutes} min</translation>
        </message>
        <message>
            <location filename="../../gui/time_left.py" />
            <source>about {n} h left</source>
            <translation>noch etwa {n} h</translation>
        </message>
        <message>
            <location filename="../../gui/tool_hints.py" />
            <source>Click around a region; Enter or a double click fills it. Until then points can be dragged, a right click deletes one, and Esc gives up.</source>
            <translation>Einen Bereich mit Klicks umranden; Eingabe oder Doppelklick füllt ihn. Bis dahin lassen sich Punkte ziehen, ein Rechtsklick löscht einen, und Esc gibt auf.</translation>
        </message>
        <message>
            <location filename="../../gui/tool_hints.py" />
            <source>Drag around a region. Its points can still be dragged, a right click deletes one, and Esc takes it back.</source>
            <translation>Einen Bereich umfahren. Seine Punkte lassen sich noch ziehen, ein Rechtsklick löscht einen, und Esc nimmt ihn zurück.</translation>
        </message>
        <message>
            <location filename="../../gui/tool_hints.py" />
            <source>Drag from corner to corner; Shift makes a circle, Ctrl draws from the centre. The handles change it, Esc takes it back.</source>
            <translation>Von Ecke zu Ecke ziehen; Umschalt macht einen Kreis, Strg zeichnet von der Mitte aus. Die Griffe ändern sie, Esc nimmt sie zurück.</translation>
        </message>
        <message>
            <location filename="../../gui/tool_hints.py" />
            <source>Drag from corner to corner; Shift makes a square, Ctrl draws from the centre. The handles change it, Esc takes it back.</source>
            <translation>Von Ecke zu Ecke ziehen; Umschalt macht ein Quadrat, Strg zeichnet von der Mitte aus. Die Griffe ändern es, Esc nimmt es zurück.</translation>
        </message>
        <message>
            <location filename="../../gui/tool_hints.py" />
            <source>Click a region that labels enclose to fill it; the right button erases.</source>
            <translation>Einen von Markierungen umschlossenen Bereich anklicken, um ihn zu füllen; die rechte Maustaste radiert.</translation>
        </message>
        <message>
            <location filename="../../gui/tool_hints.py" />
            <source>Press on a colour and drag right for more of it, left for less; letting go paints, Esc gives up.</source>
            <translation>Auf eine Farbe drücken und nach rechts für mehr davon ziehen, nach links für weniger; Loslassen malt, Esc gibt auf.</translation>
        </message>
        <message>
            <location filename="../../gui/tool_hints.py" />
            <source>Click a predicted cell to label it so, Shift and click to make it background. A drag does so with all cells that its box touches.</source>
            <translation>Eine vorhergesagte Zelle anklicken, um sie so zu markieren; Umschalt und Klick macht sie zu Hintergrund. Ziehen tut das mit allen Zellen, die der Rahmen berührt.</translation>
        </message>
        <message>
            <location filename="../../gui/tour/callout.py" />
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <location filename="../../gui/tour/callout.py" />
            <source>Skip tour</source>
            <translation>Rundgang überspringen</translation>
        </message>
        <message>
            <location filename="../../gui/tour/callout.py" />
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <location filename="../../gui/tour/callout.py" />
            <source>{at} of {of}</source>
            <translation>{at} von {of}</translation>
        </message>
        <message>
            <location filename="../../gui/tour/callout.py" />
            <source>Finish</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <location filename="../../gui/tour/callout.py" />
            <source>Tour, {at} of {of}: {title}. {text}</source>
            <translation>Rundgang, {at} von {of}: {title}. {text}</translation>
        </message>
        <message>
            <location filename="../../gui/tour/steps.py" />
            <source>comma (,)</source>
            <translation>Komma (,)</translation>
        </message>
        <message>
            <location filename="../../gui/tour/steps.py" />
            <source>full stop (.)</source>
            <translation>Punkt (.)</translation>
        </message>
        <message>
            <location filename="../../gui/tour/steps.py" />
            <source>Turn the wheel over the image to zoom. Drag with Space held down to move it.</source>
            <translation>Über dem Bild das Mausrad drehen, um zu zoomen. Mit gedrückter Leertaste ziehen, um es zu verschieben.</translation>
        </message>
        <message>
            <location filename="../../gui/tour/steps.py" />
            <source>With the keyboard: +, − and the arrow keys</source>
            <translation>Mit der Tastatur: +, − und die Pfeiltasten</translation>
        </message>
        <message>
            <location filename="../../gui/tour/steps.py" />
            <source>Paint</source>
            <translation>Malen</translation>
        </message>
        <message>
            <location filename="../../gui/tour/steps.py" />
            <source>Strokes show the network what is “{name}” and what is background. Drag over a cell to mark it; {key_1} changes between the two.</source>
            <translation>Striche zeigen dem Netz, was „{name}“ ist und was Hintergrund. Darüber ziehen, um zu markieren; {key_1} wechselt zwischen beiden.</translation>
        </message>
        <message>
            <location filename="../../gui/tour/steps.py" />
            <source>With the keyboard: {key_2}, arrow keys, Enter to begin and to end a stroke</source>
            <translation>Mit der Tastatur: {key_2}, Pfeiltasten, Eingabe beginnt und beendet einen Strich</translation>
        </message>
        <message>
            <location filename="../../gui/tour/steps.py" />
            <source>Press Train: a small network learns from all strokes on training images, and the mask follows. You can go on painting meanwhile.</source>
            <translation>„Trainieren“ drücken: Ein kleines Netz lernt aus allen Strichen auf Trainingsbildern, und die Maske folgt. Dabei kann weitergemalt werden.</translation>
        </message>
        <message>
            <location filename="../../gui/tour/steps.py" />
            <source>With the keyboard: {key_1}</source>
            <translation>Mit der Tastatur: {key_1}</translation>
        </message>
        <message>
            <location filename="../../gui/tour/steps.py" />
            <source>Set the threshold</source>
            <translation>Schwellenwert einstellen</translation>
        </message>
        <message>
            <location filename="../../gui/tour/steps.py" />
            <source>Pixels whose probability reaches the threshold become the mask. Move the slider, and see what it takes in and how the IoU follows.</source>
            <translation>Pixel, deren Wahrscheinlichkeit den Schwellenwert erreicht, werden Maske. Den Regler bewegen und sehen, was hereinkommt und wie der IoU folgt.</translation>
        </message>
        <message>
            <location filename="../../gui/tour/steps.py" />
            <source>With the keyboard: {key_1} and {key_2}</source>
            <translation>Mit der Tastatur: {key_1} und {key_2}</translation>
        </message>
        <message>
            <location filename="../../gui/tour/steps.py" />
            <source>Export writes the masks as files for ImageJ, QuPath, Cellpose and others. Press it after a training; your images are never changed.</source>
            <translation>Exportieren schreibt die Masken als Dateien für ImageJ, QuPath, Cellpose und andere. Erst nach einem Training sinnvoll; die Bilder werden nie verändert.</translation>
        </message>
        <message>
            <location filename="../../gui/training.py" />
            <source>The newest network is kept, as no held-out image judged any.</source>
            <translation>Das neueste Netz bleibt; kein Prüfbild hat eines gemessen.</translation>
        </message>
        <message>
            <location filename="../../gui/training.py" />
            <location filename="../../core/training_request.py" />
            <source>The best network so far is kept.</source>
            <translation>Das bisher beste Netz bleibt.</translation>
        </message>
        <message>
            <location filename="../../gui/training.py" />
            <source>Left out of training: {error}</source>
            <translation>Aus dem Training ausgelassen: {error}</translation>
        </message>
        <message>
            <location filename="../../gui/training.py" />
            <source>Stopped before the first step.</source>
            <translation>Vor dem ersten Schritt gestoppt.</translation>
        </message>
        <message>
            <location filename="../../gui/training.py" />
            <source>The network just trained could not be written into the project, which stays open; “Save as” can write it elsewhere.</source>
            <translation>Das gerade trainierte Netz konnte nicht in das Projekt geschrieben werden, das offen bleibt; „Speichern unter“ kann es anderswohin schreiben.</translation>
        </message>
        <message>
            <location filename="../../gui/training.py" />
            <source>Stopped before it had learnt anything; the previous network is in use.</source>
            <translation>Gestoppt, bevor es etwas gelernt hatte; das vorige Netz ist in Gebrauch.</translation>
        </message>
        <message>
            <location filename="../../gui/training.py" />
            <source>Stopped before it had learnt anything; train for longer.</source>
            <translation>Angehalten, bevor etwas gelernt war; länger trainieren.</translation>
        </message>
        <message>
            <location filename="../../gui/training.py" />
            <source>Done.</source>
            <translation>Fertig.</translation>
        </message>
        <message>
            <location filename="../../gui/training.py" />
            <source>Stopped; the newest network is kept, as no held-out image judged any.</source>
            <translation>Gestoppt; das neueste Netz bleibt, da kein Prüfbild eines beurteilt hat.</translation>
        </message>
        <message>
            <location filename="../../gui/training.py" />
            <source>Stopped; the best network so far is kept.</source>
            <translation>Gestoppt; das bisher beste Netz bleibt.</translation>
        </message>
        <message>
            <location filename="../../gui/training.py" />
            <source>Left out of training:</source>
            <translation>Aus dem Training ausgelassen:</translation>
        </message>
        <message>
            <location filename="../../gui/training_plot.py" />
            <source>Loss and held-out IoU over training time</source>
            <translation>Verlust und IoU der Prüfbilder über der Trainingszeit</translation>
        </message>
        <message>
            <location filename="../../gui/training_plot.py" />
            <source>Loss, IoU</source>
            <translation>Verlust, IoU</translation>
        </message>
        <message>
            <location filename="../../gui/unlike.py" />
            <source>Looking for images unlike the training images</source>
            <translation>Nach Bildern suchen, die anders als die Trainingsbilder sind</translation>
        </message>
        <message>
            <location filename="../../gui/unlike.py" />
            <source>Comparing images</source>
            <translation>Bilder vergleichen</translation>
        </message>
        <message>
            <location filename="../../gui/unlike.py" />
            <source>“{name}”: {sentence} Its mask may be worse; label a little of it too.</source>
            <translation>„{name}“: {sentence} Seine Maske kann schlechter sein; auch davon ein wenig markieren.</translation>
        </message>
        <message>
            <location filename="../../gui/unlike.py" />
            <source>“{name}”: {sentence} Its mask may be worse until you train again.</source>
            <translation>„{name}“: {sentence} Die Maske kann schlechter sein, bis neu trainiert wird.</translation>
        </message>
        <message>
            <location filename="../../gui/unlike.py" />
            <source>“{name}”: {sentence} Its mask may be worse.</source>
            <translation>„{name}“: {sentence} Die Maske kann schlechter sein.</translation>
        </message>
        <message>
            <location filename="../../gui/unlike.py" />
            <source>“{name}”: {sentence} Its mask may be worse; label another like it, too.</source>
            <translation>„{name}“: {sentence} Seine Maske kann schlechter sein; auch ein anderes markieren, das ihm gleicht.</translation>
        </message>
        <message>
            <location filename="../../gui/unreadable.py" />
            <source>File missing</source>
            <translation>Datei fehlt</translation>
        </message>
        <message>
            <location filename="../../gui/unreadable.py" />
            <source>file missing</source>
            <translation>Datei fehlt</translation>
        </message>
        <message>
            <location filename="../../gui/verify.py" />
            <source>There is no network yet: train one first.</source>
            <translation>Es gibt noch kein Netz: zuerst eines trainieren.</translation>
        </message>
        <message>
            <location filename="../../gui/verify.py" />
            <source>The network is being trained; its heatmap can be verified after that.</source>
            <translation>Das Netz wird gerade trainiert; seine Heatmap kann danach geprüft werden.</translation>
        </message>
        <message>
            <location filename="../../gui/verify.py" />
            <source>Verifying the heatmap</source>
            <translation>Heatmap prüfen</translation>
        </message>
        <message>
            <location filename="../../gui/window.py" />
            <source>{name} – NOT SAVED</source>
            <translation>{name} – NICHT GESPEICHERT</translation>
        </message>
        <message>
            <location filename="../../gui/window.py" />
            <source>{name} – read-only</source>
            <translation>{name} – nur lesen</translation>
        </message>
        <message>
            <location filename="../../gui/words.py" />
            <source>ddd dd MMM yyyy, HH:mm</source>
            <translation>ddd dd. MMM yyyy, HH:mm</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/words.py" />
            <source>parts of {n} held-out images</source>
            <extracomment>For one: part of {n} held-out image</extracomment>
            <translation>
                <numerusform>Teil von {n} Prüfbild</numerusform>
                <numerusform>Teile von {n} Prüfbildern</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/words.py" />
            <source>{n} held-out images</source>
            <extracomment>For one: {n} held-out image</extracomment>
            <translation>
                <numerusform>{n} Prüfbild</numerusform>
                <numerusform>{n} Prüfbilder</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/words.py" />
            <source>parts of {n} held-out images ({pixels})</source>
            <extracomment>For one: part of {n} held-out image ({pixels})</extracomment>
            <translation>
                <numerusform>Teil von {n} Prüfbild ({pixels})</numerusform>
                <numerusform>Teile von {n} Prüfbildern ({pixels})</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/workspace.py" />
            <source>{name} has this version’s format now; as it was, it is kept as {older}.</source>
            <translation>{name} hat jetzt das Format dieser Version; der frühere Stand bleibt als {older} erhalten.</translation>
        </message>
        <message>
            <location filename="../../gui/workspace.py" />
            <source>“{name}” is open; choose another name for the new project.</source>
            <translation>„{name}“ ist offen; einen anderen Namen für das neue Projekt wählen.</translation>
        </message>
        <message>
            <location filename="../../gui/workspace.py" />
            <source>{name} has no class; restore an earlier state of it.</source>
            <translation>{name} hat keine Klasse; einen früheren Stand davon wiederherstellen.</translation>
        </message>
        <message>
            <location filename="../../gui/workspace.py" />
            <source>{name} is no longer in {folder}: it was moved, renamed, deleted or replaced, or its drive is gone. Put it back, or use “Save as” to keep your work.</source>
            <translation>{name} ist nicht mehr in {folder}: verschoben, umbenannt, gelöscht oder ersetzt, oder das Laufwerk ist weg. Die Datei zurücklegen oder die Arbeit mit „Speichern unter“ sichern.</translation>
        </message>
        <message>
            <location filename="../../gui/workspace.py" />
            <source>Your work goes on in memory and is saved as soon as that is possible again; “Save as” can write it elsewhere.</source>
            <translation>Die Arbeit geht im Speicher weiter und wird gespeichert, sobald das wieder möglich ist; „Speichern unter“ kann sie anderswohin schreiben.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/workspace.py" />
            <source>Remove {n} images</source>
            <extracomment>For one: Remove image</extracomment>
            <translation>
                <numerusform>Bild entfernen</numerusform>
                <numerusform>{n} Bilder entfernen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/workspace.py" />
            <source>The project is in its place again; everything is saved.</source>
            <translation>Das Projekt ist wieder an seinem Platz; alles ist gespeichert.</translation>
        </message>
        <message>
            <location filename="../../gui/workspace.py" />
            <source>Everything is saved again.</source>
            <translation>Alles ist wieder gespeichert.</translation>
        </message>
        <message>
            <location filename="../../gui/workspace.py" />
            <source>What was under way</source>
            <translation>Was gerade lief</translation>
        </message>
        <message>
            <location filename="../../core/box_counts.py" />
            <source>The boxes of {name} are for an image of {boxes} pixels but {image} is {size}; choose the file made from this image.</source>
            <translation>Die Rahmen von {name} sind für ein Bild von {boxes} Pixeln, {image} hat aber {size}; die Datei wählen, die aus diesem Bild entstand.</translation>
        </message>
        <message>
            <location filename="../../core/calibration.py" />
            <source>typed</source>
            <translation>eingetippt</translation>
        </message>
        <message>
            <location filename="../../core/calibration.py" />
            <source>scale bar</source>
            <translation>Maßstabsbalken</translation>
        </message>
        <message>
            <location filename="../../core/calibration.py" />
            <location filename="../../core/masks/coco.py" />
            <location filename="../../core/masks/imagej.py" />
            <location filename="../../core/masks/voc_boxes.py" />
            <source>{name} cannot be read; choose it again.</source>
            <translation>{name} kann nicht gelesen werden; noch einmal wählen.</translation>
        </message>
        <message>
            <location filename="../../core/calibration.py" />
            <source>{name} is damaged or no TIFF file; export it again.</source>
            <translation>{name} ist beschädigt oder keine TIFF-Datei; noch einmal exportieren.</translation>
        </message>
        <message>
            <location filename="../../core/calibration.py" />
            <source>{name} has far too long an OME text; type the pixel’s size.</source>
            <translation>{name} hat einen viel zu langen OME-Text; die Pixelgröße eintippen.</translation>
        </message>
        <message>
            <location filename="../../core/calibration.py" />
            <source>{name} declares entities in its OME text, which can hide anything; type the pixel’s size.</source>
            <translation>{name} vereinbart Entities in seinem OME-Text, die alles verbergen können; die Pixelgröße eintippen.</translation>
        </message>
        <message>
            <location filename="../../core/calibration.py" />
            <source>{name} has a damaged OME text; type the pixel’s size.</source>
            <translation>{name} hat einen beschädigten OME-Text; die Pixelgröße eintippen.</translation>
        </message>
        <message>
            <location filename="../../core/cell_columns.py" />
            <source>Area</source>
            <translation>Fläche</translation>
        </message>
        <message>
            <location filename="../../core/cell_columns.py" />
            <source>Pixels of the cell</source>
            <translation>Pixel der Zelle</translation>
        </message>
        <message>
            <location filename="../../core/cell_columns.py" />
            <source>Diameter</source>
            <translation>Durchmesser</translation>
        </message>
        <message>
            <location filename="../../core/cell_columns.py" />
            <source>Of the disc with the same area</source>
            <translation>Der Kreisscheibe mit gleicher Fläche</translation>
        </message>
        <message>
            <location filename="../../core/cell_columns.py" />
            <source>Perimeter</source>
            <translation>Umfang</translation>
        </message>
        <message>
            <location filename="../../core/cell_columns.py" />
            <source>Length of the outline (Crofton's formula)</source>
            <translation>Länge des Umrisses (Formel von Crofton)</translation>
        </message>
        <message>
            <location filename="../../core/cell_columns.py" />
            <source>4π · area / perimeter²: 1 is a disc</source>
            <translation>4π · Fläche / Umfang²: 1 ist eine Kreisscheibe</translation>
        </message>
        <message>
            <location filename="../../core/cell_columns.py" />
            <source>Of the ellipse of the same moments: 0 is a circle, towards 1 a line</source>
            <translation>Der Ellipse mit gleichen Momenten: 0 ist ein Kreis, gegen 1 eine Linie</translation>
        </message>
        <message>
            <location filename="../../core/cell_columns.py" />
            <source>Mean red</source>
            <translation>Mittleres Rot</translation>
        </message>
        <message>
            <location filename="../../core/cell_columns.py" />
            <source>0 to 255</source>
            <translation>0 bis 255</translation>
        </message>
        <message>
            <location filename="../../core/cell_columns.py" />
            <source>Mean green</source>
            <translation>Mittleres Grün</translation>
        </message>
        <message>
            <location filename="../../core/cell_columns.py" />
            <source>Mean blue</source>
            <translation>Mittleres Blau</translation>
        </message>
        <message>
            <location filename="../../core/cell_columns.py" />
            <source>Mean probability</source>
            <translation>Mittlere Wahrscheinlichkeit</translation>
        </message>
        <message>
            <location filename="../../core/cell_columns.py" />
            <source>Mean of the class's heat over the cell: how sure the network is</source>
            <translation>Mittel der Heatmap der Klasse über die Zelle: wie sicher das Netz ist</translation>
        </message>
        <message>
            <location filename="../../core/cross_fit.py" />
            <source>too few for a fair score</source>
            <translation>zu wenige für einen fairen Wert</translation>
        </message>
        <message>
            <location filename="../../core/cross_fit.py" />
            <source>One image cannot choose a threshold and judge it: its IoU may flatter.</source>
            <translation>Ein Bild allein kann den Schwellenwert nicht wählen und zugleich prüfen: Sein IoU ist womöglich geschönt.</translation>
        </message>
        <message>
            <location filename="../../core/cross_fit.py" />
            <source>Images that all show the same cannot choose a threshold and judge it: their IoU may flatter.</source>
            <translation>Bilder, die alle dasselbe zeigen, können den Schwellenwert nicht wählen und zugleich prüfen: Ihr IoU ist womöglich geschönt.</translation>
        </message>
        <message>
            <location filename="../../core/cross_fit.py" />
            <source>Cross-fitted: each image is scored at the threshold that the others chose ({low:.3f} to {high:.3f}), so none judges itself.</source>
            <translation>Über Kreuz: Jedes Bild beim Schwellenwert der anderen ({low:.3f} bis {high:.3f}); keines prüft sich selbst.</translation>
        </message>
        <message>
            <location filename="../../core/cross_fit.py" />
            <source>One threshold for all, {threshold:.3f}, chosen by all pixels of these images together, gives a mean IoU of {iou:.3f}: {more:.3f} above the fair number, as it judges itself.</source>
            <translation>Ein Schwellenwert für alle, {threshold:.3f}, von allen Pixeln dieser Bilder zusammen gewählt, ergibt einen mittleren IoU von {iou:.3f}: {more:.3f} über der fairen Zahl, denn er prüft sich selbst.</translation>
        </message>
        <message>
            <location filename="../../core/dataset.py" />
            <source>{name} has no image file; add the image again.</source>
            <translation>{name} hat keine Bilddatei; das Bild noch einmal hinzufügen.</translation>
        </message>
        <message>
            <location filename="../../core/dataset.py" />
            <source>{name} is {size} pixels but its labels are {labelled}; import its mask again.</source>
            <translation>{name} hat {size} Pixel, seine Markierungen aber {labelled}; die Maske noch einmal importieren.</translation>
        </message>
        <message>
            <location filename="../../core/decoding.py" />
            <source>{name} is empty; copy it again from where it came from.</source>
            <translation>{name} ist leer; noch einmal vom Ursprungsort kopieren.</translation>
        </message>
        <message>
            <location filename="../../core/decoding.py" />
            <location filename="../../core/masks/arrays.py" />
            <location filename="../../core/masks/rare_tiff.py" />
            <source>{name} needs more memory than is free; crop it.</source>
            <translation>{name} braucht mehr Arbeitsspeicher, als frei ist; zuschneiden.</translation>
        </message>
        <message>
            <location filename="../../core/decoding.py" />
            <source>{name} keeps its colours in separate planes of 16 bits; save it as PNG.</source>
            <translation>{name} hält seine Farben in getrennten Ebenen von 16 Bit; als PNG speichern.</translation>
        </message>
        <message>
            <location filename="../../core/decoding.py" />
            <source>{name} has {width} × {height} pixels, more than the {most} million that can be opened; cut it into smaller images.</source>
            <translation>{name} hat {width} × {height} Pixel, mehr als die {most} Millionen, die geöffnet werden können; in kleinere Bilder zerschneiden.</translation>
        </message>
        <message>
            <location filename="../../core/decoding.py" />
            <source>{name} is damaged or cut short; copy it again from where it came from.</source>
            <translation>{name} ist beschädigt oder abgeschnitten; noch einmal vom Ursprungsort kopieren.</translation>
        </message>
        <message>
            <location filename="../../core/decoding.py" />
            <source>{name} is no image, but perhaps a SmearSeg project of another name; to open it, give a copy of it a name that ends in .smearseg.</source>
            <translation>{name} ist kein Bild, aber vielleicht ein SmearSeg-Projekt mit anderem Namen; um es zu öffnen, einer Kopie davon einen Namen geben, der auf .smearseg endet.</translation>
        </message>
        <message>
            <location filename="../../core/decoding.py" />
            <source>{name} is not a PNG, JPEG, BMP or TIFF image, whatever its name says; export it as PNG from the program that made it.</source>
            <translation>{name} ist kein PNG-, JPEG-, BMP- oder TIFF-Bild, was auch immer der Name sagt; aus dem Programm, das die Datei erzeugt hat, als PNG exportieren.</translation>
        </message>
        <message>
            <location filename="../../core/decoding.py" />
            <source>{name} is damaged or a rare kind of TIFF; save it as PNG, or as TIFF in grey or RGB with 8 or 16 bits per channel.</source>
            <translation>{name} ist beschädigt oder eine seltene Art von TIFF; als PNG speichern oder als TIFF in Grau oder RGB mit 8 oder 16 Bit pro Kanal.</translation>
        </message>
        <message>
            <location filename="../../core/decoding.py" />
            <source>{name} is not in {parent}; check the name, or put the file back.</source>
            <translation>{name} ist nicht in {parent}; den Namen prüfen oder die Datei zurücklegen.</translation>
        </message>
        <message>
            <location filename="../../core/decoding.py" />
            <source>{name} may not be read by this user; change its permissions or copy it.</source>
            <translation>{name} darf von diesem Benutzer nicht gelesen werden; die Rechte ändern oder die Datei kopieren.</translation>
        </message>
        <message>
            <location filename="../../core/decoding.py" />
            <source>{name} is a folder; choose an image in it.</source>
            <translation>{name} ist ein Ordner; ein Bild darin wählen.</translation>
        </message>
        <message>
            <location filename="../../core/decoding.py" />
            <location filename="../../core/masks/arrays.py" />
            <source>{name} cannot be read: {reason}; copy it elsewhere.</source>
            <translation>{name} kann nicht gelesen werden: {reason}; anderswohin kopieren.</translation>
        </message>
        <message>
            <location filename="../../core/errors.py" />
            <source>{name} is open read-only, so nothing in it is changed; save a copy of your own to work on.</source>
            <translation>{name} ist nur zum Lesen offen, daher wird nichts darin geändert; zum Arbeiten eine eigene Kopie speichern.</translation>
        </message>
        <message>
            <location filename="../../core/explore.py" />
            <source>differ clearly</source>
            <translation>unterscheiden sich klar</translation>
        </message>
        <message>
            <location filename="../../core/explore.py" />
            <source>overlap a little</source>
            <translation>überlappen etwas</translation>
        </message>
        <message>
            <location filename="../../core/explore.py" />
            <source>are much alike</source>
            <translation>sind fast gleich</translation>
        </message>
        <message>
            <location filename="../../core/explore.py" />
            <source>{name} is darker than most of the images.</source>
            <translation>{name} ist dunkler als die meisten Bilder.</translation>
        </message>
        <message>
            <location filename="../../core/explore.py" />
            <source>{name} is brighter than most of the images.</source>
            <translation>{name} ist heller als die meisten Bilder.</translation>
        </message>
        <message>
            <location filename="../../core/explore.py" />
            <source>{name} is stained more weakly than most of the images.</source>
            <translation>{name} ist schwächer gefärbt als die meisten Bilder.</translation>
        </message>
        <message>
            <location filename="../../core/explore.py" />
            <source>{name} is stained more strongly than most of the images.</source>
            <translation>{name} ist stärker gefärbt als die meisten Bilder.</translation>
        </message>
        <message>
            <location filename="../../core/explore.py" />
            <source>{name} is less sharp than most of the images.</source>
            <translation>{name} ist unschärfer als die meisten Bilder.</translation>
        </message>
        <message>
            <location filename="../../core/explore.py" />
            <source>{name} is sharper than most of the images.</source>
            <translation>{name} ist schärfer als die meisten Bilder.</translation>
        </message>
        <message>
            <location filename="../../core/export/files.py" />
            <source>{name} needs more memory than is free; close others.</source>
            <translation>{name} braucht mehr Arbeitsspeicher, als frei ist; andere Programme schließen.</translation>
        </message>
        <message>
            <location filename="../../core/export/files.py" />
            <source>{name} is not overwritten: {reason}; choose another name.</source>
            <translation>{name} wird nicht überschrieben: {reason}; einen anderen Namen wählen.</translation>
        </message>
        <message>
            <location filename="../../core/export/files.py" />
            <source>it is the file of another image</source>
            <translation>es ist die Datei eines anderen Bildes</translation>
        </message>
        <message>
            <location filename="../../core/export/files.py" />
            <source>it is one of the images</source>
            <translation>es ist eines der Bilder</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Mask at the threshold</source>
            <translation>Maske beim Schwellenwert</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Labels as painted</source>
            <translation>Markierungen, wie gemalt</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Overlay picture</source>
            <translation>Überlagerungsbild</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Cells, measured</source>
            <translation>Zellen, gemessen</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Objects are cells as the Cells panel has them; where it has no rules, what hangs together.</source>
            <translation>Objekte sind Zellen, wie der Bereich Zellen sie hat; wo er keine Regeln hat, was zusammenhängt.</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>PNG, 0 and 255</source>
            <translation>PNG, 0 und 255</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>8 bits, one channel: 255 where the class is, else 0.</source>
            <translation>8 Bit, ein Kanal: 255, wo die Klasse ist, sonst 0.</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>PNG, 0 and 1</source>
            <translation>PNG, 0 und 1</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Looks black in ordinary viewers: 1 of 255 is not seen. The values are right.</source>
            <translation>Sieht in gewöhnlichen Betrachtern schwarz aus: 1 von 255 ist nicht zu sehen. Die Werte stimmen.</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>TIFF, 0 and 255</source>
            <translation>TIFF, 0 und 255</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>BMP, 0 and 255</source>
            <translation>BMP, 0 und 255</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>PNG, class numbers</source>
            <translation>PNG, Klassennummern</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>0 background, each class its number, 255 unlabelled. Looks nearly black in ordinary viewers.</source>
            <translation>0 Hintergrund, jede Klasse ihre Nummer, 255 unmarkiert. Sieht in gewöhnlichen Betrachtern fast schwarz aus.</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>TIFF, class numbers</source>
            <translation>TIFF, Klassennummern</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>PNG, class colours</source>
            <translation>PNG, Klassenfarben</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Each class in its own colour, the background black.</source>
            <translation>Jede Klasse in ihrer eigenen Farbe, der Hintergrund schwarz.</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>16-bit PNG, a number for each object</source>
            <translation>16-Bit-PNG, eine Nummer für jedes Objekt</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>16-bit TIFF, a number for each object</source>
            <translation>16-Bit-TIFF, eine Nummer für jedes Objekt</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Cellpose finds these beside the images by their ending _masks.</source>
            <translation>Cellpose findet diese neben den Bildern an ihrer Endung _masks.</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Palette PNG</source>
            <translation>Palettenbild (PNG)</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Class numbers as indices of VOC's palette, 255 unlabelled.</source>
            <translation>Klassennummern als Indizes der VOC-Palette, 255 unmarkiert.</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>XML, a box for each object</source>
            <translation>XML, ein Rahmen für jedes Objekt</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Boxes around cells, counted from 1. Objects are cells as the Cells panel has them; where it has no rules, what hangs together.</source>
            <translation>Rahmen um Zellen, ab 1 gezählt. Objekte sind Zellen, wie der Bereich Zellen sie hat; wo er keine Regeln hat, was zusammenhängt.</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>PNG, label numbers</source>
            <translation>PNG, Labelnummern</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>0 unlabelled, 1 background, the classes from 2.</source>
            <translation>0 unmarkiert, 1 Hintergrund, die Klassen ab 2.</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>TIFF, label numbers</source>
            <translation>TIFF, Labelnummern</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>JSON, a polygon for each object</source>
            <translation>JSON, ein Polygon für jedes Objekt</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>LabelMe finds each file by its image's name in the same folder.</source>
            <translation>LabelMe findet jede Datei am Namen ihres Bildes im selben Ordner.</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>JSON, one file for all images</source>
            <translation>JSON, eine Datei für alle Bilder</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Polygons; run lengths where an object has holes.</source>
            <translation>Polygone; Lauflängen, wo ein Objekt Löcher hat.</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>ROI zip</source>
            <translation>ROI-Zip</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Drop the zip on ImageJ’s window: each object becomes a region.</source>
            <translation>Das Zip auf das Fenster von ImageJ ziehen: Jedes Objekt wird ein Bereich (ROI).</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>GeoJSON</source>
            <translation>GeoJSON</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Drop the file on the open image: each object becomes an annotation with its class.</source>
            <translation>Die Datei auf das offene Bild ziehen: Jedes Objekt wird eine Annotation mit seiner Klasse.</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>8-bit PNG, 0 to 255</source>
            <translation>8-Bit-PNG, 0 bis 255</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>255 is probability 1.</source>
            <translation>255 ist Wahrscheinlichkeit 1.</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>16-bit PNG, 0 to 65535</source>
            <translation>16-Bit-PNG, 0 bis 65535</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>65535 is probability 1. Probabilities are computed in 256 steps.</source>
            <translation>65535 ist Wahrscheinlichkeit 1. Wahrscheinlichkeiten werden in 256 Stufen berechnet.</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Float TIFF, 0 to 1</source>
            <translation>Float-TIFF, 0 bis 1</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>32-bit numbers. Probabilities are computed in 256 steps.</source>
            <translation>32-Bit-Zahlen. Wahrscheinlichkeiten werden in 256 Stufen berechnet.</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>PNG, to look at</source>
            <translation>PNG, zum Ansehen</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>The image with the classes drawn over it. No program reads it as a mask.</source>
            <translation>Das Bild mit den darübergezeichneten Klassen. Kein Programm liest es als Maske.</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>XLSX, cells and counts</source>
            <translation>XLSX, Zellen und Anzahlen</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>One file with two sheets: a row for each cell, and counts of each image and class.</source>
            <translation>Eine Datei mit zwei Blättern: eine Zeile für jede Zelle, und Anzahlen jedes Bildes und jeder Klasse.</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>CSV, a row for each cell</source>
            <translation>CSV, eine Zeile für jede Zelle</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>One file for all images, UTF-8, numbers with a decimal point.</source>
            <translation>Eine Datei für alle Bilder, UTF-8, Zahlen mit Dezimalpunkt.</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>CSV, counts of each image</source>
            <translation>CSV, Anzahlen jedes Bildes</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>One file: a row for each image and class, with cells per mm² where the pixel size is known.</source>
            <translation>Eine Datei: eine Zeile für jedes Bild und jede Klasse, mit Zellen pro mm², wenn die Pixelgröße bekannt ist.</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Any program</source>
            <translation>Beliebiges Programm</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Masks that every program opens.</source>
            <translation>Masken, die jedes Programm öffnet.</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>ImageJ or Fiji</source>
            <translation>ImageJ oder Fiji</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Regions or a mask.</source>
            <translation>Bereiche (ROI) oder eine Maske.</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Cellpose</source>
            <translation>Cellpose</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Objects by number.</source>
            <translation>Objekte nach Nummer.</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>QuPath</source>
            <translation>QuPath</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Annotations with classes.</source>
            <translation>Annotationen mit Klassen.</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>ilastik</source>
            <translation>ilastik</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Labels to import.</source>
            <translation>Markierungen zum Importieren.</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>LabelMe</source>
            <translation>LabelMe</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Polygons beside each image.</source>
            <translation>Polygone neben jedem Bild.</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>COCO</source>
            <translation>COCO</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>One file for training elsewhere.</source>
            <translation>Eine Datei zum Training anderswo.</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Pascal VOC</source>
            <translation>Pascal VOC</translation>
        </message>
        <message>
            <location filename="../../core/export/kinds.py" />
            <source>Palette masks or boxes.</source>
            <translation>Palettenmasken oder Rahmen.</translation>
        </message>
        <message>
            <location filename="../../core/export/names.py" />
            <source>The name pattern {pattern} must hold {{stem}}, as in {suffix}.</source>
            <translation>Das Namensmuster {pattern} muss {{stem}} enthalten, wie in {suffix}.</translation>
        </message>
        <message>
            <location filename="../../core/export/names.py" />
            <source>The name pattern {pattern} must end in {suffix}, as the files do.</source>
            <translation>Das Namensmuster {pattern} muss auf {suffix} enden, wie die Dateien.</translation>
        </message>
        <message>
            <location filename="../../core/export/names.py" />
            <source>The name {name} is that of one file for all images, without {{stem}}.</source>
            <translation>Der Name {name} ist der einer Datei für alle Bilder, ohne {{stem}}.</translation>
        </message>
        <message>
            <location filename="../../core/export/names.py" />
            <source>The name {name} must end in {suffix}, as in annotations{suffix}.</source>
            <translation>Der Name {name} muss auf {suffix} enden, wie in annotations{suffix}.</translation>
        </message>
        <message>
            <location filename="../../core/export/names.py" />
            <source>The name pattern {pattern} may not hold .. or any of / \ : * ? " &lt; &gt; |; choose the folder separately.</source>
            <translation>Das Namensmuster {pattern} darf weder .. noch eines von / \ : * ? " &lt; &gt; | enthalten; den Ordner gesondert wählen.</translation>
        </message>
        <message>
            <location filename="../../core/export/names.py" />
            <source>{name} is not allowed as a file name; change the name pattern.</source>
            <translation>{name} ist als Dateiname nicht erlaubt; das Namensmuster ändern.</translation>
        </message>
        <message>
            <location filename="../../core/export/names.py" />
            <location filename="../../core/export/whole_files.py" />
            <source>{name} is too long for a file name; shorten the name pattern.</source>
            <translation>{name} ist zu lang für einen Dateinamen; das Namensmuster kürzen.</translation>
        </message>
        <message>
            <location filename="../../core/export/outlines.py" />
            <source>{name} holds no objects, and ImageJ opens no empty zip.</source>
            <translation>{name} enthält keine Objekte, und ImageJ öffnet kein leeres Zip.</translation>
        </message>
        <message>
            <location filename="../../core/export/pixels.py" />
            <source>{name} has {count:,} separate objects, more than 16 bits can number; export class numbers instead.</source>
            <translation>{name} hat {count:,} getrennte Objekte, mehr als 16 Bit nummerieren können; stattdessen Klassennummern exportieren.</translation>
        </message>
        <message>
            <location filename="../../core/export/receipt.py" />
            <source>{folder} holds too many receipts of this second; export again.</source>
            <translation>{folder} enthält zu viele Belege dieser Sekunde; noch einmal exportieren.</translation>
        </message>
        <message>
            <location filename="../../core/export/whole_files.py" />
            <source>{name} did not read back as written; the disk may be failing, choose another.</source>
            <translation>{name} ließ sich nicht so zurücklesen, wie es geschrieben wurde; der Datenträger ist womöglich defekt, einen anderen wählen.</translation>
        </message>
        <message>
            <location filename="../../core/export/whole_files.py" />
            <source>The folder {folder} does not exist; make it or choose another for {name}.</source>
            <translation>Den Ordner {folder} gibt es nicht; anlegen oder einen anderen für {name} wählen.</translation>
        </message>
        <message>
            <location filename="../../core/export/whole_files.py" />
            <source>{name} is a folder in {folder}; choose another name.</source>
            <translation>{name} ist ein Ordner in {folder}; einen anderen Namen wählen.</translation>
        </message>
        <message>
            <location filename="../../core/export/whole_files.py" />
            <source>The disk of {folder} is full; make room, then export {name} again.</source>
            <translation>Der Datenträger von {folder} ist voll; Platz schaffen, dann {name} noch einmal exportieren.</translation>
        </message>
        <message>
            <location filename="../../core/export/whole_files.py" />
            <source>{name} may not be written in {folder}; choose a folder you may write to.</source>
            <translation>{name} darf in {folder} nicht geschrieben werden; einen Ordner wählen, in den geschrieben werden darf.</translation>
        </message>
        <message>
            <location filename="../../core/export/whole_files.py" />
            <source>{name} could not be written in {folder}: {reason}; try another folder.</source>
            <translation>{name} konnte in {folder} nicht geschrieben werden: {reason}; einen anderen Ordner versuchen.</translation>
        </message>
        <message>
            <location filename="../../core/held_out.py" />
            <source>{name} and its labels differ in size.</source>
            <translation>{name} und die Markierungen dazu haben verschiedene Größen.</translation>
        </message>
        <message>
            <location filename="../../core/images.py" />
            <source>{name} holds fractions or numbers outside 0 to 65535, so black and white are unknown; save it with 8 or 16 bits per channel.</source>
            <translation>{name} enthält Brüche oder Zahlen außerhalb von 0 bis 65535, daher ist unbekannt, was schwarz und weiß ist; mit 8 oder 16 Bit pro Kanal speichern.</translation>
        </message>
        <message>
            <location filename="../../core/images.py" />
            <source>The folder {folder} holds no PNG, JPEG, BMP or TIFF images; choose another.</source>
            <translation>Der Ordner {folder} enthält keine PNG-, JPEG-, BMP- oder TIFF-Bilder; einen anderen wählen.</translation>
        </message>
        <message>
            <location filename="../../core/intervals.py" />
            <source>too few images for an interval</source>
            <translation>zu wenige Bilder für ein Intervall</translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/label_tiles.py" />
            <source>The labels of {name} are damaged in {n} parts of {side} x {side} pixels; there it is shown as unlabelled.</source>
            <extracomment>For one: The labels of {name} are damaged in a part of {side} x {side} pixels; there it is shown as unlabelled.</extracomment>
            <translation>
                <numerusform>Die Markierungen von {name} sind in einem Teil von {side} x {side} Pixeln beschädigt; er wird als unmarkiert gezeigt.</numerusform>
                <numerusform>Die Markierungen von {name} sind in {n} Teilen von {side} x {side} Pixeln beschädigt; sie werden als unmarkiert gezeigt.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../core/leaks.py" />
            <source>{first} and {second} are the same image</source>
            <translation>{first} und {second} sind dasselbe Bild</translation>
        </message>
        <message>
            <location filename="../../core/leaks.py" />
            <source>{first} and {second} are the same picture, saved differently</source>
            <translation>{first} und {second} sind dasselbe Bild, verschieden gespeichert</translation>
        </message>
        <message>
            <location filename="../../core/leaks.py" />
            <source>{first} is a part of {second}</source>
            <translation>{first} ist ein Teil von {second}</translation>
        </message>
        <message>
            <location filename="../../core/leaks.py" />
            <source>{first} and {second} show in part the same field</source>
            <translation>{first} und {second} zeigen zum Teil dasselbe Bildfeld</translation>
        </message>
        <message>
            <location filename="../../core/log_sync.py" />
            <source>The disk did not confirm the last changes of “{name}” ({reason}); use “Save as” to keep a copy elsewhere.</source>
            <translation>Der Datenträger hat die letzten Änderungen von „{name}“ nicht bestätigt ({reason}); mit „Speichern unter“ anderswo eine Kopie sichern.</translation>
        </message>
        <message>
            <location filename="../../core/masks/arrays.py" />
            <source>{name} is cut short; copy it again from where it came from.</source>
            <translation>{name} ist abgeschnitten; noch einmal vom Ursprungsort kopieren.</translation>
        </message>
        <message>
            <location filename="../../core/masks/arrays.py" />
            <source>{name} holds colours that are no 8- or 16-bit numbers.</source>
            <translation>{name} enthält Farben, die keine 8- oder 16-Bit-Zahlen sind.</translation>
        </message>
        <message>
            <location filename="../../core/masks/arrays.py" />
            <source>{name} is no NumPy array, whatever its name says; export it as PNG.</source>
            <translation>{name} ist kein NumPy-Array, was auch immer der Name sagt; als PNG exportieren.</translation>
        </message>
        <message>
            <location filename="../../core/masks/arrays.py" />
            <source>{name} is an array of {told}, not a mask of rows and columns.</source>
            <translation>{name} ist ein Array von {told}, keine Maske aus Zeilen und Spalten.</translation>
        </message>
        <message>
            <location filename="../../core/masks/arrays.py" />
            <source>{name} is no mask of rows and columns.</source>
            <translation>{name} ist keine Maske aus Zeilen und Spalten.</translation>
        </message>
        <message>
            <location filename="../../core/masks/arrays.py" />
            <source>{name} holds no whole numbers; export the mask as PNG.</source>
            <translation>{name} enthält keine ganzen Zahlen; die Maske als PNG exportieren.</translation>
        </message>
        <message>
            <location filename="../../core/masks/arrays.py" />
            <source>{name} has more than the {most} million pixels that can be read.</source>
            <translation>{name} hat mehr als die {most} Millionen Pixel, die gelesen werden können.</translation>
        </message>
        <message>
            <location filename="../../core/masks/arrays.py" />
            <source>{name} is larger than {most} GB; in Cellpose, save the masks as PNG or TIFF.</source>
            <translation>{name} ist größer als {most} GB; in Cellpose die Masken als PNG oder TIFF speichern.</translation>
        </message>
        <message>
            <location filename="../../core/masks/arrays.py" />
            <source>{name} is not what Cellpose saves: {error}; nothing in it was run. In Cellpose, save the masks as PNG or TIFF.</source>
            <translation>{name} ist nicht, was Cellpose speichert: {error}; nichts darin wurde ausgeführt. In Cellpose die Masken als PNG oder TIFF speichern.</translation>
        </message>
        <message>
            <location filename="../../core/masks/arrays.py" />
            <source>{name} holds no masks; in Cellpose, save the masks as PNG or TIFF.</source>
            <translation>{name} enthält keine Masken; in Cellpose die Masken als PNG oder TIFF speichern.</translation>
        </message>
        <message>
            <location filename="../../core/masks/arrays.py" />
            <source>{name} holds masks of {told}; only single images can be imported.</source>
            <translation>{name} enthält Masken von {told}; nur einzelne Bilder können importiert werden.</translation>
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <source>{name} no longer lists {member}; choose it again.</source>
            <translation>{name} führt {member} nicht mehr auf; noch einmal wählen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <source>{name} has far too many objects in {member}.</source>
            <translation>{name} hat viel zu viele Objekte in {member}.</translation>
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <source>{name} is damaged: run lengths of {member} do not fit its size.</source>
            <translation>{name} ist beschädigt: Die Lauflängen von {member} passen nicht zu seiner Größe.</translation>
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <location filename="../../core/masks/labelme.py" />
            <source>its content</source>
            <translation>der Inhalt</translation>
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <location filename="../../core/project.py" />
            <location filename="../../core/project_rows.py" />
            <source>its list of images</source>
            <translation>die Liste der Bilder</translation>
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <source>its list of annotations</source>
            <translation>die Liste der Annotationen</translation>
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <source>{name} has over {most} annotations; split it.</source>
            <translation>{name} hat über {most} Annotationen; aufteilen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <source>an annotation</source>
            <translation>eine Annotation</translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/masks/coco.py" />
            <source>{n} objects of {name} have only boxes and were left out.</source>
            <extracomment>For one: 1 object of {name} has only boxes and was left out.</extracomment>
            <translation>
                <numerusform>1 Objekt von {name} hat nur einen Rahmen und wurde ausgelassen.</numerusform>
                <numerusform>{n} Objekte von {name} haben nur Rahmen und wurden ausgelassen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/masks/coco.py" />
            <source>{n} objects of {name} belong to no image of it.</source>
            <extracomment>For one: 1 object of {name} belongs to no image of it.</extracomment>
            <translation>
                <numerusform>1 Objekt von {name} gehört zu keinem Bild darin.</numerusform>
                <numerusform>{n} Objekte von {name} gehören zu keinem Bild darin.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <source>an image</source>
            <translation>ein Bild</translation>
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <source>{name} is damaged: an image has no id or no file name.</source>
            <translation>{name} ist beschädigt: Ein Bild hat keine Kennung oder keinen Dateinamen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <source>its list of categories</source>
            <translation>die Liste der Kategorien</translation>
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <source>a category</source>
            <translation>eine Kategorie</translation>
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <source>category {key}</source>
            <translation>Kategorie {key}</translation>
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <source>a segmentation</source>
            <translation>eine Segmentierung</translation>
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <source>{name} is damaged: run lengths without a size.</source>
            <translation>{name} ist beschädigt: Lauflängen ohne Größe.</translation>
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <source>{name} is damaged: run lengths of an absurd size.</source>
            <translation>{name} ist beschädigt: Lauflängen von unsinniger Größe.</translation>
        </message>
        <message>
            <location filename="../../core/masks/coco.py" />
            <source>{name} is damaged: run lengths are no whole numbers.</source>
            <translation>{name} ist beschädigt: Lauflängen sind keine ganzen Zahlen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/colours.py" />
            <source>the background</source>
            <translation>der Hintergrund</translation>
        </message>
        <message>
            <location filename="../../core/masks/colours.py" />
            <source>unlabelled pixels</source>
            <translation>unmarkierte Pixel</translation>
        </message>
        <message>
            <location filename="../../core/masks/colours.py" />
            <source>In a colour-coded mask {one} and {other} would both be {colour}; change the class's colour.</source>
            <translation>In einer farbcodierten Maske wären {one} und {other} beide {colour}; die Farbe der Klasse ändern.</translation>
        </message>
        <message>
            <location filename="../../core/masks/fill.py" />
            <source>One outline has far too many points for its size; simplify it.</source>
            <translation>Ein Umriss hat viel zu viele Punkte für seine Größe; vereinfachen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/geojson.py" />
            <source>its list of features</source>
            <translation>die Liste der Features</translation>
        </message>
        <message>
            <location filename="../../core/masks/geojson.py" />
            <source>{name} has over {most} features; split it.</source>
            <translation>{name} hat über {most} Features; aufteilen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/geojson.py" />
            <source>a feature</source>
            <translation>ein Feature</translation>
        </message>
        <message>
            <location filename="../../core/masks/geojson.py" />
            <location filename="../../core/masks/imagej.py" />
            <location filename="../../core/masks/labelme.py" />
            <source>{name} has lines or points, which were drawn one pixel wide.</source>
            <translation>{name} hat Linien oder Punkte, die ein Pixel breit gezeichnet wurden.</translation>
        </message>
        <message>
            <location filename="../../core/masks/geojson.py" />
            <source>a geometry</source>
            <translation>eine Geometrie</translation>
        </message>
        <message>
            <location filename="../../core/masks/geojson.py" />
            <source>a polygon</source>
            <translation>ein Polygon</translation>
        </message>
        <message>
            <location filename="../../core/masks/geojson.py" />
            <source>{name} has a geometry of a kind that is not known: {kind}.</source>
            <translation>{name} hat eine Geometrie unbekannter Art: {kind}.</translation>
        </message>
        <message>
            <location filename="../../core/masks/imagej.py" />
            <source>{path} is damaged: {name} is no region of ImageJ.</source>
            <translation>{path} ist beschädigt: {name} ist kein Bereich (ROI) von ImageJ.</translation>
        </message>
        <message>
            <location filename="../../core/masks/imagej.py" />
            <source>{name} has over {most} points; split it.</source>
            <translation>{name} hat über {most} Punkte; aufteilen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/imagej.py" />
            <source>group {group}</source>
            <translation>Gruppe {group}</translation>
        </message>
        <message>
            <location filename="../../core/masks/imagej.py" />
            <source>ImageJ's regions end at {most} pixels; this image is larger.</source>
            <translation>Bereiche (ROI) von ImageJ enden bei {most} Pixeln; dieses Bild ist größer.</translation>
        </message>
        <message>
            <location filename="../../core/masks/imagej.py" />
            <source>{name} is far too large for a region of ImageJ.</source>
            <translation>{name} ist viel zu groß für einen Bereich (ROI) von ImageJ.</translation>
        </message>
        <message>
            <location filename="../../core/masks/imagej.py" />
            <source>{name} is a damaged or locked zip; save it again from ImageJ.</source>
            <translation>{name} ist ein beschädigtes oder gesperrtes Zip; in ImageJ noch einmal speichern.</translation>
        </message>
        <message>
            <location filename="../../core/masks/imagej.py" />
            <source>{name} holds no regions of ImageJ; if it holds masks, unpack it and choose the folder.</source>
            <translation>{name} enthält keine Bereiche (ROI) von ImageJ; enthält es Masken, entpacken und den Ordner wählen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/imagej.py" />
            <source>{name} holds over {most} regions; split it.</source>
            <translation>{name} enthält über {most} Bereiche (ROI); aufteilen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/imagej.py" />
            <source>{name} unpacks to far more than regions need; it was not read.</source>
            <translation>{name} entpackt sich auf viel mehr, als Bereiche (ROI) brauchen; es wurde nicht gelesen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/imagej.py" />
            <source>{name} holds names that lead out of it; it was not read.</source>
            <translation>{name} enthält Namen, die aus ihm hinausführen; es wurde nicht gelesen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/imagej.py" />
            <source>{name} has regions of several slices; all go into one image.</source>
            <translation>{name} hat Bereiche (ROI) mehrerer Schichten; alle kommen in ein Bild.</translation>
        </message>
        <message>
            <location filename="../../core/masks/imagej.py" />
            <source>{passed} text, arrow or empty regions of {name} were left out.</source>
            <translation>{passed} Text-, Pfeil- oder leere Bereiche von {name} wurden ausgelassen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/json_file.py" />
            <source>{name} cannot be read; copy it elsewhere and try again.</source>
            <translation>{name} kann nicht gelesen werden; anderswohin kopieren und noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/json_file.py" />
            <source>{name} has over {most} MB; split it into smaller files.</source>
            <translation>{name} hat über {most} MB; in kleinere Dateien aufteilen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/json_file.py" />
            <source>{name} is not UTF-8 text; save it as UTF-8.</source>
            <translation>{name} ist kein UTF-8-Text; als UTF-8 speichern.</translation>
        </message>
        <message>
            <location filename="../../core/masks/json_file.py" />
            <source>{name} is damaged or no JSON file; export it again from its program.</source>
            <translation>{name} ist beschädigt oder keine JSON-Datei; aus dem Ursprungsprogramm noch einmal exportieren.</translation>
        </message>
        <message>
            <location filename="../../core/masks/json_file.py" />
            <source>{name} is damaged: {what} is not what it should be.</source>
            <translation>{name} ist beschädigt: {what} ist nicht, was es sein sollte.</translation>
        </message>
        <message>
            <location filename="../../core/masks/json_file.py" />
            <source>{name} is damaged: {what} is not a list.</source>
            <translation>{name} ist beschädigt: {what} ist keine Liste.</translation>
        </message>
        <message>
            <location filename="../../core/masks/json_file.py" />
            <source>{name} is damaged: an outline is not a list of x, y pairs.</source>
            <translation>{name} ist beschädigt: Ein Umriss ist keine Liste von x-y-Paaren.</translation>
        </message>
        <message>
            <location filename="../../core/masks/json_file.py" />
            <source>{name} is damaged: an outline lies absurdly far outside the image.</source>
            <translation>{name} ist beschädigt: Ein Umriss liegt unsinnig weit außerhalb des Bildes.</translation>
        </message>
        <message>
            <location filename="../../core/masks/kinds.py" />
            <source>all objects</source>
            <translation>alle Objekte</translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/masks/kinds.py" />
            <source>{n} masks were turned as their images are shown.</source>
            <extracomment>For one: {n} mask was turned as its image is shown.</extracomment>
            <translation>
                <numerusform>{n} Maske wurde so gedreht, wie ihr Bild gezeigt wird.</numerusform>
                <numerusform>{n} Masken wurden so gedreht, wie ihre Bilder gezeigt werden.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/masks/kinds.py" />
            <source>{n} images are stored turned or mirrored; check that their masks lie as the images are shown.</source>
            <extracomment>For one: {n} image is stored turned or mirrored; check that its mask lies as the image is shown.</extracomment>
            <translation>
                <numerusform>{n} Bild ist gedreht oder gespiegelt gespeichert; prüfen, ob seine Maske so liegt, wie das Bild gezeigt wird.</numerusform>
                <numerusform>{n} Bilder sind gedreht oder gespiegelt gespeichert; prüfen, ob ihre Masken so liegen, wie die Bilder gezeigt werden.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../core/masks/labelme.py" />
            <source>its list of shapes</source>
            <translation>die Liste der Formen</translation>
        </message>
        <message>
            <location filename="../../core/masks/labelme.py" />
            <source>{name} has over {most} shapes; split it.</source>
            <translation>{name} hat über {most} Formen; aufteilen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/labelme.py" />
            <source>a shape</source>
            <translation>eine Form</translation>
        </message>
        <message>
            <location filename="../../core/masks/labelme.py" />
            <source>{name} is damaged: the mask of shape {number}, “{label}”, cannot be read; draw it again.</source>
            <translation>{name} ist beschädigt: die Maske der Form {number}, „{label}“, kann nicht gelesen werden; neu zeichnen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/labelme.py" />
            <source>{name} has a shape that cannot be read: {kind} of {points} points.</source>
            <translation>{name} hat eine Form, die nicht gelesen werden kann: {kind} aus {points} Punkten.</translation>
        </message>
        <message>
            <location filename="../../core/masks/levels.py" />
            <source>Set {pixels} ({share}) with {values} to the nearest of {levels}</source>
            <translation>{pixels} ({share}) mit {values} auf den nächsten Wert von {levels} setzen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/masks/levels.py" />
            <source>{n:,} pixels</source>
            <extracomment>For one: {n:,} pixel</extracomment>
            <translation>
                <numerusform>{n:,} Pixel</numerusform>
                <numerusform>{n:,} Pixel</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../core/masks/levels.py" />
            <source>{pixels:,} pixels ({share}) of {name} with {n} other values were set to the nearest of {levels}.</source>
            <translation>{pixels:,} Pixel ({share}) von {name} mit {n} anderen Werten wurden auf den nächsten Wert von {levels} gesetzt.</translation>
        </message>
        <message>
            <location filename="../../core/masks/levels.py" />
            <source>{name} is a JPEG without clear levels, so what its pixels mean is lost; export the mask as PNG, BMP or TIFF.</source>
            <translation>{name} ist ein JPEG ohne klare Stufen, was seine Pixel bedeuten, ist also verloren; die Maske als PNG, BMP oder TIFF exportieren.</translation>
        </message>
        <message>
            <location filename="../../core/masks/levels.py" />
            <source>{name} is a JPEG, which blurs a mask's edges: {moved:,} pixels ({share}) were set to the nearest of {levels}.</source>
            <translation>{name} ist ein JPEG, das die Kanten einer Maske verwischt: {moved:,} Pixel ({share}) wurden auf den nächsten Wert von {levels} gesetzt.</translation>
        </message>
        <message>
            <location filename="../../core/masks/levels.py" />
            <source>{most} and {last}</source>
            <translation>{most} und {last}</translation>
        </message>
        <message>
            <location filename="../../core/masks/levels.py" />
            <source>under 0.1 %</source>
            <translation>unter 0.1 %</translation>
        </message>
        <message>
            <location filename="../../core/masks/mapping.py" />
            <source>{name} also holds {unknown}, whose meaning was not given; import it on its own and say what each value means.</source>
            <translation>{name} enthält auch {unknown}, deren Bedeutung nicht angegeben wurde; einzeln importieren und angeben, was jeder Wert bedeutet.</translation>
        </message>
        <message>
            <location filename="../../core/masks/mapping.py" />
            <source>its image</source>
            <translation>das Bild dazu</translation>
        </message>
        <message>
            <location filename="../../core/masks/mapping.py" />
            <source>The mask {name} is {size} pixels but {image} is {wanted}; it seems to be turned; turn it back by a quarter.</source>
            <translation>Die Maske {name} hat {size} Pixel, {image} aber {wanted}; sie scheint gedreht zu sein; um ein Viertel zurückdrehen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/mapping.py" />
            <source>The mask {name} is {size} pixels but {image} is {wanted}; choose the mask that was made from this image.</source>
            <translation>Die Maske {name} hat {size} Pixel, {image} aber {wanted}; die Maske wählen, die aus diesem Bild entstand.</translation>
        </message>
        <message>
            <location filename="../../core/masks/mask_file.py" />
            <source>grey levels</source>
            <translation>Graustufen</translation>
        </message>
        <message>
            <location filename="../../core/masks/mask_file.py" />
            <location filename="../../core/masks/sources.py" />
            <source>NumPy array</source>
            <translation>NumPy-Array</translation>
        </message>
        <message>
            <location filename="../../core/masks/mask_file.py" />
            <location filename="../../core/masks/sources.py" />
            <source>one file an object</source>
            <translation>eine Datei je Objekt</translation>
        </message>
        <message>
            <location filename="../../core/masks/mask_file.py" />
            <source>{name} holds {found} different values, far more than a mask; choose the mask, not the photograph, and one never saved as JPEG.</source>
            <translation>{name} enthält {found} verschiedene Werte, viel mehr als eine Maske; die Maske wählen, nicht das Foto, und eine, die nie als JPEG gespeichert wurde.</translation>
        </message>
        <message>
            <location filename="../../core/masks/meaning.py" />
            <source>ilastik writes 0 where nothing was painted.</source>
            <translation>ilastik schreibt 0, wo nichts gemalt wurde.</translation>
        </message>
        <message>
            <location filename="../../core/masks/meaning.py" />
            <source>In VOC masks 255 marks pixels that count as neither.</source>
            <translation>In VOC-Masken kennzeichnet 255 Pixel, die als keines von beiden zählen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/meaning.py" />
            <source>{names} stands apart from the class numbers, as in VOC masks, where it marks pixels that count as neither.</source>
            <translation>{names} steht abseits der Klassennummern, wie in VOC-Masken, wo es Pixel kennzeichnet, die als keines von beiden zählen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/meaning.py" />
            <source>Every pixel has a value of its own.</source>
            <translation>Jedes Pixel hat einen eigenen Wert.</translation>
        </message>
        <message>
            <location filename="../../core/masks/meaning.py" />
            <source>Objects lie on background where all of them were marked.</source>
            <translation>Objekte liegen auf Hintergrund, wenn alle von ihnen markiert wurden.</translation>
        </message>
        <message>
            <location filename="../../core/masks/meaning.py" />
            <source>The marks are long and thin, as strokes are, and the rest is {name}.</source>
            <translation>Die Markierungen sind lang und dünn, wie Striche es sind, und der Rest ist {name}.</translation>
        </message>
        <message>
            <location filename="../../core/masks/meaning.py" />
            <source>The marks look like whole objects, so {name} looks like background.</source>
            <translation>Die Markierungen sehen aus wie ganze Objekte, also sieht {name} nach Hintergrund aus.</translation>
        </message>
        <message>
            <location filename="../../core/masks/object_files.py" />
            <source>{name} lists no image; choose a COCO file that does.</source>
            <translation>{name} führt kein Bild auf; eine COCO-Datei wählen, die das tut.</translation>
        </message>
        <message>
            <location filename="../../core/masks/object_files.py" />
            <source>{name} is no file of LabelMe, COCO, ImageJ or QuPath; choose the file that one of them wrote.</source>
            <translation>{name} ist keine Datei von LabelMe, COCO, ImageJ oder QuPath; die Datei wählen, die eines davon geschrieben hat.</translation>
        </message>
        <message>
            <location filename="../../core/masks/object_folder.py" />
            <location filename="../../core/masks/pairing.py" />
            <location filename="../../core/masks/sources.py" />
            <source>The folder {folder} may not be read; copy it elsewhere.</source>
            <translation>Der Ordner {folder} darf nicht gelesen werden; anderswohin kopieren.</translation>
        </message>
        <message>
            <location filename="../../core/masks/object_folder.py" />
            <source>The folder {folder} holds no PNG, BMP or TIFF masks.</source>
            <translation>Der Ordner {folder} enthält keine PNG-, BMP- oder TIFF-Masken.</translation>
        </message>
        <message>
            <location filename="../../core/masks/object_folder.py" />
            <source>The folder {folder} holds over {most:,} files; choose another.</source>
            <translation>Der Ordner {folder} enthält über {most:,} Dateien; einen anderen wählen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/object_folder.py" />
            <source>In {name} objects overlap in {overlap:,} pixels; the later file was put on top.</source>
            <translation>In {name} überlappen Objekte in {overlap:,} Pixeln; die spätere Datei liegt oben.</translation>
        </message>
        <message>
            <location filename="../../core/masks/object_folder.py" />
            <source>{name} holds {values} values, where a file with one object has two; choose the file itself if it is a mask of the whole image.</source>
            <translation>{name} enthält {values} Werte, eine Datei mit einem Objekt hat aber zwei; die Datei selbst wählen, wenn sie eine Maske des ganzen Bildes ist.</translation>
        </message>
        <message>
            <location filename="../../core/masks/object_folder.py" />
            <source>{name} is {size} pixels but {first} beside it {other}; one folder must hold the objects of one image.</source>
            <translation>{name} hat {size} Pixel, {first} daneben aber {other}; ein Ordner muss die Objekte eines Bildes enthalten.</translation>
        </message>
        <message>
            <location filename="../../core/masks/objects.py" />
            <source>it seems to be turned</source>
            <translation>es scheint gedreht zu sein</translation>
        </message>
        <message>
            <location filename="../../core/masks/objects.py" />
            <source>choose the file made from this image</source>
            <translation>die Datei wählen, die aus diesem Bild entstand</translation>
        </message>
        <message>
            <location filename="../../core/masks/objects.py" />
            <source>{name} was made for an image of {own} pixels but this one is {size}; {advice}.</source>
            <translation>{name} wurde für ein Bild von {own} Pixeln gemacht, dieses hat aber {size}; {advice}.</translation>
        </message>
        <message>
            <location filename="../../core/masks/objects.py" />
            <source>{name} has outlines outside the image of {width} × {height} pixels; choose the file made from this image.</source>
            <translation>{name} hat Umrisse außerhalb des Bildes von {width} × {height} Pixeln; die Datei wählen, die aus diesem Bild entstand.</translation>
        </message>
        <message>
            <location filename="../../core/masks/objects.py" />
            <source>{name} has far too many or too intricate outlines.</source>
            <translation>{name} hat viel zu viele oder zu verwickelte Umrisse.</translation>
        </message>
        <message>
            <location filename="../../core/masks/objects.py" />
            <source>{name} cannot be drawn: {error}</source>
            <translation>{name} kann nicht gezeichnet werden: {error}</translation>
        </message>
        <message>
            <location filename="../../core/masks/outlines.py" />
            <source>The labels are too ragged for outlines; export them as PNG instead.</source>
            <translation>Die Markierungen sind zu zerklüftet für Umrisse; stattdessen als PNG exportieren.</translation>
        </message>
        <message>
            <location filename="../../core/masks/pairing.py" />
            <location filename="../../core/masks/sources.py" />
            <source>{name} is not in {parent}; choose the masks again.</source>
            <translation>{name} ist nicht in {parent}; die Masken noch einmal wählen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/pairing.py" />
            <source>The folder {name} holds no PNG, BMP or TIFF masks.</source>
            <translation>Der Ordner {name} enthält keine PNG-, BMP- oder TIFF-Masken.</translation>
        </message>
        <message>
            <location filename="../../core/masks/rare_tiff.py" />
            <location filename="../../core/masks/raster.py" />
            <source>{name} holds fractions, not labels; export it as an 8-bit PNG.</source>
            <translation>{name} enthält Brüche, keine Markierungen; als 8-Bit-PNG exportieren.</translation>
        </message>
        <message>
            <location filename="../../core/masks/raster.py" />
            <source>{name} is a rare kind of TIFF; save it with 8 or 16 bits.</source>
            <translation>{name} ist eine seltene Art von TIFF; mit 8 oder 16 Bit speichern.</translation>
        </message>
        <message>
            <location filename="../../core/masks/raster.py" />
            <source>{name} is a JPEG in colour, which blurs a mask's colours into each other; export the mask as PNG, BMP or TIFF.</source>
            <translation>{name} ist ein farbiges JPEG, das die Farben einer Maske ineinander verwischt; die Maske als PNG, BMP oder TIFF exportieren.</translation>
        </message>
        <message>
            <location filename="../../core/masks/raster.py" />
            <source>{name} asks to be shown turned; its pixels were read as they lie.</source>
            <translation>{name} soll gedreht gezeigt werden; die Pixel wurden gelesen, wie sie liegen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/raster.py" />
            <source>{name} has {pages} pages; only the first was read.</source>
            <translation>{name} hat {pages} Seiten; nur die erste wurde gelesen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/source_reading.py" />
            <source>outside all outlines</source>
            <translation>außerhalb aller Umrisse</translation>
        </message>
        <message>
            <location filename="../../core/masks/source_reading.py" />
            <source>{name} is HDF5, which cannot be read here; in ilastik, export the labels as PNG, TIFF or NumPy (npy).</source>
            <translation>{name} ist HDF5, das hier nicht gelesen werden kann; in ilastik die Labels als PNG, TIFF oder NumPy (npy) exportieren.</translation>
        </message>
        <message>
            <location filename="../../core/masks/source_reading.py" />
            <source>{name} holds boxes, which say where cells are but not which pixels are theirs, so it is no mask. To count beside them, use “File, Compare counts with boxes”.</source>
            <translation>{name} enthält Rahmen, die sagen, wo Zellen sind, nicht aber, welche Pixel ihnen gehören; die Datei ist also keine Maske. Zum Zählen neben ihnen dient „Datei, Anzahlen mit Begrenzungsrahmen vergleichen“.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/masks/source_reading.py" />
            <source>In {name} {n} images have only boxes, which say where cells are but not which pixels are theirs, so they get no mask. Export outlines or run lengths where it was made.</source>
            <extracomment>For one: In {name} one image has only boxes, which say where cells are but not which pixels are theirs, so it gets no mask. Export outlines or run lengths where it was made.</extracomment>
            <translation>
                <numerusform>In {name} hat ein Bild nur Rahmen, die sagen, wo Zellen sind, nicht aber, welche Pixel ihnen gehören; es bekommt also keine Maske. Dort, wo die Datei entstand, Umrisse oder Lauflängen exportieren.</numerusform>
                <numerusform>In {name} haben {n} Bilder nur Rahmen, die sagen, wo Zellen sind, nicht aber, welche Pixel ihnen gehören; sie bekommen also keine Maske. Dort, wo die Datei entstand, Umrisse oder Lauflängen exportieren.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../core/masks/source_reading.py" />
            <source>objects without a class</source>
            <translation>Objekte ohne Klasse</translation>
        </message>
        <message>
            <location filename="../../core/masks/source_reading.py" />
            <source>{name} was made from {image} as it is stored, so it was turned as the image is shown.</source>
            <translation>{name} entstand aus {image}, wie es gespeichert ist, und wurde daher so gedreht, wie das Bild gezeigt wird.</translation>
        </message>
        <message>
            <location filename="../../core/masks/source_reading.py" />
            <source>{name} was turned as it asks to be shown.</source>
            <translation>{name} wurde so gedreht, wie es gezeigt werden soll.</translation>
        </message>
        <message>
            <location filename="../../core/masks/source_reading.py" />
            <source>{name} is stored turned or mirrored; check that {path} lies as the image is shown.</source>
            <translation>{name} ist gedreht oder gespiegelt gespeichert; prüfen, ob {path} so liegt, wie das Bild gezeigt wird.</translation>
        </message>
        <message>
            <location filename="../../core/masks/sources.py" />
            <source>image file</source>
            <translation>Bilddatei</translation>
        </message>
        <message>
            <location filename="../../core/masks/sources.py" />
            <source>QuPath GeoJSON</source>
            <translation>QuPath-GeoJSON</translation>
        </message>
        <message>
            <location filename="../../core/masks/sources.py" />
            <source>ImageJ regions</source>
            <translation>ImageJ-Bereiche (ROI)</translation>
        </message>
        <message>
            <location filename="../../core/masks/sources.py" />
            <source>VOC boxes</source>
            <translation>VOC-Rahmen</translation>
        </message>
        <message>
            <location filename="../../core/masks/sources.py" />
            <source>The folder {name} holds no masks: no PNG, BMP, TIFF, NumPy, LabelMe, COCO, ImageJ or GeoJSON files.</source>
            <translation>Der Ordner {name} enthält keine Masken: keine PNG-, BMP-, TIFF-, NumPy-, LabelMe-, COCO-, ImageJ- oder GeoJSON-Dateien.</translation>
        </message>
        <message>
            <location filename="../../core/masks/sources.py" />
            <location filename="../../core/masks/unpacking.py" />
            <source>{name} holds no masks that can be read; choose another file.</source>
            <translation>{name} enthält keine Masken, die gelesen werden können; eine andere Datei wählen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/unpacking.py" />
            <source>{name} is a damaged or locked zip; make it again.</source>
            <translation>{name} ist ein beschädigtes oder gesperrtes Zip; neu erstellen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/unpacking.py" />
            <source>{name} could not be unpacked; unpack it yourself and choose the folder.</source>
            <translation>{name} konnte nicht entpackt werden; von Hand entpacken und den Ordner wählen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/unpacking.py" />
            <source>{name} holds names that lead out of it; it was not unpacked.</source>
            <translation>{name} enthält Namen, die aus ihm hinausführen; es wurde nicht entpackt.</translation>
        </message>
        <message>
            <location filename="../../core/masks/unpacking.py" />
            <source>{name} unpacks to more than {files} files or {most} GB; unpack it yourself and choose the folder.</source>
            <translation>{name} entpackt sich auf mehr als {files} Dateien oder {most} GB; von Hand entpacken und den Ordner wählen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/unpacking.py" />
            <source>There is no room to unpack {name}; free some, then try again.</source>
            <translation>Es ist kein Platz, um {name} zu entpacken; Platz schaffen, dann noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/unpacking.py" />
            <source>{name} unpacks to far more than it says; it was not read.</source>
            <translation>{name} entpackt sich auf viel mehr, als es angibt; es wurde nicht gelesen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/voc_boxes.py" />
            <source>{name} is no Pascal VOC file; choose the annotation’s XML.</source>
            <translation>{name} ist keine Pascal-VOC-Datei; das XML der Annotation wählen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/voc_boxes.py" />
            <source>{name} has over {most} boxes; split it.</source>
            <translation>{name} hat über {most} Rahmen; aufteilen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/voc_boxes.py" />
            <source>{name} is far too large for Pascal VOC boxes.</source>
            <translation>{name} ist viel zu groß für Pascal-VOC-Rahmen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/voc_boxes.py" />
            <source>{name} declares entities, which can hide anything; it was not read.</source>
            <translation>{name} vereinbart Entities, die alles verbergen können; es wurde nicht gelesen.</translation>
        </message>
        <message>
            <location filename="../../core/masks/voc_boxes.py" />
            <source>{name} is damaged or not an XML file; export it again.</source>
            <translation>{name} ist beschädigt oder keine XML-Datei; neu exportieren.</translation>
        </message>
        <message>
            <location filename="../../core/masks/voc_boxes.py" />
            <source>{path} is damaged: a box has no {name}.</source>
            <translation>{path} ist beschädigt: Ein Rahmen hat kein {name}.</translation>
        </message>
        <message>
            <location filename="../../core/masks/voc_boxes.py" />
            <source>{name} is damaged: a box ends before it begins.</source>
            <translation>{name} ist beschädigt: Ein Rahmen endet, bevor er beginnt.</translation>
        </message>
        <message>
            <location filename="../../core/masks/writing.py" />
            <source>The mask is too large for a PNG.</source>
            <translation>Die Maske ist zu groß für ein PNG.</translation>
        </message>
        <message>
            <location filename="../../core/memory_errors.py" />
            <source>{what} ended because the graphics processor's memory ran out; close other programs that use it, or choose the processor in the preferences.</source>
            <translation>{what} endete, weil der Speicher des Grafikprozessors nicht reichte; andere Programme schließen, die ihn verwenden, oder in den Einstellungen den Prozessor wählen.</translation>
        </message>
        <message>
            <location filename="../../core/memory_errors.py" />
            <source>{what} ended because this computer’s memory ran out; close other programs, then try again.</source>
            <translation>{what} endete, weil der Arbeitsspeicher dieses Rechners nicht reichte; andere Programme schließen, dann noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../core/methods/colour.py" />
            <source>red</source>
            <translation>Rot</translation>
        </message>
        <message>
            <location filename="../../core/methods/colour.py" />
            <source>green</source>
            <translation>Grün</translation>
        </message>
        <message>
            <location filename="../../core/methods/colour.py" />
            <source>blue</source>
            <translation>Blau</translation>
        </message>
        <message>
            <location filename="../../core/methods/colour.py" />
            <source>saturation</source>
            <translation>Sättigung</translation>
        </message>
        <message>
            <location filename="../../core/methods/colour.py" />
            <source>green to red</source>
            <translation>Grün bis Rot</translation>
        </message>
        <message>
            <location filename="../../core/methods/colour.py" />
            <source>blue to yellow</source>
            <translation>Blau bis Gelb</translation>
        </message>
        <message>
            <location filename="../../core/methods/colour.py" />
            <source>It takes {rule}, chosen by your labels.</source>
            <translation>Es nimmt {rule}, durch die Markierungen gewählt.</translation>
        </message>
        <message>
            <location filename="../../core/methods/colour.py" />
            <source>It takes {rule}, as no labels choose another.</source>
            <translation>Es nimmt {rule}, da keine Markierungen anders wählen.</translation>
        </message>
        <message>
            <location filename="../../core/methods/colour.py" />
            <source>lowest</source>
            <translation>unterste</translation>
        </message>
        <message>
            <location filename="../../core/methods/colour.py" />
            <source>highest</source>
            <translation>oberste</translation>
        </message>
        <message>
            <location filename="../../core/methods/colour.py" />
            <source>middle</source>
            <translation>mittlere</translation>
        </message>
        <message>
            <location filename="../../core/methods/colour.py" />
            <source>lower two</source>
            <translation>unteren zwei</translation>
        </message>
        <message>
            <location filename="../../core/methods/colour.py" />
            <source>upper two</source>
            <translation>oberen zwei</translation>
        </message>
        <message>
            <location filename="../../core/methods/colour.py" />
            <source>the {which} of two levels of {channel}</source>
            <translation>die {which} von zwei Stufen von {channel}</translation>
        </message>
        <message>
            <location filename="../../core/methods/colour.py" />
            <source>the {which} of three levels of {channel}</source>
            <translation>die {which} von drei Stufen von {channel}</translation>
        </message>
        <message>
            <location filename="../../core/methods/dense.py" />
            <source>Its training began from weights learned on synthetic smears.</source>
            <translation>Sein Training begann mit Gewichten, die auf künstlichen Ausstrichen gelernt wurden.</translation>
        </message>
        <message>
            <location filename="../../core/methods/dense.py" />
            <source>The answers of patch by patch, for all pixels in one go.</source>
            <translation>Die Antworten von „Ausschnitt für Ausschnitt“, für alle Pixel auf einmal.</translation>
        </message>
        <message>
            <location filename="../../core/methods/dense.py" />
            <source>The image is smaller than the {field} × {field} pixels this network looks at.</source>
            <translation>Das Bild ist kleiner als die {field} × {field} Pixel, die dieses Netz ansieht.</translation>
        </message>
        <message>
            <location filename="../../core/methods/dense.py" />
            <source>The frame of {reach} pixels along the border has no answer.</source>
            <translation>Der Streifen von {reach} Pixeln am Bildrand hat keine Antwort.</translation>
        </message>
        <message>
            <location filename="../../core/methods/dense.py" />
            <source>Step 5 is quicker: it runs as this program always does, made for speed.</source>
            <translation>Stufe 5 ist schneller: Sie läuft so, wie dieses Programm immer rechnet, auf Geschwindigkeit ausgelegt.</translation>
        </message>
        <message>
            <location filename="../../core/methods/dense.py" />
            <source>Each heatmap pixel stands for {side} × {side} pixels of the image: edges are steps.</source>
            <translation>Jedes Pixel der Heatmap steht für {side} × {side} Pixel des Bildes: Kanten sind Stufen.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/methods/forest.py" />
            <source>{n} trees vote on {features} blurred colours and slopes of each pixel by itself.</source>
            <extracomment>For one: One tree votes on {features} blurred colours and slopes of each pixel by itself: there was time for no more.</extracomment>
            <translation>
                <numerusform>Ein Baum stimmt über {features} unscharfe Farben und Gefälle jedes einzelnen Pixels ab: Für mehr war keine Zeit.</numerusform>
                <numerusform>{n} Bäume stimmen über {features} unscharfe Farben und Gefälle jedes einzelnen Pixels ab.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../core/methods/ladder.py" />
            <source>Colour threshold</source>
            <translation>Farbschwelle</translation>
        </message>
        <message>
            <location filename="../../core/methods/ladder.py" />
            <source>Takes what is stained strongly enough and lets the cell’s edge decide the rest; your labels only choose the colour to look at.</source>
            <translation>Nimmt, was stark genug gefärbt ist, und lässt den Zellrand den Rest entscheiden; die Markierungen wählen nur die Farbe, die angesehen wird.</translation>
        </message>
        <message>
            <location filename="../../core/methods/ladder.py" />
            <source>Patch by patch</source>
            <translation>Ausschnitt für Ausschnitt</translation>
        </message>
        <message>
            <location filename="../../core/methods/ladder.py" />
            <source>Cuts a small square around every single pixel and lets the network judge each square by itself: a good mask at a very high price.</source>
            <translation>Schneidet um jedes Pixel ein kleines Quadrat aus und lässt das Netz jedes für sich beurteilen: gute Maske, sehr hoher Preis.</translation>
        </message>
        <message>
            <location filename="../../core/methods/ladder.py" />
            <source>CNN with pooling</source>
            <translation>CNN mit Pooling</translation>
        </message>
        <message>
            <location filename="../../core/methods/ladder.py" />
            <source>Looks at the whole image at once but shrinks it on the way, so the heatmap is smaller than the image.</source>
            <translation>Sieht das ganze Bild auf einmal an, verkleinert es aber unterwegs, daher ist die Heatmap kleiner als das Bild.</translation>
        </message>
        <message>
            <location filename="../../core/methods/ladder.py" />
            <source>Stride 1, no padding</source>
            <translation>Stride 1, ohne Padding</translation>
        </message>
        <message>
            <location filename="../../core/methods/ladder.py" />
            <source>Shrinks nothing on the way, so every pixel gets its own answer, except along the border, where the network would have to look beyond the image.</source>
            <translation>Verkleinert unterwegs nichts, daher bekommt jedes Pixel seine eigene Antwort, außer am Rand, wo das Netz über das Bild hinaussehen müsste.</translation>
        </message>
        <message>
            <location filename="../../core/methods/ladder.py" />
            <source>Stride 1, padded</source>
            <translation>Stride 1, mit Padding</translation>
        </message>
        <message>
            <location filename="../../core/methods/ladder.py" />
            <source>Surrounds each layer with zeros, so the heatmap has exactly the size of the image: what this program uses.</source>
            <translation>Umgibt jede Schicht mit Nullen, daher hat die Heatmap genau die Größe des Bildes: was dieses Programm verwendet.</translation>
        </message>
        <message>
            <location filename="../../core/methods/ladder.py" />
            <source>Random forest</source>
            <translation>Random Forest</translation>
        </message>
        <message>
            <location filename="../../core/methods/ladder.py" />
            <source>What other interactive tools do: blurs the image by different amounts and lets many small decision trees vote on each pixel.</source>
            <translation>Wie andere Werkzeuge: macht das Bild verschieden unscharf und lässt kleine Entscheidungsbäume über jedes Pixel abstimmen.</translation>
        </message>
        <message>
            <location filename="../../core/methods/ladder.py" />
            <source>Small U-Net</source>
            <translation>Kleines U-Net</translation>
        </message>
        <message>
            <location filename="../../core/methods/ladder.py" />
            <source>What came later: shrinks the image to see far, then puts the detail back by shortcuts; larger, and made for many labels.</source>
            <translation>Was später kam: verkleinert das Bild, um weit zu sehen, und holt Einzelheiten zurück; für viele Markierungen gemacht.</translation>
        </message>
        <message>
            <location filename="../../core/methods/lessons.py" />
            <location filename="../../core/training_data.py" />
            <source>None of the images could be used.</source>
            <translation>Keines der Bilder konnte verwendet werden.</translation>
        </message>
        <message>
            <location filename="../../core/methods/patches.py" />
            <source>Each of the {size:,} pixels was classified by itself, from its own patch.</source>
            <translation>Jedes der {size:,} Pixel wurde für sich klassifiziert, aus seinem eigenen Ausschnitt.</translation>
        </message>
        <message>
            <location filename="../../core/methods/patches.py" />
            <source>The time is extrapolated from {timed:,} patches, one in each {side} × {side} pixels.</source>
            <translation>Die Zeit ist aus {timed:,} Ausschnitten hochgerechnet, einem je {side} × {side} Pixel.</translation>
        </message>
        <message>
            <location filename="../../core/methods/patches.py" />
            <source>The time is extrapolated from {timed:,} patches, one in each {side} × {side} pixels, and the IoU is of {labelled:,} labelled pixels drawn at random.</source>
            <translation>Die Zeit ist aus {timed:,} Ausschnitten hochgerechnet, einem je {side} × {side} Pixel, und der IoU gilt für {labelled:,} zufällig gezogene markierte Pixel.</translation>
        </message>
        <message>
            <location filename="../../core/methods/scoring.py" />
            <source>The IoU is on an image it was trained on.</source>
            <translation>Der IoU gilt für ein Bild, auf dem es trainiert wurde.</translation>
        </message>
        <message>
            <location filename="../../core/methods/unet.py" />
            <source>{weights:,} weights to be learned: the more labels, the better it does.</source>
            <translation>{weights:,} zu lernende Gewichte: je mehr Markierungen, desto besser.</translation>
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>{name} is too large to be a SmearSeg model; choose another file.</source>
            <translation>{name} ist zu groß für ein SmearSeg-Modell; eine andere Datei wählen.</translation>
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>{name} is damaged: {error}</source>
            <translation>{name} ist beschädigt: {error}</translation>
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>{name} is damaged and cannot be read; use another copy or train again.</source>
            <translation>{name} ist beschädigt und kann nicht gelesen werden; eine andere Kopie verwenden oder neu trainieren.</translation>
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>The network could not be written to {path} ({reason}); choose another place.</source>
            <translation>Das Netz konnte nicht nach {path} geschrieben werden ({reason}); einen anderen Ort wählen.</translation>
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>{path} is too large to be a SmearSeg model.</source>
            <translation>{path} ist zu groß für ein SmearSeg-Modell.</translation>
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>The model file {path} cannot be read ({reason}).</source>
            <translation>Die Modelldatei {path} kann nicht gelesen werden ({reason}).</translation>
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>{name} is not a SmearSeg model, or is damaged; choose another file.</source>
            <translation>{name} ist kein SmearSeg-Modell oder ist beschädigt; eine andere Datei wählen.</translation>
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>{name} was made by a newer SmearSeg (format {version}, this program reads up to {format_version}); update the program to use it.</source>
            <translation>{name} stammt von einem neueren SmearSeg (Format {version}, dieses Programm liest bis {format_version}); das Programm aktualisieren, um es zu verwenden.</translation>
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>its classes do not fit its network.</source>
            <translation>die Klassen passen nicht zum Netz.</translation>
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>its rules for cells do not fit its classes.</source>
            <translation>die Zellregeln passen nicht zu den Klassen.</translation>
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>its heatmap would not have the size of the image.</source>
            <translation>die Heatmap hätte nicht die Größe des Bildes.</translation>
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>its class numbers are not valid.</source>
            <translation>die Klassennummern sind ungültig.</translation>
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>its class names are not text.</source>
            <translation>die Klassennamen sind kein Text.</translation>
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>its thresholds are not between 0 and 1.</source>
            <translation>die Schwellenwerte liegen nicht zwischen 0 und 1.</translation>
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>its colour normalisation is not valid.</source>
            <translation>die Farbnormierung ist ungültig.</translation>
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>its weights do not fit its network.</source>
            <translation>die Gewichte passen nicht zum Netz.</translation>
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>its weights hold values that are not numbers.</source>
            <translation>die Gewichte enthalten Werte, die keine Zahlen sind.</translation>
        </message>
        <message>
            <location filename="../../core/model.py" />
            <source>its weights hold a negative variance.</source>
            <translation>die Gewichte enthalten eine negative Varianz.</translation>
        </message>
        <message>
            <location filename="../../core/project.py" />
            <source>{name} counts the labels of {image} wrongly.</source>
            <translation>{name} zählt die Markierungen von {image} falsch.</translation>
        </message>
        <message>
            <location filename="../../core/project.py" />
            <source>{name} has no image number {number}.</source>
            <translation>{name} hat kein Bild mit der Nummer {number}.</translation>
        </message>
        <message>
            <location filename="../../core/project.py" />
            <source>{name} has no class number {number}.</source>
            <translation>{name} hat keine Klasse mit der Nummer {number}.</translation>
        </message>
        <message>
            <location filename="../../core/project.py" />
            <source>There is no file {path}; choose the image where it is now.</source>
            <translation>Es gibt keine Datei {path}; das Bild dort wählen, wo es jetzt ist.</translation>
        </message>
        <message>
            <location filename="../../core/project.py" />
            <source>{name} is no longer at {place}; show where it is now.</source>
            <translation>{name} ist nicht mehr unter {place}; zeigen, wo es jetzt ist.</translation>
        </message>
        <message>
            <location filename="../../core/project.py" />
            <source>There is already a class named {name}.</source>
            <translation>Eine Klasse namens {name} gibt es schon.</translation>
        </message>
        <message>
            <location filename="../../core/project.py" />
            <source>A class needs a name.</source>
            <translation>Eine Klasse braucht einen Namen.</translation>
        </message>
        <message>
            <location filename="../../core/project_backups.py" />
            <source>{name} is damaged.</source>
            <translation>{name} ist beschädigt.</translation>
        </message>
        <message>
            <location filename="../../core/project_backups.py" />
            <source>The disk is too full for a backup of {name}; free some space.</source>
            <translation>Der Datenträger ist zu voll für eine Sicherung von {name}; schaffen Sie Platz.</translation>
        </message>
        <message>
            <location filename="../../core/project_copy.py" />
            <source>{name} is the open project; choose another name.</source>
            <translation>{name} ist das offene Projekt; einen anderen Namen wählen.</translation>
        </message>
        <message>
            <location filename="../../core/project_copy.py" />
            <source>The drive of {name} was gone while it was copied; save it again.</source>
            <translation>Das Laufwerk von {name} war während des Kopierens weg; noch einmal speichern.</translation>
        </message>
        <message>
            <location filename="../../core/project_glance.py" />
            <location filename="../../core/project_sentences.py" />
            <source>{name} is damaged; restore an earlier state of it.</source>
            <translation>{name} ist beschädigt; einen früheren Stand davon wiederherstellen.</translation>
        </message>
        <message>
            <location filename="../../core/project_glance.py" />
            <source>{name} is not a SmearSeg project.</source>
            <translation>{name} ist kein SmearSeg-Projekt.</translation>
        </message>
        <message>
            <location filename="../../core/project_glance.py" />
            <source>{name} was made by a newer SmearSeg; update SmearSeg to open it.</source>
            <translation>{name} stammt von einem neueren SmearSeg; SmearSeg aktualisieren, um es zu öffnen.</translation>
        </message>
        <message>
            <location filename="../../core/project_history.py" />
            <source>“{name}” cannot be undone before “{other}”, which was done since; undo that first.</source>
            <translation>„{name}“ kann nicht vor „{other}“ rückgängig gemacht werden, das seitdem geschah; zuerst das rückgängig machen.</translation>
        </message>
        <message>
            <location filename="../../core/project_history.py" />
            <source>“{name}” cannot be undone before “{other}”, which was done since on {image}; undo that first.</source>
            <translation>„{name}“ kann nicht vor „{other}“ rückgängig gemacht werden, das seitdem auf {image} geschah; zuerst das rückgängig machen.</translation>
        </message>
        <message>
            <location filename="../../core/project_history.py" />
            <source>“{name}” cannot be redone before “{other}”, which was undone; redo that first.</source>
            <translation>„{name}“ kann nicht vor „{other}“ wiederholt werden, das rückgängig gemacht wurde; zuerst das wiederholen.</translation>
        </message>
        <message>
            <location filename="../../core/project_history.py" />
            <source>“{name}” cannot be redone before “{other}”, which was undone on {image}; redo that first.</source>
            <translation>„{name}“ kann nicht vor „{other}“ wiederholt werden, das auf {image} rückgängig gemacht wurde; zuerst das wiederholen.</translation>
        </message>
        <message>
            <location filename="../../core/project_history.py" />
            <source>“{name}” can no longer be undone or redone: what was kept for it is damaged.</source>
            <translation>„{name}“ kann nicht mehr rückgängig gemacht oder wiederholt werden: Was dafür aufbewahrt wurde, ist beschädigt.</translation>
        </message>
        <message>
            <location filename="../../core/project_history.py" />
            <source>“{name}” cannot be done ({error}).</source>
            <translation>„{name}“ ist nicht möglich ({error}).</translation>
        </message>
        <message>
            <location filename="../../core/project_lock.py" />
            <source>{name} is already open in this program.</source>
            <translation>{name} ist in diesem Programm schon offen.</translation>
        </message>
        <message>
            <location filename="../../core/project_lock.py" />
            <source>{name} is open in another SmearSeg; to change it here, close it there first.</source>
            <translation>{name} ist in einem anderen SmearSeg offen; um es hier zu ändern, erst dort schließen.</translation>
        </message>
        <message>
            <location filename="../../core/project_lock.py" />
            <source>{name} is open in another SmearSeg on this computer, since {since}; to change it here, close it there first.</source>
            <translation>{name} ist seit {since} in einem anderen SmearSeg auf diesem Rechner offen; um es hier zu ändern, erst dort schließen.</translation>
        </message>
        <message>
            <location filename="../../core/project_lock.py" />
            <source>{name} is open in another SmearSeg on computer {host}, since {since}; to change it here, close it there first.</source>
            <translation>{name} ist seit {since} in einem anderen SmearSeg auf dem Rechner {host} offen; um es hier zu ändern, erst dort schließen.</translation>
        </message>
        <message>
            <location filename="../../core/project_models.py" />
            <source>{name} has no model number {number}.</source>
            <translation>{name} hat kein Modell mit der Nummer {number}.</translation>
        </message>
        <message>
            <location filename="../../core/project_models.py" />
            <source>Run {in_use} is in use, so it stays; go back to another run first.</source>
            <translation>Lauf {in_use} ist in Gebrauch und bleibt daher; zuerst zu einem anderen Lauf zurückgehen.</translation>
        </message>
        <message>
            <location filename="../../core/project_models.py" />
            <source>a model</source>
            <translation>einem Modell</translation>
        </message>
        <message>
            <location filename="../../core/project_paths.py" />
            <source>The name {readable} has characters that cannot be stored; rename the image.</source>
            <translation>Der Name {readable} hat Zeichen, die nicht gespeichert werden können; das Bild umbenennen.</translation>
        </message>
        <message>
            <location filename="../../core/project_place.py" />
            <source>its state</source>
            <translation>seinem Zustand</translation>
        </message>
        <message>
            <location filename="../../core/project_place.py" />
            <source>{name} in {parent} is another project now, or was changed elsewhere, so nothing was written into it. Put yours back, or use “Save as” to keep all your work in another file.</source>
            <translation>{name} in {parent} ist jetzt ein anderes Projekt oder wurde anderswo geändert, daher wurde nichts hineingeschrieben. Das eigene zurücklegen oder mit „Speichern unter“ alle Arbeit in einer anderen Datei sichern.</translation>
        </message>
        <message>
            <location filename="../../core/project_rows.py" />
            <source>its list of classes</source>
            <translation>seiner Klassenliste</translation>
        </message>
        <message>
            <location filename="../../core/project_rows.py" />
            <source>its list of training runs</source>
            <translation>seiner Liste der Trainingsläufe</translation>
        </message>
        <message>
            <location filename="../../core/project_rows.py" />
            <source>{name} is damaged in {part} ({told}); restore an earlier state of it.</source>
            <translation>{name} ist beschädigt in {part} ({told}); einen früheren Stand davon wiederherstellen.</translation>
        </message>
        <message>
            <location filename="../../core/project_schema.py" />
            <source>{name} is a folder; choose a project file (.smearseg).</source>
            <translation>{name} ist ein Ordner; eine Projektdatei (.smearseg) wählen.</translation>
        </message>
        <message>
            <location filename="../../core/project_schema.py" />
            <source>There is no project at {path}; it may have been moved or deleted.</source>
            <translation>Unter {path} gibt es kein Projekt; es wurde womöglich verschoben oder gelöscht.</translation>
        </message>
        <message>
            <location filename="../../core/project_schema.py" />
            <source>{name} is empty, so it is not a SmearSeg project.</source>
            <translation>{name} ist leer, also kein SmearSeg-Projekt.</translation>
        </message>
        <message>
            <location filename="../../core/project_schema.py" />
            <source>{name} is not a SmearSeg project; choose a .smearseg file.</source>
            <translation>{name} ist kein SmearSeg-Projekt; eine .smearseg-Datei wählen.</translation>
        </message>
        <message>
            <location filename="../../core/project_schema.py" />
            <source>{name} is damaged, or was never a SmearSeg project; choose another file.</source>
            <translation>{name} ist beschädigt oder war nie ein SmearSeg-Projekt; eine andere Datei wählen.</translation>
        </message>
        <message>
            <location filename="../../core/project_schema.py" />
            <source>{name} is cut short; restore an earlier state of it.</source>
            <translation>{name} ist abgeschnitten; einen früheren Stand davon wiederherstellen.</translation>
        </message>
        <message>
            <location filename="../../core/project_schema.py" />
            <source>{name} is a database of another program, not a SmearSeg project.</source>
            <translation>{name} ist die Datenbank eines anderen Programms, kein SmearSeg-Projekt.</translation>
        </message>
        <message>
            <location filename="../../core/project_schema.py" />
            <source>{name} was made by a newer SmearSeg (its format is {version}, this program knows {schema_version}); update SmearSeg to open it.</source>
            <translation>{name} stammt von einem neueren SmearSeg (sein Format ist {version}, dieses Programm kennt {schema_version}); SmearSeg aktualisieren, um es zu öffnen.</translation>
        </message>
        <message>
            <location filename="../../core/project_schema.py" />
            <source>{name} is damaged: it does not say its format; restore an earlier state of it.</source>
            <translation>{name} ist beschädigt: Das Format ist nicht angegeben; einen früheren Stand davon wiederherstellen.</translation>
        </message>
        <message>
            <location filename="../../core/project_schema.py" />
            <source>{name} is a folder; choose another name.</source>
            <translation>{name} ist ein Ordner; einen anderen Namen wählen.</translation>
        </message>
        <message>
            <location filename="../../core/project_schema.py" />
            <source>There is already a file {name}; choose another name.</source>
            <translation>Eine Datei {name} gibt es schon; einen anderen Namen wählen.</translation>
        </message>
        <message>
            <location filename="../../core/project_schema.py" />
            <source>{name} is not a SmearSeg project and is left as it is; choose another name.</source>
            <translation>{name} ist kein SmearSeg-Projekt und bleibt, wie es ist; einen anderen Namen wählen.</translation>
        </message>
        <message>
            <location filename="../../core/project_schema.py" />
            <source>{name} holds more than a SmearSeg project should; it is not opened.</source>
            <translation>{name} enthält mehr, als ein SmearSeg-Projekt sollte; es wird nicht geöffnet.</translation>
        </message>
        <message>
            <location filename="../../core/project_schema.py" />
            <source>{name} is damaged: its table “{table}” is not as it should be; restore an earlier state of it.</source>
            <translation>{name} ist beschädigt: Die Tabelle „{table}“ ist nicht, wie sie sein sollte; einen früheren Stand davon wiederherstellen.</translation>
        </message>
        <message>
            <location filename="../../core/project_schema.py" />
            <source>{name} is damaged: its state is missing; restore an earlier state of it.</source>
            <translation>{name} ist beschädigt: Der Zustand fehlt; einen früheren Stand davon wiederherstellen.</translation>
        </message>
        <message>
            <location filename="../../core/project_sentences.py" />
            <source>The disk is full, so {name} was not written; free some space and try again.</source>
            <translation>Der Datenträger ist voll, daher wurde {name} nicht geschrieben; Platz schaffen und noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../core/project_sentences.py" />
            <source>{name} is in use by another program; close it there first.</source>
            <translation>{name} wird von einem anderen Programm verwendet; dort zuerst schließen.</translation>
        </message>
        <message>
            <location filename="../../core/project_sentences.py" />
            <source>{name} may not be written in {folder}; choose a folder that you may write to.</source>
            <translation>{name} darf in {folder} nicht geschrieben werden; einen Ordner wählen, in den geschrieben werden darf.</translation>
        </message>
        <message>
            <location filename="../../core/project_sentences.py" />
            <source>The drive of {folder} takes no file locks; copy {name} to a drive of this computer.</source>
            <translation>Das Laufwerk von {folder} kennt keine Dateisperren; {name} auf ein Laufwerk dieses Rechners kopieren.</translation>
        </message>
        <message>
            <location filename="../../core/project_sentences.py" />
            <source>There is already a file {name} in {folder}; choose another name.</source>
            <translation>Eine Datei {name} gibt es in {folder} schon; einen anderen Namen wählen.</translation>
        </message>
        <message>
            <location filename="../../core/project_sentences.py" />
            <source>{name} is write-protected; allow writing to it or open a copy of it.</source>
            <translation>{name} ist schreibgeschützt; das Schreiben erlauben oder eine Kopie davon öffnen.</translation>
        </message>
        <message>
            <location filename="../../core/project_sentences.py" />
            <source>{name} cannot be opened for writing in {folder}; check that you may write to that folder.</source>
            <translation>{name} kann in {folder} nicht zum Schreiben geöffnet werden; prüfen, ob in diesen Ordner geschrieben werden darf.</translation>
        </message>
        <message>
            <location filename="../../core/project_sentences.py" />
            <source>The disk failed while {name} was read or written; check the drive, then save a copy elsewhere.</source>
            <translation>Der Datenträger versagte, während {name} gelesen oder geschrieben wurde; das Laufwerk prüfen, dann anderswo eine Kopie speichern.</translation>
        </message>
        <message>
            <location filename="../../core/project_sentences.py" />
            <source>{name} cannot hold anything that large.</source>
            <translation>{name} kann nichts so Großes aufnehmen.</translation>
        </message>
        <message>
            <location filename="../../core/project_sentences.py" />
            <source>The folder {folder} does not exist; choose another.</source>
            <translation>Den Ordner {folder} gibt es nicht; einen anderen wählen.</translation>
        </message>
        <message>
            <location filename="../../core/project_sentences.py" />
            <source>{name} could not be read or written in {folder} ({reason}); check the drive.</source>
            <translation>{name} konnte in {folder} nicht gelesen oder geschrieben werden ({reason}); das Laufwerk prüfen.</translation>
        </message>
        <message>
            <location filename="../../core/project_sentences.py" />
            <source>{name} could not be read or written ({error}); restore an earlier state of it.</source>
            <translation>{name} konnte nicht gelesen oder geschrieben werden ({error}); einen früheren Stand davon wiederherstellen.</translation>
        </message>
        <message>
            <location filename="../../core/project_store.py" />
            <source>The drive of {name} is gone; plug it in again.</source>
            <translation>Das Laufwerk von {name} ist weg; wieder anschließen.</translation>
        </message>
        <message>
            <location filename="../../core/project_store.py" />
            <source>{name} is damaged; restore an earlier state of it. ({told})</source>
            <translation>{name} ist beschädigt; einen früheren Stand davon wiederherstellen. ({told})</translation>
        </message>
        <message>
            <location filename="../../core/project_view.py" />
            <source>There is no room in {folder} for the copy of {name} that is to be looked at; free some space there.</source>
            <translation>In {folder} ist kein Platz für die Kopie von {name}, die angesehen werden soll; dort Platz schaffen.</translation>
        </message>
        <message>
            <location filename="../../core/project_view.py" />
            <source>{name} is being written all the time by another program; try again in a moment.</source>
            <translation>{name} wird ständig von einem anderen Programm geschrieben; gleich noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../core/report/blocks.py" />
            <source>Segmentation report</source>
            <translation>Segmentierungsbericht</translation>
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>holes filled up to {value} px²</source>
            <translation>Löcher bis {value} px² gefüllt</translation>
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>smaller than {value} px² dropped</source>
            <translation>kleiner als {value} px² weggelassen</translation>
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>larger than {value} px² dropped</source>
            <translation>größer als {value} px² weggelassen</translation>
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>outline smoothed by {value} px</source>
            <translation>Umriss um {value} px geglättet</translation>
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>touching cells split (strength {value})</source>
            <translation>sich berührende Zellen getrennt (Stärke {value})</translation>
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>parts up to {value} px apart joined</source>
            <translation>Teile bis {value} px Abstand verbunden</translation>
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>Cells counted and measured</source>
            <translation>Gezählte und gemessene Zellen</translation>
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>No image could be read, so nothing was counted.</source>
            <translation>Kein Bild konnte gelesen werden, daher wurde nichts gezählt.</translation>
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>An object is a connected part of the mask at the threshold in use.</source>
            <translation>Ein Objekt ist ein zusammenhängender Teil der Maske beim verwendeten Schwellenwert.</translation>
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>No rules are set: every part counts, and cells that touch are one object.</source>
            <translation>Es sind keine Regeln gesetzt: Jeder Teil zählt, und Zellen, die sich berühren, sind ein Objekt.</translation>
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>Rules in use: {rules}.</source>
            <translation>Verwendete Regeln: {rules}.</translation>
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>objects at the border dropped</source>
            <translation>Objekte am Rand weggelassen</translation>
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>holes filled</source>
            <translation>Löcher gefüllt</translation>
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>Objects</source>
            <translation>Objekte</translation>
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>Per image</source>
            <translation>Pro Bild</translation>
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>Area, median ({square})</source>
            <translation>Fläche, Median ({square})</translation>
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>Middle half</source>
            <translation>Mittlere Hälfte</translation>
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>Diameter, median ({unit})</source>
            <translation>Durchmesser, Median ({unit})</translation>
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>Circularity, median</source>
            <translation>Rundheit, Median</translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/report/cell_chapter.py" />
            <source>Over {n} images. Half of the objects have areas in the “middle half”; the diameter is that of a disc of the same area; circularity is 1 for a disc.</source>
            <extracomment>For one: Over {n} image. Half of the objects have areas in the “middle half”; the diameter is that of a disc of the same area; circularity is 1 for a disc.</extracomment>
            <translation>
                <numerusform>Aus {n} Bild. Die Flächen der Hälfte der Objekte liegen in der „mittleren Hälfte“; der Durchmesser ist der einer Kreisscheibe gleicher Fläche; eine Kreisscheibe hat Rundheit 1.</numerusform>
                <numerusform>Aus {n} Bildern. Die Flächen der Hälfte der Objekte liegen in der „mittleren Hälfte“; der Durchmesser ist der einer Kreisscheibe gleicher Fläche; eine Kreisscheibe hat Rundheit 1.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>{low} to {high}</source>
            <translation>{low} bis {high}</translation>
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>{name} per mm²</source>
            <translation>{name} pro mm²</translation>
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>All images</source>
            <translation>Alle Bilder</translation>
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>Objects by image.</source>
            <translation>Objekte nach Bild.</translation>
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>Objects per mm², by image.</source>
            <translation>Objekte je mm², nach Bildern.</translation>
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>The first {most} of {n} images; the sum is of all.</source>
            <translation>Die ersten {most} von {n} Bildern; die Summe ist die aller.</translation>
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>The first {most} of {n} images; the last row is of all.</source>
            <translation>Die ersten {most} von {n} Bildern; die letzte Zeile ist die aller.</translation>
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>held out</source>
            <translation>Prüfbild</translation>
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>learnt from</source>
            <translation>gelernt</translation>
        </message>
        <message>
            <location filename="../../core/report/cell_chapter.py" />
            <source>its like learnt from</source>
            <translation>aus Doppel gelernt</translation>
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>Project {project} · {date} · SmearSeg {program}</source>
            <translation>Projekt {project} · {date} · SmearSeg {program}</translation>
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>In short</source>
            <translation>In Kürze</translation>
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>To be kept in mind</source>
            <translation>Zu bedenken</translation>
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>This project has {images}, {labelled} of them with labels for {names}. No network has been trained on them yet, so there is nothing to score or count.</source>
            <translation>Dieses Projekt hat {images}, davon {labelled} mit Markierungen für {names}. Noch wurde kein Netz auf ihnen trainiert, daher gibt es nichts zu bewerten oder zu zählen.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/report/chapters.py" />
            <source>A small neural network learnt from {n} labelled images to mark {names} in microscope images, pixel by pixel.</source>
            <extracomment>For one: A small neural network learnt from {n} labelled image to mark {names} in microscope images, pixel by pixel.</extracomment>
            <translation>
                <numerusform>Ein kleines neuronales Netz lernte aus {n} markierten Bild, {names} in Mikroskopbildern Pixel für Pixel zu markieren.</numerusform>
                <numerusform>Ein kleines neuronales Netz lernte aus {n} markierten Bildern, {names} in Mikroskopbildern Pixel für Pixel zu markieren.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>An IoU of 1 would be perfect agreement.</source>
            <translation>Ein IoU von 1 wäre vollkommene Übereinstimmung.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/report/chapters.py" />
            <source>It marks {n} objects {where}.</source>
            <extracomment>For one: It marks {n} object {where}.</extracomment>
            <translation>
                <numerusform>Es markiert {n} Objekt {where}.</numerusform>
                <numerusform>Es markiert {n} Objekte {where}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>{where}, after cell rules</source>
            <translation>{where}, nach Zellregeln</translation>
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>At the threshold in use, {threshold:.3f}, it is {iou}.</source>
            <translation>Beim eingestellten Schwellenwert {threshold:.3f} ist der Wert {iou}.</translation>
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>{mean} (95 % interval {low} to {high})</source>
            <translation>{mean} (95-%-Intervall {low} bis {high})</translation>
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>{mean}, {stage}</source>
            <translation>{mean}, {stage},</translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/report/chapters.py" />
            <source>For “{name}”, its masks agree with the labels of {n} images that it never saw with an IoU of {mean}.</source>
            <extracomment>For one: For “{name}”, its masks agree with the labels of {n} image that it never saw with an IoU of {mean}.</extracomment>
            <translation>
                <numerusform>Für „{name}“ stimmen seine Masken mit den Markierungen von {n} nie gesehenen Bild mit einem IoU von {mean} überein.</numerusform>
                <numerusform>Für „{name}“ stimmen seine Masken mit den Markierungen von {n} nie gesehenen Bildern mit einem IoU von {mean} überein.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/report/chapters.py" />
            <source>Its masks agree with the labels of {n} images that it never saw with an IoU of {mean}.</source>
            <extracomment>For one: Its masks agree with the labels of {n} image that it never saw with an IoU of {mean}.</extracomment>
            <translation>
                <numerusform>Seine Masken stimmen mit den Markierungen von {n} nie gesehenen Bild mit einem IoU von {mean} überein.</numerusform>
                <numerusform>Seine Masken stimmen mit den Markierungen von {n} nie gesehenen Bildern mit einem IoU von {mean} überein.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>Its masks have not been judged on images that it never saw.</source>
            <translation>Seine Masken wurden nicht auf Bildern geprüft, die es nie gesehen hat.</translation>
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>For {names}, its masks have not been judged on images that it never saw.</source>
            <translation>Für {names} wurden seine Masken nicht auf Bildern geprüft, die es nie gesehen hat.</translation>
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>{basis}, {stage}</source>
            <translation>{basis}, {stage}</translation>
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>95 % interval {low} to {high}, {basis}</source>
            <translation>95-%-Intervall {low} bis {high}, {basis}</translation>
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>{basis}, may flatter</source>
            <translation>{basis}, womöglich geschönt</translation>
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>no held-out image with labels</source>
            <translation>kein Prüfbild mit Markierungen</translation>
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>set by the program; the training was stopped early</source>
            <translation>vom Programm gesetzt; Training vorzeitig beendet</translation>
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>proposed by the program</source>
            <translation>vom Programm vorgeschlagen</translation>
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>set by the program; no label of it was learnt from</source>
            <translation>vom Programm gesetzt; nichts davon wurde gelernt</translation>
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>chosen by hand</source>
            <translation>von Hand gewählt</translation>
        </message>
        <message>
            <location filename="../../core/report/chapters.py" />
            <source>Objects found</source>
            <translation>Gefundene Objekte</translation>
        </message>
        <message>
            <location filename="../../core/report/curve.py" />
            <source>IoU, Dice, precision and recall for every threshold from 0 to 1.</source>
            <translation>IoU, Dice, Präzision und Sensitivität für jeden Schwellenwert von 0 bis 1.</translation>
        </message>
        <message>
            <location filename="../../core/report/curve.py" />
            <source>No labelled cell, so there is no best threshold.</source>
            <translation>Keine markierte Zelle, daher gibt es keinen besten Schwellenwert.</translation>
        </message>
        <message>
            <location filename="../../core/report/curve.py" />
            <source>The best IoU, {iou:.3f}, is at threshold {threshold:.3f}.</source>
            <translation>Der beste IoU, {iou:.3f}, liegt beim Schwellenwert {threshold:.3f}.</translation>
        </message>
        <message>
            <location filename="../../core/report/curve.py" />
            <source>in use: {threshold:.3f}</source>
            <translation>verwendet: {threshold:.3f}</translation>
        </message>
        <message>
            <location filename="../../core/report/gather.py" />
            <source>The file of {name} is missing; find it with “File, Find missing images”, then write the report again.</source>
            <translation>Die Datei von {name} fehlt; suchen Sie sie mit „Datei, Fehlende Bilder suchen“ und schreiben Sie den Bericht dann noch einmal.</translation>
        </message>
        <message>
            <location filename="../../core/report/gather.py" />
            <source>{name} as it is</source>
            <translation>{name}, wie es ist</translation>
        </message>
        <message>
            <location filename="../../core/report/gather.py" />
            <source>{name} with its mask</source>
            <translation>{name} mit seiner Maske</translation>
        </message>
        <message>
            <location filename="../../core/report/gather.py" />
            <source>The only one</source>
            <translation>Das einzige</translation>
        </message>
        <message>
            <location filename="../../core/report/gather.py" />
            <source>Median</source>
            <translation>Median</translation>
        </message>
        <message>
            <location filename="../../core/report/gather.py" />
            <source>Worst</source>
            <translation>Schlechtestes</translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/report/honesty.py" />
            <source>{names} are unlike the images that the network learnt from ({how}, and other differences); masks and counts there are less certain.</source>
            <extracomment>For one: {names} is unlike the images that the network learnt from ({how}); masks and counts there are less certain.</extracomment>
            <translation>
                <numerusform>{names} ist anders als die Bilder, aus denen das Netz gelernt hat ({how}); Masken und Anzahlen sind dort weniger sicher.</numerusform>
                <numerusform>{names} sind anders als die Bilder, aus denen das Netz gelernt hat ({how}, und andere Unterschiede); Masken und Anzahlen sind dort weniger sicher.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../core/report/honesty.py" />
            <source>Left out, since they could not be read: {names}. {failure}</source>
            <translation>Ausgelassen, da nicht lesbar: {names}. {failure}</translation>
        </message>
        <message>
            <location filename="../../core/report/honesty.py" />
            <source>Cells that touch count as one object, and small specks count, too: no cell rules are set.</source>
            <translation>Zellen, die sich berühren, zählen als ein Objekt, und auch Krümel zählen: Es sind keine Zellregeln gesetzt.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/report/honesty.py" />
            <source>{names} are held out now, but the network learnt from them before, or from an image that shows the same, so they judge nothing here.</source>
            <extracomment>For one: {names} is held out now, but the network learnt from it before, or from an image that shows the same, so it judges nothing here.</extracomment>
            <translation>
                <numerusform>{names} ist jetzt Prüfbild, das Netz hat aber vorher daraus gelernt oder aus einem Bild, das dasselbe zeigt; daher prüft es hier nichts.</numerusform>
                <numerusform>{names} sind jetzt Prüfbilder, das Netz hat aber vorher daraus gelernt oder aus einem Bild, das dasselbe zeigt; daher prüfen sie hier nichts.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../core/report/honesty.py" />
            <source>No labelled image was held out: how good the masks are on new images is not known.</source>
            <translation>Kein markiertes Bild war Prüfbild: Wie gut die Masken auf neuen Bildern sind, ist nicht bekannt.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/report/honesty.py" />
            <source>Only {n} images with labels were held out. From {least} on there is an interval that says how sure the figure is.</source>
            <extracomment>For one: Only {n} image with labels was held out. From {least} on there is an interval that says how sure the figure is.</extracomment>
            <translation>
                <numerusform>Nur {n} markiertes Bild war Prüfbild. Ab {least} gibt es ein Intervall, das sagt, wie sicher die Zahl ist.</numerusform>
                <numerusform>Nur {n} markierte Bilder waren Prüfbilder. Ab {least} gibt es ein Intervall, das sagt, wie sicher die Zahl ist.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../core/report/honesty.py" />
            <source>The network in use comes from a training that was stopped before it was judged on held-out images, so no threshold was proposed for it from them.</source>
            <translation>Das Training des verwendeten Netzes wurde gestoppt, bevor die Prüfbilder es beurteilt hatten; aus ihnen wurde daher kein Schwellenwert für dieses Netz vorgeschlagen.</translation>
        </message>
        <message>
            <location filename="../../core/report/honesty.py" />
            <source>The training of the network in use had no label of {names}, so masks and figures of {names} tell nothing of a network that learnt from such labels.</source>
            <translation>Dem Training des benutzten Netzes lag keine Markierung von {names} vor; Masken und Zahlen von {names} sagen nichts über ein Netz, das aus solchen Markierungen gelernt hat.</translation>
        </message>
        <message>
            <location filename="../../core/report/honesty.py" />
            <source>{names} show the same, and each of them counts: of the {n} held-out images only {different} are different ones, so the figure is less sure than their number says.</source>
            <translation>{names} zeigen dasselbe, und jedes von ihnen zählt: Von den {n} Prüfbildern sind nur {different} verschieden, die Zahl ist also weniger sicher, als ihre Anzahl glauben macht.</translation>
        </message>
        <message>
            <location filename="../../core/report/honesty.py" />
            <source>The threshold in use for “{name}”, {threshold:.3f}, scores clearly lower on the held-out images than the ones they chose: a mean IoU of {iou} rather than {mean}. Masks and counts here are made at it; all these images together chose {better:.3f}.</source>
            <translation>Der eingestellte Schwellenwert für „{name}“, {threshold:.3f}, ist auf den Prüfbildern deutlich schlechter als die von ihnen gewählten: mittlere IoU {iou} statt {mean}. Masken und Anzahlen hier entstehen mit ihm; alle diese Bilder zusammen wählen {better:.3f}.</translation>
        </message>
        <message>
            <location filename="../../core/report/honesty.py" />
            <source>The threshold in use, {threshold:.3f}, scores clearly lower on the held-out images than the ones they chose: a mean IoU of {iou} rather than {mean}. Masks and counts here are made at it; all these images together chose {better:.3f}.</source>
            <translation>Der eingestellte Schwellenwert {threshold:.3f} ist auf den Prüfbildern deutlich schlechter als die von ihnen gewählten: mittlere IoU {iou} statt {mean}. Masken und Anzahlen hier entstehen mit ihm; alle diese Bilder zusammen wählen {better:.3f}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/report/honesty.py" />
            <source>The {n} training images are labelled in part only ({labelled} of {pixels} pixels): strokes do not say where cells end, so edges follow what the network knew before.</source>
            <extracomment>For one: The training image is labelled in part only ({labelled} of {pixels} pixels): strokes do not say where cells end, so edges follow what the network knew before.</extracomment>
            <translation>
                <numerusform>Das Trainingsbild ist nur zum Teil markiert ({labelled} von {pixels} Pixeln): Striche sagen nicht, wo Zellen enden, daher folgen Kanten dem, was das Netz vorher wusste.</numerusform>
                <numerusform>Die {n} Trainingsbilder sind nur zum Teil markiert ({labelled} von {pixels} Pixeln): Striche sagen nicht, wo Zellen enden, daher folgen Kanten dem, was das Netz vorher wusste.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/report/honesty.py" />
            <source>{n} held-out images are labelled in part only; what nobody labelled there counts neither for nor against the mask.</source>
            <extracomment>For one: {n} held-out image is labelled in part only; what nobody labelled there counts neither for nor against the mask.</extracomment>
            <translation>
                <numerusform>{n} Prüfbild ist nur zum Teil markiert; was dort niemand markiert hat, zählt weder für noch gegen die Maske.</numerusform>
                <numerusform>{n} Prüfbilder sind nur zum Teil markiert; was dort niemand markiert hat, zählt weder für noch gegen die Maske.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../core/report/honesty.py" />
            <source>Labels have been changed since the network was trained.</source>
            <translation>Seit dem Training des Netzes wurden Markierungen geändert.</translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>a network that comes with the program and has seen made-up smears only</source>
            <translation>ein Netz, das mit dem Programm kommt und nur künstliche Ausstriche gesehen hat</translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>the network of the run before</source>
            <translation>das Netz des Laufs davor</translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <location filename="../../core/run_comparison.py" />
            <source>random weights</source>
            <translation>zufällige Gewichte</translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>What was done</source>
            <translation>Was getan wurde</translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>from {low} to {high} pixels</source>
            <translation>von {low} bis {high} Pixel</translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>not given, so sizes are in pixels</source>
            <translation>nicht angegeben, Größen sind daher in Pixeln</translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>What was looked for</source>
            <translation>Was gesucht wurde</translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>Report written</source>
            <translation>Bericht geschrieben</translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>by SmearSeg {program}</source>
            <translation>von SmearSeg {program}</translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>{names}; nothing is labelled as {others}</source>
            <translation>{names}; nichts ist markiert als {others}</translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>Training, with labels</source>
            <translation>Training, mit Markierungen</translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>Held out, with labels</source>
            <translation>Prüfbilder, mit Markierungen</translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>Without labels</source>
            <translation>Ohne Markierungen</translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>Images by role. The network learns from training images; held-out images never train it; they judge it.</source>
            <translation>Bilder nach Rolle. Das Netz lernt aus Trainingsbildern; Prüfbilder trainieren es nie, sie prüfen es.</translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>Which</source>
            <translation>Welche</translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <location filename="../../core/report/score_chapter.py" />
            <location filename="../../core/run_comparison.py" />
            <source>Labelled pixels</source>
            <translation>Markierte Pixel</translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>Share labelled</source>
            <translation>Anteil markiert</translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>The labels, in pixels.</source>
            <translation>Die Markierungen, in Pixeln.</translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>On training images</source>
            <translation>Auf Trainingsbildern</translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>On held-out images</source>
            <translation>Auf Prüfbildern</translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>Share of all labels</source>
            <translation>Anteil an allen Markierungen</translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>The network</source>
            <translation>Das Netz</translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>No network has been trained in this project yet.</source>
            <translation>In diesem Projekt wurde noch kein Netz trainiert.</translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>stride-1 convolutional network, {layers}, {weights}</source>
            <translation>Stride-1-Faltungsnetz, {layers}, {weights}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/report/method_chapters.py" />
            <source>{n} layers</source>
            <extracomment>For one: {n} layer</extracomment>
            <translation>
                <numerusform>{n} Schicht</numerusform>
                <numerusform>{n} Schichten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/report/method_chapters.py" />
            <source>{n} weights</source>
            <extracomment>For one: {n} weight</extracomment>
            <translation>
                <numerusform>{n} Gewicht</numerusform>
                <numerusform>{n} Gewichte</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>{field} × {field} pixels: what a pixel’s answer is based on</source>
            <translation>{field} × {field} Pixel: worauf die Antwort für ein Pixel beruht</translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>revision {number}</source>
            <translation>Stand {number}</translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>revision {number}; changed since</source>
            <translation>Stand {number}; seitdem geändert</translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/report/method_chapters.py" />
            <source>{n} steps</source>
            <extracomment>For one: {n} step</extracomment>
            <translation>
                <numerusform>{n} Schritt</numerusform>
                <numerusform>{n} Schritte</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>number {number} of {total}, {date}</source>
            <translation>Nummer {number} von {total}, {date}</translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>Length</source>
            <translation>Länge</translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <location filename="../../core/run_comparison.py" />
            <source>Begun from</source>
            <translation>Begonnen bei</translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>State of the labels</source>
            <translation>Stand der Markierungen</translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>Check sum (SHA-256)</source>
            <translation>Prüfsumme (SHA-256)</translation>
        </message>
        <message>
            <location filename="../../core/report/method_chapters.py" />
            <source>The network gives each pixel a probability of being a cell, from its surroundings alone. Pixels at or above the threshold are the mask.</source>
            <translation>Das Netz gibt jedem Pixel eine Wahrscheinlichkeit, Zelle zu sein, allein aus seiner Umgebung. Pixel ab dem Schwellenwert sind die Maske.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/report/method_chapters.py" />
            <source>{n} labelled pixels</source>
            <extracomment>For one: {n} labelled pixel</extracomment>
            <translation>
                <numerusform>{n} markiertes Pixel</numerusform>
                <numerusform>{n} markierte Pixel</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../core/report/numbers.py" />
            <source>January</source>
            <translation>Januar</translation>
        </message>
        <message>
            <location filename="../../core/report/numbers.py" />
            <source>February</source>
            <translation>Februar</translation>
        </message>
        <message>
            <location filename="../../core/report/numbers.py" />
            <source>March</source>
            <translation>März</translation>
        </message>
        <message>
            <location filename="../../core/report/numbers.py" />
            <source>April</source>
            <translation>April</translation>
        </message>
        <message>
            <location filename="../../core/report/numbers.py" />
            <source>May</source>
            <translation>Mai</translation>
        </message>
        <message>
            <location filename="../../core/report/numbers.py" />
            <source>June</source>
            <translation>Juni</translation>
        </message>
        <message>
            <location filename="../../core/report/numbers.py" />
            <source>July</source>
            <translation>Juli</translation>
        </message>
        <message>
            <location filename="../../core/report/numbers.py" />
            <source>August</source>
            <translation>August</translation>
        </message>
        <message>
            <location filename="../../core/report/numbers.py" />
            <source>September</source>
            <translation>September</translation>
        </message>
        <message>
            <location filename="../../core/report/numbers.py" />
            <source>October</source>
            <translation>Oktober</translation>
        </message>
        <message>
            <location filename="../../core/report/numbers.py" />
            <source>November</source>
            <translation>November</translation>
        </message>
        <message>
            <location filename="../../core/report/numbers.py" />
            <source>December</source>
            <translation>Dezember</translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/report/numbers.py" />
            <source>in {n} images</source>
            <extracomment>For one: in {n} image</extracomment>
            <translation>
                <numerusform>in {n} Bild</numerusform>
                <numerusform>in {n} Bildern</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/report/numbers.py" />
            <source>on {n} held-out images</source>
            <extracomment>For one: on {n} held-out image</extracomment>
            <translation>
                <numerusform>auf {n} Prüfbild</numerusform>
                <numerusform>auf {n} Prüfbildern</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../core/report/numbers.py" />
            <source>{day} {month} {year}, {time}</source>
            <translation>{day}. {month} {year}, {time}</translation>
        </message>
        <message>
            <location filename="../../core/report/numbers.py" />
            <source>{names} or {last}</source>
            <translation>{names} oder {last}</translation>
        </message>
        <message>
            <location filename="../../core/report/numbers.py" />
            <source>{names} or {more} more</source>
            <translation>{names} oder {more} weiteren</translation>
        </message>
        <message>
            <location filename="../../core/report/numbers.py" />
            <source>“{name}”</source>
            <translation>„{name}“</translation>
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>At the threshold in use, {threshold:.3f}, the IoU is {iou}.</source>
            <translation>Beim verwendeten Schwellenwert, {threshold:.3f}, ist der IoU {iou}.</translation>
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>At the threshold in use, {threshold:.3f}, and after the cell rules the IoU is {iou}; the curve below is of the mask before them.</source>
            <translation>Beim verwendeten Schwellenwert, {threshold:.3f}, und nach den Zellregeln ist der IoU {iou}; die Kurve unten gilt für die Maske davor.</translation>
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>after cell rules</source>
            <translation>nach Zellregeln</translation>
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>before cell rules</source>
            <translation>vor Zellregeln</translation>
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>How good the masks of “{name}” are</source>
            <translation>Wie gut die Masken von „{name}“ sind</translation>
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>How good the masks are</source>
            <translation>Wie gut die Masken sind</translation>
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>No image with labels was held out, so nothing says how good the masks are on images that the network never saw. What is shown below is of images that it learnt from: such figures flatter.</source>
            <translation>Kein markiertes Bild war Prüfbild, daher sagt nichts, wie gut die Masken auf Bildern sind, die das Netz nie gesehen hat. Was unten steht, gilt für Bilder, aus denen es gelernt hat: Solche Zahlen sind geschönt.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/report/score_chapter.py" />
            <source>{n} images with labels ({pixels} labelled pixels) were held out: the network never learnt from them.</source>
            <extracomment>For one: {n} image with labels ({pixels} labelled pixels) was held out: the network never learnt from them.</extracomment>
            <translation>
                <numerusform>{n} Bild mit Markierungen ({pixels} markierte Pixel) war Prüfbild: Das Netz hat nie daraus gelernt.</numerusform>
                <numerusform>{n} Bilder mit Markierungen ({pixels} markierte Pixel) waren Prüfbilder: Das Netz hat nie daraus gelernt.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>The mean IoU over them is {mean}.</source>
            <translation>Der mittlere IoU über sie ist {mean}.</translation>
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>There are too few images for an interval.</source>
            <translation>Es sind zu wenige Bilder für ein Intervall.</translation>
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>If other images like these were held out, the mean would lie between {low} and {high} with 95 % confidence.</source>
            <translation>Wären andere Bilder wie diese die Prüfbilder, läge das Mittel mit 95 % Sicherheit zwischen {low} und {high}.</translation>
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>Mean, threshold {threshold:.3f}</source>
            <translation>Mittel, Schwellenwert {threshold:.3f}</translation>
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>All pixels, threshold {threshold:.3f}</source>
            <translation>Alle Pixel, Schwellenwert {threshold:.3f}</translation>
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>Mean, cross-fitted</source>
            <translation>Mittel, über Kreuz</translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/report/score_chapter.py" />
            <source>Scores on {n} held-out images: means over the images, and of all their labelled pixels together, in which large images weigh more.</source>
            <extracomment>For one: Scores on {n} held-out image: means over the images, and of all their labelled pixels together, in which large images weigh more.</extracomment>
            <translation>
                <numerusform>Werte auf {n} Prüfbild: Mittel über die Bilder, und die aller markierten Pixel zusammen, in denen große Bilder mehr wiegen.</numerusform>
                <numerusform>Werte auf {n} Prüfbildern: Mittel über die Bilder, und die aller markierten Pixel zusammen, in denen große Bilder mehr wiegen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>At the threshold in use the cell rules are applied; cross-fitted scores and the curve are of the mask before them.</source>
            <translation>Beim verwendeten Schwellenwert sind die Zellregeln angewandt; über Kreuz bestimmte Werte und die Kurve gelten für die Maske davor.</translation>
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>Scores of “{name}” at every threshold, over all {pixels} labelled pixels of the held-out images. The dot is the best IoU, {iou:.3f} at {threshold:.3f}; in the shaded range, {low:.3f} to {high:.3f}, at most {within:.2f} of it is lost. The upright line is the threshold in use.</source>
            <translation>Werte von „{name}“ bei jedem Schwellenwert, über alle {pixels} markierten Pixel der Prüfbilder. Der Punkt ist der beste IoU, {iou:.3f} bei {threshold:.3f}; im schattierten Bereich, {low:.3f} bis {high:.3f}, gehen höchstens {within:.2f} davon verloren. Die senkrechte Linie ist der verwendete Schwellenwert.</translation>
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>The choice of the threshold</source>
            <translation>Die Wahl des Schwellenwerts</translation>
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>training images (which flatter)</source>
            <translation>Trainingsbilder (geschönt)</translation>
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>held-out images</source>
            <translation>Prüfbilder</translation>
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>Pictures: {which} of the {kind}</source>
            <translation>Bilder: {which} der {kind}</translation>
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>A picture: {kind}</source>
            <translation>Ein Bild: {kind}</translation>
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>outline of the mask</source>
            <translation>Umriss der Maske</translation>
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>missed: a cell by the labels, not by the mask</source>
            <translation>übersehen: Zelle laut Markierung, nicht laut Maske</translation>
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>too much: a cell by the mask, not by the labels</source>
            <translation>zu viel: Zelle laut Maske, nicht laut Markierung</translation>
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>{what}: {name}, IoU {iou} at the threshold in use, on {pixels} labelled pixels. Left the image, right its mask and errors.</source>
            <translation>{what}: {name}, IoU {iou} beim verwendeten Schwellenwert, auf {pixels} markierten Pixeln. Links das Bild, rechts seine Maske und die Fehler.</translation>
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>Held-out images, worst first, at threshold {threshold:.3f}.</source>
            <translation>Prüfbilder, die schlechtesten zuerst, beim Schwellenwert {threshold:.3f}.</translation>
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>Held-out images, worst first, at threshold {threshold:.3f}, after cell rules.</source>
            <translation>Prüfbilder, die schlechtesten zuerst, beim Schwellenwert {threshold:.3f}, nach Zellregeln.</translation>
        </message>
        <message>
            <location filename="../../core/report/score_chapter.py" />
            <source>The {most} worst of {n} are listed.</source>
            <translation>Die {most} schlechtesten von {n} sind aufgeführt.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/report/score_chapter.py" />
            <source>On {n} training images ({pixels} labelled pixels) the mean IoU is {iou} at threshold {threshold:.3f}. If only a few strokes inside cells are labelled, that says nothing of the cells' edges.</source>
            <extracomment>For one: On {n} training image ({pixels} labelled pixels) the mean IoU is {iou} at threshold {threshold:.3f}. If only a few strokes inside cells are labelled, that says nothing of the cells' edges.</extracomment>
            <translation>
                <numerusform>Auf {n} Trainingsbild ({pixels} markierte Pixel) ist der mittlere IoU {iou} beim Schwellenwert {threshold:.3f}. Sind nur einige Striche in Zellen markiert, sagt das nichts über die Ränder der Zellen.</numerusform>
                <numerusform>Auf {n} Trainingsbildern ({pixels} markierte Pixel) ist der mittlere IoU {iou} beim Schwellenwert {threshold:.3f}. Sind nur einige Striche in Zellen markiert, sagt das nichts über die Ränder der Zellen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../core/report/terms.py" />
            <source>what a person painted: this pixel is a cell, that one is background.</source>
            <translation>was ein Mensch gemalt hat: Dieses Pixel ist Zelle, jenes Hintergrund.</translation>
        </message>
        <message>
            <location filename="../../core/report/terms.py" />
            <source>what the network calls a cell, at the threshold in use.</source>
            <translation>was das Netz beim verwendeten Schwellenwert Zelle nennt.</translation>
        </message>
        <message>
            <location filename="../../core/report/terms.py" />
            <source>the probability from which a pixel belongs to the mask; lower takes in more.</source>
            <translation>die Wahrscheinlichkeit, ab der ein Pixel zur Maske gehört; niedriger nimmt mehr herein.</translation>
        </message>
        <message>
            <location filename="../../core/report/terms.py" />
            <source>intersection over union: of all pixels that are a cell by label or mask, the share that is one by both. 1 is perfect, 0 is none; on a cell 60 pixels wide, a mask one pixel too wide all round has 0.94.</source>
            <translation>Schnittmenge durch Vereinigung (intersection over union): von allen Pixeln, die laut Markierung oder Maske Zelle sind, der Anteil, der es laut beiden ist. 1 ist vollkommen, 0 ist nichts; bei einer 60 Pixel breiten Zelle hat eine ringsum ein Pixel zu breite Maske 0.94.</translation>
        </message>
        <message>
            <location filename="../../core/report/terms.py" />
            <source>another measure of the same agreement; a little higher than IoU, except at 0 and 1.</source>
            <translation>ein anderes Maß derselben Übereinstimmung; etwas höher als IoU, außer bei 0 und 1.</translation>
        </message>
        <message>
            <location filename="../../core/report/terms.py" />
            <source>of the pixels in the mask, the share that are cells by the labels.</source>
            <translation>von den Pixeln der Maske der Anteil, der laut Markierung Zelle ist.</translation>
        </message>
        <message>
            <location filename="../../core/report/terms.py" />
            <source>of the pixels that are cells by the labels, the share that is in the mask.</source>
            <translation>von den Pixeln, die laut Markierung Zelle sind, der Anteil, der in der Maske liegt.</translation>
        </message>
        <message>
            <location filename="../../core/report/terms.py" />
            <source>kept away from the network while it learnt, to judge it fairly.</source>
            <translation>vom Netz ferngehalten, während es lernte, um es gerecht zu prüfen.</translation>
        </message>
        <message>
            <location filename="../../core/report/terms.py" />
            <source>each image is scored at the threshold that the other images would choose, so that none judges itself.</source>
            <translation>Jedes Bild wird bei dem Schwellenwert bewertet, den die anderen Bilder wählen würden, sodass keines sich selbst prüft.</translation>
        </message>
        <message>
            <location filename="../../core/report/terms.py" />
            <source>the range in which the mean over very many such images lies in 95 of 100 cases; found by drawing from the images again and again (bootstrap-t). Few images make it wide.</source>
            <translation>der Bereich, in dem das Mittel über sehr viele solche Bilder in 95 von 100 Fällen liegt; gefunden, indem immer wieder aus den Bildern gezogen wird (Bootstrap-t). Wenige Bilder machen ihn breit.</translation>
        </message>
        <message>
            <location filename="../../core/report/terms.py" />
            <source>the square around a pixel that its answer is based on.</source>
            <translation>das Quadrat um ein Pixel, auf dem seine Antwort beruht.</translation>
        </message>
        <message>
            <location filename="../../core/report/terms.py" />
            <source>Object</source>
            <translation>Objekt</translation>
        </message>
        <message>
            <location filename="../../core/report/terms.py" />
            <source>pixels of the mask that hang together by their sides; ideally one cell.</source>
            <translation>Pixel der Maske, die an ihren Seiten zusammenhängen; im besten Fall eine Zelle.</translation>
        </message>
        <message>
            <location filename="../../core/report/terms.py" />
            <source>what turns the mask into objects: small specks dropped, touching cells split, and so on.</source>
            <translation>was aus der Maske Objekte macht: Krümel fallen weg, Zellen, die sich berühren, werden getrennt, und so weiter.</translation>
        </message>
        <message>
            <location filename="../../core/report/terms.py" />
            <source>Words explained</source>
            <translation>Begriffe</translation>
        </message>
        <message>
            <location filename="../../core/roles.py" />
            <source>too few labelled images to hold one out; five are needed</source>
            <translation>zu wenige markierte Bilder für ein Prüfbild; fünf sind nötig</translation>
        </message>
        <message>
            <location filename="../../core/roles.py" />
            <source>those due belong together, or their role is settled already</source>
            <translation>die fälligen gehören zusammen, oder ihre Rolle steht schon fest</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Held-out pixels</source>
            <translation>Pixel der Prüfbilder</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Classes of the network</source>
            <translation>Klassen des Netzes</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Classes with labels</source>
            <translation>Klassen mit Markierungen</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Loss on training images</source>
            <translation>Verlust auf Trainingsbildern</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>of them background</source>
            <translation>davon Hintergrund</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Images learnt from</source>
            <translation>Gelernt aus Bildern</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Images held out</source>
            <translation>Prüfbilder</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Classes judged</source>
            <translation>Beurteilte Klassen</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Judged on parts of images</source>
            <translation>Beurteilt auf Teilen von Bildern</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Live mode</source>
            <translation>Live-Modus</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Stopped by hand</source>
            <translation>Von Hand gestoppt</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Learning rate</source>
            <translation>Lernrate</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Crop (pixels)</source>
            <translation>Ausschnitt (Pixel)</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Crops a step</source>
            <translation>Ausschnitte je Schritt</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Share turned and stretched</source>
            <translation>Anteil gedreht und gestreckt</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Computed in</source>
            <translation>Gerechnet in</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Seed</source>
            <translation>Startzahl</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>The held-out IoU of run {second} is {gain:.3f} higher than that of run {first}.</source>
            <translation>Der IoU von Lauf {second} auf Prüfbildern ist um {gain:.3f} höher als der von Lauf {first}.</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>The held-out IoU of run {second} is {gain:.3f} lower than that of run {first}.</source>
            <translation>Der IoU von Lauf {second} auf Prüfbildern ist um {gain:.3f} niedriger als der von Lauf {first}.</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>the network before it</source>
            <translation>das Netz davor</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>the starter network</source>
            <translation>das Startnetz</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Held-out IoU, when trained</source>
            <translation>Prüf-IoU beim Training</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Revision of the labels</source>
            <translation>Stand der Markierungen</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Steps</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Trained for</source>
            <translation>Trainingszeit</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Time asked for</source>
            <translation>Verlangte Zeit</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>One of the runs has no held-out IoU, so they cannot be compared by it.</source>
            <translation>Einer der Läufe hat keinen IoU auf Prüfbildern, daher sind sie daran nicht zu vergleichen.</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Their held-out IoU are means of different classes, so they cannot be compared by it.</source>
            <translation>Ihre Prüf-IoU sind Mittel verschiedener Klassen und daher nicht zu vergleichen.</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>The held-out IoU of both runs is the same.</source>
            <translation>Der IoU beider Läufe auf Prüfbildern ist gleich.</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>They were judged on different held-out labels.</source>
            <translation>Sie wurden auf verschiedenen markierten Prüfbildern beurteilt.</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>Labels have changed between them.</source>
            <translation>Dazwischen haben sich Markierungen geändert.</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>others</source>
            <translation>andere</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>not comparable</source>
            <translation>nicht vergleichbar</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/run_comparison.py" />
            <source>{n} entries</source>
            <extracomment>For one: 1 entry</extracomment>
            <translation>
                <numerusform>1 Eintrag</numerusform>
                <numerusform>{n} Einträge</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../core/run_comparison.py" />
            <source>%Y-%m-%d %H:%M:%S</source>
            <translation>%d.%m.%Y %H:%M:%S</translation>
        </message>
        <message>
            <location filename="../../core/sample.py" />
            <source>White cell</source>
            <translation>Weiße Zelle</translation>
        </message>
        <message>
            <location filename="../../core/sample.py" />
            <source>The sample {missing} is not in {samples}; install SmearSeg again.</source>
            <translation>Das Beispiel {missing} ist nicht in {samples}; SmearSeg neu installieren.</translation>
        </message>
        <message>
            <location filename="../../core/sample.py" />
            <source>{name} images</source>
            <translation>{name}-Bilder</translation>
        </message>
        <message>
            <location filename="../../core/sides.py" />
            <source>{alike}, but one trains and the other is held out: an image that the network learnt from cannot judge it.</source>
            <translation>{alike}, aber eines trainiert, und das andere ist Prüfbild: Ein Bild, aus dem das Netz gelernt hat, kann es nicht prüfen.</translation>
        </message>
        <message>
            <location filename="../../core/sides.py" />
            <source>{alike}, so {what} went from held out to training: an image that the network learns from cannot judge it.</source>
            <translation>{alike}, daher ist {what} jetzt Trainingsbild statt Prüfbild: Ein Bild, aus dem das Netz lernt, kann es nicht prüfen.</translation>
        </message>
        <message>
            <location filename="../../core/sides.py" />
            <source>{alike}, so {what} went from training to held out: the network must not learn from an image that judges it.</source>
            <translation>{alike}, daher ist {what} jetzt Prüfbild statt Trainingsbild: Das Netz darf nicht aus einem Bild lernen, das es prüft.</translation>
        </message>
        <message>
            <location filename="../../core/tables.py" />
            <source>{title} has {rows} rows, more than an XLSX sheet holds; choose CSV.</source>
            <translation>{title} hat {rows} Zeilen, mehr, als ein XLSX-Blatt fasst; CSV wählen.</translation>
        </message>
        <message>
            <location filename="../../core/tables.py" />
            <source>{name} did not read back as written.</source>
            <translation>{name} ließ sich nicht so zurücklesen, wie es geschrieben wurde.</translation>
        </message>
        <message>
            <location filename="../../core/training_data.py" />
            <source> or </source>
            <translation> oder </translation>
        </message>
        <message>
            <location filename="../../core/training_data.py" />
            <source>Only background is labelled: paint over some {names} too, then train.</source>
            <translation>Nur Hintergrund ist markiert: auch etwas {names} malen, dann trainieren.</translation>
        </message>
        <message>
            <location filename="../../core/training_data.py" />
            <source>Only “{name}” is labelled: paint some background too, then train.</source>
            <translation>Nur „{name}“ ist markiert: auch etwas Hintergrund malen, dann trainieren.</translation>
        </message>
        <message>
            <location filename="../../core/training_data.py" />
            <source>Nothing is labelled for training: paint some {names} and some background, or import masks.</source>
            <translation>Zum Trainieren ist nichts markiert: etwas {names} und etwas Hintergrund malen oder Masken importieren.</translation>
        </message>
        <message>
            <location filename="../../core/training_data.py" />
            <source>Nothing is labelled for training: paint some {names} and some background on an image that is not held out, or import masks.</source>
            <translation>Zum Trainieren ist nichts markiert: etwas {names} und etwas Hintergrund auf einem Bild malen, das kein Prüfbild ist, oder Masken importieren.</translation>
        </message>
        <message>
            <location filename="../../core/training_request.py" />
            <source>Training went astray and was ended; no network was kept. Train again.</source>
            <translation>Das Training wurde instabil und daher beendet; es wurde kein Netz behalten. Neu trainieren.</translation>
        </message>
        <message>
            <location filename="../../core/training_request.py" />
            <source>Training went astray and was ended; the last good network is kept. Train again.</source>
            <translation>Das Training wurde instabil und daher beendet; das letzte gute Netz bleibt. Neu trainieren.</translation>
        </message>
        <message>
            <location filename="../../core/unlike.py" />
            <source>This image is less sharp than the training images.</source>
            <translation>Dieses Bild ist unschärfer als die Trainingsbilder.</translation>
        </message>
        <message>
            <location filename="../../core/unlike.py" />
            <source>This image is sharper than the training images.</source>
            <translation>Dieses Bild ist schärfer als die Trainingsbilder.</translation>
        </message>
        <message>
            <location filename="../../core/unlike.py" />
            <source>The background has another colour than in the training images.</source>
            <translation>Der Hintergrund hat eine andere Farbe als in den Trainingsbildern.</translation>
        </message>
        <message>
            <location filename="../../core/unlike.py" />
            <source>The background is darker than in the training images.</source>
            <translation>Der Hintergrund ist dunkler als in den Trainingsbildern.</translation>
        </message>
        <message>
            <location filename="../../core/unlike.py" />
            <source>The background is brighter than in the training images.</source>
            <translation>Der Hintergrund ist heller als in den Trainingsbildern.</translation>
        </message>
        <message>
            <location filename="../../core/unlike.py" />
            <source>The stain has another colour than in the training images.</source>
            <translation>Die Färbung hat eine andere Farbe als in den Trainingsbildern.</translation>
        </message>
        <message>
            <location filename="../../core/unlike.py" />
            <source>The stain is stronger than in the training images.</source>
            <translation>Die Färbung ist stärker als in den Trainingsbildern.</translation>
        </message>
        <message>
            <location filename="../../core/unlike.py" />
            <source>The stain is weaker than in the training images.</source>
            <translation>Die Färbung ist schwächer als in den Trainingsbildern.</translation>
        </message>
        <message>
            <location filename="../../core/unlike.py" />
            <source>What it shows is {factor:.1f} times larger than in the training images.</source>
            <translation>Was es zeigt, ist {factor:.1f}-mal so groß wie in den Trainingsbildern.</translation>
        </message>
        <message>
            <location filename="../../core/unlike.py" />
            <source>What it shows is {factor:.1f} times smaller than in the training images.</source>
            <translation>Was es zeigt, ist {factor:.1f}-mal kleiner als in den Trainingsbildern.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../core/words.py" />
            <source>{n} days</source>
            <extracomment>For one: {n} day</extracomment>
            <translation>
                <numerusform>{n} Tag</numerusform>
                <numerusform>{n} Tage</numerusform>
            </translation>
        </message>
        <message>
            <source>They are means of different classes.</source>
            <translation type="vanished">Sie sind Mittel verschiedener Klassen.</translation>
        </message>
        <message>
            <source>Stopped, because the network is being trained now.</source>
            <translation type="vanished">Gestoppt, weil das Netz jetzt trainiert wird.</translation>
        </message>
        <message numerus="yes">
            <source>{boxes} boxes and {objects} objects on {n} images</source>
            <translation type="vanished">
                <numerusform>{boxes} Rahmen und {objects} Objekte auf 1 Bild</numerusform>
                <numerusform>{boxes} Rahmen und {objects} Objekte auf {n} Bildern</numerusform>
            </translation>
        </message>
        <message>
            <source>Threshold of “{name}” set to the proposed {proposed:.3f}; you had chosen {mine:.3f}. “Keep mine” brings it back.</source>
            <translation type="vanished">Schwellenwert von „{name}“ auf den vorgeschlagenen {proposed:.3f} gesetzt; gewählt war {mine:.3f}. „Meinen behalten“ bringt ihn zurück.</translation>
        </message>
        <message>
            <source>{score:.3f} in part</source>
            <translation type="vanished">{score:.3f} (Teil)</translation>
        </message>
        <message>
            <source>No held-out image with labels, so no IoU.</source>
            <translation type="vanished">Kein Prüfbild mit Markierungen, daher kein IoU.</translation>
        </message>
        <message>
            <source>Cross-fitted, at its best {mean:.3f}, 95 %: {low:.3f}–{high:.3f}</source>
            <translation type="vanished">Prüfbilder, bestenfalls: IoU {mean:.3f}, 95 %: {low:.3f}–{high:.3f}</translation>
        </message>
        <message>
            <source>Cross-fitted, at its best {mean:.3f}, few images</source>
            <translation type="vanished">Prüfbilder, bestenfalls: IoU {mean:.3f}, wenige Bilder</translation>
        </message>
        <message>
            <source>Run {number} cannot be judged: its network is damaged or was made by a newer SmearSeg. The one in use stays.</source>
            <translation type="vanished">Lauf {number} kann nicht geprüft werden: Sein Netz ist beschädigt oder von einem neueren SmearSeg. Das verwendete bleibt.</translation>
        </message>
        <message>
            <source>the labelled images belong together</source>
            <translation type="vanished">die markierten Bilder gehören zusammen</translation>
        </message>
        <message>
            <source>shade: at most 0.01 IoU lost</source>
            <translation type="vanished">Schattierung: höchstens 0.01 IoU verloren</translation>
        </message>
        <message>
            <source>shade: at most 0.01 lost</source>
            <translation type="vanished">Schattierung: höchstens 0.01 verloren</translation>
        </message>
        <message>
            <source>{what} ended because this computer's memory ran out; close other programs, then try again.</source>
            <translation type="vanished">{what} endete, weil der Arbeitsspeicher dieses Rechners nicht reichte; andere Programme schließen, dann noch einmal versuchen.</translation>
        </message>
        <message>
            <source>Once a network is trained, images with labels are listed here, worst first.</source>
            <translation type="vanished">Sobald ein Netz trainiert ist, stehen hier die markierten Bilder, die schlechtesten zuerst.</translation>
        </message>
        <message>
            <source>{name} holds boxes without outlines, which say where cells are but not which pixels are theirs, so it is no mask. Export outlines or run lengths where it was made.</source>
            <translation type="vanished">{name} enthält Rahmen ohne Umrisse, die sagen, wo Zellen sind, nicht aber, welche Pixel ihnen gehören; die Datei ist also keine Maske. Dort, wo sie entstand, Umrisse oder Lauflängen exportieren.</translation>
        </message>
        <message>
            <source>{names} show the same, and each of them counts: the {n} held-out images are only {different} different ones, and the figure is less sure than it says.</source>
            <translation type="vanished">{names} zeigen dasselbe, und jedes von ihnen zählt: Die {n} Prüfbilder sind nur {different} verschiedene, und die Zahl ist weniger sicher, als sie sagt.</translation>
        </message>
        <message>
            <source>{alike}, but stand on both sides now: an image that the network learnt from cannot judge it.</source>
            <translation type="vanished">{alike}, stehen jetzt aber auf beiden Seiten: Ein Bild, aus dem das Netz gelernt hat, kann es nicht prüfen.</translation>
        </message>
        <message>
            <source>{trees} trees vote on {features} blurred colours and slopes of each pixel by itself.</source>
            <translation type="vanished">{trees} Bäume stimmen über {features} unscharfe Farben und Gefälle jedes einzelnen Pixels ab.</translation>
        </message>
        <message>
            <source>The network is damaged and cannot be read. Train again, or go back to another run (Network, Training runs).</source>
            <translation type="vanished">Das Netz ist beschädigt und lässt sich nicht lesen. Neu trainieren oder zu einem anderen Lauf zurückgehen (Netz, Trainingsläufe).</translation>
        </message>
        <message>
            <source>Nothing has run yet.
Jobs longer than half a second appear here.</source>
            <translation type="vanished">Noch ist nichts gelaufen.
Aufgaben über einer halben Sekunde stehen hier.</translation>
        </message>
        <message>
            <source>add images first</source>
            <translation type="vanished">zuerst Bilder hinzufügen</translation>
        </message>
        <message>
            <source>&amp;Name:</source>
            <translation type="vanished">&amp;Name:</translation>
        </message>
        <message>
            <source>&amp;Folder:</source>
            <translation type="vanished">&amp;Ordner:</translation>
        </message>
        <message>
            <source>no labels on this image</source>
            <translation type="vanished">keine Markierungen auf diesem Bild</translation>
        </message>
        <message>
            <source>A threshold chosen and scored on the same images, {threshold:.3f}, gives {iou:.3f}: too good, as it is its own judge.</source>
            <translation type="vanished">Auf denselben Bildern gewählt und geprüft, ergäbe der Schwellenwert {threshold:.3f} einen IoU von {iou:.3f}: zu gut, denn er prüft sich selbst.</translation>
        </message>
        <message>
            <source>Every file is read back before it counts. Images are never changed.</source>
            <translation type="vanished">Jede Datei wird nach dem Schreiben geprüft. Bilder werden nie verändert.</translation>
        </message>
        <message>
            <source>Straight line</source>
            <translation type="vanished">Gerade Linie</translation>
        </message>
        <message>
            <source>{size}, here a part of {part}, {kind}</source>
            <translation type="vanished">{size}, hier ein Teil von {part}, {kind}</translation>
        </message>
        <message>
            <source>The disk has less room than a backup of {name} needs; free some space.</source>
            <translation type="vanished">Der Datenträger hat weniger Platz, als eine Sicherung von {name} braucht; Platz schaffen.</translation>
        </message>
        <message>
            <source>Tell classes, mask and errors apart by stripes and dots, too, not by colour alone</source>
            <translation type="vanished">Klassen, Maske und Fehler auch an Streifen und Punkten unterscheiden, nicht nur an der Farbe</translation>
        </message>
        <message>
            <source>Stripes and dots on classes, mask and errors, so that no colour is needed.</source>
            <translation type="vanished">Streifen und Punkte auf Klassen, Maske und Fehlern, sodass keine Farbe nötig ist.</translation>
        </message>
        <message>
            <source>Stripes, so that no colour is needed to tell errors apart</source>
            <translation type="vanished">Streifen, damit Fehler ohne Farbe zu unterscheiden sind</translation>
        </message>
        <message>
            <source>The file of {name} is missing; show where it is now.</source>
            <translation type="vanished">Die Datei von {name} fehlt; zeigen, wo sie jetzt ist.</translation>
        </message>
        <message>
            <source>The training was stopped before the network was judged, so no held-out image had a say in the thresholds that it proposed.</source>
            <translation type="vanished">Das Training wurde gestoppt, bevor das Netz beurteilt war: Kein Prüfbild hatte Anteil an den Schwellenwerten, die es vorgeschlagen hat.</translation>
        </message>
        <message>
            <source>The project is as it was on {said}. What it was before is kept as “{name}”.</source>
            <translation type="vanished">Das Projekt ist auf dem Stand von {said}. Was vorher war, bleibt als „{name}“ erhalten.</translation>
        </message>
        <message>
            <source>Not measured yet at this threshold and these rules.</source>
            <translation type="vanished">Mit diesem Schwellenwert und diesen Regeln noch nicht gemessen.</translation>
        </message>
        <message>
            <source>Kept is the network of {time}: it had the highest IoU.</source>
            <translation type="vanished">Behalten wurde das Netz nach {time}: Es hatte den höchsten IoU.</translation>
        </message>
        <message>
            <source>{labels} labelled px, class “{class_name}”</source>
            <translation type="vanished">{labels} markierte px, Klasse „{class_name}“</translation>
        </message>
        <message>
            <source>It cannot start like this. Your projects were not touched. Start it again; if it happens again, give the details to whoever looks after SmearSeg where you work.</source>
            <translation type="vanished">So kann es nicht starten. Die Projekte wurden nicht angerührt. Das Programm noch einmal starten; geschieht es wieder, die Einzelheiten der Person geben, die SmearSeg am Arbeitsplatz betreut.</translation>
        </message>
        <message>
            <source>SmearSeg met a fault of its own.</source>
            <translation type="vanished">In SmearSeg ist ein Fehler aufgetreten.</translation>
        </message>
        <message>
            <source>The heatmap is computed correctly.</source>
            <translation type="vanished">Die Heatmap ist richtig berechnet.</translation>
        </message>
        <message>
            <source>Mistaken: pixels that colour alone would take for the other class, were both as frequent. Shape and surroundings help to part them.</source>
            <translation type="vanished">Verwechselt: Pixel, die allein nach der Farbe für die andere Klasse gehalten würden, wären beide gleich häufig. Form und Umgebung helfen, sie zu trennen.</translation>
        </message>
        <message numerus="yes">
            <source>{n} images are labelled: press Train.</source>
            <translation type="vanished">
                <numerusform>{n} Bild ist markiert: „Trainieren“ drücken.</numerusform>
                <numerusform>{n} Bilder sind markiert: „Trainieren“ drücken.</numerusform>
            </translation>
        </message>
        <message>
            <source>No rules</source>
            <translation type="vanished">Keine Regeln</translation>
        </message>
        <message>
            <source>IoU here is of “{name}”</source>
            <translation type="vanished">IoU hier: von „{name}“</translation>
        </message>
        <message>
            <source>on {basis}</source>
            <translation type="vanished">Grundlage: {basis}</translation>
        </message>
        <message>
            <source>Mean IoU {mean:.3f} over {images}, {note}</source>
            <translation type="vanished">Mittlerer IoU {mean:.3f} über {images}, {note}</translation>
        </message>
        <message>
            <source>Mean IoU {mean:.3f}, 95 % interval {low:.3f} to {high:.3f}, over {images}</source>
            <translation type="vanished">Mittlerer IoU {mean:.3f}, 95-%-Intervall {low:.3f} bis {high:.3f}, über {images}</translation>
        </message>
        <message>
            <source>Remove from list</source>
            <translation type="vanished">Aus Liste entfernen</translation>
        </message>
        <message>
            <source>Go back to the threshold that you had chosen before training</source>
            <translation type="vanished">Zu dem Schwellenwert zurück, der vor dem Training gewählt war</translation>
        </message>
        <message>
            <source>Threshold of “{name}” set to the proposed {proposed:.3f}; you had chosen {mine:.3f} before training. “Keep mine” brings it back.</source>
            <translation type="vanished">Schwellenwert von „{name}“ auf den vorgeschlagenen {proposed:.3f} gesetzt; vor dem Training war {mine:.3f} gewählt. „Meinen behalten“ bringt ihn zurück.</translation>
        </message>
        <message>
            <source>Stopped at once; the network of before stays in use.</source>
            <translation type="vanished">Gleich gestoppt; das Netz von vorher bleibt in Gebrauch.</translation>
        </message>
        <message>
            <source>{name} is damaged: a mask shape cannot be read; draw it again.</source>
            <translation type="vanished">{name} ist beschädigt: Eine Maskenform kann nicht gelesen werden; neu zeichnen.</translation>
        </message>
        <message>
            <source>{name} {iou:.3f}, mean of classes, at thresholds {at} on {where}.</source>
            <translation type="vanished">{name} {iou:.3f}, Mittel der Klassen, bei den Schwellenwerten {at}, {where}.</translation>
        </message>
        <message>
            <source>Cells that touch count as one object, and small specks count, too: no rules for cells are set.</source>
            <translation type="vanished">Zellen, die sich berühren, zählen als ein Objekt, und auch Krümel zählen: Es sind keine Zellregeln gesetzt.</translation>
        </message>
        <message>
            <source>At the threshold in use, {threshold:.3f}, and after the rules for cells the IoU is {iou}; the curve below is of the mask before them.</source>
            <translation type="vanished">Beim verwendeten Schwellenwert, {threshold:.3f}, und nach den Zellregeln ist der IoU {iou}; die Kurve unten gilt für die Maske davor.</translation>
        </message>
        <message>
            <source>At the threshold in use the rules for cells are applied; cross-fitted scores and the curve are of the mask before them.</source>
            <translation type="vanished">Beim verwendeten Schwellenwert sind die Zellregeln angewandt; über Kreuz bestimmte Werte und die Kurve gelten für die Maske davor.</translation>
        </message>
        <message>
            <source>of held-out images</source>
            <translation type="vanished">der Prüfbilder</translation>
        </message>
        <message>
            <source>of “{name}”, held-out images</source>
            <translation type="vanished">von „{name}“, Prüfbilder</translation>
        </message>
        <message>
            <source>Mean of images {iou:.3f} at threshold {threshold:.3f}</source>
            <translation type="vanished">Mittel der Bilder {iou:.3f} beim Schwellenwert {threshold:.3f}</translation>
        </message>
        <message>
            <source>Judged now, both on {on} that neither learnt from: the held-out IoU is the same.</source>
            <translation type="vanished">Beide jetzt beurteilt, ohne daraus gelernt zu haben: {on}. Der Prüf-IoU ist gleich.</translation>
        </message>
        <message>
            <source>Judged now, both on {on} that neither learnt from: the held-out IoU of run {second} is {gain:.3f} higher than that of run {first}.</source>
            <translation type="vanished">Beide jetzt beurteilt, ohne daraus gelernt zu haben: {on}. Der Prüf-IoU von Lauf {second} ist um {gain:.3f} höher als der von Lauf {first}.</translation>
        </message>
        <message>
            <source>Judged now, both on {on} that neither learnt from: the held-out IoU of run {second} is {gain:.3f} lower than that of run {first}.</source>
            <translation type="vanished">Beide jetzt beurteilt, ohne daraus gelernt zu haben: {on}. Der Prüf-IoU von Lauf {second} ist um {gain:.3f} niedriger als der von Lauf {first}.</translation>
        </message>
        <message>
            <source>Judged now, both on {on} that neither learnt from: the mean held-out IoU of the classes is the same.</source>
            <translation type="vanished">Beide jetzt beurteilt, ohne daraus gelernt zu haben: {on}. Der mittlere Prüf-IoU der Klassen ist gleich.</translation>
        </message>
        <message>
            <source>Judged now, both on {on} that neither learnt from: the mean held-out IoU of the classes is {gain:.3f} higher for run {second} than for run {first}.</source>
            <translation type="vanished">Beide jetzt beurteilt, ohne daraus gelernt zu haben: {on}. Der mittlere Prüf-IoU der Klassen ist bei Lauf {second} um {gain:.3f} höher als bei Lauf {first}.</translation>
        </message>
        <message>
            <source>Judged now, both on {on} that neither learnt from: the mean held-out IoU of the classes is {gain:.3f} lower for run {second} than for run {first}.</source>
            <translation type="vanished">Beide jetzt beurteilt, ohne daraus gelernt zu haben: {on}. Der mittlere Prüf-IoU der Klassen ist bei Lauf {second} um {gain:.3f} niedriger als bei Lauf {first}.</translation>
        </message>
        <message numerus="yes">
            <source>{names} are there already and will be replaced.</source>
            <translation type="vanished">
                <numerusform>{names} ist schon vorhanden und wird ersetzt.</numerusform>
                <numerusform>{names} sind schon vorhanden und werden ersetzt.</numerusform>
            </translation>
        </message>
        <message>
            <source> and </source>
            <translation type="vanished"> und </translation>
        </message>
        <message>
            <source>held-out IoU</source>
            <translation type="vanished">Prüf-IoU</translation>
        </message>
        <message>
            <source>held-out IoU (mean of the classes)</source>
            <translation type="vanished">Prüf-IoU (Mittel der Klassen)</translation>
        </message>
        <message>
            <source>Judged now, both on {on} that neither learnt from: the {what} is the same.</source>
            <translation type="vanished">Beide jetzt beurteilt, ohne daraus gelernt zu haben: {on}. Der {what} ist gleich.</translation>
        </message>
        <message>
            <source>Judged now, both on {on} that neither learnt from: the {what} of run {second} is {gain:.3f} higher than that of run {first}.</source>
            <translation type="vanished">Beide jetzt beurteilt, ohne daraus gelernt zu haben: {on}. Der {what} von Lauf {second} ist um {gain:.3f} höher als der von Lauf {first}.</translation>
        </message>
        <message>
            <source>Judged now, both on {on} that neither learnt from: the {what} of run {second} is {gain:.3f} lower than that of run {first}.</source>
            <translation type="vanished">Beide jetzt beurteilt, ohne daraus gelernt zu haben: {on}. Der {what} von Lauf {second} ist um {gain:.3f} niedriger als der von Lauf {first}.</translation>
        </message>
        <message>
            <source>This image cannot be read, so it has no IoU.</source>
            <translation type="vanished">Dieses Bild ist nicht lesbar, daher hat es keinen IoU.</translation>
        </message>
        <message>
            <source>Threshold chosen by you</source>
            <translation type="vanished">Schwellenwert selbst gewählt</translation>
        </message>
        <message>
            <source>Threshold proposed so far; training goes on</source>
            <translation type="vanished">Vorläufiger Vorschlag; das Training läuft noch</translation>
        </message>
        <message numerus="yes">
            <source>Threshold proposed from parts of {n} held-out images</source>
            <translation type="vanished">
                <numerusform>Schwellenwert aus einem Teil von {n} Prüfbild vorgeschlagen</numerusform>
                <numerusform>Schwellenwert aus Teilen von {n} Prüfbildern vorgeschlagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Threshold proposed from {n} held-out images</source>
            <translation type="vanished">
                <numerusform>Schwellenwert aus {n} Prüfbild vorgeschlagen</numerusform>
                <numerusform>Schwellenwert aus {n} Prüfbildern vorgeschlagen</numerusform>
            </translation>
        </message>
        <message>
            <source>Threshold proposed from your labels</source>
            <translation type="vanished">Schwellenwert aus den Markierungen vorgeschlagen</translation>
        </message>
        <message>
            <source>Threshold not judged: the training was stopped early</source>
            <translation type="vanished">Schwellenwert nicht geprüft: das Training wurde vorzeitig beendet</translation>
        </message>
        <message>
            <source>Threshold proposed from labels of training images</source>
            <translation type="vanished">Schwellenwert aus Markierungen der Trainingsbilder vorgeschlagen</translation>
        </message>
        <message>
            <source>Under a tenth of the usual area of its class: not counted as a cell</source>
            <translation type="vanished">Unter einem Zehntel der üblichen Fläche seiner Klasse: nicht als Zelle gezählt</translation>
        </message>
        <message>
            <source>{name} (speck)</source>
            <translation type="vanished">{name} (Krümel)</translation>
        </message>
        <message>
            <source>There is no backup yet. The next one is made after ten minutes of work, or when the project is opened again.</source>
            <translation type="vanished">Noch gibt es keine Sicherung. Die erste entsteht nach zehn Minuten Arbeit oder beim nächsten Öffnen des Projekts.</translation>
        </message>
        <message>
            <source>Covers {images} and the newest network. All images are predicted anew, which takes a while for many.</source>
            <translation type="vanished">Er umfasst {images} und das neueste Netz. Alle Bilder werden neu vorhergesagt, was bei vielen eine Weile dauert.</translation>
        </message>
        <message>
            <source>Covers {images} and training run {run}. All images are predicted anew, which takes a while for many.</source>
            <translation type="vanished">Er umfasst {images} und Lauf {run}. Alle Bilder werden neu vorhergesagt, was bei vielen eine Weile dauert.</translation>
        </message>
        <message>
            <source>None: no image stands out among the others by light, stain or sharpness.</source>
            <translation type="vanished">Keine: Kein Bild fällt unter den anderen durch Helligkeit, Färbung oder Schärfe auf.</translation>
        </message>
        <message>
            <source>None were found.</source>
            <translation type="vanished">Keine gefunden.</translation>
        </message>
        <message>
            <source>Below: the last look, {images}</source>
            <translation type="vanished">Unten: die vorige Durchsicht, {images}</translation>
        </message>
        <message>
            <source>Below: the last whole look, {images}. Press Look again for a new one.</source>
            <translation type="vanished">Unten: die letzte vollständige Durchsicht, {images}. „Neu durchsehen“ beginnt eine neue.</translation>
        </message>
        <message>
            <source>The report says what was done, how good the masks are and what was counted, for somebody who never saw this program. It is a file on this computer; nothing is sent anywhere.</source>
            <translation type="vanished">Der Bericht sagt, was getan wurde, wie gut die Masken sind und was gezählt wurde – für alle, die dieses Programm nie gesehen haben. Er wird auf diesem Rechner gespeichert; nichts wird irgendwohin gesendet.</translation>
        </message>
        <message>
            <source>“Like the system” follows the system’s light and dark, also while the program runs.</source>
            <translation type="vanished">„Wie das System“ folgt dessen Hell und Dunkel, auch während das Programm läuft.</translation>
        </message>
        <message>
            <source>&amp;Tell when a long job ends</source>
            <translation type="vanished">Das Ende langer Aufgaben &amp;melden</translation>
        </message>
        <message>
            <source>With a notification if the job took more than 20 s and you are in another program.</source>
            <translation type="vanished">Mit einer Benachrichtigung, wenn sie mehr als 20 s gedauert hat und gerade ein anderes Programm vorn ist.</translation>
        </message>
        <message>
            <source>Two fingers on a trackpad do the same. With Ctrl both zoom, with Shift both move the image. A pinch zooms.</source>
            <translation type="vanished">Gilt auch für zwei Finger auf dem Touchpad. Mit Strg wird immer gezoomt, mit Umschalt immer verschoben; Spreizen zoomt.</translation>
        </message>
        <message>
            <source>A small picture of the whole image in the corner, while only a part of it is in view.</source>
            <translation type="vanished">Ein kleines Bild des ganzen Bildes in der Ecke, solange nur ein Teil davon zu sehen ist.</translation>
        </message>
        <message>
            <source>Lines between the image's pixels, once they are large on the screen.</source>
            <translation type="vanished">Linien zwischen den Pixeln des Bildes, sobald sie auf dem Bildschirm groß sind.</translation>
        </message>
        <message>
            <source>Where the sample and new projects are kept unless you save them elsewhere.</source>
            <translation type="vanished">Wo das Beispiel und neue Projekte liegen, solange sie nicht anderswo gespeichert werden.</translation>
        </message>
        <message>
            <source>Where exports, reports and saved networks go unless you choose another folder.</source>
            <translation type="vanished">Wohin Exporte, Berichte und gespeicherte Netze kommen, wenn kein anderer Ordner gewählt wird.</translation>
        </message>
        <message>
            <source>Of {images} and the newest network. All images are predicted anew, which takes a while for many.</source>
            <translation type="vanished">Er umfasst {images} und das neueste Netz. Alle Bilder werden neu vorhergesagt, was bei vielen eine Weile dauert.</translation>
        </message>
        <message>
            <source>Of {images} and run {run}. All images are predicted anew, which takes a while for many.</source>
            <translation type="vanished">Er umfasst {images} und Lauf {run}. Alle Bilder werden neu vorhergesagt, was bei vielen eine Weile dauert.</translation>
        </message>
        <message>
            <source>{first} and {second}:</source>
            <translation type="vanished">{first} und {second}:</translation>
        </message>
        <message>
            <source>Colour alone would take up to {percent:.0f} % of their pixels for the other class, if there were as many of both.</source>
            <translation type="vanished">Allein nach der Farbe würden bis zu {percent:.0f} % ihrer Pixel verwechselt, wären beide gleich häufig.</translation>
        </message>
        <message>
            <source>Their colours differ clearly; colour alone nearly parts them.</source>
            <translation type="vanished">Ihre Farben unterscheiden sich deutlich; Farbe allein trennt sie fast.</translation>
        </message>
        <message>
            <source>Their colours overlap a little; shape and surroundings help.</source>
            <translation type="vanished">Ihre Farben überschneiden sich ein wenig; Form und Umgebung helfen.</translation>
        </message>
        <message>
            <source>Their colours are much alike; only shape and surroundings part them.</source>
            <translation type="vanished">Ihre Farben sind einander sehr ähnlich; nur Form und Umgebung trennen sie.</translation>
        </message>
        <message>
            <source>Once a network is trained, IoU over threshold appears here.</source>
            <translation type="vanished">Sobald ein Netz trainiert ist, steht hier der IoU über dem Schwellenwert.</translation>
        </message>
        <message>
            <source>There is no backup yet. One is made when a project is opened, and every ten minutes of work.</source>
            <translation type="vanished">Es gibt noch keine Sicherung. Eine wird beim Öffnen eines Projekts angelegt und alle zehn Minuten Arbeit.</translation>
        </message>
        <message>
            <source>by itself</source>
            <translation type="vanished">automatisch</translation>
        </message>
        <message>
            <source>Nothing has run yet.
Whatever takes over half a second shows here.</source>
            <translation type="vanished">Noch ist nichts gelaufen.
Was länger als eine halbe Sekunde dauert, steht hier.</translation>
        </message>
        <message>
            <source>Held-out mean IoU {mean:.3f}, few images</source>
            <translation type="vanished">Prüfbilder: mittlerer IoU {mean:.3f}, wenige Bilder</translation>
        </message>
        <message>
            <source>Held-out mean IoU {mean:.3f}, 95 %: {low:.3f}–{high:.3f}</source>
            <translation type="vanished">Prüfbilder: mittlerer IoU {mean:.3f}, 95 %: {low:.3f}–{high:.3f}</translation>
        </message>
        <message>
            <source>The disk is nearly full, so no backup of {name} was made; free some space.</source>
            <translation type="vanished">Der Datenträger ist fast voll, daher wurde keine Sicherung von {name} angelegt; Platz schaffen.</translation>
        </message>
        <message>
            <source>With the keyboard: “{key_1}” and “{key_2}”</source>
            <translation type="vanished">Mit der Tastatur: „{key_1}“ und „{key_2}“</translation>
        </message>
        <message>
            <source>{part}, a sample</source>
            <translation type="vanished">{part}, eine Stichprobe</translation>
        </message>
        <message>
            <source>{size}, the image's size</source>
            <translation type="vanished">{size}, wie das Bild</translation>
        </message>
        <message>
            <source>{time}, estimated from {timed_pixels} pixels</source>
            <translation type="vanished">{time}, geschätzt aus {timed_pixels} Pixeln</translation>
        </message>
        <message>
            <source>a sample of {pixels} px, {kind}</source>
            <translation type="vanished">eine Stichprobe von {pixels} px, {kind}</translation>
        </message>
        <message>
            <source>Seven ways to a heatmap, from the same labels; IoU is at each one's own best threshold.</source>
            <translation type="vanished">Sieben Wege zu einer Heatmap, aus denselben Markierungen; IoU jeweils beim besten Schwellenwert.</translation>
        </message>
        <message>
            <source>Classify each of {area} pixels by itself? This takes about {cost} on this computer. Training the network meanwhile would end it.</source>
            <translation type="vanished">Jedes der {area} Pixel für sich klassifizieren? Das dauert auf diesem Rechner etwa {cost}. Ein Training des Netzes würde es unterdessen beenden.</translation>
        </message>
        <message>
            <source>You will see for yourself that the mask is the one which “Stride 1, padded” gives at once. You can stop at any time.</source>
            <translation type="vanished">So lässt sich selbst sehen, dass die Maske diejenige ist, die Schritt 5 auf einmal liefert. Ein Abbruch ist jederzeit möglich.</translation>
        </message>
        <message>
            <source>Only networks trained on your images have scores here. How well the starter network does on the open image is told in Threshold, at “This image”.</source>
            <translation type="vanished">Hier stehen nur Werte von Netzen, die auf diesen Bildern trainiert sind. Wie gut das Startnetz auf dem offenen Bild ist, steht unter „Schwellenwert“ bei „Dieses Bild“.</translation>
        </message>
        <message>
            <source>One threshold chosen on all of them, {threshold:.3f}, would judge itself: {iou:.3f}.</source>
            <translation type="vanished">Ein an allen gewählter Schwellenwert, {threshold:.3f}, würde sich selbst beurteilen: {iou:.3f}.</translation>
        </message>
        <message>
            <source>Plot of the cells' measures</source>
            <translation type="vanished">Diagramm der Zellmaße</translation>
        </message>
        <message>
            <source>The cells' sizes and shapes are drawn here.</source>
            <translation type="vanished">Hier werden Größe und Form der Zellen gezeichnet.</translation>
        </message>
        <message numerus="yes">
            <source>{n} specks not counted</source>
            <translation type="vanished">
                <numerusform>{n} Krümel nicht gezählt</numerusform>
                <numerusform>{n} Krümel nicht gezählt</numerusform>
            </translation>
        </message>
        <message>
            <source>Specks are under a tenth of the usual area of their class. They stand in the table and in what is exported, but are not in the number above; “Area from” in the Cells panel leaves them out everywhere.</source>
            <translation type="vanished">Krümel haben weniger als ein Zehntel der üblichen Fläche ihrer Klasse. Sie stehen in der Tabelle und in dem, was exportiert wird, zählen aber oben nicht mit; „Fläche ab“ im Bereich „Zellen“ lässt sie überall weg.</translation>
        </message>
        <message>
            <source>Judged now, both on {on} that neither learnt from: the mean IoU is the same.</source>
            <translation type="vanished">Jetzt beide beurteilt, keiner hat daraus gelernt – {on}: Der mittlere IoU ist gleich.</translation>
        </message>
        <message>
            <source>Judged now, both on {on} that neither learnt from: the mean IoU of run {second} is {gain:.3f} higher than that of run {first}.</source>
            <translation type="vanished">Jetzt beide beurteilt, keiner hat daraus gelernt – {on}: Der mittlere IoU von Lauf {second} ist um {gain:.3f} höher als der von Lauf {first}.</translation>
        </message>
        <message>
            <source>Judged now, both on {on} that neither learnt from: the mean IoU of run {second} is {gain:.3f} lower than that of run {first}.</source>
            <translation type="vanished">Jetzt beide beurteilt, keiner hat daraus gelernt – {on}: Der mittlere IoU von Lauf {second} ist um {gain:.3f} niedriger als der von Lauf {first}.</translation>
        </message>
        <message>
            <source>Seconds asked for</source>
            <translation type="vanished">Verlangte Sekunden</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation type="vanished">Sekunden</translation>
        </message>
        <message>
            <source>No preference is called “{words}”.</source>
            <translation type="vanished">Keine Einstellung heißt „{words}“.</translation>
        </message>
        <message>
            <source>The last training ended at {time} with an error, before its first step; the previous network is in use.</source>
            <translation type="vanished">Das letzte Training endete um {time} mit einem Fehler, vor seinem ersten Schritt; das vorige Netz ist in Gebrauch.</translation>
        </message>
        <message>
            <source>Held-out mean IoU {mean:.3f}, 95 %: {low:.3f}–{high:.3f}</source>
            <translation type="vanished">Prüfbilder: mittlerer IoU {mean:.3f}, 95 %: {low:.3f}–{high:.3f}</translation>
        </message>
        <message>
            <source>Once there is a mask, its cells stand here, one in a line.</source>
            <translation type="vanished">Sobald es eine Maske gibt, stehen hier ihre Zellen, je Zeile eine.</translation>
        </message>
        <message>
            <source>Once all images are measured, their cells stand here.</source>
            <translation type="vanished">Sobald alle Bilder gemessen sind, stehen hier ihre Zellen.</translation>
        </message>
        <message numerus="yes">
            <source>plus {n} likely specks</source>
            <translation type="vanished">
                <numerusform>dazu wohl {n} Krümel</numerusform>
                <numerusform>dazu wohl {n} Krümel</numerusform>
            </translation>
        </message>
        <message>
            <source>“Like the system” follows it while the program runs, too.</source>
            <translation type="vanished">„Wie das System“ folgt ihm auch, während das Programm läuft.</translation>
        </message>
        <message>
            <source>Of {cores}. Jobs leave them to the window, so that painting stays smooth.</source>
            <translation type="vanished">Von {cores} Kernen. Aufgaben lassen sie dem Fenster, damit das Malen flüssig bleibt.</translation>
        </message>
        <message>
            <source>{name} is damaged or no XML file; export it again.</source>
            <translation type="vanished">{name} ist beschädigt oder keine XML-Datei; noch einmal exportieren.</translation>
        </message>
        <message>
            <source>{sentence} Or open it read-only and look.</source>
            <translation type="vanished">{sentence} Oder zum Ansehen nur zum Lesen öffnen.</translation>
        </message>
        <message>
            <source>The last training ended at {time} with an error, before its first step; the network of before is in use.</source>
            <translation type="vanished">Das letzte Training endete um {time} mit einem Fehler, vor seinem ersten Schritt; das Netz von vorher ist in Gebrauch.</translation>
        </message>
        <message>
            <source>{name} is open in another SmearSeg. To change it here, close it there first.</source>
            <translation type="vanished">{name} ist in einem anderen SmearSeg offen. Um es hier zu ändern, erst dort schließen.</translation>
        </message>
        <message>
            <source>{name} is open in another SmearSeg on this computer, since {since}. To change it here, close it there first.</source>
            <translation type="vanished">{name} ist seit {since} in einem anderen SmearSeg auf diesem Rechner offen. Um es hier zu ändern, erst dort schließen.</translation>
        </message>
        <message>
            <source>{name} is open in another SmearSeg on computer {host}, since {since}. To change it here, close it there first.</source>
            <translation type="vanished">{name} ist seit {since} in einem anderen SmearSeg auf dem Rechner {host} offen. Um es hier zu ändern, erst dort schließen.</translation>
        </message>
        <message>
            <source>neck</source>
            <translation type="vanished">Hals</translation>
        </message>
        <message>
            <source>gap</source>
            <translation type="vanished">Lücke</translation>
        </message>
        <message>
            <source>smooth</source>
            <translation type="vanished">glätten</translation>
        </message>
        <message>
            <source>join</source>
            <translation type="vanished">verbinden</translation>
        </message>
        <message>
            <source>holes to</source>
            <translation type="vanished">Löcher bis</translation>
        </message>
        <message>
            <source>area from</source>
            <translation type="vanished">Fläche ab</translation>
        </message>
        <message>
            <source>area to</source>
            <translation type="vanished">Fläche bis</translation>
        </message>
        <message>
            <source>Here {parts}</source>
            <translation type="vanished">Hier {parts}</translation>
        </message>
        <message numerus="yes">
            <source>{n} likely specks</source>
            <translation type="vanished">
                <numerusform>{n} wohl ein Krümel</numerusform>
                <numerusform>{n} wohl Krümel</numerusform>
            </translation>
        </message>
        <message>
            <source>Specks are under a tenth of the usual area of their class; “Area from” in the Cells panel leaves them out.</source>
            <translation type="vanished">Krümel haben weniger als ein Zehntel der üblichen Fläche ihrer Klasse; „Fläche ab“ im Bereich „Zellen“ lässt sie aus.</translation>
        </message>
        <message>
            <source>Mouse &amp;wheel or two fingers</source>
            <translation type="vanished">Mausrad oder &amp;zwei Finger</translation>
        </message>
        <message>
            <source>With Ctrl they always zoom, with Shift they always move the image. A pinch zooms.</source>
            <translation type="vanished">Mit Strg zoomen sie immer, mit Umschalt verschieben sie immer das Bild. Zwei Finger spreizen zoomt.</translation>
        </message>
        <message>
            <source>Rest, right</source>
            <translation type="vanished">Rest, richtig</translation>
        </message>
        <message>
            <source>Copy figures</source>
            <translation type="vanished">Zahlen kopieren</translation>
        </message>
        <message>
            <source>The mask will be that of the stride-1 network, which gives the same answers at once. You can stop at any time.</source>
            <translation type="vanished">Die Maske wird die des Stride-1-Netzes sein, das dieselben Antworten auf einmal gibt. Anhalten ist jederzeit möglich.</translation>
        </message>
        <message>
            <source>{kind}, {pixels} px, {rank} of {total}</source>
            <translation type="vanished">{kind}, {pixels} px, {rank} von {total}</translation>
        </message>
        <message numerus="yes">
            <source>{n} images, {pixels} pixels together</source>
            <translation type="vanished">
                <numerusform>{n} Bild, {pixels} markierte Pixel</numerusform>
                <numerusform>{n} Bilder, {pixels} Pixel zusammen</numerusform>
            </translation>
        </message>
        <message>
            <source>Best IoU {iou:.3f} at {threshold:.3f}; within {within:.2f} of it from {low:.3f} to {high:.3f}</source>
            <translation type="vanished">Bester IoU {iou:.3f} bei {threshold:.3f}; höchstens {within:.2f} darunter von {low:.3f} bis {high:.3f}</translation>
        </message>
        <message>
            <source>At their common best, {threshold:.3f}, it would flatter: {iou:.3f}.</source>
            <translation type="vanished">Bei ihrem gemeinsamen besten, {threshold:.3f}, wäre er geschönt: {iou:.3f}.</translation>
        </message>
        <message>
            <source>Training ended early.</source>
            <translation type="vanished">Das Training endete vorzeitig.</translation>
        </message>
        <message>
            <source>One page that says what was done, how good the masks are and what was counted, for somebody who never saw this program. It is a file on this computer; nothing is sent anywhere.</source>
            <translation type="vanished">Eine Seite, die sagt, was getan wurde, wie gut die Masken sind und was gezählt wurde, für jemanden, der dieses Programm nie gesehen hat. Sie ist eine Datei auf diesem Rechner; nichts wird irgendwohin gesendet.</translation>
        </message>
        <message>
            <source>The report is written and was read back.</source>
            <translation type="vanished">Der Bericht ist geschrieben und wurde zurückgelesen.</translation>
        </message>
        <message>
            <source>Each pixel has the probability that the network gives it. How good the mask is, that does not say: see the Evaluation panel.</source>
            <translation type="vanished">Jedes Pixel hat die Wahrscheinlichkeit, die das Netz ihm gibt. Wie gut die Maske ist, sagt das nicht: Das steht unter „Auswertung“.</translation>
        </message>
        <message>
            <source>{ratio} quicker, for the same answer</source>
            <translation type="vanished">{ratio} schneller, bei gleicher Antwort</translation>
        </message>
        <message>
            <source>{pixels} pixels along the border, where no whole square of {side} pixels fits</source>
            <translation type="vanished">{pixels} Pixel am Rand, wo kein ganzes Quadrat von {side} Pixeln hinpasst</translation>
        </message>
        <message>
            <source>{n} times</source>
            <translation type="vanished">{n}-mal</translation>
        </message>
        <message>
            <source>IoU, judged now</source>
            <translation type="vanished">IoU, jetzt beurteilt</translation>
        </message>
        <message>
            <source>Judged now on the same {on} that neither learnt from: the mean IoU is the same.</source>
            <translation type="vanished">Jetzt auf denselben Bildern beurteilt ({on}), aus denen keiner gelernt hat: Der mittlere IoU ist gleich.</translation>
        </message>
        <message>
            <source>Judged now on the same {on} that neither learnt from: the mean IoU of run {second} is {gain:.3f} higher than run {first}'s.</source>
            <translation type="vanished">Jetzt auf denselben Bildern beurteilt ({on}), aus denen keiner gelernt hat: Der mittlere IoU von Lauf {second} ist um {gain:.3f} höher als der von Lauf {first}.</translation>
        </message>
        <message>
            <source>Judged now on the same {on} that neither learnt from: the mean IoU of run {second} is {gain:.3f} lower than run {first}'s.</source>
            <translation type="vanished">Jetzt auf denselben Bildern beurteilt ({on}), aus denen keiner gelernt hat: Der mittlere IoU von Lauf {second} ist um {gain:.3f} niedriger als der von Lauf {first}.</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation type="vanished">Unterschied</translation>
        </message>
        <message>
            <source>The held-out IoU of run {second} is {gain:.3f} higher than run {first}'s.</source>
            <translation type="vanished">Der IoU von Lauf {second} auf Prüfbildern ist um {gain:.3f} höher als der von Lauf {first}.</translation>
        </message>
        <message>
            <source>The held-out IoU of run {second} is {gain:.3f} lower than run {first}'s.</source>
            <translation type="vanished">Der IoU von Lauf {second} auf Prüfbildern ist um {gain:.3f} niedriger als der von Lauf {first}.</translation>
        </message>
        <message>
            <source>Only look</source>
            <translation type="vanished">Nur ansehen</translation>
        </message>
        <message>
            <source>{name} is in use by another SmearSeg; close it there first.</source>
            <translation type="vanished">{name} wird von einem anderen SmearSeg verwendet; dort zuerst schließen.</translation>
        </message>
        <message>
            <source>{name} is in use by another SmearSeg (process {pid} on {host}, since {since}); close it there first.</source>
            <translation type="vanished">{name} wird von einem anderen SmearSeg verwendet (Prozess {pid} auf {host}, seit {since}); dort zuerst schließen.</translation>
        </message>
        <message>
            <source>Seven ways to a heatmap, from the same labels; IoU is at each one's own best threshold. Click a picture to see it large; wheel and drag move them all.</source>
            <translation type="vanished">Sieben Wege zu einer Heatmap, aus denselben Markierungen; der IoU gilt beim jeweils besten Schwellenwert. Ein Bild anklicken, um es größer zu sehen; Mausrad und Ziehen bewegen alle.</translation>
        </message>
        <message>
            <source>The road to the stride-1 CNN</source>
            <translation type="vanished">Der Weg zum Stride-1-CNN</translation>
        </message>
        <message>
            <source>All not chosen yet are</source>
            <translation type="vanished">Alle noch nicht gewählten sind</translation>
        </message>
        <message>
            <source>What your images and labels are like, before you train. Every point is an image, or a pixel of one: click it to open the image.</source>
            <translation type="vanished">Wie Bilder und Markierungen vor dem Training sind. Jeder Punkt ist ein Bild oder ein Pixel eines Bildes: anklicken, um das Bild zu öffnen.</translation>
        </message>
        <message>
            <source>Pen &amp;pressure sets width</source>
            <translation type="vanished">Stift&amp;druck bestimmt die Breite</translation>
        </message>
        <message>
            <source>Pattern</source>
            <translation type="vanished">Muster</translation>
        </message>
        <message>
            <source>The network has learnt all your labels. Correct the mask where it is wrong and train again, or export.</source>
            <translation type="vanished">Das Netz hat alle Markierungen gelernt. Die Maske berichtigen, wo sie falsch ist, und neu trainieren, oder exportieren.</translation>
        </message>
        <message>
            <source>Once a network is trained, images with labels stand here, worst first.</source>
            <translation type="vanished">Sobald ein Netz trainiert ist, stehen hier die markierten Bilder, die schlechtesten zuerst.</translation>
        </message>
        <message>
            <source>Of the size that the system asks for.</source>
            <translation type="vanished">Bezogen auf die Größe, die das System verlangt.</translation>
        </message>
        <message>
            <source>From the next start of the program on. All work is saved.</source>
            <translation type="vanished">Gilt ab dem nächsten Start des Programms. Alle Arbeit ist gespeichert.</translation>
        </message>
        <message>
            <source>&amp;Patterns over the image</source>
            <translation type="vanished">&amp;Muster über dem Bild</translation>
        </message>
        <message>
            <source>By a message of the system, after more than 20 s, while you work in another program.</source>
            <translation type="vanished">Durch eine Meldung des Systems, nach mehr als 20 s, während in einem anderen Programm gearbeitet wird.</translation>
        </message>
        <message>
            <source>&amp;Wheel, two fingers</source>
            <translation type="vanished">Mausrad, &amp;zwei Finger</translation>
        </message>
        <message>
            <source>With Ctrl they always zoom, with Shift they always move. A pinch zooms.</source>
            <translation type="vanished">Mit Strg zoomen sie immer, mit Umschalt verschieben sie immer. Zwei Finger spreizen zoomt.</translation>
        </message>
        <message>
            <source>A pen's &amp;force sets the size</source>
            <translation type="vanished">&amp;Stiftdruck bestimmt die Größe</translation>
        </message>
        <message>
            <source>Where projects go that nobody chose a place for, and the sample.</source>
            <translation type="vanished">Wohin Projekte kommen, für die niemand einen Ort gewählt hat, und das Beispiel.</translation>
        </message>
        <message>
            <source>Every training keeps its network here. Going back to one has heatmap, mask, scores and exports follow it; the next training goes on from it.</source>
            <translation type="vanished">Hier bleibt das Netz jedes Trainings. Heatmap, Maske, Werte und Exporte folgen dem Lauf in Gebrauch; dort geht das Training weiter.</translation>
        </message>
        <message>
            <source>The best threshold is known once labels meet a heatmap</source>
            <translation type="vanished">Der beste Schwellenwert ist bekannt, sobald Markierungen auf eine Heatmap treffen</translation>
        </message>
        <message>
            <source>Once a network is trained, IoU over threshold stands here.</source>
            <translation type="vanished">Sobald ein Netz trainiert ist, steht hier der IoU über dem Schwellenwert.</translation>
        </message>
        <message>
            <source>Nothing: no square of {side} pixels fits into this image</source>
            <translation type="vanished">Nichts: In dieses Bild passt kein Quadrat von {side} Pixeln</translation>
        </message>
        <message>
            <source>{pixels} pixels drawn at random, each judged once more by itself from the {side} pixels around it</source>
            <translation type="vanished">{pixels} zufällig gezogene Pixel, jedes noch einmal für sich aus den {side} Pixeln um es herum beurteilt</translation>
        </message>
        <message>
            <source>{number} of a probability from 0 to 1, at x {x}, y {y}; {steps} of the heatmap on screen</source>
            <translation type="vanished">{number} einer Wahrscheinlichkeit von 0 bis 1, bei x {x}, y {y}; {steps} der gezeigten Heatmap</translation>
        </message>
        <message>
            <source>Arrow keys move the pointer. Enter is its button (Alt+Enter keeps it down), Ctrl+Enter the right one.</source>
            <translation type="vanished">Die Pfeiltasten bewegen den Zeiger. Eingabe ist seine Maustaste (Alt+Eingabe hält sie gedrückt), Strg+Eingabe die rechte.</translation>
        </message>
        <message>
            <source>Cross-fitted {mean:.3f}, few images</source>
            <translation type="vanished">Über Kreuz {mean:.3f}, wenige Bilder</translation>
        </message>
        <message>
            <source>Cross-fitted {mean:.3f}, 95 %: {low:.3f}–{high:.3f}</source>
            <translation type="vanished">Über Kreuz {mean:.3f}, 95 %: {low:.3f}–{high:.3f}</translation>
        </message>
        <message>
            <source>Messages that come when this one is closed</source>
            <translation type="vanished">Meldungen, die kommen, wenn diese geschlossen ist</translation>
        </message>
        <message numerus="yes">
            <source>{n} more</source>
            <translation type="vanished">
                <numerusform>noch {n}</numerusform>
                <numerusform>noch {n}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} not readable</source>
            <translation type="vanished">
                <numerusform>{n} nicht lesbar</numerusform>
                <numerusform>{n} nicht lesbar</numerusform>
            </translation>
        </message>
        <message>
            <source>{loss} {value:.3f} on training images.</source>
            <translation type="vanished">{loss} {value:.3f} auf Trainingsbildern.</translation>
        </message>
        <message>
            <source>{name} {iou:.3f} at threshold {at} on {where}.</source>
            <translation type="vanished">{name} {iou:.3f} beim Schwellenwert {at}, {where}.</translation>
        </message>
        <message>
            <source>while training {iou:.3f}</source>
            <translation type="vanished">im Training {iou:.3f}</translation>
        </message>
        <message>
            <source>{name}
cannot be opened</source>
            <translation type="vanished">{name}
kann nicht geöffnet werden</translation>
        </message>
        <message>
            <source>Threshold proposed from this heatmap</source>
            <translation type="vanished">Schwellenwert aus dieser Heatmap vorgeschlagen</translation>
        </message>
        <message>
            <source>What to know of these cells</source>
            <translation type="vanished">Was über diese Zellen zu wissen ist</translation>
        </message>
        <message>
            <source>By the starter network, not trained on your images: train before you count.</source>
            <translation type="vanished">Vom Startnetz, das nicht auf diesen Bildern trainiert ist: erst trainieren, dann zählen.</translation>
        </message>
        <message numerus="yes">
            <source>{n} of {total} are likely specks, under a tenth of the usual area: “Area from” in the Cells panel leaves such out.</source>
            <translation type="vanished">
                <numerusform>{n} von {total} ist wohl ein Krümel, unter einem Zehntel der üblichen Fläche: „Fläche ab“ im Bereich „Zellen“ lässt solche aus.</numerusform>
                <numerusform>{n} von {total} sind wohl Krümel, unter einem Zehntel der üblichen Fläche: „Fläche ab“ im Bereich „Zellen“ lässt solche aus.</numerusform>
            </translation>
        </message>
        <message>
            <source>Your last work could not be written to the project file. Go on and lose it?</source>
            <translation type="vanished">Die letzte Arbeit konnte nicht in die Projektdatei geschrieben werden. Fortfahren und sie verlieren?</translation>
        </message>
        <message>
            <source>{iou} without the border</source>
            <translation type="vanished">{iou} ohne den Rand</translation>
        </message>
        <message>
            <source>Without the border</source>
            <translation type="vanished">Ohne den Rand</translation>
        </message>
        <message>
            <source>{iou} on px of {step}</source>
            <translation type="vanished">{iou} auf px von {step}</translation>
        </message>
        <message>
            <source>On px of step {step}</source>
            <translation type="vanished">Auf px von Schritt {step}</translation>
        </message>
        <message>
            <source>Best {threshold:.3f}</source>
            <translation type="vanished">Bester {threshold:.3f}</translation>
        </message>
        <message>
            <source>{doing}, {left} left</source>
            <translation type="vanished">{doing}, noch {left}</translation>
        </message>
        <message>
            <source>Step {step}, {title}. {done}</source>
            <translation type="vanished">Stufe {step}, {title}. {done}</translation>
        </message>
        <message>
            <source>Step {step}, {title}. {done}; about {left} for all</source>
            <translation type="vanished">Stufe {step}, {title}. {done}; etwa {left} für alle</translation>
        </message>
        <message>
            <source>No network yet: train first</source>
            <translation type="vanished">Noch kein Netz: zuerst trainieren</translation>
        </message>
        <message>
            <source>Training: {left}.</source>
            <translation type="vanished">Training: {left}.</translation>
        </message>
        <message>
            <source>Reset to default</source>
            <translation type="vanished">Auf Standard zurücksetzen</translation>
        </message>
        <message>
            <source>Reset “{preference}” to its default</source>
            <translation type="vanished">„{preference}“ auf den Standard zurücksetzen</translation>
        </message>
        <message>
            <source>Reset all to default</source>
            <translation type="vanished">Alle zurücksetzen</translation>
        </message>
        <message>
            <source>Usual</source>
            <translation type="vanished">Übliche</translation>
        </message>
        <message>
            <source>Reset all</source>
            <translation type="vanished">Alle üblichen</translation>
        </message>
        <message>
            <source>neck under</source>
            <translation type="vanished">Brücke unter</translation>
        </message>
        <message>
            <source>gap up to</source>
            <translation type="vanished">Abstand bis</translation>
        </message>
        <message>
            <source>{name}: {number} (about {density} per mm²)</source>
            <translation type="vanished">{name}: {number} (etwa {density} pro mm²)</translation>
        </message>
        <message>
            <source>{number} of “{name}”</source>
            <translation type="vanished">{number} von „{name}“</translation>
        </message>
        <message>
            <source>{number} per mm²</source>
            <translation type="vanished">{number} pro mm²</translation>
        </message>
        <message>
            <source>The heatmap is right.</source>
            <translation type="vanished">Die Heatmap stimmt.</translation>
        </message>
        <message>
            <source>Cross-fitted {mean:.3f}, 95 %: {low:.2f}–{high:.2f}</source>
            <translation type="vanished">Über Kreuz {mean:.3f}, 95 %: {low:.2f}–{high:.2f}</translation>
        </message>
        <message>
            <source>Labels have changed since the last training: press Train to have them learnt.</source>
            <translation type="vanished">Seit dem letzten Training haben sich Markierungen geändert: „Trainieren“ lässt sie lernen.</translation>
        </message>
        <message>
            <source>Of this class on this image. Its rules leave the mask as it is.</source>
            <translation type="vanished">Von dieser Klasse auf diesem Bild. Ihre Regeln lassen die Maske, wie sie ist.</translation>
        </message>
        <message>
            <source>IoU {iou:.3f} at {threshold:.3f}</source>
            <translation type="vanished">IoU {iou:.3f} bei {threshold:.3f}</translation>
        </message>
        <message numerus="yes">
            <source>{n} images, {pixels} labelled pixels</source>
            <translation type="vanished">
                <numerusform>{n} Bild, {pixels} markierte Pixel</numerusform>
                <numerusform>{n} Bilder, {pixels} markierte Pixel</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} images, {pixels}</source>
            <translation type="vanished">
                <numerusform>{n} Bild, {pixels}</numerusform>
                <numerusform>{n} Bilder, {pixels}</numerusform>
            </translation>
        </message>
        <message>
            <source>Keep mine ({mine:.2f})</source>
            <translation type="vanished">Meinen behalten ({mine:.2f})</translation>
        </message>
        <message>
            <source>Use proposed ({proposed:.2f})</source>
            <translation type="vanished">Vorschlag nehmen ({proposed:.2f})</translation>
        </message>
        <message>
            <source>Live: {left} left.</source>
            <translation type="vanished">Live: noch {left}.</translation>
        </message>
        <message>
            <source>{left} left.</source>
            <translation type="vanished">Noch {left}.</translation>
        </message>
        <message>
            <source>{name} {iou:.2f} at threshold {at} on {where}.</source>
            <translation type="vanished">{name} {iou:.2f} beim Schwellenwert {at} auf {where}.</translation>
        </message>
        <message>
            <source>Best IoU {iou:.3f} at {threshold:.3f}; within {within:.2f} of it from {low:.2f} to {high:.2f}</source>
            <translation type="vanished">Bester IoU {iou:.3f} bei {threshold:.3f}; höchstens {within:.2f} darunter von {low:.2f} bis {high:.2f}</translation>
        </message>
        <message>
            <source>Threshold of “{name}” set to the proposed {proposed:.2f}; you had chosen {mine:.2f} before training. “Keep mine” brings it back.</source>
            <translation type="vanished">Schwellenwert von „{name}“ auf den vorgeschlagenen {proposed:.2f} gesetzt; vor dem Training war {mine:.2f} gewählt. „Meinen behalten“ bringt ihn zurück.</translation>
        </message>
        <message>
            <source>Proposed from this heatmap</source>
            <translation type="vanished">Aus dieser Heatmap vorgeschlagen</translation>
        </message>
        <message>
            <source>Proposed from held-out labels</source>
            <translation type="vanished">Aus markierten Prüfbildern vorgeschlagen</translation>
        </message>
        <message>
            <source>Cross-fitted: each image is scored at the threshold that the others chose ({low:.2f} to {high:.2f}), so none judges itself.</source>
            <translation type="vanished">Über Kreuz: Jedes Bild wird bei dem Schwellenwert gewertet, den die anderen gewählt haben ({low:.2f} bis {high:.2f}), sodass keines sich selbst beurteilt.</translation>
        </message>
        <message>
            <source>The best IoU, {iou:.3f}, is at threshold {threshold:.2f}.</source>
            <translation type="vanished">Der beste IoU, {iou:.3f}, liegt beim Schwellenwert {threshold:.2f}.</translation>
        </message>
        <message>
            <source>in use: {threshold:.2f}</source>
            <translation type="vanished">verwendet: {threshold:.2f}</translation>
        </message>
        <message>
            <source>At the threshold in use, {threshold:.2f}, the IoU is {iou}.</source>
            <translation type="vanished">Beim verwendeten Schwellenwert, {threshold:.2f}, ist der IoU {iou}.</translation>
        </message>
        <message>
            <source>Mean, threshold {threshold:.2f}</source>
            <translation type="vanished">Mittel, Schwellenwert {threshold:.2f}</translation>
        </message>
        <message>
            <source>All pixels, threshold {threshold:.2f}</source>
            <translation type="vanished">Alle Pixel, Schwellenwert {threshold:.2f}</translation>
        </message>
        <message>
            <source>Scores of “{name}” at every threshold, over all {pixels} labelled pixels of the held-out images. The dot is the best IoU, {iou:.3f} at {threshold:.2f}; in the shaded range, {low:.2f} to {high:.2f}, at most {within:.2f} of it is lost. The upright line is the threshold in use.</source>
            <translation type="vanished">Werte von „{name}“ bei jedem Schwellenwert, über alle {pixels} markierten Pixel der Prüfbilder. Der Punkt ist der beste IoU, {iou:.3f} bei {threshold:.2f}; im schattierten Bereich, {low:.2f} bis {high:.2f}, gehen höchstens {within:.2f} davon verloren. Die senkrechte Linie ist der verwendete Schwellenwert.</translation>
        </message>
        <message>
            <source>Held-out images, worst first, at threshold {threshold:.2f}.</source>
            <translation type="vanished">Prüfbilder, die schlechtesten zuerst, beim Schwellenwert {threshold:.2f}.</translation>
        </message>
        <message numerus="yes">
            <source>On {n} training images ({pixels} labelled pixels) the mean IoU is {iou} at threshold {threshold:.2f}. If only a few strokes inside cells are labelled, that says nothing of the cells' edges.</source>
            <translation type="vanished">
                <numerusform>Auf {n} Trainingsbild ({pixels} markierte Pixel) ist der mittlere IoU {iou} beim Schwellenwert {threshold:.2f}. Sind nur einige Striche in Zellen markiert, sagt das nichts über die Ränder der Zellen.</numerusform>
                <numerusform>Auf {n} Trainingsbildern ({pixels} markierte Pixel) ist der mittlere IoU {iou} beim Schwellenwert {threshold:.2f}. Sind nur einige Striche in Zellen markiert, sagt das nichts über die Ränder der Zellen.</numerusform>
            </translation>
        </message>
        <message>
            <source>{safe} You can go on; if it happens again, restart the program and send us the details.</source>
            <translation type="vanished">{safe} Es kann weitergehen; wenn es wieder geschieht, bitte das Programm neu starten und uns die Einzelheiten senden.</translation>
        </message>
        <message>
            <source>Micrometres that a pixel covers</source>
            <translation type="vanished">Mikrometer, die ein Pixel umfasst</translation>
        </message>
        <message>
            <source>A &amp;pixel covers</source>
            <translation type="vanished">Ein &amp;Pixel umfasst</translation>
        </message>
        <message>
            <source>The ruler's line, {line:.1f} px, &amp;is</source>
            <translation type="vanished">Die &amp;Linie des Lineals, {line:.1f} px, ist</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation type="vanished">Vergessen</translation>
        </message>
        <message>
            <source>A pixel covers between {low:g} and {high:g} µm.</source>
            <translation type="vanished">Ein Pixel umfasst zwischen {low:g} und {high:g} µm.</translation>
        </message>
        <message numerus="yes">
            <source>“{name}” is labelled on {pixels} pixels of {n} images. These pixels become</source>
            <translation type="vanished">
                <numerusform>„{name}“ ist auf {pixels} Pixeln von {n} Bild markiert. Diese Pixel werden</numerusform>
                <numerusform>„{name}“ ist auf {pixels} Pixeln von {n} Bildern markiert. Diese Pixel werden</numerusform>
            </translation>
        </message>
        <message>
            <source>“{name}” is not labelled anywhere, so no label changes.</source>
            <translation type="vanished">„{name}“ ist nirgends markiert, es ändert sich also keine Markierung.</translation>
        </message>
        <message>
            <source>Rare, under 1 % of what is labelled: {names}.</source>
            <translation type="vanished">Selten, unter 1 % des Markierten: {names}.</translation>
        </message>
        <message>
            <source>Colour alone would mix up as much as {percent:.0f} %.</source>
            <translation type="vanished">Farbe allein würde bis zu {percent:.0f} % verwechseln.</translation>
        </message>
        <message>
            <source>Colours of the classes (CIELAB)</source>
            <translation type="vanished">Farben der Klassen (CIELAB)</translation>
        </message>
        <message>
            <source>a*: green to red</source>
            <translation type="vanished">a*: grün bis rot</translation>
        </message>
        <message>
            <source>b*: blue to yellow</source>
            <translation type="vanished">b*: blau bis gelb</translation>
        </message>
        <message>
            <source>Stain, optical density</source>
            <translation type="vanished">Färbung, optische Dichte</translation>
        </message>
        <message>
            <source>Add images first: drop them on the window, or press Ctrl+Shift+O.</source>
            <translation type="vanished">Zuerst Bilder hinzufügen: auf dem Fenster ablegen oder Strg+Umschalt+O drücken.</translation>
        </message>
        <message>
            <source>No images yet.
Drop files or a folder here.</source>
            <translation type="vanished">Noch keine Bilder.
Dateien oder einen Ordner hier ablegen.</translation>
        </message>
        <message>
            <source>Drop images or a folder here
or use File, Add images</source>
            <translation type="vanished">Bilder oder einen Ordner hier ablegen
oder Datei, Bilder hinzufügen</translation>
        </message>
        <message>
            <source>of {pixels} labelled, at {threshold:.3f}</source>
            <translation type="vanished">von {pixels} markierten, bei {threshold:.3f}</translation>
        </message>
        <message>
            <source>&amp;Leave out cells that the image's edge cuts</source>
            <translation type="vanished">&amp;Zellen am Bildrand auslassen</translation>
        </message>
        <message>
            <source>Goes on from the network of run {number}</source>
            <translation type="vanished">Geht vom Netz des Laufs {number} aus weiter</translation>
        </message>
        <message>
            <source>The images are being looked through…</source>
            <translation type="vanished">Die Bilder werden durchgesehen…</translation>
        </message>
        <message>
            <source>Nothing was looked through yet. Press Look again.</source>
            <translation type="vanished">Noch wurde nichts durchgesehen. „Neu ansehen“ drücken.</translation>
        </message>
        <message>
            <source>Nothing has run yet. Whatever takes over half a second shows here.</source>
            <translation type="vanished">Noch ist nichts gelaufen. Was länger als eine halbe Sekunde dauert, steht hier.</translation>
        </message>
        <message>
            <source>No images yet. Drop files or a folder here.</source>
            <translation type="vanished">Noch keine Bilder. Dateien oder einen Ordner hier ablegen.</translation>
        </message>
        <message>
            <source>No training has ended in this project yet. Mark a few cells and some background, press Train, and the run is kept here with its network.</source>
            <translation type="vanished">In diesem Projekt ist noch kein Training zu Ende. Einige Zellen und etwas Hintergrund markieren und „Trainieren“ drücken; dann steht der Lauf hier mit seinem Netz.</translation>
        </message>
        <message>
            <source>The model could not be written to {path} ({reason}); choose another place.</source>
            <translation type="vanished">Das Modell konnte nicht nach {path} geschrieben werden ({reason}); einen anderen Ort wählen.</translation>
        </message>
        <message>
            <source>What every method is given. All learn from the same labels: those of your training images.</source>
            <translation type="vanished">Was jedes Verfahren bekommt. Alle lernen aus denselben Markierungen: denen der Trainingsbilder.</translation>
        </message>
        <message>
            <source>Missed (px)</source>
            <translation type="vanished">Übersehen (px)</translation>
        </message>
        <message>
            <source>Extra (px)</source>
            <translation type="vanished">Zu viel (px)</translation>
        </message>
        <message>
            <source>Labelled (px)</source>
            <translation type="vanished">Markiert (px)</translation>
        </message>
        <message>
            <source>probability of {name} {value:.2f}</source>
            <translation type="vanished">Wahrscheinlichkeit {name} {value:.2f}</translation>
        </message>
        <message>
            <source>Loading torch</source>
            <translation type="vanished">Torch laden</translation>
        </message>
        <message>
            <source>Mean colour</source>
            <translation type="vanished">Mittlere Farbe</translation>
        </message>
        <message>
            <source>&amp;Present labels</source>
            <translation type="vanished">&amp;Vorhandene</translation>
        </message>
        <message>
            <source>Looking for like images</source>
            <translation type="vanished">Gleiche Bilder suchen</translation>
        </message>
        <message>
            <source>Put like images on one side</source>
            <translation type="vanished">Gleiche Bilder auf eine Seite legen</translation>
        </message>
        <message>
            <source>There is no network yet: label some cells and train.</source>
            <translation type="vanished">Es gibt noch kein Netz: einige Zellen markieren und trainieren.</translation>
        </message>
        <message>
            <source>There is no network yet: label some cells and train (T).</source>
            <translation type="vanished">Es gibt noch kein Netz: einige Zellen markieren und trainieren (T).</translation>
        </message>
        <message>
            <source>Another measure of the same agreement, 2 IoU / (1 + IoU); always a little higher than the IoU.</source>
            <translation type="vanished">Ein anderes Maß derselben Übereinstimmung, 2 IoU / (1 + IoU); immer etwas höher als der IoU.</translation>
        </message>
        <message>
            <source>Looking for unlike images</source>
            <translation type="vanished">Andersartige Bilder suchen</translation>
        </message>
        <message>
            <source>another measure of the same agreement; always a little higher than IoU.</source>
            <translation type="vanished">ein anderes Maß derselben Übereinstimmung; immer etwas höher als IoU.</translation>
        </message>
        <message>
            <source>Name of the new class:</source>
            <translation type="vanished">Name der neuen Klasse:</translation>
        </message>
        <message>
            <source>Name:</source>
            <translation type="vanished">Name:</translation>
        </message>
        <message>
            <source>The folder used last</source>
            <translation type="vanished">Der zuletzt verwendete Ordner</translation>
        </message>
        <message>
            <source>&amp;Browse…</source>
            <translation type="vanished">&amp;Durchsuchen…</translation>
        </message>
        <message>
            <source>The labels for {name} are of a deleted class; choose another for them.</source>
            <translation type="vanished">Die Markierungen für {name} gehören zu einer gelöschten Klasse; eine andere dafür wählen.</translation>
        </message>
        <message>
            <source>“{name}” is open; choose another name.</source>
            <translation type="vanished">„{name}“ ist offen; einen anderen Namen wählen.</translation>
        </message>
        <message>
            <source>Cross-fitted: each image at the threshold that the others chose.</source>
            <translation type="vanished">Über Kreuz bestimmt: jedes Bild bei dem Schwellenwert, den die anderen wählten.</translation>
        </message>
        <message>
            <source>Judged now on the same {on} that neither learnt from: the mean IoU of the second run is {gain:.3f} higher.</source>
            <translation type="vanished">Jetzt auf denselben Bildern beurteilt ({on}), aus denen keiner gelernt hat: Der mittlere IoU des zweiten Laufs ist um {gain:.3f} höher.</translation>
        </message>
        <message>
            <source>Judged now on the same {on} that neither learnt from: the mean IoU of the second run is {gain:.3f} lower.</source>
            <translation type="vanished">Jetzt auf denselben Bildern beurteilt ({on}), aus denen keiner gelernt hat: Der mittlere IoU des zweiten Laufs ist um {gain:.3f} niedriger.</translation>
        </message>
        <message>
            <source>one image cannot choose a threshold and judge it</source>
            <translation type="vanished">ein einzelnes Bild kann nicht den Schwellenwert wählen und ihn prüfen</translation>
        </message>
        <message>
            <source>The threshold matters for {name}: chosen on the same held-out images it would have shown {iou}.</source>
            <translation type="vanished">Für {name} kommt es auf den Schwellenwert an: Auf denselben Prüfbildern gewählt, hätte er {iou} gezeigt.</translation>
        </message>
        <message>
            <source>At the threshold in use, {threshold:.2f}, the IoU is {iou}. One image cannot tell how much such figures vary.</source>
            <translation type="vanished">Beim verwendeten Schwellenwert, {threshold:.2f}, ist der IoU {iou}. Ein einzelnes Bild kann nicht sagen, wie sehr solche Zahlen schwanken.</translation>
        </message>
        <message>
            <source>The mean IoU over them is {mean}. To be fair, each image was scored at the threshold that the other held-out images would choose (from {low:.2f} to {high:.2f}), so that no image had a say in its own score.</source>
            <translation type="vanished">Der mittlere IoU über sie ist {mean}. Damit das gerecht ist, wurde jedes Bild bei dem Schwellenwert gewertet, den die anderen Prüfbilder wählen würden (von {low:.2f} bis {high:.2f}), sodass kein Bild bei seinem eigenen Wert mitsprach.</translation>
        </message>
        <message>
            <source>The held-out IoU of the second run is {gain:.3f} higher.</source>
            <translation type="vanished">Der IoU des zweiten Laufs auf Prüfbildern ist um {gain:.3f} höher.</translation>
        </message>
        <message>
            <source>The held-out IoU of the second run is {gain:.3f} lower.</source>
            <translation type="vanished">Der IoU des zweiten Laufs auf Prüfbildern ist um {gain:.3f} niedriger.</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation type="vanished">Versionen</translation>
        </message>
        <message>
            <source>Stripe errors</source>
            <translation type="vanished">Fehler schraffieren</translation>
        </message>
        <message>
            <source>Tell errors apart by stripes too, not by colour alone</source>
            <translation type="vanished">Fehler auch durch Streifen unterscheiden, nicht allein durch Farbe</translation>
        </message>
        <message>
            <source>Errors are striped, so that no colour is needed to tell them apart.</source>
            <translation type="vanished">Fehler sind gestreift, damit sie ohne Farbe zu unterscheiden sind.</translation>
        </message>
        <message>
            <source>“{name}” exists already. Replace it?</source>
            <translation type="vanished">„{name}“ ist schon vorhanden. Ersetzen?</translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation type="vanished">Messen</translation>
        </message>
        <message>
            <source>Pixel sizes</source>
            <translation type="vanished">Pixelgrößen</translation>
        </message>
        <message>
            <source>Securing</source>
            <translation type="vanished">Sichern</translation>
        </message>
        <message>
            <source>Looking</source>
            <translation type="vanished">Nachsehen</translation>
        </message>
        <message>
            <source>Judging</source>
            <translation type="vanished">Beurteilen</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation type="vanished">Suchen</translation>
        </message>
        <message>
            <source>Fingerprint</source>
            <translation type="vanished">Fingerabdruck</translation>
        </message>
        <message>
            <source>Exporting</source>
            <translation type="vanished">Exportieren</translation>
        </message>
        <message>
            <source>Checking</source>
            <translation type="vanished">Prüfen</translation>
        </message>
        <message>
            <source>Opening {name}</source>
            <translation type="vanished">{name} öffnen</translation>
        </message>
        <message>
            <source>The project has a trained network. Train again after labelling more.</source>
            <translation type="vanished">Das Projekt hat ein trainiertes Netz. Nach weiteren Markierungen neu trainieren.</translation>
        </message>
        <message>
            <source>&amp;Notify at the end of long jobs</source>
            <translation type="vanished">Am Ende langer Aufgaben &amp;melden</translation>
        </message>
        <message>
            <source>The system shows a message when a long job ends while you work in another program.</source>
            <translation type="vanished">Das System zeigt eine Meldung, wenn eine lange Aufgabe endet, während in einem anderen Programm gearbeitet wird.</translation>
        </message>
        <message>
            <source>Changing classes</source>
            <translation type="vanished">Klassen ändern</translation>
        </message>
        <message>
            <source>Counting</source>
            <translation type="vanished">Zählen</translation>
        </message>
        <message>
            <source>Scoring</source>
            <translation type="vanished">Werten</translation>
        </message>
        <message>
            <source>Starter network, not trained on your images: paint a few cells and some background, then press Train.</source>
            <translation type="vanished">Startnetz, nicht auf diesen Bildern trainiert: einige Zellen und etwas Hintergrund malen, dann „Trainieren“ drücken.</translation>
        </message>
        <message>
            <source>The starter network does not know “{name}”: paint a few and some background, then press Train.</source>
            <translation type="vanished">Das Startnetz kennt „{name}“ nicht: einige davon und etwas Hintergrund malen, dann „Trainieren“ drücken.</translation>
        </message>
        <message>
            <source>{job}, {time} left</source>
            <translation type="vanished">{job}, noch {time}</translation>
        </message>
        <message>
            <source>Thumbnail</source>
            <translation type="vanished">Vorschaubild</translation>
        </message>
        <message>
            <source>Looking at images</source>
            <translation type="vanished">Bilder ansehen</translation>
        </message>
        <message>
            <source>Verifying</source>
            <translation type="vanished">Prüfen</translation>
        </message>
        <message>
            <source>Language</source>
            <translation type="vanished">Sprache</translation>
        </message>
    </context>
</TS>
