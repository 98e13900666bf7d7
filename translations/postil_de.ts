<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Figures</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Bildtexte</translation>
    </message>
    <message>
        <source>Refine</source>
        <translation>Verfeinern</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsehen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
</context>
<context>
    <name>Thumbnails</name>
    <message>
        <source>unreadable</source>
        <translation>unlesbar</translation>
    </message>
</context>
<context>
    <name>postil::Text</name>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>%1: left out, a link to a folder that is in the source already</source>
        <translation>%1: ausgelassen, eine Verknüpfung zu einem Ordner, der schon in der Quelle ist</translation>
    </message>
    <message>
        <source>its name is not valid text</source>
        <translation>der Name ist kein gültiger Text</translation>
    </message>
    <message>
        <source>has duplicate class names: the sub-folders &apos;%1&apos; and &apos;%2&apos;</source>
        <translation>hat doppelte Klassennamen: die Unterordner „%1“ und „%2“</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>has no pictures (PNG, JPEG, BMP, TIFF or WebP files)</source>
        <translation>enthält keine Bilder (Dateien in PNG, JPEG, BMP, TIFF oder WebP)</translation>
    </message>
    <message>
        <source>has no pictures that can be read; %1: %2</source>
        <translation>enthält keine lesbaren Bilder; %1: %2</translation>
    </message>
    <message>
        <source>none of its %1 pictures can be read; %2: %3</source>
        <translation>keines der %1 Bilder darin ist lesbar; %2: %3</translation>
    </message>
    <message>
        <source>the source&apos;s folder is not there any more</source>
        <translation>der Ordner der Quelle ist nicht mehr da</translation>
    </message>
    <message>
        <source>cannot be decoded: the picture is damaged or of a kind that is not supported</source>
        <translation>kann nicht dekodiert werden: das Bild ist beschädigt oder von einer Art, die nicht unterstützt wird</translation>
    </message>
    <message>
        <source>cannot be decoded: %1</source>
        <translation>kann nicht dekodiert werden: %1</translation>
    </message>
    <message>
        <source>there is not enough memory to decode it</source>
        <translation>der Speicher reicht nicht, um es zu dekodieren</translation>
    </message>
    <message>
        <source>is too large: %1 × %2 pixels, the most are %3 million</source>
        <translation>ist zu groß: %1 × %2 Bildpunkte, höchstens %3 Millionen</translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>eine solche Datei gibt es nicht</translation>
    </message>
    <message>
        <source>is larger than 2 GiB</source>
        <translation>ist größer als 2 GiB</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>has no pixels or a wrong number of them</source>
        <translation>hat keine Bildpunkte oder die falsche Zahl davon</translation>
    </message>
    <message>
        <source>cannot be written as PNG</source>
        <translation>kann nicht als PNG geschrieben werden</translation>
    </message>
    <message>
        <source>is truncated: the picture ends before its data do</source>
        <translation>ist abgeschnitten: das Bild endet vor seinen Daten</translation>
    </message>
    <message>
        <source>is not a valid PNG file: its header is missing</source>
        <translation>ist keine gültige PNG-Datei: der Kopf fehlt</translation>
    </message>
    <message>
        <source>is not a valid JPEG file: a marker is missing at byte %1</source>
        <translation>ist keine gültige JPEG-Datei: bei Byte %1 fehlt eine Marke</translation>
    </message>
    <message>
        <source>is empty (0 bytes)</source>
        <translation>ist leer (0 Byte)</translation>
    </message>
    <message>
        <source>is not a PNG, JPEG, BMP, TIFF or WebP picture</source>
        <translation>ist kein Bild in PNG, JPEG, BMP, TIFF oder WebP</translation>
    </message>
    <message>
        <source>says that it is %1 × %2 pixels</source>
        <translation>gibt an, %1 × %2 Bildpunkte groß zu sein</translation>
    </message>
    <message>
        <source>holds no pictures any more</source>
        <translation>enthält keine Bilder mehr</translation>
    </message>
    <message>
        <source>has no picture %1 any more</source>
        <translation>enthält kein Bild %1 mehr</translation>
    </message>
    <message>
        <source>has %1, but no %2</source>
        <translation>hat %1, aber kein %2</translation>
    </message>
    <message>
        <source>holds no train_images, val_images or test_images (it holds: %1)</source>
        <translation>enthält weder train_images noch val_images noch test_images (darin sind: %1)</translation>
    </message>
    <message>
        <source>no arrays</source>
        <translation>keine Felder</translation>
    </message>
    <message>
        <source>holds no pictures: its arrays are empty</source>
        <translation>enthält keine Bilder: die Felder sind leer</translation>
    </message>
    <message>
        <source>%1: its pictures differ in size or channels from those of %2</source>
        <translation>%1: die Bilder weichen in Größe oder Kanälen von denen in %2 ab</translation>
    </message>
    <message>
        <source>%1: has %2 labels for the %3 pictures of %4</source>
        <translation>%1: hat %2 Labels für die %3 Bilder in %4</translation>
    </message>
    <message>
        <source>%1: has %2 labels per picture, %3 has %4</source>
        <translation>%1: hat %2 Labels je Bild, %3 hat %4</translation>
    </message>
    <message>
        <source>Checksum of %1</source>
        <translation>Prüfsumme von %1</translation>
    </message>
    <message>
        <source>%1: label %2 of picture %3 is out of range (0 to %4)</source>
        <translation>%1: Label %2 von Bild %3 liegt außerhalb von 0 bis %4</translation>
    </message>
    <message>
        <source>there is not enough memory to list it</source>
        <translation>der Speicher reicht nicht, um sie aufzulisten</translation>
    </message>
    <message>
        <source>the header is not a valid npy header</source>
        <translation>der Kopf ist kein gültiger npy-Kopf</translation>
    </message>
    <message>
        <source>is not a NumPy array</source>
        <translation>ist kein NumPy-Feld</translation>
    </message>
    <message>
        <source>has npy format version %1</source>
        <translation>hat die npy-Formatversion %1</translation>
    </message>
    <message>
        <source>holds structured records, not numbers</source>
        <translation>enthält zusammengesetzte Datensätze, keine Zahlen</translation>
    </message>
    <message>
        <source>holds Python objects, which are never unpickled</source>
        <translation>enthält Python-Objekte; die werden nie entpackt</translation>
    </message>
    <message>
        <source>holds elements of type &apos;%1&apos;</source>
        <translation>enthält Elemente vom Typ „%1“</translation>
    </message>
    <message>
        <source>its shape %1 does not match the %2 bytes that are there</source>
        <translation>die Form %1 passt nicht zu den vorhandenen %2 Byte</translation>
    </message>
    <message>
        <source>is stored in Fortran order</source>
        <translation>ist in Fortran-Ordnung gespeichert</translation>
    </message>
    <message>
        <source>is a truncated or damaged zip archive: %1</source>
        <translation>ist ein abgeschnittenes oder beschädigtes Zip-Archiv: %1</translation>
    </message>
    <message>
        <source>the data end too early</source>
        <translation>die Daten enden zu früh</translation>
    </message>
    <message>
        <source>%1: is damaged: %2</source>
        <translation>%1: ist beschädigt: %2</translation>
    </message>
    <message>
        <source>%1: has more data than its shape says</source>
        <translation>%1: hat mehr Daten, als die Form sagt</translation>
    </message>
    <message>
        <source>the archive&apos;s directory is damaged</source>
        <translation>das Verzeichnis des Archivs ist beschädigt</translation>
    </message>
    <message>
        <source>%1 is encrypted</source>
        <translation>%1 ist verschlüsselt</translation>
    </message>
    <message>
        <source>%1 is compressed by a method (%2) other than deflate</source>
        <translation>%1 ist mit einem anderen Verfahren (%2) als Deflate gepackt</translation>
    </message>
    <message>
        <source>%1: the archive gives a size that cannot be</source>
        <translation>%1: das Archiv nennt eine unmögliche Größe</translation>
    </message>
    <message>
        <source>%1 is in it twice</source>
        <translation>%1 ist zweimal darin</translation>
    </message>
    <message>
        <source>%1: cannot be read: %2</source>
        <translation>%1: kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>holds 3-D volumes (%1), which are not supported yet</source>
        <translation>enthält 3-D-Volumen (%1), die noch nicht unterstützt werden</translation>
    </message>
    <message>
        <source>has the shape %1; pictures are N × height × width or N × height × width × 3</source>
        <translation>hat die Form %1; Bilder sind N × Höhe × Breite oder N × Höhe × Breite × 3</translation>
    </message>
    <message>
        <source>has elements of type %1; pictures are of type u1 (uint8)</source>
        <translation>hat Elemente vom Typ %1; Bilder sind vom Typ u1 (uint8)</translation>
    </message>
    <message>
        <source>holds pictures of %1 × %2 pixels</source>
        <translation>enthält Bilder von %1 × %2 Bildpunkten</translation>
    </message>
    <message>
        <source>has elements of type %1; labels are integers</source>
        <translation>hat Elemente vom Typ %1; Labels sind ganze Zahlen</translation>
    </message>
    <message>
        <source>has the shape %1; labels are N × 1 or N × classes</source>
        <translation>hat die Form %1; Labels sind N × 1 oder N × Klassen</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>eine solche Datei oder einen solchen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>is neither a file nor a folder</source>
        <translation>ist weder Datei noch Ordner</translation>
    </message>
    <message>
        <source>is neither a folder of pictures nor an npz file</source>
        <translation>ist weder ein Bilderordner noch eine npz-Datei</translation>
    </message>
    <message>
        <source>is a source of an unknown kind</source>
        <translation>ist eine Quelle unbekannter Art</translation>
    </message>
    <message>
        <source>line %1: a quote is never closed</source>
        <translation>Zeile %1: ein Anführungszeichen wird nie geschlossen</translation>
    </message>
    <message>
        <source>line %1: text follows a closing quote</source>
        <translation>Zeile %1: nach einem schließenden Anführungszeichen folgt Text</translation>
    </message>
    <message>
        <source>is no UTF-8 text</source>
        <translation>ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>two columns have the same name</source>
        <translation>zwei Spalten haben denselben Namen</translation>
    </message>
    <message>
        <source>line %1 has %2 cells, the header has %3</source>
        <translation>Zeile %1 hat %2 Zellen, der Kopf hat %3</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>exists and is not replaced: %1</source>
        <translation>ist vorhanden und wird nicht ersetzt: %1</translation>
    </message>
    <message>
        <source>is not replaced: %1 in it is no part of the export</source>
        <translation>wird nicht ersetzt: %1 darin gehört nicht zum Export</translation>
    </message>
    <message>
        <source>export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>no folder was given</source>
        <translation>es wurde kein Ordner genannt</translation>
    </message>
    <message>
        <source>exists and is no folder</source>
        <translation>ist vorhanden und kein Ordner</translation>
    </message>
    <message>
        <source>exists; choose another name, or overwrite the export that is there</source>
        <translation>ist vorhanden; wählen Sie einen anderen Namen oder überschreiben Sie den Export, der dort liegt</translation>
    </message>
    <message>
        <source>the folder %1 does not exist</source>
        <translation>den Ordner %1 gibt es nicht</translation>
    </message>
    <message>
        <source>cannot be written: %1</source>
        <translation>kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>this folder cannot be made</source>
        <translation>dieser Ordner kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>could not be brought to disk: %1</source>
        <translation>konnte nicht auf die Platte gebracht werden: %1</translation>
    </message>
    <message>
        <source>came into being while the export was written</source>
        <translation>entstand, während der Export geschrieben wurde</translation>
    </message>
    <message>
        <source>cannot be put in place: %1</source>
        <translation>kann nicht an seinen Platz gebracht werden: %1</translation>
    </message>
    <message>
        <source>the earlier export could not be removed; the new one is in place</source>
        <translation>der frühere Export konnte nicht entfernt werden; der neue ist an seinem Platz</translation>
    </message>
    <message>
        <source>is no export format; there are %1</source>
        <translation>ist kein Exportformat; es gibt %1</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>ausgeschlossen</translation>
    </message>
    <message>
        <source>none of these classes</source>
        <translation>keine dieser Klassen</translation>
    </message>
    <message>
        <source>has no label</source>
        <translation>hat kein Label</translation>
    </message>
    <message>
        <source>has changed since it was imported</source>
        <translation>hat sich seit dem Einlesen geändert</translation>
    </message>
    <message>
        <source>Copying pictures</source>
        <translation>Bilder werden kopiert</translation>
    </message>
    <message>
        <source>an entry of its list of files is damaged</source>
        <translation>ein Eintrag in der Dateiliste ist beschädigt</translation>
    </message>
    <message>
        <source>is no export of Postil: there is no %1 in it</source>
        <translation>ist kein Export von Postil: %1 fehlt darin</translation>
    </message>
    <message>
        <source>is damaged: %1</source>
        <translation>ist beschädigt: %1</translation>
    </message>
    <message>
        <source>is no export of Postil: its %1 is another program&apos;s</source>
        <translation>ist kein Export von Postil: %1 darin stammt von einem anderen Programm</translation>
    </message>
    <message>
        <source>was written by a later version of Postil</source>
        <translation>wurde von einer späteren Version von Postil geschrieben</translation>
    </message>
    <message>
        <source>Packing arrays</source>
        <translation>Felder werden gepackt</translation>
    </message>
    <message>
        <source>cannot be removed</source>
        <translation>kann nicht entfernt werden</translation>
    </message>
    <message>
        <source>holds at most %1 classes</source>
        <translation>fasst höchstens %1 Klassen</translation>
    </message>
    <message>
        <source>no image has a label</source>
        <translation>kein Bild hat ein Label</translation>
    </message>
    <message>
        <source>Writing arrays</source>
        <translation>Felder werden geschrieben</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>verify</source>
        <translation>prüfen</translation>
    </message>
    <message>
        <source>Checking files</source>
        <translation>Dateien werden geprüft</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>has changed since it was exported</source>
        <translation>hat sich seit dem Export geändert</translation>
    </message>
    <message>
        <source>disagrees with the manifest about %1</source>
        <translation>widerspricht dem Manifest bei %1</translation>
    </message>
    <message>
        <source>is no part of the export</source>
        <translation>gehört nicht zum Export</translation>
    </message>
    <message>
        <source>its columns are not those of an export</source>
        <translation>die Spalten sind nicht die eines Exports</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>image %1 is there twice</source>
        <translation>Bild %1 steht zweimal darin</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is none of the classes</source>
        <translation>„%1“ ist keine der Klassen</translation>
    </message>
    <message>
        <source>label &apos;%1&apos; and label_id &apos;%2&apos; do not belong together</source>
        <translation>Label „%1“ und label_id „%2“ gehören nicht zusammen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no confidence</source>
        <translation>„%1“ ist keine Konfidenz</translation>
    </message>
    <message>
        <source>disagrees with the manifest</source>
        <translation>widerspricht dem Manifest</translation>
    </message>
    <message>
        <source>was not found when the pictures were read back</source>
        <translation>wurde beim Wiedereinlesen der Bilder nicht gefunden</translation>
    </message>
    <message>
        <source>reads back as &apos;%1&apos;, labels.csv says &apos;%2&apos;</source>
        <translation>liest sich als „%1“, labels.csv sagt „%2“</translation>
    </message>
    <message>
        <source>has %1 rows for %2 pictures</source>
        <translation>hat %1 Zeilen für %2 Bilder</translation>
    </message>
    <message>
        <source>lists no npz file</source>
        <translation>nennt keine npz-Datei</translation>
    </message>
    <message>
        <source>is no folder</source>
        <translation>ist kein Ordner</translation>
    </message>
    <message>
        <source>has %1 labels in %2 rows, the manifest says %3 in %4</source>
        <translation>hat %1 Labels in %2 Zeilen, das Manifest sagt %3 in %4</translation>
    </message>
    <message>
        <source>no such vocabulary file</source>
        <translation>eine solche Vokabulardatei gibt es nicht</translation>
    </message>
    <message>
        <source>is no vocabulary file</source>
        <translation>ist keine Vokabulardatei</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the compressed data is damaged or cut off</source>
        <translation>die komprimierten Daten sind beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>is too large for a vocabulary</source>
        <translation>ist zu groß für ein Vokabular</translation>
    </message>
    <message>
        <source>the vocabulary lacks &lt;|startoftext|&gt; or &lt;|endoftext|&gt;</source>
        <translation>dem Vokabular fehlt &lt;|startoftext|&gt; oder &lt;|endoftext|&gt;</translation>
    </message>
    <message>
        <source>is no vocabulary of OpenAI&apos;s: %1 lines instead of %2</source>
        <translation>ist kein Vokabular von OpenAI: %1 Zeilen statt %2</translation>
    </message>
    <message>
        <source>line %1 is no merge of two pieces</source>
        <translation>Zeile %1 verbindet nicht zwei Stücke</translation>
    </message>
    <message>
        <source>the token &apos;%1&apos; has no id</source>
        <translation>das Token „%1“ hat keine Nummer</translation>
    </message>
    <message>
        <source>vocabulary</source>
        <translation>Vokabular</translation>
    </message>
    <message>
        <source>%1 pieces are fewer than the %2 that spell every text</source>
        <translation>%1 Stücke sind weniger als die %2, aus denen jeder Text geschrieben wird</translation>
    </message>
    <message>
        <source>the cache folder cannot be created</source>
        <translation>der Cache-Ordner kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>no LibTorch: %1</source>
        <translation>kein LibTorch: %1</translation>
    </message>
    <message>
        <source>%1 is outside %2 to %3</source>
        <translation>%1 liegt außerhalb von %2 bis %3</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is none of auto, cpu, cuda, cuda:N</source>
        <translation>„%1“ ist keines von auto, cpu, cuda, cuda:N</translation>
    </message>
    <message>
        <source>%1 is neither 1 nor 3</source>
        <translation>%1 ist weder 1 noch 3</translation>
    </message>
    <message>
        <source>%1 does not divide the image size %2</source>
        <translation>%1 teilt die Bildgröße %2 nicht</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1 is %2 instead of %3</source>
        <translation>%1 ist %2 statt %3</translation>
    </message>
    <message>
        <source>%1 tensors are missing: %2</source>
        <translation>%1 Tensoren fehlen: %2</translation>
    </message>
    <message>
        <source>has values that are not finite (NaN or infinite): %1</source>
        <translation>hat Werte, die nicht endlich sind (NaN oder unendlich): %1</translation>
    </message>
    <message>
        <source>has no model.safetensors</source>
        <translation>hat keine model.safetensors</translation>
    </message>
    <message>
        <source>no vocabulary: give one with --vocab or POSTIL_VOCAB, or put vocab.json and merges.txt beside the weights</source>
        <translation>kein Vokabular: geben Sie eines mit --vocab oder POSTIL_VOCAB an, oder legen Sie vocab.json und merges.txt neben die Gewichte</translation>
    </message>
    <message>
        <source>the vocabulary has ids up to %1, the model knows %2</source>
        <translation>das Vokabular hat Nummern bis %1, das Modell kennt %2</translation>
    </message>
    <message>
        <source>the vocabulary ends texts with the id %1, config.json with %2</source>
        <translation>das Vokabular beendet Texte mit der Nummer %1, config.json mit %2</translation>
    </message>
    <message>
        <source>the picture is empty</source>
        <translation>das Bild ist leer</translation>
    </message>
    <message>
        <source>a picture of %1 × %2 is not what the image tower takes</source>
        <translation>ein Bild von %1 × %2 nimmt der Bildturm nicht</translation>
    </message>
    <message>
        <source>is too large for a configuration</source>
        <translation>ist zu groß für eine Konfiguration</translation>
    </message>
    <message>
        <source>is no JSON object: %1</source>
        <translation>ist kein JSON-Objekt: %1</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>muss eine ganze Zahl von %1 bis %2 sein</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>muss eine Zahl sein</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not supported</source>
        <translation>„%1“ wird nicht unterstützt</translation>
    </message>
    <message>
        <source>%1 does not divide hidden_size %2</source>
        <translation>%1 teilt hidden_size %2 nicht</translation>
    </message>
    <message>
        <source>prepares pictures of %1 pixels, the image tower takes %2</source>
        <translation>bereitet Bilder von %1 Bildpunkten vor, der Bildturm nimmt %2</translation>
    </message>
    <message>
        <source>only bicubic resizing (resample 3) is supported</source>
        <translation>nur bikubisches Skalieren (resample 3) wird unterstützt</translation>
    </message>
    <message>
        <source>image_mean and image_std must be three numbers each</source>
        <translation>image_mean und image_std müssen je drei Zahlen sein</translation>
    </message>
    <message>
        <source>image_std must be above 0</source>
        <translation>image_std muss größer als 0 sein</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; has a size or an offset that is no whole number</source>
        <translation>Tensor „%1“ hat eine Größe oder Lage, die keine ganze Zahl ist</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; has a negative size or offset</source>
        <translation>Tensor „%1“ hat eine negative Größe oder Lage</translation>
    </message>
    <message>
        <source>the header has &apos;%1&apos; twice</source>
        <translation>der Kopf hat „%1“ zweimal</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has the field &apos;%2&apos; twice</source>
        <translation>„%1“ hat das Feld „%2“ zweimal</translation>
    </message>
    <message>
        <source>the header is no JSON (at byte %1)</source>
        <translation>der Kopf ist kein JSON (bei Byte %1)</translation>
    </message>
    <message>
        <source>the header is no JSON object of tensors</source>
        <translation>der Kopf ist kein JSON-Objekt von Tensoren</translation>
    </message>
    <message>
        <source>the header&apos;s entry &apos;%1&apos; is not as the format demands</source>
        <translation>der Eintrag „%1“ im Kopf ist nicht, wie das Format es verlangt</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; lacks dtype, shape or data_offsets</source>
        <translation>Tensor „%1“ hat kein dtype, shape oder data_offsets</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; has the type %2, which is not supported</source>
        <translation>Tensor „%1“ hat den Typ %2, der nicht unterstützt wird</translation>
    </message>
    <message>
        <source>the shape of tensor &apos;%1&apos; overflows</source>
        <translation>die Form von Tensor „%1“ läuft über</translation>
    </message>
    <message>
        <source>the shape of tensor &apos;%1&apos; does not fit its data_offsets</source>
        <translation>die Form von Tensor „%1“ passt nicht zu seinen data_offsets</translation>
    </message>
    <message>
        <source>this is a Git LFS pointer, not the weights: fetch them with git lfs pull</source>
        <translation>das ist ein Zeiger von Git LFS, nicht die Gewichte: holen Sie sie mit git lfs pull</translation>
    </message>
    <message>
        <source>no safetensors file: %1 bytes are too few</source>
        <translation>keine safetensors-Datei: %1 Byte sind zu wenige</translation>
    </message>
    <message>
        <source>no safetensors file: the header&apos;s length does not fit the file</source>
        <translation>keine safetensors-Datei: die Länge des Kopfes passt nicht zur Datei</translation>
    </message>
    <message>
        <source>no safetensors file: the header does not start with &apos;{&apos;</source>
        <translation>keine safetensors-Datei: der Kopf beginnt nicht mit „{“</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; overlaps another</source>
        <translation>Tensor „%1“ überlappt einen anderen</translation>
    </message>
    <message>
        <source>unused bytes before tensor &apos;%1&apos;</source>
        <translation>unbenutzte Bytes vor Tensor „%1“</translation>
    </message>
    <message>
        <source>the file is cut off: %1 of %2 bytes of tensors are there</source>
        <translation>die Datei ist abgeschnitten: %1 von %2 Byte der Tensoren sind da</translation>
    </message>
    <message>
        <source>%1 bytes follow the last tensor</source>
        <translation>%1 Byte folgen auf den letzten Tensor</translation>
    </message>
    <message>
        <source>no such file</source>
        <translation>keine solche Datei</translation>
    </message>
    <message>
        <source>no weight_map in the index</source>
        <translation>keine weight_map im Verzeichnis</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no file name of a shard</source>
        <translation>„%1“ ist kein Dateiname eines Teils</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; should be in this shard</source>
        <translation>Tensor „%1“ sollte in diesem Teil sein</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; has a type that cannot be stored</source>
        <translation>Tensor „%1“ hat einen Typ, der nicht gespeichert werden kann</translation>
    </message>
    <message>
        <source>GPU %1</source>
        <translation>GPU %1</translation>
    </message>
    <message numerus="yes">
        <source>there is no &apos;%1&apos;; this machine has %n GPU(s)</source>
        <translation>
            <numerusform>„%1“ gibt es nicht; dieser Rechner hat %n GPU</numerusform>
            <numerusform>„%1“ gibt es nicht; dieser Rechner hat %n GPUs</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no &apos;%1&apos;: LibTorch sees no GPU</source>
        <translation>„%1“ gibt es nicht: LibTorch sieht keine GPU</translation>
    </message>
    <message>
        <source>cannot be made</source>
        <translation>kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>stopped in epoch %1; the same command goes on from there</source>
        <translation>angehalten in Epoche %1; derselbe Befehl macht dort weiter</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>the loss is no number in epoch %1; take a smaller learning rate</source>
        <translation>der Verlust ist in Epoche %1 keine Zahl; nehmen Sie eine kleinere Lernrate</translation>
    </message>
    <message>
        <source>Training, epoch %1</source>
        <translation>Training, Epoche %1</translation>
    </message>
    <message>
        <source>%1 belongs to another training and is replaced</source>
        <translation>%1 gehört zu einem anderen Training und wird ersetzt</translation>
    </message>
    <message>
        <source>going on after epoch %1</source>
        <translation>geht nach Epoche %1 weiter</translation>
    </message>
    <message>
        <source>needs at least two images, each with a list of captions</source>
        <translation>braucht mindestens zwei Bilder, jedes mit einer Liste von Bildtexten</translation>
    </message>
    <message>
        <source>is no refiner of this program: its metadata does not describe one</source>
        <translation>ist kein Verfeinerer dieses Programms: die Metadaten beschreiben keinen</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; is missing or has another shape</source>
        <translation>Tensor „%1“ fehlt oder hat eine andere Form</translation>
    </message>
    <message>
        <source>holds tensors that this network does not have</source>
        <translation>enthält Tensoren, die dieses Netz nicht hat</translation>
    </message>
    <message>
        <source>holds weights that are not finite</source>
        <translation>enthält Gewichte, die nicht endlich sind</translation>
    </message>
    <message>
        <source>The interrupted training had other data or settings; starting anew.</source>
        <translation>Das unterbrochene Training hatte andere Daten oder Einstellungen; es beginnt neu.</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>the loss is no longer a finite number; take a smaller learning rate, or pixels / 255 as input scale</source>
        <translation>der Verlust ist keine endliche Zahl mehr; nehmen Sie eine kleinere Lernrate, oder Bildpunkte / 255 als Eingabe</translation>
    </message>
    <message>
        <source>there is no image</source>
        <translation>es gibt kein Bild</translation>
    </message>
    <message>
        <source>sizes or channels differ</source>
        <translation>Größen oder Kanäle weichen voneinander ab</translation>
    </message>
    <message>
        <source>label %1 is none of the %2 classes</source>
        <translation>Label %1 ist keine der %2 Klassen</translation>
    </message>
    <message>
        <source>training images</source>
        <translation>Trainingsbilder</translation>
    </message>
    <message>
        <source>validation images</source>
        <translation>Validierungsbilder</translation>
    </message>
    <message>
        <source>%1 pixels leave nothing after the second pooling; 12 is the least</source>
        <translation>von %1 Bildpunkten bleibt nach dem zweiten Pooling nichts; 12 ist das wenigste</translation>
    </message>
    <message numerus="yes">
        <source>needs two classes or more to tell apart, there is %n</source>
        <translation>
            <numerusform>braucht mindestens zwei Klassen, es gibt %n</numerusform>
            <numerusform>braucht mindestens zwei Klassen, es gibt %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pixels give the first linear layer of this network %2 million weights; choose a smaller size</source>
        <translation>%1 Bildpunkte geben der ersten linearen Schicht dieses Netzes %2 Millionen Gewichte; wählen Sie eine kleinere Größe</translation>
    </message>
    <message>
        <source>takes images of %1 × %1 pixels with %2 channels</source>
        <translation>nimmt Bilder von %1 × %1 Bildpunkten mit %2 Kanälen</translation>
    </message>
    <message>
        <source>is not a whole checkpoint of this network</source>
        <translation>ist kein ganzer Zwischenstand dieses Netzes</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>Bildtext</translation>
    </message>
    <message>
        <source>a template needs {} (the caption) or {class} in it</source>
        <translation>eine Vorlage braucht {} (den Bildtext) oder {class}</translation>
    </message>
    <message>
        <source>caption %1</source>
        <translation>Bildtext %1</translation>
    </message>
    <message>
        <source>there is no such caption</source>
        <translation>einen solchen Bildtext gibt es nicht</translation>
    </message>
    <message>
        <source>prompt set %1</source>
        <translation>Bildtext-Satz %1</translation>
    </message>
    <message>
        <source>there is no such version of the captions</source>
        <translation>eine solche Fassung der Bildtexte gibt es nicht</translation>
    </message>
    <message>
        <source>the class has this caption already</source>
        <translation>die Klasse hat diesen Bildtext schon</translation>
    </message>
    <message>
        <source>caption &apos;%1&apos; added</source>
        <translation>Bildtext „%1“ hinzugefügt</translation>
    </message>
    <message>
        <source>caption &apos;%1&apos; changed</source>
        <translation>Bildtext „%1“ geändert</translation>
    </message>
    <message>
        <source>caption &apos;%1&apos; switched on</source>
        <translation>Bildtext „%1“ eingeschaltet</translation>
    </message>
    <message>
        <source>caption &apos;%1&apos; switched off</source>
        <translation>Bildtext „%1“ ausgeschaltet</translation>
    </message>
    <message>
        <source>caption &apos;%1&apos; removed</source>
        <translation>Bildtext „%1“ entfernt</translation>
    </message>
    <message>
        <source>templates changed</source>
        <translation>Vorlagen geändert</translation>
    </message>
    <message>
        <source>all captions replaced</source>
        <translation>alle Bildtexte ersetzt</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>there is no such class</source>
        <translation>eine solche Klasse gibt es nicht</translation>
    </message>
    <message>
        <source>class name</source>
        <translation>Klassenname</translation>
    </message>
    <message>
        <source>there is a class of this name already</source>
        <translation>eine Klasse dieses Namens gibt es schon</translation>
    </message>
    <message>
        <source>there is no such class; the project has none yet</source>
        <translation>eine solche Klasse gibt es nicht; das Projekt hat noch keine</translation>
    </message>
    <message>
        <source>there is no such class; there are: %1</source>
        <translation>eine solche Klasse gibt es nicht; es gibt: %1</translation>
    </message>
    <message>
        <source>class &apos;%1&apos; added</source>
        <translation>Klasse „%1“ hinzugefügt</translation>
    </message>
    <message>
        <source>classes of a source: %1</source>
        <translation>Klassen einer Quelle: %1</translation>
    </message>
    <message>
        <source>renamed &apos;%1&apos; to &apos;%2&apos;</source>
        <translation>„%1“ in „%2“ umbenannt</translation>
    </message>
    <message>
        <source>a class cannot be merged into itself</source>
        <translation>eine Klasse kann nicht mit sich selbst vereinigt werden</translation>
    </message>
    <message>
        <source>merged &apos;%1&apos; into &apos;%2&apos;</source>
        <translation>„%1“ mit „%2“ vereinigt</translation>
    </message>
    <message>
        <source>class &apos;%1&apos; removed</source>
        <translation>Klasse „%1“ entfernt</translation>
    </message>
    <message>
        <source>the history has an event of an unknown kind &apos;%1&apos;</source>
        <translation>der Verlauf hat ein Ereignis unbekannter Art „%1“</translation>
    </message>
    <message>
        <source>the history has a decision &apos;%1&apos; that cannot be read</source>
        <translation>der Verlauf hat eine Entscheidung „%1“, die nicht gelesen werden kann</translation>
    </message>
    <message>
        <source>image number %1</source>
        <translation>Bild Nummer %1</translation>
    </message>
    <message>
        <source>there is no such image</source>
        <translation>ein solches Bild gibt es nicht</translation>
    </message>
    <message>
        <source>decision cleared</source>
        <translation>Entscheidung gelöscht</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>keine davon</translation>
    </message>
    <message>
        <source>second look</source>
        <translation>zweiter Blick</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n Entscheidung</numerusform>
            <numerusform>%n Entscheidungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>nothing to change</source>
        <translation>nichts zu ändern</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>rückgängig</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>wiederherstellen</translation>
    </message>
    <message>
        <source>there is nothing to undo</source>
        <translation>es gibt nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>there is nothing to redo</source>
        <translation>es gibt nichts wiederherzustellen</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>there are more or fewer than images</source>
        <translation>es sind mehr oder weniger als die Bilder</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>label %1</source>
        <translation>Label %1</translation>
    </message>
    <message>
        <source>the source has no such label</source>
        <translation>die Quelle hat kein solches Label</translation>
    </message>
    <message>
        <source>source class &apos;%1&apos; connected</source>
        <translation>Klasse „%1“ der Quelle verbunden</translation>
    </message>
    <message>
        <source>the backup before an update of the project failed: %1</source>
        <translation>die Sicherung vor einer Aktualisierung des Projekts schlug fehl: %1</translation>
    </message>
    <message>
        <source>the update of the project failed, nothing was changed: %1</source>
        <translation>die Aktualisierung des Projekts schlug fehl, nichts wurde geändert: %1</translation>
    </message>
    <message>
        <source>the predictions of run %1 are damaged</source>
        <translation>die Vorhersagen von Lauf %1 sind beschädigt</translation>
    </message>
    <message>
        <source>database: %1</source>
        <translation>Datenbank: %1</translation>
    </message>
    <message>
        <source>table %1, row %2: names a row of %3 that does not exist</source>
        <translation>Tabelle %1, Zeile %2: nennt eine Zeile von %3, die es nicht gibt</translation>
    </message>
    <message>
        <source>the guard against &apos;%2&apos; on table &apos;%1&apos; is gone</source>
        <translation>der Schutz vor „%2“ auf Tabelle „%1“ fehlt</translation>
    </message>
    <message>
        <source>history step %1 (%2) was changed after it was written</source>
        <translation>Schritt %1 des Verlaufs (%2) wurde geändert, nachdem er geschrieben war</translation>
    </message>
    <message>
        <source>event %1 does not follow from the one before it</source>
        <translation>Ereignis %1 folgt nicht auf das davor</translation>
    </message>
    <message>
        <source>the decision about %1 is not the one in its history</source>
        <translation>die Entscheidung über %1 ist nicht die im Verlauf</translation>
    </message>
    <message>
        <source>the decision about image number %1 is missing</source>
        <translation>die Entscheidung über Bild Nummer %1 fehlt</translation>
    </message>
    <message>
        <source>run %1: block %2 of its predictions has the wrong size</source>
        <translation>Lauf %1: Block %2 seiner Vorhersagen hat die falsche Größe</translation>
    </message>
    <message>
        <source>is on a network file system (%1), where a project can be damaged; keep it on a local disk and copy it when it is closed</source>
        <translation>liegt auf einem Netzlaufwerk (%1), wo ein Projekt Schaden nehmen kann; legen Sie es auf eine lokale Platte und kopieren Sie es, wenn es geschlossen ist</translation>
    </message>
    <message>
        <source>there is no such project</source>
        <translation>ein solches Projekt gibt es nicht</translation>
    </message>
    <message>
        <source>is a folder, not a Postil project</source>
        <translation>ist ein Ordner, kein Postil-Projekt</translation>
    </message>
    <message>
        <source>is not a Postil project</source>
        <translation>ist kein Postil-Projekt</translation>
    </message>
    <message>
        <source>is a database of another program, not a Postil project</source>
        <translation>ist eine Datenbank eines anderen Programms, kein Postil-Projekt</translation>
    </message>
    <message>
        <source>was written by a newer Postil (schema %1, this program knows %2); update the program</source>
        <translation>wurde von einem neueren Postil geschrieben (Schema %1, dieses Programm kennt %2); aktualisieren Sie das Programm</translation>
    </message>
    <message>
        <source>has an older schema; open it once for writing to update it</source>
        <translation>hat ein älteres Schema; öffnen Sie es einmal zum Schreiben, um es zu aktualisieren</translation>
    </message>
    <message>
        <source>exists already</source>
        <translation>ist schon vorhanden</translation>
    </message>
    <message>
        <source>a class name is empty</source>
        <translation>ein Klassenname ist leer</translation>
    </message>
    <message>
        <source>the class &apos;%1&apos; is named twice</source>
        <translation>die Klasse „%1“ ist zweimal genannt</translation>
    </message>
    <message>
        <source>there is no folder %1</source>
        <translation>einen Ordner %1 gibt es nicht</translation>
    </message>
    <message>
        <source>cannot be made in %1: %2</source>
        <translation>kann in %1 nicht angelegt werden: %2</translation>
    </message>
    <message>
        <source>is damaged: its kind of task is not known</source>
        <translation>ist beschädigt: die Art der Aufgabe ist nicht bekannt</translation>
    </message>
    <message>
        <source>is open for reading only</source>
        <translation>ist nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>a transaction is open already</source>
        <translation>eine Transaktion ist schon offen</translation>
    </message>
    <message>
        <source>the predictions of a run do not fit together</source>
        <translation>die Vorhersagen eines Laufs passen nicht zusammen</translation>
    </message>
    <message>
        <source>there is a run of this name already</source>
        <translation>einen Lauf dieses Namens gibt es schon</translation>
    </message>
    <message>
        <source>run %1 in use</source>
        <translation>Lauf %1 verwendet</translation>
    </message>
    <message>
        <source>there is no such run; the project has none yet</source>
        <translation>einen solchen Lauf gibt es nicht; das Projekt hat noch keinen</translation>
    </message>
    <message>
        <source>there is no such run; there are: %1</source>
        <translation>einen solchen Lauf gibt es nicht; es gibt: %1</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>there is no such run</source>
        <translation>einen solchen Lauf gibt es nicht</translation>
    </message>
    <message>
        <source>labels of run %1 in use</source>
        <translation>Labels von Lauf %1 verwendet</translation>
    </message>
    <message>
        <source>another process is writing to it</source>
        <translation>ein anderer Prozess schreibt darin</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translation>kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>the disk reported an error: %1</source>
        <translation>die Platte meldete einen Fehler: %1</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>die Platte ist voll</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>another process (%1) is writing to it</source>
        <translation>ein anderer Prozess (%1) schreibt darin</translation>
    </message>
    <message>
        <source>; unpack %1 there first</source>
        <translation>; entpacken Sie dort zuerst %1</translation>
    </message>
    <message>
        <source>the source &apos;%1&apos; is in none of the data folders (%2)%3</source>
        <translation>die Quelle „%1“ liegt in keinem der Datenordner (%2)%3</translation>
    </message>
    <message>
        <source>there is no phantom &apos;%1&apos;</source>
        <translation>ein Phantom „%1“ gibt es nicht</translation>
    </message>
    <message>
        <source>has no class &apos;%1&apos;</source>
        <translation>hat keine Klasse „%1“</translation>
    </message>
    <message>
        <source>a class has no captions</source>
        <translation>eine Klasse hat keine Bildtexte</translation>
    </message>
    <message>
        <source>the phrasing &apos;%1&apos; asks for {%2}, which has no words</source>
        <translation>die Wendung „%1“ verlangt {%2}, wofür es keine Wörter gibt</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is none of folder, medmnist, phantoms</source>
        <translation>„%1“ ist nichts von folder, medmnist, phantoms</translation>
    </message>
    <message>
        <source>the source &apos;%1&apos; has no classes</source>
        <translation>die Quelle „%1“ hat keine Klassen</translation>
    </message>
    <message>
        <source>is no recipe: %1</source>
        <translation>ist kein Rezept: %1</translation>
    </message>
    <message>
        <source>names no sources</source>
        <translation>nennt keine Quellen</translation>
    </message>
    <message>
        <source>there is no refiner&apos;s run to compare with the zero-shot labels; refine first</source>
        <translation>es gibt keinen Lauf eines Verfeinerers, der mit den Zero-Shot-Labels zu vergleichen wäre; verfeinern Sie erst</translation>
    </message>
    <message>
        <source>has no column &apos;%1&apos;</source>
        <translation>hat keine Spalte „%1“</translation>
    </message>
    <message>
        <source>line %1 gives no class</source>
        <translation>Zeile %1 nennt keine Klasse</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>its source is gone</source>
        <translation>seine Quelle ist nicht mehr da</translation>
    </message>
    <message>
        <source>stopped after %1 of %2 images; they stay encoded</source>
        <translation>angehalten nach %1 von %2 Bildern; sie bleiben kodiert</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodieren</translation>
    </message>
    <message>
        <source>the project has no images yet</source>
        <translation>das Projekt hat noch keine Bilder</translation>
    </message>
    <message>
        <source>must be 1 to 4096, or 0 for the most frequent</source>
        <translation>muss 1 bis 4096 sein, oder 0 für die häufigste</translation>
    </message>
    <message>
        <source>has no images to export</source>
        <translation>enthält keine Bilder zum Exportieren</translation>
    </message>
    <message>
        <source>has no image with a label</source>
        <translation>enthält kein Bild mit Label</translation>
    </message>
    <message>
        <source>did not read back as it was written (%1)</source>
        <translation>las sich nicht so zurück, wie es geschrieben wurde (%1)</translation>
    </message>
    <message>
        <source>several images have this file name; use the image id</source>
        <translation>mehrere Bilder haben diesen Dateinamen; nehmen Sie die Bildnummer</translation>
    </message>
    <message>
        <source>is no number from 0 to 1</source>
        <translation>ist keine Zahl von 0 bis 1</translation>
    </message>
    <message>
        <source>has an empty probability</source>
        <translation>hat eine leere Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>the image has a line already</source>
        <translation>das Bild hat schon eine Zeile</translation>
    </message>
    <message>
        <source>reading labels</source>
        <translation>Labels werden gelesen</translation>
    </message>
    <message>
        <source>has no rows</source>
        <translation>hat keine Zeilen</translation>
    </message>
    <message>
        <source>no row can be used; %1</source>
        <translation>keine Zeile ist brauchbar; %1</translation>
    </message>
    <message>
        <source>has no images of the splits asked for</source>
        <translation>hat keine Bilder der verlangten Teile</translation>
    </message>
    <message>
        <source>has %1 images, fewer than the %2 to be taken</source>
        <translation>hat %1 Bilder, weniger als die %2, die zu nehmen sind</translation>
    </message>
    <message>
        <source>has no label %1 to map to &apos;%2&apos;; it has %3 classes</source>
        <translation>hat kein Label %1, das „%2“ werden könnte; es hat %3 Klassen</translation>
    </message>
    <message>
        <source>has no class &apos;%1&apos; to map to &apos;%2&apos;; it has: %3</source>
        <translation>hat keine Klasse „%1“, die „%2“ werden könnte; es hat: %3</translation>
    </message>
    <message>
        <source>has to be at least 1</source>
        <translation>muss mindestens 1 sein</translation>
    </message>
    <message>
        <source>gives every image one class, so --map has nothing to map</source>
        <translation>gibt jedem Bild eine Klasse, also hat --map nichts umzubenennen</translation>
    </message>
    <message>
        <source>is itself a reference label, which --no-reference-labels forbids</source>
        <translation>ist selbst ein Referenzlabel, was --no-reference-labels verbietet</translation>
    </message>
    <message>
        <source>maps label %1 to &apos;%2&apos;</source>
        <translation>macht Label %1 zu „%2“</translation>
    </message>
    <message>
        <source>import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>no source was given</source>
        <translation>keine Quelle wurde genannt</translation>
    </message>
    <message>
        <source>%1 was in the project already; its images are there twice now</source>
        <translation>%1 war schon im Projekt; seine Bilder sind jetzt zweimal da</translation>
    </message>
    <message>
        <source>this voice has no run yet</source>
        <translation>diese Stimme hat noch keinen Lauf</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>der Ordner kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>the project has no interrupted training</source>
        <translation>das Projekt hat kein unterbrochenes Training</translation>
    </message>
    <message>
        <source>does not describe a training of this program&apos;s version</source>
        <translation>beschreibt kein Training dieser Programmversion</translation>
    </message>
    <message>
        <source>this run was imported, its network is not here</source>
        <translation>dieser Lauf wurde importiert, sein Netz ist nicht hier</translation>
    </message>
    <message>
        <source>this is a zero-shot run; a refiner&apos;s is needed</source>
        <translation>das ist ein Zero-Shot-Lauf; nötig ist der eines Verfeinerers</translation>
    </message>
    <message>
        <source>the network of run &apos;%1&apos; went with the project&apos;s cache folder; its labels are still there. Train again with the same settings and seed to get it back</source>
        <translation>das Netz von Lauf „%1“ ging mit dem Cache-Ordner des Projekts verloren; seine Labels sind noch da. Trainieren Sie noch einmal mit denselben Einstellungen und demselben Startwert, um es zurückzubekommen</translation>
    </message>
    <message>
        <source>its metadata names no classes or no input size</source>
        <translation>die Metadaten nennen keine Klassen oder keine Eingabegröße</translation>
    </message>
    <message>
        <source>Labelling images</source>
        <translation>Bilder werden beschriftet</translation>
    </message>
    <message>
        <source>there is no such preset; there are %1</source>
        <translation>eine solche Vorgabe gibt es nicht; es gibt %1</translation>
    </message>
    <message>
        <source>no class of this project is one of the preset&apos;s: %1</source>
        <translation>keine Klasse dieses Projekts ist eine der Vorgabe: %1</translation>
    </message>
    <message>
        <source>the project is open read-only; a run cannot be stored</source>
        <translation>das Projekt ist nur zum Lesen geöffnet; ein Lauf kann nicht gespeichert werden</translation>
    </message>
    <message>
        <source>there are no zero-shot labels in use to learn from: label the images first, or name a run as teacher</source>
        <translation>keine Zero-Shot-Labels sind in Gebrauch, aus denen zu lernen wäre: beschriften Sie erst die Bilder, oder nennen Sie einen Lauf als Lehrer</translation>
    </message>
    <message>
        <source>run &apos;%1&apos; is a refiner&apos;s; a refiner learns from a zero-shot run</source>
        <translation>Lauf „%1“ ist der eines Verfeinerers; ein Verfeinerer lernt aus einem Zero-Shot-Lauf</translation>
    </message>
    <message>
        <source>the project&apos;s classes have changed since the training was interrupted; train anew</source>
        <translation>die Klassen des Projekts haben sich seit der Unterbrechung des Trainings geändert; trainieren Sie neu</translation>
    </message>
    <message>
        <source>an image of the interrupted training is gone; train anew</source>
        <translation>ein Bild des unterbrochenen Trainings ist nicht mehr da; trainieren Sie neu</translation>
    </message>
    <message>
        <source>The run is stored, but its network is not, so it cannot label new images: %1</source>
        <translation>Der Lauf ist gespeichert, sein Netz aber nicht, also kann es keine neuen Bilder beschriften: %1</translation>
    </message>
    <message>
        <source>names no split</source>
        <translation>nennt keinen Teil</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no preset; there is: auto-annotation</source>
        <translation>„%1“ ist keine Vorgabe; es gibt: auto-annotation</translation>
    </message>
    <message>
        <source>Train again with batches of 8 or smaller.</source>
        <translation>Trainieren Sie noch einmal mit Stapeln von 8 oder kleiner.</translation>
    </message>
    <message>
        <source>Train again with smaller batches, more epochs, or raw pixels (0-255) as input scale.</source>
        <translation>Trainieren Sie noch einmal mit kleineren Stapeln, mehr Epochen oder rohen Bildpunkten (0-255) als Eingabe.</translation>
    </message>
    <message>
        <source>Train again with smaller batches, more epochs, or pixels / 255 as input scale.</source>
        <translation>Trainieren Sie noch einmal mit kleineren Stapeln, mehr Epochen oder Bildpunkten / 255 als Eingabe.</translation>
    </message>
    <message>
        <source>All labels that the network could learn from are of one class. Look at the captions first.</source>
        <translation>Alle Labels, aus denen das Netz lernen könnte, sind von einer Klasse. Sehen Sie erst die Bildtexte an.</translation>
    </message>
    <message>
        <source>The network never left one class: it gives every image the same label. %1</source>
        <translation>Das Netz kam nie über eine Klasse hinaus: es gibt jedem Bild dasselbe Label. %1</translation>
    </message>
    <message>
        <source>No gain here: on %1 images with reference labels the network is right in %2 %, the labels that it learned from in %3 %. It repairs what is inconsistent, not what is systematic.</source>
        <translation>Hier kein Gewinn: auf %1 Bildern mit Referenzlabels hat das Netz in %2 % recht, die Labels, aus denen es lernte, in %3 %. Es bessert, was uneinheitlich ist, nicht, was durchgängig falsch ist.</translation>
    </message>
    <message>
        <source>No gain here: the network repeats every label that it learned from.</source>
        <translation>Hier kein Gewinn: das Netz wiederholt jedes Label, aus dem es lernte.</translation>
    </message>
    <message>
        <source>Reading images</source>
        <translation>Bilder werden gelesen</translation>
    </message>
    <message>
        <source>reading images</source>
        <translation>Bilder werden gelesen</translation>
    </message>
    <message>
        <source>its source is not in the project</source>
        <translation>seine Quelle ist nicht im Projekt</translation>
    </message>
    <message>
        <source>Drawing the sample</source>
        <translation>Das Beispiel wird gezeichnet</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>a project&apos;s name ends in .postil</source>
        <translation>der Name eines Projekts endet auf .postil</translation>
    </message>
    <message>
        <source>%1 is outside 40 to 1000000</source>
        <translation>%1 liegt außerhalb von 40 bis 1000000</translation>
    </message>
    <message>
        <source>is there already</source>
        <translation>ist schon da</translation>
    </message>
    <message>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>zero-shot accuracy</source>
        <translation>Genauigkeit Zero-Shot</translation>
    </message>
    <message>
        <source>refiner accuracy</source>
        <translation>Genauigkeit Verfeinerer</translation>
    </message>
    <message>
        <source>zero-shot, test split</source>
        <translation>Zero-Shot, Testteil</translation>
    </message>
    <message>
        <source>refiner, test split</source>
        <translation>Verfeinerer, Testteil</translation>
    </message>
    <message>
        <source>corrections</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>exported files</source>
        <translation>exportierte Dateien</translation>
    </message>
    <message>
        <source>there is no held-out image of &apos;%1&apos;</source>
        <translation>es gibt kein zurückgehaltenes Bild von „%1“</translation>
    </message>
    <message>
        <source>%1 images and %2 captions train</source>
        <translation>%1 Bilder und %2 Bildtexte trainieren</translation>
    </message>
    <message>
        <source>epoch %1: loss %2, %3 s</source>
        <translation>Epoche %1: Verlust %2, %3 s</translation>
    </message>
    <message>
        <source>too few images to train on: %1 decided and %2 labelled by CLIP in split %3; one machine-labelled image or more is needed to validate, and another to train</source>
        <translation>zu wenige Bilder zum Trainieren: %1 entschieden und %2 von CLIP beschriftet in Teil %3; mindestens ein maschinell beschriftetes Bild wird zum Validieren gebraucht und ein weiteres zum Trainieren</translation>
    </message>
    <message>
        <source>the class &apos;%1&apos; has no share</source>
        <translation>die Klasse „%1“ hat keinen Anteil</translation>
    </message>
    <message>
        <source>there is no class &apos;%1&apos;</source>
        <translation>eine Klasse „%1“ gibt es nicht</translation>
    </message>
    <message>
        <source>must be above 0</source>
        <translation>muss größer als 0 sein</translation>
    </message>
    <message>
        <source>is a cosine: from -1 to 1</source>
        <translation>ist ein Kosinus: von -1 bis 1</translation>
    </message>
    <message>
        <source>the share of &apos;%1&apos; must be above 0</source>
        <translation>der Anteil von „%1“ muss größer als 0 sein</translation>
    </message>
    <message>
        <source>the shares add up to %1 instead of 1</source>
        <translation>die Anteile ergeben zusammen %1 statt 1</translation>
    </message>
    <message>
        <source>the project has no classes yet</source>
        <translation>das Projekt hat noch keine Klassen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>has %1 channels</source>
        <translation>hat %1 Kanäle</translation>
    </message>
    <message>
        <source>%1 was trained with just this already</source>
        <translation>%1 wurde genau damit schon trainiert</translation>
    </message>
    <message>
        <source>stopped before the first epoch</source>
        <translation>vor der ersten Epoche angehalten</translation>
    </message>
    <message>
        <source>Preparing images</source>
        <translation>Bilder werden vorbereitet</translation>
    </message>
    <message>
        <source>Turns captions into labels of medical images</source>
        <translation>Macht aus Bildtexten Labels medizinischer Bilder</translation>
    </message>
    <message>
        <source>Open the sample project, making it if it is not there</source>
        <translation>Das Beispielprojekt öffnen und anlegen, wenn es nicht da ist</translation>
    </message>
    <message>
        <source>Seed of the sample project</source>
        <translation>Startwert des Beispielprojekts</translation>
    </message>
    <message>
        <source>Dark theme, for this start only</source>
        <translation>Dunkel, nur für diesen Start</translation>
    </message>
    <message>
        <source>Take pictures of every page and dialog of the sample project, then end</source>
        <translation>Bilder von jeder Seite und jedem Dialog des Beispielprojekts machen, dann enden</translation>
    </message>
    <message>
        <source>A .postil project, or sources of a new one</source>
        <translation>Ein .postil-Projekt, oder Quellen eines neuen</translation>
    </message>
    <message>
        <source>--seed: %1 is not a whole number</source>
        <translation>--seed: %1 ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>holds no train_images, val_images or test_images</source>
        <translation>enthält kein train_images, val_images oder test_images</translation>
    </message>
    <message>
        <source>is a damaged zip archive: it holds one name twice</source>
        <translation>ist ein beschädigtes Zip-Archiv: es enthält einen Namen zweimal</translation>
    </message>
    <message>
        <source>is no zip archive</source>
        <translation>ist kein Zip-Archiv</translation>
    </message>
    <message>
        <source>%1: has more data than expected</source>
        <translation>%1: hat mehr Daten als erwartet</translation>
    </message>
    <message>
        <source>says that it has %1 entries; at most %2 are read</source>
        <translation>gibt an, %1 Einträge zu haben; höchstens %2 werden gelesen</translation>
    </message>
    <message>
        <source>has an entry with a name that leads out of the archive or cannot be: &apos;%1&apos;</source>
        <translation>hat einen Eintrag mit einem Namen, der aus dem Archiv hinausführt oder nicht sein kann: „%1“</translation>
    </message>
    <message>
        <source>%1: the archive&apos;s entries overlap, or one is larger than the archive</source>
        <translation>%1: Einträge des Archivs überlappen, oder einer ist größer als das Archiv</translation>
    </message>
    <message>
        <source>would unpack from %1 to %2 bytes, which is refused</source>
        <translation>würde ausgepackt %1 bis %2 Byte groß, was abgelehnt wird</translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n Klasse</numerusform>
            <numerusform>%n Klassen</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 train, %L2 val, %L3 test</source>
        <translation>%L1 train, %L2 val, %L3 test</translation>
    </message>
    <message>
        <source>is nothing that can be fetched; &apos;encoders get&apos; alone lists what can</source>
        <translation>ist nichts, was geholt werden kann; „encoders get“ allein zählt auf, was geht</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>%1 wird geprüft</translation>
    </message>
    <message>
        <source>no network, or no way to %1 (%2)</source>
        <translation>kein Netz, oder kein Weg zu %1 (%2)</translation>
    </message>
    <message>
        <source>%1 refuses the connection</source>
        <translation>%1 lehnt die Verbindung ab</translation>
    </message>
    <message>
        <source>%1 sent nothing more for too long</source>
        <translation>%1 schickte zu lange nichts mehr</translation>
    </message>
    <message>
        <source>%1 closed the connection</source>
        <translation>%1 schloss die Verbindung</translation>
    </message>
    <message>
        <source>%1: %2; trying again</source>
        <translation>%1: %2; neuer Versuch</translation>
    </message>
    <message>
        <source>%L1 bytes are kept, the next call goes on from there</source>
        <translation>%L1 Byte sind behalten, der nächste Aufruf macht dort weiter</translation>
    </message>
    <message>
        <source>is there already, but is not the published file (another checksum); move it away first</source>
        <translation>ist schon da, ist aber nicht die veröffentlichte Datei (andere Prüfsumme); schieben Sie sie erst beiseite</translation>
    </message>
    <message>
        <source>what came is not the published file: its SHA-256 is %1; it was removed</source>
        <translation>was kam, ist nicht die veröffentlichte Datei: ihr SHA-256 ist %1; sie wurde entfernt</translation>
    </message>
    <message>
        <source>cannot be named so; what came is %1</source>
        <translation>kann nicht so genannt werden; was kam, ist %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Fetching %1</source>
        <translation>%1 wird geholt</translation>
    </message>
    <message>
        <source>the server sent another part than was asked for</source>
        <translation>der Server schickte einen anderen Teil als den verlangten</translation>
    </message>
    <message>
        <source>the server has no such file (404)</source>
        <translation>der Server hat keine solche Datei (404)</translation>
    </message>
    <message>
        <source>the server answers %1 %2</source>
        <translation>der Server antwortet %1 %2</translation>
    </message>
    <message>
        <source>%L1 of %L2 bytes came</source>
        <translation>%L1 von %L2 Byte kamen</translation>
    </message>
    <message>
        <source>the file on the server has changed</source>
        <translation>die Datei auf dem Server hat sich geändert</translation>
    </message>
    <message>
        <source>is no plain file name</source>
        <translation>ist kein einfacher Dateiname</translation>
    </message>
    <message>
        <source>is no address of a file (http or https)</source>
        <translation>ist keine Adresse einer Datei (http oder https)</translation>
    </message>
    <message>
        <source>waits and attempts must be above 0</source>
        <translation>Wartezeiten und Versuche müssen größer als 0 sein</translation>
    </message>
    <message>
        <source>has no answer for every class</source>
        <translation>hat nicht für jede Klasse eine Antwort</translation>
    </message>
    <message>
        <source>an image of a multi-label project may have several classes and cannot lie in one folder; csv and medmnist can hold it</source>
        <translation>ein Bild eines Projekts mit mehreren Labels kann mehrere Klassen haben und nicht in einem Ordner liegen; csv und medmnist können es aufnehmen</translation>
    </message>
    <message>
        <source>is missing or has another size than the network&apos;s plan says</source>
        <translation>fehlt oder hat eine andere Größe, als der Plan des Netzes sagt</translation>
    </message>
    <message>
        <source>ONNX files end at 2 GB; this network is larger</source>
        <translation>ONNX-Dateien enden bei 2 GB; dieses Netz ist größer</translation>
    </message>
    <message>
        <source>cannot be written or read</source>
        <translation>kann nicht geschrieben oder gelesen werden</translation>
    </message>
    <message>
        <source>%1 is too large for a picture or a text</source>
        <translation>%1 ist zu groß für ein Bild oder einen Text</translation>
    </message>
    <message>
        <source>%1 is cut off</source>
        <translation>%1 ist abgeschnitten</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither yes nor no</source>
        <translation>„%1“ ist weder ja noch nein</translation>
    </message>
    <message>
        <source>label &apos;%1&apos; and the answers do not belong together</source>
        <translation>Label „%1“ und die Antworten gehören nicht zusammen</translation>
    </message>
    <message>
        <source>lacks the answers about some class</source>
        <translation>es fehlen Antworten zu einer Klasse</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>keine Werte</translation>
    </message>
    <message>
        <source>%1 (95 %: %2 to %3)</source>
        <translation>%1 (95 %: %2 bis %3)</translation>
    </message>
    <message>
        <source>%1 % (95 %: %2 to %3)</source>
        <translation>%1 % (95 %: %2 bis %3)</translation>
    </message>
    <message>
        <source>a vocabulary of OpenAI&apos;s has %1 to %2 pieces, not %3</source>
        <translation>ein Vokabular von OpenAI hat %1 bis %2 Stücke, nicht %3</translation>
    </message>
    <message>
        <source>byte-pair, %1 pieces</source>
        <translation>Byte-Pair, %1 Stücke</translation>
    </message>
    <message>
        <source>is no list of encoders (%1); move it away to begin a new one</source>
        <translation>ist keine Liste von Encodern (%1); schieben Sie sie beiseite, um eine neue anzufangen</translation>
    </message>
    <message>
        <source>no &quot;encoders&quot; in it</source>
        <translation>kein „encoders“ darin</translation>
    </message>
    <message>
        <source>is the name of several encoders in the list: give the folder</source>
        <translation>heißen mehrere Encoder der Liste: nennen Sie den Ordner</translation>
    </message>
    <message>
        <source>is no encoder of the list; &apos;encoders list&apos; shows it</source>
        <translation>ist kein Encoder der Liste; „encoders list“ zeigt sie</translation>
    </message>
    <message>
        <source>its folder cannot be made</source>
        <translation>ihr Ordner kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>another program is changing the list</source>
        <translation>ein anderes Programm ändert gerade die Liste</translation>
    </message>
    <message>
        <source>comes with the program and cannot be removed</source>
        <translation>kommt mit dem Programm und kann nicht entfernt werden</translation>
    </message>
    <message>
        <source>names no model to begin with</source>
        <translation>nennt kein Modell für den Anfang</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is none of %2</source>
        <translation>„%1“ ist nichts von %2</translation>
    </message>
    <message>
        <source>convolution %1</source>
        <translation>Faltung %1</translation>
    </message>
    <message>
        <source>pooling after %1</source>
        <translation>Pooling nach %1</translation>
    </message>
    <message>
        <source>linear layer %1 would have %2 million weights (%3 inputs, %4 outputs)</source>
        <translation>lineare Schicht %1 hätte %2 Millionen Gewichte (%3 Eingänge, %4 Ausgänge)</translation>
    </message>
    <message>
        <source>%1 needs %2 × %2 values, but only %3 × %4 are left there</source>
        <translation>%1 braucht %2 × %2 Werte, aber nur %3 × %4 bleiben dort</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not CHANNELSxKERNEL, as in 10x3,20x4</source>
        <translation>„%1“ ist nicht KANÄLExKERN wie in 10x3,20x4</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no number of outputs from 1 to %2, as in 250,50</source>
        <translation>„%1“ ist keine Zahl von Ausgängen von 1 bis %2 wie in 250,50</translation>
    </message>
    <message>
        <source>is impossible with an input of %1 × %1: %2</source>
        <translation>geht nicht bei einer Eingabe von %1 × %1: %2</translation>
    </message>
    <message>
        <source>would have %1 million parameters; %2 million is the most</source>
        <translation>hätte %1 Millionen Parameter; %2 Millionen sind das meiste</translation>
    </message>
    <message>
        <source>residual block, %1</source>
        <translation>Residualblock, %1</translation>
    </message>
    <message>
        <source>conv %1 × %1, %2</source>
        <translation>Faltung %1 × %1, %2</translation>
    </message>
    <message>
        <source>linear %1</source>
        <translation>linear %1</translation>
    </message>
    <message>
        <source>max pool</source>
        <translation>Max-Pooling</translation>
    </message>
    <message>
        <source>average pool</source>
        <translation>Mittel-Pooling</translation>
    </message>
    <message>
        <source>Shallow CNN</source>
        <translation>Flaches CNN</translation>
    </message>
    <message>
        <source>Small VGG</source>
        <translation>Kleines VGG</translation>
    </message>
    <message>
        <source>Linear head on CLIP embeddings</source>
        <translation>Linearer Kopf auf CLIP-Einbettungen</translation>
    </message>
    <message>
        <source>MLP on CLIP embeddings</source>
        <translation>MLP auf CLIP-Einbettungen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no refiner; there are: %2</source>
        <translation>„%1“ ist kein Verfeinerer; es gibt: %2</translation>
    </message>
    <message>
        <source>%1 is for one class of several without an order</source>
        <translation>%1 ist für eine Klasse von mehreren ohne Ordnung</translation>
    </message>
    <message>
        <source>has a setting that this version does not know</source>
        <translation>hat eine Einstellung, die diese Version nicht kennt</translation>
    </message>
    <message>
        <source>is no WordPiece vocabulary, which the model&apos;s text tower needs</source>
        <translation>ist kein WordPiece-Vokabular, das der Textturm des Modells braucht</translation>
    </message>
    <message>
        <source>is no byte-pair vocabulary, which the model&apos;s text tower needs</source>
        <translation>ist kein Byte-Pair-Vokabular, das der Textturm des Modells braucht</translation>
    </message>
    <message>
        <source>no vocabulary: put the model&apos;s own vocab.txt beside the weights, or give it with --vocab</source>
        <translation>kein Vokabular: legen Sie die eigene vocab.txt des Modells neben die Gewichte, oder geben Sie sie mit --vocab an</translation>
    </message>
    <message>
        <source>texts cannot be encoded: SentencePiece models are not read, and there is no tokenizer.json</source>
        <translation>Texte können nicht kodiert werden: SentencePiece-Modelle werden nicht gelesen, und es gibt keine tokenizer.json</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not in the vocabulary</source>
        <translation>„%1“ ist nicht im Vokabular</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is none of BERT&apos;s special tokens</source>
        <translation>„%1“ ist keines der besonderen Token von BERT</translation>
    </message>
    <message>
        <source>the type &apos;%1&apos; is not supported</source>
        <translation>der Typ „%1“ wird nicht unterstützt</translation>
    </message>
    <message>
        <source>texts are framed by &apos;%1&apos; instead of %2 and %3</source>
        <translation>Texte werden von „%1“ eingerahmt statt von %2 und %3</translation>
    </message>
    <message>
        <source>is &apos;%1&apos;; of byte-pair tokenizers only CLIP&apos;s (%2) are supported</source>
        <translation>ist „%1“; von Byte-Pair-Tokenizern wird nur der von CLIP (%2) unterstützt</translation>
    </message>
    <message>
        <source>splits words in another way than CLIP&apos;s byte-pair tokenizer</source>
        <translation>teilt Wörter anders als der Byte-Pair-Tokenizer von CLIP</translation>
    </message>
    <message>
        <source>merges: entry %1 is no merge of two pieces</source>
        <translation>merges: Eintrag %1 verbindet nicht zwei Stücke</translation>
    </message>
    <message>
        <source>is not &apos;&lt;/w&gt;&apos;: no byte-pair tokenizer of CLIP&apos;s kind</source>
        <translation>ist nicht „&lt;/w&gt;“: kein Byte-Pair-Tokenizer nach Art von CLIP</translation>
    </message>
    <message>
        <source>is not supported</source>
        <translation>wird nicht unterstützt</translation>
    </message>
    <message>
        <source>is &apos;%1&apos; instead of %2</source>
        <translation>ist „%1“ statt %2</translation>
    </message>
    <message>
        <source>is &apos;%1&apos; instead of BertNormalizer</source>
        <translation>ist „%1“ statt BertNormalizer</translation>
    </message>
    <message>
        <source>is &apos;%1&apos; instead of BertPreTokenizer</source>
        <translation>ist „%1“ statt BertPreTokenizer</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not supported (CLIP&apos;s BPE and WordPiece are)</source>
        <translation>„%1“ wird nicht unterstützt (BPE von CLIP und WordPiece schon)</translation>
    </message>
    <message>
        <source>has no tokens</source>
        <translation>hat keine Token</translation>
    </message>
    <message>
        <source>the vocabulary lacks %1: it is none of BERT&apos;s</source>
        <translation>dem Vokabular fehlt %1: es ist keines von BERT</translation>
    </message>
    <message>
        <source>WordPiece, lower case, %1 pieces</source>
        <translation>WordPiece, Kleinschreibung, %1 Stücke</translation>
    </message>
    <message>
        <source>WordPiece, %1 pieces</source>
        <translation>WordPiece, %1 Stücke</translation>
    </message>
    <message>
        <source>Looking for neighbours</source>
        <translation>Nachbarn werden gesucht</translation>
    </message>
    <message>
        <source>config.json is missing beside these weights in Hugging Face&apos;s layout</source>
        <translation>config.json fehlt neben diesen Gewichten in der Anordnung von Hugging Face</translation>
    </message>
    <message>
        <source>open_clip_config.json is missing beside these weights in open_clip&apos;s layout</source>
        <translation>open_clip_config.json fehlt neben diesen Gewichten in der Anordnung von open_clip</translation>
    </message>
    <message>
        <source>is no CLIP model: none of its %1 tensors has a name that a CLIP model has</source>
        <translation>ist kein CLIP-Modell: keiner der %1 Tensoren hat einen Namen, den ein CLIP-Modell hat</translation>
    </message>
    <message>
        <source>config.json is missing beside %1</source>
        <translation>config.json fehlt neben %1</translation>
    </message>
    <message>
        <source>%1 tensors of the file belong to no tower and are not used: %2</source>
        <translation>%1 Tensoren der Datei gehören zu keinem Turm und werden nicht gebraucht: %2</translation>
    </message>
    <message>
        <source>logit_scale is %1, and its exponential is too large to be a number</source>
        <translation>logit_scale ist %1, und dessen Exponential ist zu groß für eine Zahl</translation>
    </message>
    <message>
        <source>the vocabulary fills up texts with the id %1, the model masks %2</source>
        <translation>das Vokabular füllt Texte mit der Nummer %1 auf, das Modell blendet %2 aus</translation>
    </message>
    <message>
        <source>%1 layers, width %2, %3 heads</source>
        <translation>%1 Schichten, Breite %2, %3 Köpfe</translation>
    </message>
    <message>
        <source>ModifiedResNet, %1 + %2 + %3 + %4 blocks, width %5</source>
        <translation>ModifiedResNet, %1 + %2 + %3 + %4 Blöcke, Breite %5</translation>
    </message>
    <message>
        <source>ViT, %1, patch %2</source>
        <translation>ViT, %1, Patch %2</translation>
    </message>
    <message>
        <source>BERT, %1</source>
        <translation>BERT, %1</translation>
    </message>
    <message>
        <source>only models with an attention pooling head are supported</source>
        <translation>nur Modelle mit Attention-Pooling werden unterstützt</translation>
    </message>
    <message>
        <source>%1 is not the image tower&apos;s width %2</source>
        <translation>%1 ist nicht die Breite %2 des Bildturms</translation>
    </message>
    <message>
        <source>do_center_crop: pictures that are not square are not supported</source>
        <translation>do_center_crop: Bilder, die nicht quadratisch sind, werden nicht unterstützt</translation>
    </message>
    <message>
        <source>only resizing and a division by 255 are supported</source>
        <translation>nur Skalieren und Teilen durch 255 werden unterstützt</translation>
    </message>
    <message>
        <source>the model type &apos;%1&apos; is not supported (clip and siglip are)</source>
        <translation>der Modelltyp „%1“ wird nicht unterstützt (clip und siglip schon)</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>muss wahr oder falsch sein</translation>
    </message>
    <message>
        <source>only square pictures are supported</source>
        <translation>nur quadratische Bilder werden unterstützt</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>muss ein Text sein</translation>
    </message>
    <message>
        <source>is no folder of a CLIP model: there are no weights in it (nor a config.json)</source>
        <translation>ist kein Ordner eines CLIP-Modells: es sind keine Gewichte darin (und keine config.json)</translation>
    </message>
    <message>
        <source>holds several files of weights (%1): name one of them</source>
        <translation>enthält mehrere Dateien mit Gewichten (%1): nennen Sie eine davon</translation>
    </message>
    <message>
        <source>no such encoder: neither a folder, nor a file of weights, nor the name of one</source>
        <translation>einen solchen Encoder gibt es nicht: weder Ordner noch Datei mit Gewichten noch der Name eines Encoders</translation>
    </message>
    <message>
        <source>the %1 tower&apos;s width %2 is no multiple of %3, as in OpenAI&apos;s models</source>
        <translation>die Breite %2 des %1-Turms ist kein Vielfaches von %3 wie in den Modellen von OpenAI</translation>
    </message>
    <message>
        <source>visual.conv1.weight is missing or has not the shape [width, 3, patch, patch]</source>
        <translation>visual.conv1.weight fehlt oder hat nicht die Form [width, 3, patch, patch]</translation>
    </message>
    <message>
        <source>visual.layer1.0.conv1.weight is missing or has not the shape [width, width, 1, 1]</source>
        <translation>visual.layer1.0.conv1.weight fehlt oder hat nicht die Form [width, width, 1, 1]</translation>
    </message>
    <message>
        <source>%1 has %2 rows: %3 patches are no square grid</source>
        <translation>%1 hat %2 Zeilen: %3 Patches sind kein quadratisches Raster</translation>
    </message>
    <message>
        <source>%1 does not divide the width %2</source>
        <translation>%1 teilt die Breite %2 nicht</translation>
    </message>
    <message>
        <source>must be a number from 0 to 64</source>
        <translation>muss eine Zahl von 0 bis 64 sein</translation>
    </message>
    <message>
        <source>a ModifiedResNet has four numbers of blocks and an even width</source>
        <translation>ein ModifiedResNet hat vier Zahlen von Blöcken und eine gerade Breite</translation>
    </message>
    <message>
        <source>of timm&apos;s models only ViTs with a class token are supported, not &apos;%1&apos;</source>
        <translation>von den Modellen von timm werden nur ViTs mit Klassentoken unterstützt, nicht „%1“</translation>
    </message>
    <message>
        <source>only OpenAI&apos;s byte-pair tokenizer is supported with this text tower</source>
        <translation>nur der Byte-Pair-Tokenizer von OpenAI wird mit diesem Textturm unterstützt</translation>
    </message>
    <message>
        <source>%1 tokens, but the model has %2 positions</source>
        <translation>%1 Token, aber das Modell hat %2 Plätze</translation>
    </message>
    <message>
        <source>must be three numbers each</source>
        <translation>müssen je drei Zahlen sein</translation>
    </message>
    <message>
        <source>only bicubic resizing is supported, not &apos;%1&apos;</source>
        <translation>nur bikubisches Skalieren wird unterstützt, nicht „%1“</translation>
    </message>
    <message>
        <source>is no pickle</source>
        <translation>ist kein Pickle</translation>
    </message>
    <message>
        <source>its pickle is longer than %1 bytes</source>
        <translation>das Pickle ist länger als %1 Byte</translation>
    </message>
    <message>
        <source>its pickle ends too early</source>
        <translation>das Pickle endet zu früh</translation>
    </message>
    <message>
        <source>its pickle takes more values than it has (at byte %1)</source>
        <translation>das Pickle nimmt mehr Werte, als es hat (bei Byte %1)</translation>
    </message>
    <message>
        <source>its pickle is not as torch.save writes it (at byte %1)</source>
        <translation>das Pickle ist nicht so, wie torch.save es schreibt (bei Byte %1)</translation>
    </message>
    <message>
        <source>its pickle holds too many values</source>
        <translation>das Pickle enthält zu viele Werte</translation>
    </message>
    <message>
        <source>its pickle is nested more than %1 deep</source>
        <translation>das Pickle ist tiefer als %1 verschachtelt</translation>
    </message>
    <message>
        <source>its pickle keeps values under a number that is too large</source>
        <translation>das Pickle behält Werte unter einer zu großen Nummer</translation>
    </message>
    <message>
        <source>its pickle uses a value (%1) that it never kept</source>
        <translation>das Pickle gebraucht einen Wert (%1), den es nie behielt</translation>
    </message>
    <message>
        <source>names %1, which no file of plain weights needs: refused, nothing of it was run</source>
        <translation>nennt %1, was keine Datei mit bloßen Gewichten braucht: abgelehnt, nichts davon wurde ausgeführt</translation>
    </message>
    <message>
        <source>its pickle has the protocol %1; 2 to 5 are read</source>
        <translation>das Pickle hat Protokoll %1; 2 bis 5 werden gelesen</translation>
    </message>
    <message>
        <source>its pickle uses the operation 0x%1, which no file of plain weights needs</source>
        <translation>das Pickle gebraucht die Operation 0x%1, die keine Datei mit bloßen Gewichten braucht</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>a truth value</source>
        <translation>ein Wahrheitswert</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a tuple</source>
        <translation>ein Tupel</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a dictionary</source>
        <translation>ein Wörterbuch</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>ein Name</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>fp32: bf16 is for vision transformers only</source>
        <translation>fp32: bf16 gibt es nur für Vision-Transformer</translation>
    </message>
    <message>
        <source>fp32: bf16 is %1 times as fast here</source>
        <translation>fp32: bf16 ist hier %1-mal so schnell</translation>
    </message>
    <message>
        <source>fp32: this processor has no bf16</source>
        <translation>fp32: dieser Prozessor hat kein bf16</translation>
    </message>
    <message>
        <source>fp32: the model is small</source>
        <translation>fp32: das Modell ist klein</translation>
    </message>
    <message>
        <source>%1: bf16 is %2 times as fast here, smallest cosine with fp32 %3</source>
        <translation>%1: bf16 ist hier %2-mal so schnell, kleinster Kosinus mit fp32 %3</translation>
    </message>
    <message>
        <source>is too large for an index</source>
        <translation>ist zu groß für ein Verzeichnis</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; has more than %2 dimensions</source>
        <translation>Tensor „%1“ hat mehr als %2 Dimensionen</translation>
    </message>
    <message>
        <source>the header&apos;s metadata have more than %1 bytes</source>
        <translation>die Metadaten des Kopfes haben mehr als %1 Byte</translation>
    </message>
    <message>
        <source>the header&apos;s names have more than %1 bytes</source>
        <translation>die Namen des Kopfes haben mehr als %1 Byte</translation>
    </message>
    <message>
        <source>the header has more than %1 tensors</source>
        <translation>der Kopf hat mehr als %1 Tensoren</translation>
    </message>
    <message>
        <source>the header holds a text or number of more than %1 bytes</source>
        <translation>der Kopf enthält einen Text oder eine Zahl von mehr als %1 Byte</translation>
    </message>
    <message>
        <source>has tensors of another shape than the model&apos;s: %1</source>
        <translation>hat Tensoren anderer Form als das Modell: %1</translation>
    </message>
    <message>
        <source>is no file of torch.save: neither a zip archive nor a pickle</source>
        <translation>ist keine Datei von torch.save: weder Zip-Archiv noch Pickle</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; brings the memory for all tensors over %2 bytes, far more than the file holds</source>
        <translation>Tensor „%1“ hebt den Speicher aller Tensoren über %2 Byte, weit mehr, als die Datei enthält</translation>
    </message>
    <message>
        <source>holds too many tensors, or names that are too long</source>
        <translation>enthält zu viele Tensoren oder zu lange Namen</translation>
    </message>
    <message>
        <source>has the tensor &apos;%1&apos; twice</source>
        <translation>hat den Tensor „%1“ zweimal</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; %2</source>
        <translation>Tensor „%1“ %2</translation>
    </message>
    <message>
        <source>is not as torch.save writes it</source>
        <translation>ist nicht so, wie torch.save es schreibt</translation>
    </message>
    <message>
        <source>is of a type that is not supported</source>
        <translation>ist von einem Typ, der nicht unterstützt wird</translation>
    </message>
    <message>
        <source>has a negative size</source>
        <translation>hat eine negative Größe</translation>
    </message>
    <message>
        <source>has a negative stride</source>
        <translation>hat eine negative Schrittweite</translation>
    </message>
    <message>
        <source>has a negative offset</source>
        <translation>hat eine negative Lage</translation>
    </message>
    <message>
        <source>reaches beyond its storage</source>
        <translation>reicht über seinen Speicherblock hinaus</translation>
    </message>
    <message>
        <source>its modules are nested more than %1 deep</source>
        <translation>die Module sind tiefer als %1 verschachtelt</translation>
    </message>
    <message>
        <source>holds too many modules</source>
        <translation>enthält zu viele Module</translation>
    </message>
    <message>
        <source>describes a storage in a way that is not known, or of a type that is not supported</source>
        <translation>beschreibt einen Speicherblock auf unbekannte Weise oder von einem Typ, der nicht unterstützt wird</translation>
    </message>
    <message>
        <source>gives the storage &apos;%1&apos; two sizes</source>
        <translation>gibt dem Speicherblock „%1“ zwei Größen</translation>
    </message>
    <message>
        <source>holds %1, not a dictionary of tensors</source>
        <translation>enthält %1, kein Wörterbuch von Tensoren</translation>
    </message>
    <message>
        <source>holds no tensors: its dictionary is empty</source>
        <translation>enthält keine Tensoren: das Wörterbuch ist leer</translation>
    </message>
    <message>
        <source>holds no tensors by name; its keys are: %1</source>
        <translation>enthält keine Tensoren mit Namen; die Schlüssel sind: %1</translation>
    </message>
    <message>
        <source>holds %1, not a TorchScript module</source>
        <translation>enthält %1, kein TorchScript-Modul</translation>
    </message>
    <message>
        <source>is a TorchScript module without tensors that can be read without running it</source>
        <translation>ist ein TorchScript-Modul ohne Tensoren, die gelesen werden können, ohne es auszuführen</translation>
    </message>
    <message>
        <source>is a pickle, but no file of torch.save (its magic number is wrong)</source>
        <translation>ist ein Pickle, aber keine Datei von torch.save (die Kennzahl ist falsch)</translation>
    </message>
    <message>
        <source>is of a version of torch.save that is not known</source>
        <translation>ist von einer Version von torch.save, die nicht bekannt ist</translation>
    </message>
    <message>
        <source>is not little-endian, the only order of bytes that is read</source>
        <translation>ist nicht little-endian; nur diese Bytefolge wird gelesen</translation>
    </message>
    <message>
        <source>has no list of its storages</source>
        <translation>hat keine Liste seiner Speicherblöcke</translation>
    </message>
    <message>
        <source>has a storage that no tensor lies in</source>
        <translation>hat einen Speicherblock, in dem kein Tensor liegt</translation>
    </message>
    <message>
        <source>lacks a storage that a tensor lies in</source>
        <translation>es fehlt ein Speicherblock, in dem ein Tensor liegt</translation>
    </message>
    <message>
        <source>is cut off in the storage &apos;%1&apos;: %2 of %3 bytes are there</source>
        <translation>ist im Speicherblock „%1“ abgeschnitten: %2 von %3 Byte sind da</translation>
    </message>
    <message>
        <source>lists the storage &apos;%1&apos; twice</source>
        <translation>nennt den Speicherblock „%1“ zweimal</translation>
    </message>
    <message>
        <source>holds two files of torch.save: %1 and %2</source>
        <translation>enthält zwei Dateien von torch.save: %1 und %2</translation>
    </message>
    <message>
        <source>is a zip archive without data.pkl, no file of torch.save</source>
        <translation>ist ein Zip-Archiv ohne data.pkl, keine Datei von torch.save</translation>
    </message>
    <message>
        <source>%1 has %2 bytes; at most %3 are read</source>
        <translation>%1 hat %2 Byte; höchstens %3 werden gelesen</translation>
    </message>
    <message>
        <source>%1, which a tensor lies in, is missing</source>
        <translation>%1, worin ein Tensor liegt, fehlt</translation>
    </message>
    <message>
        <source>%1 has %2 bytes instead of %3</source>
        <translation>%1 hat %2 Byte statt %3</translation>
    </message>
    <message>
        <source>is none of %1</source>
        <translation>ist nichts von %1</translation>
    </message>
    <message>
        <source>this is a web page, not the weights: the download gave an error page</source>
        <translation>das ist eine Webseite, nicht die Gewichte: beim Herunterladen kam eine Fehlerseite</translation>
    </message>
    <message>
        <source>this is a text, not the weights</source>
        <translation>das ist ein Text, nicht die Gewichte</translation>
    </message>
    <message>
        <source>is no file</source>
        <translation>ist keine Datei</translation>
    </message>
    <message>
        <source>needs at least two images with captions</source>
        <translation>braucht mindestens zwei Bilder mit Bildtexten</translation>
    </message>
    <message>
        <source>takes embeddings of length %1</source>
        <translation>nimmt Einbettungen der Länge %1</translation>
    </message>
    <message>
        <source>the validation loss is no longer a finite number in epoch %1; take a smaller learning rate</source>
        <translation>der Validierungsverlust ist in Epoche %1 keine endliche Zahl mehr; nehmen Sie eine kleinere Lernrate</translation>
    </message>
    <message>
        <source>the answers do not fit the %1 classes</source>
        <translation>die Antworten passen nicht zu den %1 Klassen</translation>
    </message>
    <message>
        <source>there are %1 weights for %2 images</source>
        <translation>es gibt %1 Gewichte für %2 Bilder</translation>
    </message>
    <message>
        <source>%1 tensors from %2</source>
        <translation>%1 Tensoren aus %2</translation>
    </message>
    <message>
        <source>; %1 summed over the colours for grey images</source>
        <translation>; %1 über die Farben summiert für graue Bilder</translation>
    </message>
    <message>
        <source>; begin at random: %1</source>
        <translation>; zufällig beginnen: %1</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; holds values that are no finite numbers</source>
        <translation>Tensor „%1“ enthält Werte, die keine endlichen Zahlen sind</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; is %2, %3 takes %4</source>
        <translation>Tensor „%1“ ist %2, %3 nimmt %4</translation>
    </message>
    <message>
        <source>has no tensor &apos;%1&apos;: these are no weights of %2</source>
        <translation>hat keinen Tensor „%1“: das sind keine Gewichte von %2</translation>
    </message>
    <message>
        <source>has no tensor of %1</source>
        <translation>hat keinen Tensor von %1</translation>
    </message>
    <message>
        <source>the loss is no longer a finite number in epoch %1; take a smaller learning rate, or another input scale</source>
        <translation>der Verlust ist in Epoche %1 keine endliche Zahl mehr; nehmen Sie eine kleinere Lernrate oder eine andere Eingabe</translation>
    </message>
    <message>
        <source>its images have one class each, not an answer per class</source>
        <translation>die Bilder haben je eine Klasse, keine Antwort je Klasse</translation>
    </message>
    <message>
        <source>%1: yes</source>
        <translation>%1: ja</translation>
    </message>
    <message>
        <source>%1: no</source>
        <translation>%1: nein</translation>
    </message>
    <message>
        <source>%1: answer taken back</source>
        <translation>%1: Antwort zurückgenommen</translation>
    </message>
    <message>
        <source>no to every class</source>
        <translation>nein zu jeder Klasse</translation>
    </message>
    <message>
        <source>answers taken back</source>
        <translation>Antworten zurückgenommen</translation>
    </message>
    <message>
        <source>%1 different answers</source>
        <translation>%1 verschiedene Antworten</translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) added</source>
        <translation>
            <numerusform>%n Bildtext hinzugefügt</numerusform>
            <numerusform>%n Bildtexte hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>caption &apos;%1&apos; moved</source>
        <translation>Bildtext „%1“ verschoben</translation>
    </message>
    <message>
        <source>modality changed</source>
        <translation>Aufnahmeart geändert</translation>
    </message>
    <message>
        <source>the history has a gold answer &apos;%1&apos; that cannot be read</source>
        <translation>der Verlauf hat eine Goldantwort „%1“, die nicht gelesen werden kann</translation>
    </message>
    <message>
        <source>the history has an answer &apos;%1&apos; that cannot be read</source>
        <translation>der Verlauf hat eine Antwort „%1“, die nicht gelesen werden kann</translation>
    </message>
    <message>
        <source>gold answer taken back</source>
        <translation>Goldantwort zurückgenommen</translation>
    </message>
    <message>
        <source>gold: none of these</source>
        <translation>Gold: keine davon</translation>
    </message>
    <message>
        <source>a gold answer is a class or none of these</source>
        <translation>eine Goldantwort ist eine Klasse oder keine davon</translation>
    </message>
    <message>
        <source>gold: %1</source>
        <translation>Gold: %1</translation>
    </message>
    <message>
        <source>at least one image must be drawn</source>
        <translation>mindestens ein Bild muss gezogen werden</translation>
    </message>
    <message>
        <source>a gold answer is one class; this project&apos;s images may have several</source>
        <translation>eine Goldantwort ist eine Klasse; die Bilder dieses Projekts können mehrere haben</translation>
    </message>
    <message numerus="yes">
        <source>only %n image(s) are left to draw from</source>
        <translation>
            <numerusform>nur %n Bild ist noch da, aus dem gezogen werden kann</numerusform>
            <numerusform>nur %n Bilder sind noch da, aus denen gezogen werden kann</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) drawn for the gold set</source>
        <translation>
            <numerusform>%n Bild für den Goldsatz gezogen</numerusform>
            <numerusform>%n Bilder für den Goldsatz gezogen</numerusform>
        </translation>
    </message>
    <message>
        <source>was not drawn for the gold set</source>
        <translation>wurde nicht für den Goldsatz gezogen</translation>
    </message>
    <message>
        <source>event %1 cannot be read</source>
        <translation>Ereignis %1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the answer about class %1 of image number %2 is not the one in its history</source>
        <translation>die Antwort zu Klasse %1 von Bild Nummer %2 ist nicht die im Verlauf</translation>
    </message>
    <message>
        <source>the answer about class %1 of image number %2 is missing</source>
        <translation>die Antwort zu Klasse %1 von Bild Nummer %2 fehlt</translation>
    </message>
    <message>
        <source>the gold answer about %1 is not the one in its history</source>
        <translation>die Goldantwort zu %1 ist nicht die im Verlauf</translation>
    </message>
    <message>
        <source>has no readable image</source>
        <translation>hat kein lesbares Bild</translation>
    </message>
    <message>
        <source>Automatic annotation: zero-shot CLIP, then a CNN trained on CLIP&apos;s labels</source>
        <translation>Automatisches Beschriften: Zero-Shot-CLIP, dann ein CNN, das aus den Labels von CLIP lernt</translation>
    </message>
    <message>
        <source>`%1` (licence: %2)</source>
        <translation>`%1` (Lizenz: %2)</translation>
    </message>
    <message>
        <source>Sources, one class each: %1. Encoder: %2. %3 training and %4 test images; seed %5.</source>
        <translation>Quellen, je eine Klasse: %1. Encoder: %2. %3 Trainings- und %4 Testbilder; Startwert %5.</translation>
    </message>
    <message>
        <source>Nine images drawn at random, with their true labels</source>
        <translation>Neun zufällig gezogene Bilder mit ihren wahren Labels</translation>
    </message>
    <message>
        <source>%1 repetitions, each with training and test images drawn anew</source>
        <translation>%1 Wiederholungen, jede mit neu gezogenen Trainings- und Testbildern</translation>
    </message>
    <message>
        <source>Gain of the refiner over CLIP alone, one dot per repetition</source>
        <translation>Gewinn des Verfeinerers gegenüber CLIP allein, ein Punkt je Wiederholung</translation>
    </message>
    <message>
        <source>One run</source>
        <translation>Ein Lauf</translation>
    </message>
    <message>
        <source>Loss against epoch</source>
        <translation>Verlust je Epoche</translation>
    </message>
    <message>
        <source>Accuracy against epoch</source>
        <translation>Genauigkeit je Epoche</translation>
    </message>
    <message>
        <source>What the CNN overturned</source>
        <translation>Was das CNN umgedreht hat</translation>
    </message>
    <message>
        <source>%1 labels of all images differ between CLIP and the CNN.</source>
        <translation>%1 Labels aller Bilder sind bei CLIP und dem CNN verschieden.</translation>
    </message>
    <message>
        <source>Corrections: CLIP, CNN, true label</source>
        <translation>Korrekturen: CLIP, CNN, wahres Label</translation>
    </message>
    <message>
        <source>CLIP %1</source>
        <translation>CLIP %1</translation>
    </message>
    <message>
        <source>CNN %1</source>
        <translation>CNN %1</translation>
    </message>
    <message>
        <source>true %1</source>
        <translation>wahr %1</translation>
    </message>
    <message>
        <source>Loss, best epoch %1</source>
        <translation>Verlust, beste Epoche %1</translation>
    </message>
    <message>
        <source>Accuracy against CLIP&apos;s labels, best epoch %1</source>
        <translation>Genauigkeit gegenüber den Labels von CLIP, beste Epoche %1</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>training, with dropout</source>
        <translation>Training, mit Dropout</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>%1 points (95 % %2 to %3)</source>
        <translation>%1 Punkte (95 % %2 bis %3)</translation>
    </message>
    <message>
        <source>Mean gain of the CNN over CLIP alone on the same test images: accuracy %1, macro F1 %2.</source>
        <translation>Mittlerer Gewinn des CNN gegenüber CLIP allein auf denselben Testbildern: Genauigkeit %1, Makro-F1 %2.</translation>
    </message>
    <message>
        <source>No gain here: the interval of the gain in accuracy holds 0.</source>
        <translation>Hier kein Gewinn: das Intervall des Gewinns an Genauigkeit enthält 0.</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>accuracy %</source>
        <translation>Genauigkeit %</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>CLIP, training images</source>
        <translation>CLIP, Trainingsbilder</translation>
    </message>
    <message>
        <source>CLIP, test images</source>
        <translation>CLIP, Testbilder</translation>
    </message>
    <message>
        <source>CNN, test images</source>
        <translation>CNN, Testbilder</translation>
    </message>
    <message>
        <source>names no folder</source>
        <translation>nennt keinen Ordner</translation>
    </message>
    <message>
        <source>needs two sources or more, one per class</source>
        <translation>braucht zwei oder mehr Quellen, je Klasse eine</translation>
    </message>
    <message>
        <source>two training images, one test image and one repetition are the least</source>
        <translation>zwei Trainingsbilder, ein Testbild und eine Wiederholung sind das wenigste</translation>
    </message>
    <message>
        <source>“%1” is mostly “%2”</source>
        <translation>„%1“ ist meist „%2“</translation>
    </message>
    <message>
        <source>The labels are worse than chance: look at the captions.</source>
        <translation>Die Labels sind schlechter als der Zufall: sehen Sie die Bildtexte an.</translation>
    </message>
    <message>
        <source>Captions swapped? The labels are worse than chance: %1.</source>
        <translation>Bildtexte vertauscht? Die Labels sind schlechter als der Zufall: %1.</translation>
    </message>
    <message>
        <source>has an answer per class, and one factor cannot calibrate them all</source>
        <translation>hat eine Antwort je Klasse, und ein Faktor kann nicht alle kalibrieren</translation>
    </message>
    <message>
        <source>this voice has no run with probabilities yet</source>
        <translation>diese Stimme hat noch keinen Lauf mit Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>has no tuning gold and no reference labels to fit on; draw a gold set and answer it</source>
        <translation>hat kein Gold zum Abstimmen und keine Referenzlabels, woran anzupassen wäre; ziehen Sie einen Goldsatz und beantworten Sie ihn</translation>
    </message>
    <message>
        <source>saw none of the images that could steer</source>
        <translation>sah keines der Bilder, die lenken dürfen</translation>
    </message>
    <message>
        <source>is no scale: it must be above 0, or 0 for the encoder&apos;s own</source>
        <translation>ist keine Skala: sie muss größer als 0 sein, oder 0 für die des Encoders</translation>
    </message>
    <message>
        <source>the captions as they are</source>
        <translation>die Bildtexte, wie sie sind</translation>
    </message>
    <message>
        <source>each class&apos;s mean cosine taken off first</source>
        <translation>vorher der mittlere Kosinus jeder Klasse abgezogen</translation>
    </message>
    <message>
        <source>classes scaled to their proportions</source>
        <translation>Klassen auf ihre Anteile skaliert</translation>
    </message>
    <message>
        <source>Gaussian classes found around zero-shot</source>
        <translation>Gaußsche Klassen, von Zero-Shot aus gefunden</translation>
    </message>
    <message>
        <source>Gaussian classes found around centred</source>
        <translation>Gaußsche Klassen, vom Zentrierten aus gefunden</translation>
    </message>
    <message>
        <source>zero-shot, smoothed over similar images</source>
        <translation>Zero-Shot, über ähnliche Bilder geglättet</translation>
    </message>
    <message>
        <source>centred, smoothed over similar images</source>
        <translation>zentriert, über ähnliche Bilder geglättet</translation>
    </message>
    <message>
        <source>candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>Measuring how embeddings vary</source>
        <translation>Streuung der Einbettungen wird gemessen</translation>
    </message>
    <message>
        <source>Fitting Gaussian classes</source>
        <translation>Gaußsche Klassen werden angepasst</translation>
    </message>
    <message>
        <source>Nobody knows which is best. Draw a gold set and answer %1 of its tuning images.</source>
        <translation>Niemand weiß, was am besten ist. Ziehen Sie einen Goldsatz und beantworten Sie %1 seiner Bilder zum Abstimmen.</translation>
    </message>
    <message>
        <source>%1 answers are too few to pick a winner; %2 are needed.</source>
        <translation>%1 Antworten sind zu wenige, um einen Sieger zu wählen; %2 sind nötig.</translation>
    </message>
    <message>
        <source>Zero-shot is not informative here: the best labeling (%1) is not clearly ten points better than chance. Label about five images per class first.</source>
        <translation>Zero-Shot sagt hier nichts: die beste Beschriftung (%1) ist nicht deutlich zehn Punkte besser als der Zufall. Beschriften Sie erst etwa fünf Bilder je Klasse.</translation>
    </message>
    <message>
        <source>No candidate has more right answers than zero-shot: keep it.</source>
        <translation>Kein Kandidat hat mehr richtige Antworten als Zero-Shot: behalten Sie es.</translation>
    </message>
    <message>
        <source>“%1” has %2 of %3 answers right, zero-shot %4.</source>
        <translation>„%1“ hat %2 von %3 Antworten richtig, Zero-Shot %4.</translation>
    </message>
    <message>
        <source>there is no such candidate; there are winner, %1</source>
        <translation>einen solchen Kandidaten gibt es nicht; es gibt winner, %1</translation>
    </message>
    <message>
        <source>candidates differ only with two classes or more</source>
        <translation>Kandidaten unterscheiden sich erst bei zwei Klassen oder mehr</translation>
    </message>
    <message>
        <source>one of its classes has no name</source>
        <translation>eine der Klassen hat keinen Namen</translation>
    </message>
    <message>
        <source>the class &apos;%1&apos; has no list of captions</source>
        <translation>die Klasse „%1“ hat keine Liste von Bildtexten</translation>
    </message>
    <message>
        <source>a caption of &apos;%1&apos; is empty or longer than %2 letters</source>
        <translation>ein Bildtext von „%1“ ist leer oder länger als %2 Buchstaben</translation>
    </message>
    <message>
        <source>is too large for a file of captions</source>
        <translation>ist zu groß für eine Datei mit Bildtexten</translation>
    </message>
    <message>
        <source>is no JSON object</source>
        <translation>ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>is no JSON: %1</source>
        <translation>ist kein JSON: %1</translation>
    </message>
    <message>
        <source>has a format or version that this program does not know</source>
        <translation>hat ein Format oder eine Version, die dieses Programm nicht kennt</translation>
    </message>
    <message>
        <source>has no list “classes”</source>
        <translation>hat keine Liste „classes“</translation>
    </message>
    <message>
        <source>no finding</source>
        <translation>kein Befund</translation>
    </message>
    <message>
        <source>AUC on validation images</source>
        <translation>AUC auf Validierungsbildern</translation>
    </message>
    <message>
        <source>From classification label to text label: CLIP trained on captions made from labels</source>
        <translation>Vom Klassenlabel zum Textlabel: CLIP, trainiert mit Bildtexten aus Labels</translation>
    </message>
    <message>
        <source>Sources: %1. Encoder to begin with: %2. %3 images trained, %4 validated, %5 different captions; seed %6.</source>
        <translation>Quellen: %1. Encoder für den Anfang: %2. %3 Bilder trainiert, %4 validiert, %5 verschiedene Bildtexte; Startwert %6.</translation>
    </message>
    <message>
        <source>Nine images with their true labels</source>
        <translation>Neun Bilder mit ihren wahren Labels</translation>
    </message>
    <message>
        <source>Captions, ten drawn at random</source>
        <translation>Bildtexte, zehn zufällig gezogen</translation>
    </message>
    <message>
        <source>Zero-shot accuracy before and after the tuning, on images that did not train</source>
        <translation>Zero-Shot-Genauigkeit vor und nach dem Feintraining, auf Bildern außerhalb des Trainings</translation>
    </message>
    <message>
        <source>Loss of the tuning</source>
        <translation>Verlust des Feintrainings</translation>
    </message>
    <message>
        <source>Classifiers on embeddings beside one that never saw text</source>
        <translation>Klassifikatoren auf Einbettungen neben einem, der nie Text sah</translation>
    </message>
    <message>
        <source>AUC against epoch</source>
        <translation>AUC je Epoche</translation>
    </message>
    <message>
        <source>Encoding images with %1</source>
        <translation>Bilder werden mit %1 kodiert</translation>
    </message>
    <message>
        <source>captions from labels</source>
        <translation>Bildtexte aus Labels</translation>
    </message>
    <message>
        <source>Writing images and captions</source>
        <translation>Bilder und Bildtexte werden geschrieben</translation>
    </message>
    <message>
        <source>%1 is outside 0 to 1000</source>
        <translation>%1 liegt außerhalb von 0 bis 1000</translation>
    </message>
    <message>
        <source>%1 images are no shard</source>
        <translation>%1 Bilder ergeben keinen Teil</translation>
    </message>
    <message>
        <source>has neither a column file_name nor sha256</source>
        <translation>hat weder eine Spalte file_name noch sha256</translation>
    </message>
    <message>
        <source>line %1 of %2 names no image</source>
        <translation>Zeile %1 von %2 nennt kein Bild</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie es ist</translation>
    </message>
    <message>
        <source>trained on all classes</source>
        <translation>mit allen Klassen trainiert</translation>
    </message>
    <message>
        <source>trained without it</source>
        <translation>ohne sie trainiert</translation>
    </message>
    <message>
        <source>needs two sources or more</source>
        <translation>braucht zwei oder mehr Quellen</translation>
    </message>
    <message>
        <source>trained on %1</source>
        <translation>trainiert mit %1</translation>
    </message>
    <message>
        <source>trained</source>
        <translation>trainiert</translation>
    </message>
    <message>
        <source>mean accuracy over classes</source>
        <translation>mittlere Genauigkeit über Klassen</translation>
    </message>
    <message>
        <source>accuracy on the source that trained</source>
        <translation>Genauigkeit auf der Quelle des Trainings</translation>
    </message>
    <message>
        <source>mean accuracy on sources that did not train</source>
        <translation>mittlere Genauigkeit auf Quellen außerhalb des Trainings</translation>
    </message>
    <message>
        <source>%1, descriptive captions</source>
        <translation>%1, beschreibende Bildtexte</translation>
    </message>
    <message>
        <source>%1, names alone</source>
        <translation>%1, nur Namen</translation>
    </message>
    <message>
        <source>%1: gap between subgroups of %2</source>
        <translation>%1: Abstand zwischen Untergruppen von %2</translation>
    </message>
    <message>
        <source>needs --manifest with the subgroups and a --column of it</source>
        <translation>braucht --manifest mit den Untergruppen und --column mit einer Spalte daraus</translation>
    </message>
    <message>
        <source>tested on</source>
        <translation>getestet an</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>captions</source>
        <translation>Bildtexte</translation>
    </message>
    <message>
        <source>%1 (never saw these)</source>
        <translation>%1 (nie gesehen)</translation>
    </message>
    <message>
        <source>descriptive</source>
        <translation>beschreibend</translation>
    </message>
    <message>
        <source>names alone</source>
        <translation>nur Namen</translation>
    </message>
    <message>
        <source>is no class of the recipe, so it cannot be kept out</source>
        <translation>ist keine Klasse des Rezepts, kann also nicht herausgehalten werden</translation>
    </message>
    <message>
        <source>needs two encoders or more</source>
        <translation>braucht zwei oder mehr Encoder</translation>
    </message>
    <message numerus="yes">
        <source>Zero-shot accuracy of %n encoder(s), the same captions</source>
        <translation>
            <numerusform>Zero-Shot-Genauigkeit von %n Encoder, dieselben Bildtexte</numerusform>
            <numerusform>Zero-Shot-Genauigkeit von %n Encodern, dieselben Bildtexte</numerusform>
        </translation>
    </message>
    <message>
        <source>accuracy, not known: no reference labels and no gold</source>
        <translation>Genauigkeit, nicht bekannt: keine Referenzlabels und kein Gold</translation>
    </message>
    <message>
        <source>accuracy in %, %1</source>
        <translation>Genauigkeit in %, %1</translation>
    </message>
    <message>
        <source>%1 M parameters, %2 images/s</source>
        <translation>%1 Mio. Parameter, %2 Bilder/s</translation>
    </message>
    <message>
        <source>could not be used</source>
        <translation>konnte nicht gebraucht werden</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not yes, no or unknown</source>
        <translation>„%1“ ist nicht ja, nein oder unbekannt</translation>
    </message>
    <message>
        <source>%1/%2 is no part: the first of four is 1/4</source>
        <translation>%1/%2 ist kein Teil: der erste von vieren ist 1/4</translation>
    </message>
    <message>
        <source>a part needs a folder to be written to</source>
        <translation>ein Teil braucht einen Ordner, in den er geschrieben wird</translation>
    </message>
    <message>
        <source>another process is writing this part</source>
        <translation>ein anderer Prozess schreibt diesen Teil</translation>
    </message>
    <message>
        <source>no part was encoded with %1, %2, %3</source>
        <translation>kein Teil wurde mit %1, %2, %3 kodiert</translation>
    </message>
    <message>
        <source>another process is encoding for this project</source>
        <translation>ein anderer Prozess kodiert für dieses Projekt</translation>
    </message>
    <message>
        <source>stopped; what was joined stays</source>
        <translation>angehalten; was zusammengefügt ist, bleibt</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>Zusammenfügen</translation>
    </message>
    <message>
        <source>is not the file that was published as %1: its SHA-256 is %2</source>
        <translation>ist nicht die Datei, die als %1 veröffentlicht wurde: ihr SHA-256 ist %2</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Repetition %1 of %2</source>
        <translation>Wiederholung %1 von %2</translation>
    </message>
    <message>
        <source>the experiment compares one class per image; this project&apos;s images may have several</source>
        <translation>das Experiment vergleicht eine Klasse je Bild; die Bilder dieses Projekts können mehrere haben</translation>
    </message>
    <message numerus="yes">
        <source>images with reference labels of two classes or more are needed to measure both voices, there is %n such class</source>
        <translation>
            <numerusform>um beide Stimmen zu messen, braucht es Bilder mit Referenzlabels aus zwei oder mehr Klassen; es gibt %n solche Klasse</numerusform>
            <numerusform>um beide Stimmen zu messen, braucht es Bilder mit Referenzlabels aus zwei oder mehr Klassen; es gibt %n solche Klassen</numerusform>
        </translation>
    </message>
    <message>
        <source>is too large; %1 at most</source>
        <translation>ist zu groß; höchstens %1</translation>
    </message>
    <message>
        <source>has %1 images with a reference label; a training and a disjoint test set of it cannot be drawn (%2 and %3 asked for)</source>
        <translation>hat %1 Bilder mit Referenzlabel; ein Trainings- und ein getrennter Testsatz lassen sich nicht daraus ziehen (%2 und %3 verlangt)</translation>
    </message>
    <message>
        <source>%1 of %2 repetitions. Each drew its training and test images anew; the refiner learned from the labels of run %3, and both were measured on the same test images against reference labels. Percent and percentage points.</source>
        <translation>%1 von %2 Wiederholungen. Jede zog ihre Trainings- und Testbilder neu; der Verfeinerer lernte aus den Labels von Lauf %3, und beide wurden auf denselben Testbildern an Referenzlabels gemessen. Prozent und Prozentpunkte.</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>95 % interval of the mean</source>
        <translation>95-%-Intervall des Mittels</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>deviation</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>CLIP alone, accuracy</source>
        <translation>CLIP allein, Genauigkeit</translation>
    </message>
    <message>
        <source>refiner, accuracy</source>
        <translation>Verfeinerer, Genauigkeit</translation>
    </message>
    <message>
        <source>gain in accuracy</source>
        <translation>Gewinn an Genauigkeit</translation>
    </message>
    <message>
        <source>CLIP alone, macro F1</source>
        <translation>CLIP allein, Makro-F1</translation>
    </message>
    <message>
        <source>refiner, macro F1</source>
        <translation>Verfeinerer, Makro-F1</translation>
    </message>
    <message>
        <source>gain in macro F1</source>
        <translation>Gewinn an Makro-F1</translation>
    </message>
    <message>
        <source>right labels in the training sets</source>
        <translation>richtige Labels in den Trainingssätzen</translation>
    </message>
    <message>
        <source>Gain in accuracy by pair</source>
        <translation>Gewinn an Genauigkeit je Paar</translation>
    </message>
    <message>
        <source>Gain in accuracy over CLIP alone, by pair of classes</source>
        <translation>Gewinn an Genauigkeit gegenüber CLIP allein, je Klassenpaar</translation>
    </message>
    <message>
        <source>percentage points</source>
        <translation>Prozentpunkte</translation>
    </message>
    <message>
        <source>Gain of the refiner over CLIP alone</source>
        <translation>Gewinn des Verfeinerers gegenüber CLIP allein</translation>
    </message>
    <message>
        <source>macro F1</source>
        <translation>Makro-F1</translation>
    </message>
    <message>
        <source>holds an experiment with other labels, images or settings; choose another folder, or overwrite it</source>
        <translation>enthält ein Experiment mit anderen Labels, Bildern oder Einstellungen; wählen Sie einen anderen Ordner, oder überschreiben Sie es</translation>
    </message>
    <message>
        <source>it holds no exported refiner</source>
        <translation>enthält keinen exportierten Verfeinerer</translation>
    </message>
    <message>
        <source>names no run</source>
        <translation>nennt keinen Lauf</translation>
    </message>
    <message>
        <source>the class &apos;%1&apos; has %2 labelled images to draw from</source>
        <translation>die Klasse „%1“ hat %2 beschriftete Bilder, aus denen zu ziehen ist</translation>
    </message>
    <message>
        <source>Drawing labelled images</source>
        <translation>Beschriftete Bilder werden gezogen</translation>
    </message>
    <message>
        <source>must be numbers from 1 to %1</source>
        <translation>müssen Zahlen von 1 bis %1 sein</translation>
    </message>
    <message>
        <source>must grow from one number to the next</source>
        <translation>müssen von einer Zahl zur nächsten wachsen</translation>
    </message>
    <message>
        <source>%1 is not from 1 to 10000</source>
        <translation>%1 ist nicht von 1 bis 10000</translation>
    </message>
    <message>
        <source>names no method</source>
        <translation>nennt kein Verfahren</translation>
    </message>
    <message>
        <source>must name a split, and not the one that is measured on</source>
        <translation>muss einen Teil nennen, und nicht den, auf dem gemessen wird</translation>
    </message>
    <message>
        <source>must not be below 0</source>
        <translation>darf nicht unter 0 sein</translation>
    </message>
    <message>
        <source>images of this project have several answers each; few-shot is for one class of several</source>
        <translation>Bilder dieses Projekts haben je mehrere Antworten; wenige Labels je Klasse ist für eine Klasse von mehreren</translation>
    </message>
    <message>
        <source>needs two classes</source>
        <translation>braucht zwei Klassen</translation>
    </message>
    <message>
        <source>it holds no %1</source>
        <translation>es enthält kein %1</translation>
    </message>
    <message>
        <source>the split %1 has no reference labels to measure on</source>
        <translation>der Teil %1 hat keine Referenzlabels, an denen zu messen wäre</translation>
    </message>
    <message>
        <source>Probe anchored on captions</source>
        <translation>Probe, an Bildtexten verankert</translation>
    </message>
    <message>
        <source>Cache (Tip-Adapter)</source>
        <translation>Cache (Tip-Adapter)</translation>
    </message>
    <message>
        <source>Gaussians (GDA)</source>
        <translation>Gaußsche Klassen (GDA)</translation>
    </message>
    <message>
        <source>What a few labelled images bring, %1</source>
        <translation>Was wenige beschriftete Bilder bringen, %1</translation>
    </message>
    <message>
        <source>labelled images per class</source>
        <translation>beschriftete Bilder je Klasse</translation>
    </message>
    <message>
        <source>accuracy, %1, %2 images</source>
        <translation>Genauigkeit, %1, %2 Bilder</translation>
    </message>
    <message>
        <source>zero-shot</source>
        <translation>Zero-Shot</translation>
    </message>
    <message>
        <source>all %1 labels</source>
        <translation>alle %1 Labels</translation>
    </message>
    <message>
        <source>unknown is for one class per image; here it takes the share of each class: a=.1,b=.02</source>
        <translation>unknown ist für eine Klasse je Bild; hier gibt man den Anteil jeder Klasse an: a=.1,b=.02</translation>
    </message>
    <message>
        <source>the share of &apos;%1&apos; is above 1</source>
        <translation>der Anteil von „%1“ ist größer als 1</translation>
    </message>
    <message>
        <source>is for one class per image; here an image may have none</source>
        <translation>ist für eine Klasse je Bild; hier kann ein Bild auch keine haben</translation>
    </message>
    <message>
        <source>data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>accuracy before</source>
        <translation>Genauigkeit vorher</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>AUC before</source>
        <translation>AUC vorher</translation>
    </message>
    <message>
        <source>%1 (kept out)</source>
        <translation>%1 (herausgehalten)</translation>
    </message>
    <message>
        <source>speaks of some classes, but has no column &apos;%1&apos;</source>
        <translation>spricht von manchen Klassen, hat aber keine Spalte „%1“</translation>
    </message>
    <message>
        <source>  best</source>
        <translation>  beste</translation>
    </message>
    <message>
        <source>names no source</source>
        <translation>nennt keine Quelle</translation>
    </message>
    <message>
        <source>is below 0</source>
        <translation>ist unter 0</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>has no labels to learn from</source>
        <translation>hat keine Labels, aus denen zu lernen wäre</translation>
    </message>
    <message>
        <source>the sources</source>
        <translation>die Quellen</translation>
    </message>
    <message>
        <source>have no labelled image of split %1</source>
        <translation>haben kein beschriftetes Bild von Teil %1</translation>
    </message>
    <message>
        <source>has no labelled image of split train</source>
        <translation>hat kein beschriftetes Bild von Teil train</translation>
    </message>
    <message>
        <source>has no labelled images</source>
        <translation>hat keine beschrifteten Bilder</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>none is given</source>
        <translation>keine ist genannt</translation>
    </message>
    <message>
        <source>%1 held out and %2 for validation leave nothing to train on</source>
        <translation>%1 zurückgehalten und %2 zum Validieren lassen nichts zum Trainieren</translation>
    </message>
    <message>
        <source>is no class of these sources: %1</source>
        <translation>ist keine Klasse dieser Quellen: %1</translation>
    </message>
    <message>
        <source>no image is encoded by it yet</source>
        <translation>noch kein Bild ist damit kodiert</translation>
    </message>
    <message>
        <source>Trying each caption</source>
        <translation>Jeder Bildtext wird ausprobiert</translation>
    </message>
    <message>
        <source>Take the classes to be about equally frequent</source>
        <translation>Die Klassen als etwa gleich häufig annehmen</translation>
    </message>
    <message>
        <source>Estimate the proportions from the data, with care</source>
        <translation>Die Anteile vorsichtig aus den Daten schätzen</translation>
    </message>
    <message>
        <source>Give no class to images whose best similarity is below %1</source>
        <translation>Bildern, deren beste Ähnlichkeit unter %1 liegt, keine Klasse geben</translation>
    </message>
    <message>
        <source>Switch off “%1”</source>
        <translation>„%1“ ausschalten</translation>
    </message>
    <message>
        <source>is needed to find the run</source>
        <translation>wird gebraucht, um den Lauf zu finden</translation>
    </message>
    <message>
        <source>name either a run of a project or the folder of an exported refiner</source>
        <translation>nennen Sie entweder einen Lauf eines Projekts oder den Ordner eines exportierten Verfeinerers</translation>
    </message>
    <message>
        <source>name a folder of images or an npz file</source>
        <translation>nennen Sie einen Bilderordner oder eine npz-Datei</translation>
    </message>
    <message>
        <source>names no file</source>
        <translation>nennt keine Datei</translation>
    </message>
    <message>
        <source>none of the pictures can be read; %1: %2</source>
        <translation>keines der Bilder kann gelesen werden; %1: %2</translation>
    </message>
    <message>
        <source>names no model</source>
        <translation>nennt kein Modell</translation>
    </message>
    <message>
        <source>&apos;%1&apos; reads no embeddings; linear and mlp do</source>
        <translation>„%1“ liest keine Einbettungen; linear und mlp tun es</translation>
    </message>
    <message>
        <source>classifier</source>
        <translation>Klassifikator</translation>
    </message>
    <message>
        <source>on embeddings of %1</source>
        <translation>auf Einbettungen von %1</translation>
    </message>
    <message>
        <source>%1, never saw text</source>
        <translation>%1, sah nie Text</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>this project&apos;s images have one class each, not an answer per class</source>
        <translation>die Bilder dieses Projekts haben je eine Klasse, keine Antwort je Klasse</translation>
    </message>
    <message>
        <source>is for one class per image; this project&apos;s images may have several</source>
        <translation>ist für eine Klasse je Bild; die Bilder dieses Projekts können mehrere haben</translation>
    </message>
    <message>
        <source>%1 is not above 0 and at most 1000</source>
        <translation>%1 ist nicht größer als 0 und höchstens 1000</translation>
    </message>
    <message>
        <source>ends an interrupted training: it goes with --resume</source>
        <translation>beendet ein unterbrochenes Training: es gehört zu --resume</translation>
    </message>
    <message>
        <source>reads the embeddings of a zero-shot run of an encoder; label the images first</source>
        <translation>liest die Einbettungen eines Zero-Shot-Laufs mit einem Encoder; beschriften Sie erst die Bilder</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>einen solchen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>is no exported refiner: it has no %1</source>
        <translation>ist kein exportierter Verfeinerer: es fehlt %1</translation>
    </message>
    <message>
        <source>reads the embeddings behind the zero-shot run &apos;%1&apos;, which names no encoder: label the images again, here</source>
        <translation>liest die Einbettungen hinter dem Zero-Shot-Lauf „%1“, der keinen Encoder nennt: beschriften Sie die Bilder noch einmal, hier</translation>
    </message>
    <message>
        <source>the embeddings of run &apos;%1&apos; went with the project&apos;s cache folder; label the images again with its encoder</source>
        <translation>die Einbettungen von Lauf „%1“ gingen mit dem Cache-Ordner des Projekts verloren; beschriften Sie die Bilder noch einmal mit seinem Encoder</translation>
    </message>
    <message>
        <source>has no embedding</source>
        <translation>hat keine Einbettung</translation>
    </message>
    <message>
        <source>labels too few of the %1 readable images drawn to train, to validate and to test (%2, %3 and %4)</source>
        <translation>beschriftet zu wenige der %1 lesbaren gezogenen Bilder zum Trainieren, Validieren und Testen (%2, %3 und %4)</translation>
    </message>
    <message>
        <source>the texts of &apos;%1&apos; have no label &apos;%2&apos; (they have: %3)</source>
        <translation>die Texte von „%1“ haben kein Label „%2“ (sie haben: %3)</translation>
    </message>
    <message>
        <source>holds no texts of data sets (an object with a list &quot;sets&quot;): %1</source>
        <translation>enthält keine Texte von Datensätzen (ein Objekt mit einer Liste „sets“): %1</translation>
    </message>
    <message>
        <source>set %1 has no name or no labels</source>
        <translation>Satz %1 hat keinen Namen oder keine Labels</translation>
    </message>
    <message>
        <source>there are no texts of that name; there are %1</source>
        <translation>Texte dieses Namens gibt es nicht; es gibt %1</translation>
    </message>
    <message>
        <source>has no labels to make captions from</source>
        <translation>hat keine Labels, aus denen Bildtexte zu machen wären</translation>
    </message>
    <message>
        <source>human needs decided images to agree with: %1 of split %2 are decided</source>
        <translation>human braucht entschiedene Bilder, mit denen das Netz übereinstimmen soll: %1 von Teil %2 sind entschieden</translation>
    </message>
    <message>
        <source>tuning needs tuning gold, or images with reference labels that are not of the test split, and there are none</source>
        <translation>tuning braucht Gold zum Abstimmen, oder Bilder mit Referenzlabels außerhalb des Testteils, und es gibt keine</translation>
    </message>
    <message>
        <source>confident is for one class per image; this project&apos;s images may have several</source>
        <translation>confident ist für eine Klasse je Bild; die Bilder dieses Projekts können mehrere haben</translation>
    </message>
    <message>
        <source>Measuring on %1</source>
        <translation>Gemessen wird an %1</translation>
    </message>
    <message>
        <source>%1: %2 times as fast here, smallest cosine with fp32 %3</source>
        <translation>%1: hier %2-mal so schnell, kleinster Kosinus mit fp32 %3</translation>
    </message>
    <message>
        <source>fp32: half precision is %1 times as fast here</source>
        <translation>fp32: halbe Genauigkeit ist hier %1-mal so schnell</translation>
    </message>
    <message>
        <source>fp32: in half precision the embeddings differ, smallest cosine %1</source>
        <translation>fp32: in halber Genauigkeit weichen die Einbettungen ab, kleinster Kosinus %1</translation>
    </message>
    <message>
        <source>%1, best epoch %2</source>
        <translation>%1, beste Epoche %2</translation>
    </message>
    <message>
        <source>candidates are labelings with one label per image; here every class has a yes or no of its own</source>
        <translation>Kandidaten sind Beschriftungen mit einem Label je Bild; hier hat jede Klasse ihr eigenes Ja oder Nein</translation>
    </message>
    <message>
        <source>encoders are compared by one label per image; label with each of them (zeroshot --encoder) and measure that (measure --voice zeroshot)</source>
        <translation>Encoder werden an einem Label je Bild verglichen; beschriften Sie mit jedem von ihnen (zeroshot --encoder) und messen Sie das (measure --voice zeroshot)</translation>
    </message>
    <message>
        <source>needs images with labels to learn from (decided by a person, or reference labels), and others to measure on; there are %1 and %2</source>
        <translation>braucht Bilder mit Labels, aus denen zu lernen ist (von einem Menschen entschieden, oder Referenzlabels), und andere, auf denen gemessen wird; es gibt %1 und %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not of the form LABEL=CLASS</source>
        <translation>„%1“ hat nicht die Form LABEL=KLASSE</translation>
    </message>
    <message>
        <source>&apos;%1&apos; gives a label a second class</source>
        <translation>„%1“ gibt einem Label eine zweite Klasse</translation>
    </message>
    <message>
        <source>the network learned from embeddings of %1, and %2 makes others</source>
        <translation>das Netz lernte aus Einbettungen von %1, und %2 macht andere</translation>
    </message>
    <message>
        <source>%1 makes embeddings of %2 numbers, and the network takes %3</source>
        <translation>%1 macht Einbettungen von %2 Zahlen, und das Netz nimmt %3</translation>
    </message>
    <message>
        <source>is a head on embeddings; no encoder is at hand</source>
        <translation>ist ein Kopf auf Einbettungen; es ist kein Encoder zur Hand</translation>
    </message>
    <message>
        <source>In %1 of %2 repetitions the last epoch was the best one: these trainings were not at their end, and more epochs may change the result.</source>
        <translation>In %1 von %2 Wiederholungen war die letzte Epoche die beste: diese Trainings waren nicht am Ende, und mehr Epochen können das Ergebnis ändern.</translation>
    </message>
</context>
<context>
    <name>postil::ui::About</name>
    <message>
        <source>About Postil</source>
        <translation>Über Postil</translation>
    </message>
    <message>
        <source>&lt;b&gt;Postil %1&lt;/b&gt;&lt;br&gt;Captions become labels. You keep the last word.&lt;br&gt;&lt;br&gt;%2&lt;br&gt;GPL-3.0-or-later</source>
        <translation>&lt;b&gt;Postil %1&lt;/b&gt;&lt;br&gt;Aus Bildtexten werden Labels. Das letzte Wort haben Sie.&lt;br&gt;&lt;br&gt;%2&lt;br&gt;GPL-3.0-or-later</translation>
    </message>
</context>
<context>
    <name>postil::ui::AgreementPanel</name>
    <message>
        <source>CLIP</source>
        <translation>CLIP</translation>
    </message>
    <message>
        <source>refiner</source>
        <translation>Verfeinerer</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Agreement between voices</source>
        <translation>Übereinstimmung der Stimmen</translation>
    </message>
    <message>
        <source>not accuracy: your queues hold the doubtful images, so agreement with you is low by design</source>
        <translation>keine Genauigkeit: in Ihren Warteschlangen liegen die zweifelhaften Bilder, also ist die Übereinstimmung mit Ihnen gewollt niedrig</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Same answer</source>
        <translation>Gleiche Antwort</translation>
    </message>
    <message>
        <source>Same label</source>
        <translation>Gleiches Label</translation>
    </message>
    <message>
        <source>Kappa</source>
        <translation>Kappa</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Only one voice has spoken so far.</source>
        <translation>Bisher hat nur eine Stimme gesprochen.</translation>
    </message>
</context>
<context>
    <name>postil::ui::CalibrateDialog</name>
    <message>
        <source>%1, %2 images</source>
        <translation>%1, %2 Bilder</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Where a voice says 80 %, is it right in 80 of 100? One temperature is fitted, and tried on other images.</source>
        <translation>Wo eine Stimme 80 % sagt, hat sie da in 80 von 100 Fällen recht? Eine Temperatur wird angepasst und an anderen Bildern erprobt.</translation>
    </message>
    <message>
        <source>Fit and try</source>
        <translation>Anpassen und erproben</translation>
    </message>
    <message>
        <source>Nothing fitted yet</source>
        <translation>Noch nichts angepasst</translation>
    </message>
    <message>
        <source>A temperature makes labels surer or less sure. It never changes which they are.</source>
        <translation>Eine Temperatur macht Labels sicherer oder unsicherer. Sie ändert nie, welche es sind.</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Model&apos;s own scale</source>
        <translation>Skala des Modells</translation>
    </message>
    <message>
        <source>Zero-shot runs take the scale that the encoder brings</source>
        <translation>Zero-Shot-Läufe nehmen die Skala, die der Encoder mitbringt</translation>
    </message>
    <message>
        <source>Use this scale</source>
        <translation>Diese Skala nehmen</translation>
    </message>
    <message>
        <source>There is nothing honest to show it on.</source>
        <translation>Es gibt nichts, woran man es ehrlich zeigen könnte.</translation>
    </message>
    <message>
        <source>It takes answered reporting gold, or reference labels of the test split.</source>
        <translation>Dafür braucht es beantwortetes Gold zum Berichten oder Referenzlabels des Testteils.</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es bewirkt</translation>
    </message>
    <message>
        <source>Calibration before and after</source>
        <translation>Kalibrierung vorher und nachher</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>CLIP</source>
        <translation>CLIP</translation>
    </message>
    <message>
        <source>Refiner</source>
        <translation>Verfeinerer</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: no run yet</source>
        <translation>%1: noch kein Lauf</translation>
    </message>
    <message>
        <source>Fitted on: %1.
Shown on: %2.</source>
        <translation>Angepasst an: %1.
Gezeigt an: %2.</translation>
    </message>
    <message>
        <source>CLIP has labelled nothing yet: label all images on the Captions page first.</source>
        <translation>CLIP hat noch nichts beschriftet: beschriften Sie erst alle Bilder auf der Seite Bildtexte.</translation>
    </message>
    <message>
        <source>No refiner is trained yet.</source>
        <translation>Noch ist kein Verfeinerer trainiert.</translation>
    </message>
    <message>
        <source>%1 knows no probabilities, only labels.</source>
        <translation>%1 kennt keine Wahrscheinlichkeiten, nur Labels.</translation>
    </message>
    <message>
        <source>No answer is known to fit on. Draw a gold set and answer it, or bring reference labels of train or val.</source>
        <translation>Keine Antwort ist bekannt, an die anzupassen wäre. Ziehen Sie einen Goldsatz und beantworten Sie ihn, oder bringen Sie Referenzlabels von train oder val mit.</translation>
    </message>
    <message>
        <source>%1 is surer than it is right.</source>
        <translation>%1 ist sicherer, als es recht hat.</translation>
    </message>
    <message>
        <source>%1 is right more often than it says.</source>
        <translation>%1 hat öfter recht, als es sagt.</translation>
    </message>
    <message>
        <source>%1 is about as sure as it is right.</source>
        <translation>%1 ist etwa so sicher, wie es recht hat.</translation>
    </message>
    <message>
        <source>Scale %1, temperature %2, would be honest.</source>
        <translation>Skala %1, Temperatur %2, wäre ehrlich.</translation>
    </message>
    <message>
        <source>Its probabilities to the power of %1 would be honest.</source>
        <translation>Die Wahrscheinlichkeiten hoch %1 wären ehrlich.</translation>
    </message>
    <message>
        <source>Fitted on %1, %2 images: accuracy %3 (%4).</source>
        <translation>Angepasst an %1, %2 Bilder: Genauigkeit %3 (%4).</translation>
    </message>
    <message>
        <source>Shown on %1, %2 other images.</source>
        <translation>Gezeigt an %1, %2 andere Bilder.</translation>
    </message>
    <message>
        <source>Expected calibration error</source>
        <translation>Erwarteter Kalibrierungsfehler</translation>
    </message>
    <message>
        <source>Negative log-likelihood</source>
        <translation>Negative Log-Likelihood</translation>
    </message>
    <message>
        <source>Use the scale %1</source>
        <translation>Die Skala %1 nehmen</translation>
    </message>
    <message>
        <source>Zero-shot runs of this project take it from now on, unless another scale is asked for</source>
        <translation>Zero-Shot-Läufe dieses Projekts nehmen sie von jetzt an, wenn keine andere verlangt wird</translation>
    </message>
    <message>
        <source>Only the plain scores of CLIP have a scale that can be kept</source>
        <translation>Nur die bloßen Werte von CLIP haben eine Skala, die behalten werden kann</translation>
    </message>
    <message>
        <source>Zero-shot runs take the scale %1 from now on.</source>
        <translation>Zero-Shot-Läufe nehmen von jetzt an die Skala %1.</translation>
    </message>
    <message>
        <source>Zero-shot runs take the model&apos;s own scale again.</source>
        <translation>Zero-Shot-Läufe nehmen wieder die Skala des Modells.</translation>
    </message>
    <message>
        <source>Labels stay what they are; how sure they are changes with the next run.</source>
        <translation>Labels bleiben, was sie sind; wie sicher sie sind, ändert sich mit dem nächsten Lauf.</translation>
    </message>
</context>
<context>
    <name>postil::ui::CandidatesDialog</name>
    <message>
        <source>Candidates for the labels</source>
        <translation>Kandidaten für die Labels</translation>
    </message>
    <message>
        <source>The same embeddings labelled in seven ways. Where at least %1 images were labelled blind, their answers pick one.</source>
        <translation>Dieselben Einbettungen, auf sieben Arten beschriftet. Wo mindestens %1 Bilder blind beschriftet wurden, wählen deren Antworten eine aus.</translation>
    </message>
    <message>
        <source>Compare them</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Nothing compared yet</source>
        <translation>Noch nichts verglichen</translation>
    </message>
    <message>
        <source>Zero-shot, centred, Sinkhorn, Gaussian classes and neighbours take seconds.</source>
        <translation>Zero-Shot, zentriert, Sinkhorn, Gaußsche Klassen und Nachbarn dauern Sekunden.</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es bewirkt</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Weicht ab</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgeglichen</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>zeroshot: the captions alone</source>
        <translation>zeroshot: die Bildtexte allein</translation>
    </message>
    <message>
        <source>centred: without the share that all images have in common</source>
        <translation>centred: ohne den Anteil, den alle Bilder gemeinsam haben</translation>
    </message>
    <message>
        <source>sinkhorn: with the class proportions that the project knows, else equal ones</source>
        <translation>sinkhorn: mit den Klassenanteilen, die das Projekt kennt, sonst gleichen</translation>
    </message>
    <message>
        <source>gda: Gaussian classes fitted to the answers of the captions</source>
        <translation>gda: Gaußsche Klassen, an die Antworten der Bildtexte angepasst</translation>
    </message>
    <message>
        <source>neighbours: every image asks its nearest ones</source>
        <translation>neighbours: jedes Bild fragt seine nächsten</translation>
    </message>
    <message>
        <source>Share of images that two of them label alike</source>
        <translation>Anteil der Bilder, die beide gleich beschriften</translation>
    </message>
    <message>
        <source>Agreement of the candidates</source>
        <translation>Übereinstimmung der Kandidaten</translation>
    </message>
    <message>
        <source>Label with this one</source>
        <translation>Damit beschriften</translation>
    </message>
    <message>
        <source>Label with “%1”</source>
        <translation>Mit „%1“ beschriften</translation>
    </message>
    <message>
        <source>%1 is stored.</source>
        <translation>%1 ist gespeichert.</translation>
    </message>
    <message>
        <source>Its labels count for every image that nobody has decided.</source>
        <translation>Die Labels gelten für jedes Bild, das niemand entschieden hat.</translation>
    </message>
</context>
<context>
    <name>postil::ui::CaptionColumn</name>
    <message>
        <source>Caption</source>
        <translation>Bildtext</translation>
    </message>
    <message>
        <source>Class…</source>
        <translation>Klasse …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Classes and captions</source>
        <translation>Klassen und Bildtexte</translation>
    </message>
    <message>
        <source>labels it changes</source>
        <translation>Labels, die er ändert</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>captions as they are, or: a {modality} of {class}</source>
        <translation>Bildtexte, wie sie sind, oder: a {modality} of {class}</translation>
    </message>
    <message>
        <source>{} stands for each caption, {class} for the class, {modality} for the line below. Several templates are separated by |</source>
        <translation>{} steht für jeden Bildtext, {class} für die Klasse, {modality} für die Zeile darunter. Mehrere Vorlagen werden durch | getrennt</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>Caption presets</source>
        <translation>Vorgaben für Bildtexte</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>Aufnahmeart</translation>
    </message>
    <message>
        <source>medical image</source>
        <translation>medical image</translation>
    </message>
    <message>
        <source>What {modality} in the templates stands for</source>
        <translation>Wofür {modality} in den Vorlagen steht</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More about captions</source>
        <translation>Mehr zu Bildtexten</translation>
    </message>
    <message>
        <source>Paste captions, one per line</source>
        <translation>Bildtexte einfügen, je Zeile einer</translation>
    </message>
    <message>
        <source>Keep as a prompt set…</source>
        <translation>Als Bildtext-Satz behalten …</translation>
    </message>
    <message>
        <source>Read captions from a file…</source>
        <translation>Bildtexte aus einer Datei lesen …</translation>
    </message>
    <message>
        <source>Write captions to a file…</source>
        <translation>Bildtexte in eine Datei schreiben …</translation>
    </message>
    <message>
        <source>Read captions</source>
        <translation>Bildtexte lesen</translation>
    </message>
    <message>
        <source>Captions (%1)</source>
        <translation>Bildtexte (%1)</translation>
    </message>
    <message>
        <source>Write captions</source>
        <translation>Bildtexte schreiben</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>Neue Klasse</translation>
    </message>
    <message>
        <source>Name of the class</source>
        <translation>Name der Klasse</translation>
    </message>
</context>
<context>
    <name>postil::ui::CaptionFigures</name>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>%1, scale %2</source>
        <translation>%1, Skala %2</translation>
    </message>
</context>
<context>
    <name>postil::ui::CaptionFoot</name>
    <message>
        <source>The caption under the cursor</source>
        <translation>Der Bildtext unter dem Zeiger</translation>
    </message>
    <message>
        <source>Move to a caption to see what it does.</source>
        <translation>Gehen Sie zu einem Bildtext, um zu sehen, was er bewirkt.</translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation>%1 von %2 Token</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>Without it %1 labels change</source>
        <translation>Ohne ihn ändern sich %1 Labels</translation>
    </message>
    <message>
        <source>If it were on, %1 labels would change</source>
        <translation>Wäre er an, änderten sich %1 Labels</translation>
    </message>
    <message>
        <source>On %1: %2 points, from %3 to %4</source>
        <translation>Auf %1: %2 Punkte, von %3 bis %4</translation>
    </message>
    <message>
        <source>nearest sibling %1</source>
        <translation>ähnlichster der Klasse: %1</translation>
    </message>
</context>
<context>
    <name>postil::ui::CaptionTree</name>
    <message>
        <source>Class name</source>
        <translation>Klassenname</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildtext</translation>
    </message>
    <message>
        <source>what a radiologist, or a layman, would call such a picture</source>
        <translation>wie Radiologen oder Laien ein solches Bild nennen würden</translation>
    </message>
    <message>
        <source>Classes and their captions</source>
        <translation>Klassen und ihre Bildtexte</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>speaks with its name</source>
        <translation>spricht mit ihrem Namen</translation>
    </message>
    <message>
        <source>%1 of %2 on</source>
        <translation>%1 von %2 an</translation>
    </message>
    <message numerus="yes">
        <source>without it %n label(s) would be others</source>
        <translation>
            <numerusform>ohne ihn wäre %n Label ein anderes</numerusform>
            <numerusform>ohne ihn wären %n Labels andere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with it %n label(s) would be others</source>
        <translation>
            <numerusform>mit ihm wäre %n Label ein anderes</numerusform>
            <numerusform>mit ihm wären %n Labels andere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postil::ui::CaptionsFromLabelsDialog</name>
    <message>
        <source>Captions from labels</source>
        <translation>Bildtexte aus Labels</translation>
    </message>
    <message>
        <source>A general text per data set and a description per label make a caption for every image. Edit the texts, look at pairs drawn at random, write the set.</source>
        <translation>Ein allgemeiner Text je Datensatz und eine Beschreibung je Label ergeben einen Bildtext für jedes Bild. Texte bearbeiten, zufällig gezogene Paare ansehen, den Satz schreiben.</translation>
    </message>
    <message>
        <source>Show ten pairs</source>
        <translation>Zehn Paare zeigen</translation>
    </message>
    <message>
        <source>No captions yet</source>
        <translation>Noch keine Bildtexte</translation>
    </message>
    <message>
        <source>All twelve MedMNIST sets have texts; other sources speak with their class names.</source>
        <translation>Alle zwölf MedMNIST-Sätze haben Texte; andere Quellen sprechen mit ihren Klassennamen.</translation>
    </message>
    <message>
        <source>What captions are made of</source>
        <translation>Woraus Bildtexte entstehen</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Ten pairs</source>
        <translation>Zehn Paare</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildtext</translation>
    </message>
    <message>
        <source>folder and JSON lines</source>
        <translation>Ordner und JSON Lines</translation>
    </message>
    <message>
        <source>tar (webdataset)</source>
        <translation>tar (webdataset)</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>Geschrieben als</translation>
    </message>
    <message>
        <source>As Hugging Face&apos;s ImageFolder or webdataset reads it</source>
        <translation>Wie ImageFolder von Hugging Face oder webdataset es liest</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Of the pairs that are drawn</source>
        <translation>Für die gezogenen Paare</translation>
    </message>
    <message>
        <source>double-click a text to edit it, then show ten pairs again</source>
        <translation>einen Text mit Doppelklick bearbeiten, dann wieder zehn Paare zeigen</translation>
    </message>
    <message>
        <source>Ten pairs drawn at random</source>
        <translation>Zehn zufällig gezogene Paare</translation>
    </message>
    <message>
        <source>Write images and captions…</source>
        <translation>Bilder und Bildtexte schreiben …</translation>
    </message>
    <message>
        <source>Folder of the images and captions</source>
        <translation>Ordner der Bilder und Bildtexte</translation>
    </message>
    <message>
        <source>captions</source>
        <translation>Bildtexte</translation>
    </message>
    <message>
        <source>Choose labelled sources: MedMNIST files or folders of classes.</source>
        <translation>Wählen Sie Quellen mit Labels: MedMNIST-Dateien oder Klassenordner.</translation>
    </message>
    <message>
        <source>%1 images, %2 different captions.</source>
        <translation>%1 Bilder, %2 verschiedene Bildtexte.</translation>
    </message>
    <message>
        <source>Written: %1 images with captions.</source>
        <translation>Geschrieben: %1 Bilder mit Bildtexten.</translation>
    </message>
    <message>
        <source>(general text)</source>
        <translation>(allgemeiner Text)</translation>
    </message>
    <message>
        <source>(no finding, multi-label)</source>
        <translation>(kein Befund, Multi-Label)</translation>
    </message>
    <message>
        <source>Forget my texts</source>
        <translation>Meine Texte vergessen</translation>
    </message>
    <message>
        <source>Back to the texts that the data sets come with</source>
        <translation>Zurück zu den Texten, die die Datensätze mitbringen</translation>
    </message>
</context>
<context>
    <name>postil::ui::CaptionsPage</name>
    <message>
        <source>Captions</source>
        <translation>Bildtexte</translation>
    </message>
    <message>
        <source>Label all images</source>
        <translation>Alle Bilder beschriften</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>add a caption to the class</source>
        <translation>der Klasse einen Bildtext hinzufügen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>switch the caption off or on</source>
        <translation>den Bildtext aus- oder einschalten</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>remove the caption</source>
        <translation>den Bildtext entfernen</translation>
    </message>
    <message>
        <source>Progress of the labelling</source>
        <translation>Fortschritt des Beschriftens</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the labelling</source>
        <translation>Beschriften abbrechen</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>Loading the encoder</source>
        <translation>Encoder wird geladen</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) could not be read and have no label.</source>
        <translation>
            <numerusform>%n Bild war nicht lesbar und hat kein Label.</numerusform>
            <numerusform>%n Bilder waren nicht lesbar und haben kein Label.</numerusform>
        </translation>
    </message>
    <message>
        <source>Labelling…</source>
        <translation>Beschriften …</translation>
    </message>
    <message>
        <source>No images yet</source>
        <translation>Noch keine Bilder</translation>
    </message>
    <message>
        <source>Captions label the images of a project. Bring some in first.</source>
        <translation>Bildtexte beschriften die Bilder eines Projekts. Holen Sie zuerst welche herein.</translation>
    </message>
    <message>
        <source>Add images</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <source>No classes yet</source>
        <translation>Noch keine Klassen</translation>
    </message>
    <message>
        <source>Add the classes that a person may give, then a caption or two for each.</source>
        <translation>Fügen Sie die Klassen hinzu, die man geben kann, dann je ein, zwei Bildtexte.</translation>
    </message>
    <message>
        <source>Nothing is labelled yet</source>
        <translation>Noch ist nichts beschriftet</translation>
    </message>
    <message>
        <source>CLIP compares every image with the captions at the left.</source>
        <translation>CLIP vergleicht jedes Bild mit den Bildtexten links.</translation>
    </message>
    <message>
        <source>Labels of %1</source>
        <translation>Labels von %1</translation>
    </message>
    <message>
        <source>Stores the labels of all images as a run, and the captions as a prompt set (Ctrl+R)</source>
        <translation>Speichert die Labels aller Bilder als Lauf und die Bildtexte als Bildtext-Satz (Strg+R)</translation>
    </message>
    <message>
        <source>keep the labels as a run</source>
        <translation>die Labels als Lauf behalten</translation>
    </message>
    <message>
        <source>edit the caption or class name; labels follow while you type</source>
        <translation>den Bildtext oder Klassennamen bearbeiten; die Labels folgen beim Schreiben</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>move the caption</source>
        <translation>den Bildtext verschieben</translation>
    </message>
    <message>
        <source>paste captions, one per line</source>
        <translation>Bildtexte einfügen, einer je Zeile</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>end a preview</source>
        <translation>eine Vorschau beenden</translation>
    </message>
    <message>
        <source>Answer %1, CLIP %2</source>
        <translation>Antwort %1, CLIP %2</translation>
    </message>
    <message>
        <source>These classes are gone, their captions stayed behind: %1</source>
        <translation>Diese Klassen gibt es nicht mehr, ihre Bildtexte blieben zurück: %1</translation>
    </message>
    <message>
        <source>no image is encoded by this encoder yet</source>
        <translation>noch ist kein Bild von diesem Encoder kodiert</translation>
    </message>
    <message>
        <source>Trying it…</source>
        <translation>Wird ausprobiert …</translation>
    </message>
    <message>
        <source>without it</source>
        <translation>ohne ihn</translation>
    </message>
    <message>
        <source>Keep as a prompt set</source>
        <translation>Als Bildtext-Satz behalten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Keep these labels</source>
        <translation>Diese Labels behalten</translation>
    </message>
    <message>
        <source>scoring…</source>
        <translation>wird gewertet …</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>live, scored in %1 ms</source>
        <translation>laufend, in %1 ms gewertet</translation>
    </message>
    <message>
        <source>Labels of %1; not live: %2</source>
        <translation>Labels von %1; nicht laufend: %2</translation>
    </message>
</context>
<context>
    <name>postil::ui::CataloguePanel</name>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>What can be fetched</source>
        <translation>Was geholt werden kann</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Bildpunkte</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an …</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>MedMNIST images</source>
        <translation>MedMNIST-Bilder</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>In der Liste suchen</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Fortschritt des Herunterladens</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>none published</source>
        <translation>nicht veröffentlicht</translation>
    </message>
    <message>
        <source>Nothing has this name.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message>
        <source>Get</source>
        <translation>Holen</translation>
    </message>
    <message>
        <source>Licence: %1. From %2. %3</source>
        <translation>Lizenz: %1. Von %2. %3</translation>
    </message>
    <message>
        <source>What arrives is compared with the published checksum.</source>
        <translation>Was ankommt, wird mit der veröffentlichten Prüfsumme verglichen.</translation>
    </message>
    <message>
        <source>No checksum was published for every file: what arrives cannot be proved right.</source>
        <translation>Nicht für jede Datei ist eine Prüfsumme veröffentlicht: dass richtig ist, was ankommt, lässt sich nicht beweisen.</translation>
    </message>
    <message>
        <source>Is in %1</source>
        <translation>Liegt in %1</translation>
    </message>
    <message>
        <source>Goes to %1</source>
        <translation>Kommt nach %1</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Nochmals prüfen</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindet …</translation>
    </message>
    <message>
        <source>Getting %1</source>
        <translation>%1 wird geholt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, noch %2</translation>
    </message>
    <message>
        <source>%1 is here.</source>
        <translation>%1 ist da.</translation>
    </message>
    <message>
        <source>Every file equals its published checksum.</source>
        <translation>Jede Datei entspricht ihrer veröffentlichten Prüfsumme.</translation>
    </message>
    <message>
        <source>Not every file has a published checksum.</source>
        <translation>Nicht jede Datei hat eine veröffentlichte Prüfsumme.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>What came is kept; the next press goes on from there.</source>
        <translation>Was ankam, bleibt; ein erneuter Druck macht dort weiter.</translation>
    </message>
</context>
<context>
    <name>postil::ui::Chart</name>
    <message>
        <source>Save picture…</source>
        <translation>Bild speichern …</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>PNG (*.png);;PDF (*.pdf)</source>
        <translation>PNG (*.png);;PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>postil::ui::ClaimsDialog</name>
    <message>
        <source>Tests of the claims</source>
        <translation>Prüfung der Behauptungen</translation>
    </message>
    <message>
        <source>Are classes told that no training image showed? Does it hold on other sources? Do descriptions lessen differences between subgroups?</source>
        <translation>Werden Klassen erkannt, die kein Trainingsbild zeigte? Gilt es auch auf anderen Quellen? Verringern Beschreibungen Unterschiede zwischen Untergruppen?</translation>
    </message>
    <message>
        <source>Test it</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Nothing tested yet</source>
        <translation>Noch nichts geprüft</translation>
    </message>
    <message>
        <source>A model is trained per class left out, per source, or per kind of captions; each lies in the folder and is kept.</source>
        <translation>Je ausgelassener Klasse, je Quelle oder je Art der Bildtexte wird ein Modell trainiert; jedes liegt im Ordner und bleibt.</translation>
    </message>
    <message>
        <source>unseen classes</source>
        <translation>ungesehene Klassen</translation>
    </message>
    <message>
        <source>shift between sources</source>
        <translation>Wechsel der Quelle</translation>
    </message>
    <message>
        <source>subgroups (bias)</source>
        <translation>Untergruppen (Bias)</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Manifest</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>claims</source>
        <translation>behauptungen</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Tested on</source>
        <translation>Geprüft auf</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Bildtexte</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>What is put to the test</source>
        <translation>Was geprüft wird</translation>
    </message>
    <message>
        <source>Training of every model</source>
        <translation>Training jedes Modells</translation>
    </message>
    <message>
        <source>To begin with; more under Project, Models</source>
        <translation>Für den Anfang; mehr unter Projekt, Modelle</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Other options as in Fine-tune CLIP</source>
        <translation>Andere Optionen wie unter „CLIP feinabstimmen“</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed trains the same models</source>
        <translation>Gleicher Startwert, gleiche Modelle</translation>
    </message>
    <message>
        <source>every class</source>
        <translation>jede Klasse</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>One at a time, commas between them</source>
        <translation>Eine nach der anderen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Manifest: CSV with file_name or sha256</source>
        <translation>Manifest: CSV mit file_name oder sha256</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Each value of each column is a subgroup; commas between them</source>
        <translation>Jeder Wert jeder Spalte ist eine Untergruppe; durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Folder of the results</source>
        <translation>Ordner der Ergebnisse</translation>
    </message>
    <message>
        <source>On held-out images</source>
        <translation>Auf zurückgehaltenen Bildern</translation>
    </message>
    <message>
        <source>Choose two labelled sources or more.</source>
        <translation>Wählen Sie zwei oder mehr Quellen mit Labels.</translation>
    </message>
    <message>
        <source>Choose labelled sources: MedMNIST files or folders of classes.</source>
        <translation>Wählen Sie Quellen mit Labels: MedMNIST-Dateien oder Klassenordner.</translation>
    </message>
    <message>
        <source>Choose a manifest and name its columns.</source>
        <translation>Wählen Sie ein Manifest und nennen Sie seine Spalten.</translation>
    </message>
    <message>
        <source>There is no model to begin with.</source>
        <translation>Es gibt kein Modell für den Anfang.</translation>
    </message>
    <message>
        <source>Choose a folder for the results.</source>
        <translation>Wählen Sie einen Ordner für die Ergebnisse.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>The same folder goes on.</source>
        <translation>Im selben Ordner geht es weiter.</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1 (never saw these)</source>
        <translation>%1 (nie gesehen)</translation>
    </message>
    <message>
        <source>descriptive</source>
        <translation>beschreibend</translation>
    </message>
    <message>
        <source>names alone</source>
        <translation>nur Namen</translation>
    </message>
    <message>
        <source>Written.</source>
        <translation>Geschrieben.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
</context>
<context>
    <name>postil::ui::ClassesDialog</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Their order gives the keys 1 to 9 and 0. A class keeps what was said with it when it is renamed. Every change is one undo step.</source>
        <translation>Ihre Reihenfolge gibt die Tasten 1 bis 9 und 0. Eine Klasse behält beim Umbenennen alles, was mit ihr gesagt wurde. Jede Änderung ist ein Schritt, den man zurücknehmen kann.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Vereinigen mit</translation>
    </message>
    <message>
        <source>Merge the chosen class into another</source>
        <translation>Die gewählte Klasse mit einer anderen vereinigen</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>Neue Klasse</translation>
    </message>
    <message>
        <source>Name of a new class</source>
        <translation>Name einer neuen Klasse</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>%1; 1 image touched</source>
        <translation>%1; 1 Bild betroffen</translation>
    </message>
    <message>
        <source>%1; %2 images touched</source>
        <translation>%1; %2 Bilder betroffen</translation>
    </message>
    <message>
        <source>added “%1”</source>
        <translation>„%1“ hinzugefügt</translation>
    </message>
</context>
<context>
    <name>postil::ui::CompareEncodersDialog</name>
    <message>
        <source>Compare encoders</source>
        <translation>Encoder vergleichen</translation>
    </message>
    <message>
        <source>The same captions and images on several encoders, each at its own scale. No run is stored.</source>
        <translation>Dieselben Bildtexte und Bilder auf mehreren Encodern, jeder mit seiner eigenen Skala. Kein Lauf wird gespeichert.</translation>
    </message>
    <message>
        <source>Compare them</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Nothing compared yet</source>
        <translation>Noch nichts verglichen</translation>
    </message>
    <message>
        <source>Images are encoded once for each encoder. What is encoded is kept.</source>
        <translation>Bilder werden für jeden Encoder einmal kodiert. Was kodiert ist, bleibt.</translation>
    </message>
    <message>
        <source>Encoders</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Encoders to compare</source>
        <translation>Encoder zum Vergleichen</translation>
    </message>
    <message>
        <source>Accuracy on</source>
        <translation>Genauigkeit auf</translation>
    </message>
    <message>
        <source>the images that may steer</source>
        <translation>Bilder, die steuern dürfen</translation>
    </message>
    <message>
        <source>reference labels, no split</source>
        <translation>Referenzlabels, ohne Teil</translation>
    </message>
    <message>
        <source>reference labels of %1</source>
        <translation>Referenzlabels von %1</translation>
    </message>
    <message>
        <source>Whoever chooses by looking at test has chosen on the test set.</source>
        <translation>Wer mit Blick auf test wählt, hat auf dem Testteil gewählt.</translation>
    </message>
    <message>
        <source>Save the table…</source>
        <translation>Tabelle speichern …</translation>
    </message>
    <message>
        <source>Save the picture…</source>
        <translation>Bild speichern …</translation>
    </message>
    <message>
        <source>Table of the comparison</source>
        <translation>Tabelle des Vergleichs</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Picture of the comparison</source>
        <translation>Bild des Vergleichs</translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Images/s</source>
        <translation>Bilder/s</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Share of images that two of them label alike</source>
        <translation>Anteil der Bilder, die beide gleich beschriften</translation>
    </message>
    <message>
        <source>Agreement of the encoders</source>
        <translation>Übereinstimmung der Encoder</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Accuracy of the encoders with its intervals</source>
        <translation>Genauigkeit der Encoder mit ihren Intervallen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>nicht mehr da</translation>
    </message>
    <message>
        <source>Another program has the project open for writing; encoding needs to write.</source>
        <translation>Ein anderes Programm hat das Projekt zum Schreiben geöffnet; Kodieren muss schreiben.</translation>
    </message>
    <message>
        <source>The project has no images yet.</source>
        <translation>Das Projekt hat noch keine Bilder.</translation>
    </message>
    <message>
        <source>The project has no classes yet.</source>
        <translation>Das Projekt hat noch keine Klassen.</translation>
    </message>
    <message>
        <source>There are fewer than two encoders. Add the folder of another under Project → Models.</source>
        <translation>Es gibt weniger als zwei Encoder. Fügen Sie den Ordner eines weiteren unter Projekt → Modelle hinzu.</translation>
    </message>
    <message>
        <source>Tick two encoders or more.</source>
        <translation>Haken Sie zwei oder mehr Encoder an.</translation>
    </message>
    <message>
        <source>accuracy is not known: no reference labels and no gold</source>
        <translation>Genauigkeit nicht bekannt: weder Referenzlabels noch Gold</translation>
    </message>
    <message>
        <source>accuracy on %1</source>
        <translation>Genauigkeit auf %1</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>%1 Mio.</translation>
    </message>
</context>
<context>
    <name>postil::ui::ConfusionTable</name>
    <message>
        <source>recall of %1: %2</source>
        <translation>Trefferquote von %1: %2</translation>
    </message>
    <message>
        <source>true %1, said %2: %3 images</source>
        <translation>wahr %1, gesagt %2: %3 Bilder</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
</context>
<context>
    <name>postil::ui::CurvesChart</name>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>best, epoch %1</source>
        <translation>beste, Epoche %1</translation>
    </message>
    <message>
        <source>no epochs yet</source>
        <translation>noch keine Epochen</translation>
    </message>
    <message>
        <source>%1 of %2 epochs; training %3, validation %4; best epoch %5</source>
        <translation>%1 von %2 Epochen; Training %3, Validierung %4; beste Epoche %5</translation>
    </message>
    <message>
        <source>epoch %1: training %2, validation %3</source>
        <translation>Epoche %1: Training %2, Validierung %3</translation>
    </message>
</context>
<context>
    <name>postil::ui::DataFilterBar</name>
    <message>
        <source>undecided</source>
        <translation>unentschieden</translation>
    </message>
    <message>
        <source>Import order</source>
        <translation>Importfolge</translation>
    </message>
    <message>
        <source>By file name</source>
        <translation>Nach Dateiname</translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation>Unsicherste zuerst</translation>
    </message>
    <message>
        <source>Any source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Any split</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>no split</source>
        <translation>ohne Teil</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>kein Label</translation>
    </message>
</context>
<context>
    <name>postil::ui::DataInspector</name>
    <message>
        <source>Labels per class</source>
        <translation>Labels je Klasse</translation>
    </message>
    <message>
        <source>Where labels come from</source>
        <translation>Woher die Labels kommen</translation>
    </message>
    <message>
        <source>Splits and labels</source>
        <translation>Teile und Labels</translation>
    </message>
    <message>
        <source>What CLIP sees</source>
        <translation>Was CLIP sieht</translation>
    </message>
    <message>
        <source>The image as it is</source>
        <translation>Das Bild, wie es ist</translation>
    </message>
    <message>
        <source>The image as CLIP gets it</source>
        <translation>Das Bild, wie CLIP es bekommt</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>%1, run %2</source>
        <translation>%1, Lauf %2</translation>
    </message>
    <message>
        <source>refiner</source>
        <translation>Verfeinerer</translation>
    </message>
    <message>
        <source>zero-shot</source>
        <translation>Zero-Shot</translation>
    </message>
    <message>
        <source>not labelled yet</source>
        <translation>noch nicht beschriftet</translation>
    </message>
    <message>
        <source>no split</source>
        <translation>ohne Teil</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>kein Label</translation>
    </message>
    <message>
        <source>Show only these</source>
        <translation>Nur diese zeigen</translation>
    </message>
    <message>
        <source>decided by a person</source>
        <translation>von einem Menschen entschieden</translation>
    </message>
    <message>
        <source>refiner, run %1</source>
        <translation>Verfeinerer, Lauf %1</translation>
    </message>
    <message>
        <source>CLIP, run %1</source>
        <translation>CLIP, Lauf %1</translation>
    </message>
    <message>
        <source>CLIP</source>
        <translation>CLIP</translation>
    </message>
    <message>
        <source>imported run</source>
        <translation>importierter Lauf</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>ausgeschlossen</translation>
    </message>
    <message>
        <source>%1 × %1, as %2 resizes and crops it, RGB</source>
        <translation>%1 × %1, wie %2 es verkleinert und beschneidet, RGB</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>grau</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>farbig</translation>
    </message>
    <message>
        <source>Choose an image to see what CLIP gets of it.</source>
        <translation>Wählen Sie ein Bild, um zu sehen, was CLIP davon bekommt.</translation>
    </message>
    <message>
        <source>1 file could not be read.</source>
        <translation>1 Datei war nicht lesbar.</translation>
    </message>
    <message>
        <source>%1 files could not be read.</source>
        <translation>%1 Dateien waren nicht lesbar.</translation>
    </message>
    <message>
        <source>The reason is listed; they are left out.</source>
        <translation>Der Grund steht in der Liste; sie fehlen.</translation>
    </message>
</context>
<context>
    <name>postil::ui::DataPage</name>
    <message>
        <source>All images</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>No images yet</source>
        <translation>Noch keine Bilder</translation>
    </message>
    <message>
        <source>Add a MedMNIST file or a folder of images. They stay where they are and are never changed.</source>
        <translation>Fügen Sie eine MedMNIST-Datei oder einen Bilderordner hinzu. Sie bleiben, wo sie sind, und werden nie geändert.</translation>
    </message>
    <message>
        <source>Add a source…</source>
        <translation>Quelle hinzufügen …</translation>
    </message>
    <message>
        <source>No image passes the filters</source>
        <translation>Kein Bild kommt durch die Filter</translation>
    </message>
    <message>
        <source>Take one of them away.</source>
        <translation>Nehmen Sie einen davon weg.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Classes…</source>
        <translation>Klassen …</translation>
    </message>
    <message>
        <source>From the Data page</source>
        <translation>Von der Seite Daten</translation>
    </message>
    <message>
        <source>%1 sizes</source>
        <translation>%1 Größen</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>grau</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>farbig</translation>
    </message>
    <message>
        <source>%1 images, %2, %3</source>
        <translation>%1 Bilder, %2, %3</translation>
    </message>
    <message>
        <source>no splits</source>
        <translation>keine Teile</translation>
    </message>
    <message>
        <source>%1 splits</source>
        <translation>%1 Teile</translation>
    </message>
    <message>
        <source>Review the labels</source>
        <translation>Die Labels durchsehen</translation>
    </message>
    <message>
        <source>Write captions</source>
        <translation>Bildtexte schreiben</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 von %2 gewählt</translation>
    </message>
    <message>
        <source>showing %1 to %2</source>
        <translation>gezeigt: %1 bis %2</translation>
    </message>
    <message>
        <source>move; with Shift extend, with Ctrl only move</source>
        <translation>bewegen; mit Umschalt erweitern, mit Strg nur bewegen</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>select everything in the filter</source>
        <translation>alles im Filter wählen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>show the selection in Review</source>
        <translation>die Auswahl unter Durchsehen zeigen</translation>
    </message>
</context>
<context>
    <name>postil::ui::DataSidebar</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Images stay where they are.
Postil never writes into a source.</source>
        <translation>Bilder bleiben, wo sie sind.
Postil schreibt nie in eine Quelle.</translation>
    </message>
    <message>
        <source>official %1</source>
        <translation>offizielles %1</translation>
    </message>
    <message>
        <source>licence %1</source>
        <translation>Lizenz %1</translation>
    </message>
    <message>
        <source>Add a source…</source>
        <translation>Quelle hinzufügen …</translation>
    </message>
    <message>
        <source>The number is the key that gives this class. Click to rename, merge or remove.</source>
        <translation>Die Zahl ist die Taste, die diese Klasse gibt. Klicken zum Umbenennen, Vereinigen oder Entfernen.</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>Not the official file</source>
        <translation>Nicht die offizielle Datei</translation>
    </message>
</context>
<context>
    <name>postil::ui::DescribeImage</name>
    <message>
        <source>no label</source>
        <translation>kein Label</translation>
    </message>
    <message>
        <source>decided by a person</source>
        <translation>von einem Menschen entschieden</translation>
    </message>
    <message>
        <source>proposed by %1, confidence %2</source>
        <translation>vorgeschlagen von %1, Konfidenz %2</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>ausgeschlossen</translation>
    </message>
    <message>
        <source>needs a second look</source>
        <translation>braucht einen zweiten Blick</translation>
    </message>
</context>
<context>
    <name>postil::ui::EncoderChooser</name>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>this folder is not there</source>
        <translation>diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>postil-mini, bundled</source>
        <translation>postil-mini, mitgeliefert</translation>
    </message>
    <message>
        <source>Folder of a CLIP model…</source>
        <translation>Ordner eines CLIP-Modells …</translation>
    </message>
    <message>
        <source>A demonstration model that has seen these kinds of pictures. For your own work, choose the folder of a real CLIP.</source>
        <translation>Ein Vorführmodell, das solche Bilder gesehen hat. Für Ihre Arbeit wählen Sie den Ordner eines richtigen CLIP.</translation>
    </message>
    <message>
        <source>has no weights (.safetensors, .bin, .pt)</source>
        <translation>hat keine Gewichte (.safetensors, .bin, .pt)</translation>
    </message>
    <message>
        <source>Folder of a CLIP model</source>
        <translation>Ordner eines CLIP-Modells</translation>
    </message>
</context>
<context>
    <name>postil::ui::EncoderListPanel</name>
    <message>
        <source>gone</source>
        <translation>nicht mehr da</translation>
    </message>
    <message>
        <source>cannot be loaded</source>
        <translation>kann nicht geladen werden</translation>
    </message>
    <message>
        <source>as published</source>
        <translation>wie veröffentlicht</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>Image tower: %1. Text tower: %2.</source>
        <translation>Bildturm: %1. Textturm: %2.</translation>
    </message>
    <message>
        <source>Layout %1, stored as %2. Licence: %3.</source>
        <translation>Aufbau %1, gespeichert als %2. Lizenz: %3.</translation>
    </message>
    <message>
        <source>no file beside the weights</source>
        <translation>keine Datei neben den Gewichten</translation>
    </message>
    <message>
        <source>Encodes here with %1</source>
        <translation>Kodiert hier mit %1</translation>
    </message>
    <message>
        <source>No captions: %1</source>
        <translation>Keine Bildtexte: %1</translation>
    </message>
    <message>
        <source>Your models</source>
        <translation>Ihre Modelle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Bildpunkte</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Von der Liste nehmen</translation>
    </message>
    <message>
        <source>Reads every byte: all tensors there, finite, and equal to a published checksum where one is known</source>
        <translation>Liest jedes Byte: alle Tensoren da, endlich und gleich einer veröffentlichten Prüfsumme, wo eine bekannt ist</translation>
    </message>
    <message>
        <source>Its files stay where they are</source>
        <translation>Die Dateien bleiben, wo sie sind</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>Reading the weights…</source>
        <translation>Gewichte werden gelesen …</translation>
    </message>
    <message>
        <source>No model yet: add the folder of one, or get one.</source>
        <translation>Noch kein Modell: fügen Sie den Ordner eines Modells hinzu oder holen Sie eines.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Folder of a CLIP model</source>
        <translation>Ordner eines CLIP-Modells</translation>
    </message>
    <message>
        <source>Adding %1</source>
        <translation>%1 wird hinzugefügt</translation>
    </message>
    <message>
        <source>Verifying %1</source>
        <translation>%1 wird geprüft</translation>
    </message>
</context>
<context>
    <name>postil::ui::EncodersDialog</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Files are read as data, nothing in them is run. Nothing is fetched before you press Get.</source>
        <translation>Dateien werden als Daten gelesen, nichts darin wird ausgeführt. Nichts wird geholt, bevor Sie auf „Holen“ drücken.</translation>
    </message>
    <message>
        <source>Label with this model</source>
        <translation>Mit diesem Modell beschriften</translation>
    </message>
    <message>
        <source>Your models</source>
        <translation>Ihre Modelle</translation>
    </message>
    <message>
        <source>Get models and images</source>
        <translation>Modelle und Bilder holen</translation>
    </message>
</context>
<context>
    <name>postil::ui::ExperimentDialog</name>
    <message>
        <source>Repeated experiment</source>
        <translation>Wiederholtes Experiment</translation>
    </message>
    <message>
        <source>Is the refiner better than CLIP alone? The whole recipe again and again, each time on training and test images drawn anew.</source>
        <translation>Ist der Verfeinerer besser als CLIP allein? Das ganze Rezept wieder und wieder, jedes Mal auf neu gezogenen Trainings- und Testbildern.</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Nothing repeated yet</source>
        <translation>Noch nichts wiederholt</translation>
    </message>
    <message>
        <source>The study repeats 30 times. One run alone can be luck.</source>
        <translation>Die Studie wiederholt 30-mal. Ein einzelner Lauf kann Glück sein.</translation>
    </message>
    <message>
        <source>Every pair of classes by itself</source>
        <translation>Jedes Paar von Klassen für sich</translation>
    </message>
    <message>
        <source>Begin anew where the folder holds another one</source>
        <translation>Neu beginnen, wo der Ordner ein anderes enthält</translation>
    </message>
    <message>
        <source>experiment</source>
        <translation>experiment</translation>
    </message>
    <message>
        <source>Gain over CLIP alone, one dot per repetition</source>
        <translation>Gewinn gegenüber CLIP allein, ein Punkt je Wiederholung</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>CLIP</source>
        <translation>CLIP</translation>
    </message>
    <message>
        <source>Refiner</source>
        <translation>Verfeinerer</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gewinn</translation>
    </message>
    <message>
        <source>CLIP F1</source>
        <translation>CLIP F1</translation>
    </message>
    <message>
        <source>Refiner F1</source>
        <translation>Verfeinerer F1</translation>
    </message>
    <message>
        <source>Best epoch</source>
        <translation>Beste Epoche</translation>
    </message>
    <message>
        <source>Side by side on all cores, one thread each</source>
        <translation>Nebeneinander auf allen Kernen, je ein Thread</translation>
    </message>
    <message>
        <source>546, or 70 %</source>
        <translation>546, oder 70 %</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>Trainingsbilder</translation>
    </message>
    <message>
        <source>Drawn per class; the study&apos;s 546, or 70 % of a class that has fewer than 780</source>
        <translation>Je Klasse gezogen; die 546 der Studie, oder 70 % einer Klasse mit weniger als 780</translation>
    </message>
    <message>
        <source>234, or 30 %</source>
        <translation>234, oder 30 %</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>Testbilder</translation>
    </message>
    <message>
        <source>Drawn per class, none of them among the training images</source>
        <translation>Je Klasse gezogen, keines davon unter den Trainingsbildern</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Of the study&apos;s shallow CNN</source>
        <translation>Für das flache CNN der Studie</translation>
    </message>
    <message>
        <source>First seed</source>
        <translation>Erster Startwert</translation>
    </message>
    <message>
        <source>The next repetitions have the numbers after it</source>
        <translation>Die nächsten Wiederholungen haben die Zahlen danach</translation>
    </message>
    <message>
        <source>Recipe of the study</source>
        <translation>Rezept der Studie</translation>
    </message>
    <message>
        <source>Folder of the results</source>
        <translation>Ordner der Ergebnisse</translation>
    </message>
    <message>
        <source>Stopped, the same folder goes on: what is finished is not done again.</source>
        <translation>Nach dem Anhalten geht es im selben Ordner weiter: was fertig ist, wird nicht noch einmal getan.</translation>
    </message>
    <message>
        <source>Gain over CLIP alone</source>
        <translation>Gewinn gegenüber CLIP allein</translation>
    </message>
    <message>
        <source>one dot per repetition</source>
        <translation>ein Punkt je Wiederholung</translation>
    </message>
    <message>
        <source>Save the picture…</source>
        <translation>Bild speichern …</translation>
    </message>
    <message>
        <source>The images need reference labels to be measured against.</source>
        <translation>Die Bilder brauchen Referenzlabels, an denen gemessen werden kann.</translation>
    </message>
    <message>
        <source>Label the images with CLIP first.</source>
        <translation>Beschriften Sie die Bilder zuerst mit CLIP.</translation>
    </message>
    <message>
        <source>Choose a folder for the results.</source>
        <translation>Wählen Sie einen Ordner für die Ergebnisse.</translation>
    </message>
    <message>
        <source>Stopped with %1 of %2 repetitions.</source>
        <translation>Angehalten nach %1 von %2 Wiederholungen.</translation>
    </message>
    <message>
        <source>The same folder goes on.</source>
        <translation>Im selben Ordner geht es weiter.</translation>
    </message>
    <message>
        <source>Written.</source>
        <translation>Geschrieben.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>%1 points (95 % %2 to %3)</source>
        <translation>%1 Punkte (95 % %2 bis %3)</translation>
    </message>
    <message>
        <source>Gain in accuracy %1, in macro F1 %2.</source>
        <translation>Gewinn an Genauigkeit %1, an Makro-F1 %2.</translation>
    </message>
    <message>
        <source>gains</source>
        <translation>gewinne</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 bis 1</translation>
    </message>
    <message>
        <source>0 to 255</source>
        <translation>0 bis 255</translation>
    </message>
    <message>
        <source>-1 to 1</source>
        <translation>-1 bis 1</translation>
    </message>
    <message>
        <source>as ImageNet&apos;s</source>
        <translation>wie bei ImageNet</translation>
    </message>
    <message>
        <source>Learns from</source>
        <translation>Lernt aus</translation>
    </message>
    <message>
        <source>The zero-shot run whose labels train, and to which the refiner is compared</source>
        <translation>Der Zero-Shot-Lauf, dessen Labels trainieren und mit dem der Verfeinerer verglichen wird</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Images per step; 8 in the study</source>
        <translation>Bilder je Schritt; 8 in der Studie</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>0.001 in the study</source>
        <translation>0,001 in der Studie</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Bildpunkte</translation>
    </message>
    <message>
        <source>What the network gets; 0 to 1 in the study</source>
        <translation>Was das Netz bekommt; 0 bis 1 in der Studie</translation>
    </message>
</context>
<context>
    <name>postil::ui::ExportCard</name>
    <message>
        <source>decided by a person</source>
        <translation>von einem Menschen entschieden</translation>
    </message>
    <message>
        <source>refiner</source>
        <translation>Verfeinerer</translation>
    </message>
    <message>
        <source>CLIP</source>
        <translation>CLIP</translation>
    </message>
    <message>
        <source>imported run</source>
        <translation>importierter Lauf</translation>
    </message>
    <message>
        <source>gold, given blind</source>
        <translation>Gold, blind gegeben</translation>
    </message>
    <message>
        <source>no label, left out</source>
        <translation>kein Label, nicht dabei</translation>
    </message>
    <message>
        <source>Source of the labels</source>
        <translation>Herkunft der Labels</translation>
    </message>
    <message>
        <source>Quality, stated in the card</source>
        <translation>Qualität, in der Karte genannt</translation>
    </message>
    <message>
        <source>Licence of the images</source>
        <translation>Lizenz der Bilder</translation>
    </message>
    <message>
        <source>Earlier exports</source>
        <translation>Frühere Exporte</translation>
    </message>
    <message>
        <source>%1 right (%2) on %3 images with reference labels.</source>
        <translation>%1 richtig (%2) auf %3 Bildern mit Referenzlabels.</translation>
    </message>
    <message>
        <source>Not known: there are no reference labels to measure against, and the card says so.</source>
        <translation>Nicht bekannt: es gibt keine Referenzlabels, an denen gemessen werden kann, und die Karte sagt es.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>No patient column:</source>
        <translation>Keine Patientenspalte:</translation>
    </message>
    <message>
        <source>images of one patient cannot be kept apart. The card says so.</source>
        <translation>Bilder eines Patienten lassen sich nicht auseinanderhalten. Die Karte sagt es.</translation>
    </message>
    <message>
        <source>%1 is not there any more</source>
        <translation>%1 ist nicht mehr da</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
</context>
<context>
    <name>postil::ui::ExportPage</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Every label says where it came from</source>
        <translation>Jedes Label sagt, woher es kommt</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>choose a format</source>
        <translation>Format wählen</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>nächstes Feld</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>on the button: export</source>
        <translation>auf dem Knopf: exportieren</translation>
    </message>
    <message>
        <source>What goes out</source>
        <translation>Was hinausgeht</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder of the export</source>
        <translation>Ordner des Exports</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Replace an earlier export there</source>
        <translation>Einen früheren Export dort ersetzen</translation>
    </message>
    <message>
        <source>Verified by reading it back</source>
        <translation>Durch Wiedereinlesen geprüft</translation>
    </message>
    <message>
        <source>Each export is written beside its folder, read back, compared, and only then put in its place. A broken export is never called done.</source>
        <translation>Jeder Export wird neben seinem Ordner geschrieben, wieder eingelesen, verglichen und erst dann an seinen Platz gebracht. Ein kaputter Export heißt nie fertig.</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Export %1 formats</source>
        <translation>%1 Formate exportieren</translation>
    </message>
    <message>
        <source>There are no labels yet</source>
        <translation>Es gibt noch keine Labels</translation>
    </message>
    <message>
        <source>%1 of %2 images: your decisions, else the labels of %3. Left out because they have no label or were set aside: %4 (%5 excluded).</source>
        <translation>%1 von %2 Bildern: Ihre Entscheidungen, sonst die Labels von %3. Ohne Label oder beiseitegelegt und deshalb nicht dabei: %4 (%5 ausgeschlossen).</translation>
    </message>
    <message>
        <source>no run</source>
        <translation>keinem Lauf</translation>
    </message>
    <message>
        <source>cannot be made</source>
        <translation>kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>Exported and verified:</source>
        <translation>Exportiert und geprüft:</translation>
    </message>
    <message>
        <source>%1 labelled images in %2</source>
        <translation>%1 beschriftete Bilder in %2</translation>
    </message>
    <message>
        <source>being written</source>
        <translation>wird geschrieben</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>%1 wird exportiert</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>nicht fertig</translation>
    </message>
    <message>
        <source>Nothing was left under that name.</source>
        <translation>Unter diesem Namen blieb nichts zurück.</translation>
    </message>
    <message>
        <source>✓ %1 images read back, %2 left out</source>
        <translation>✓ %1 Bilder wieder eingelesen, %2 fehlen</translation>
    </message>
</context>
<context>
    <name>postil::ui::ExportPreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview of the first rows</source>
        <translation>Vorschau der ersten Zeilen</translation>
    </message>
    <message>
        <source>image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>split</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>CLIP › refiner</source>
        <translation>CLIP › Verfeinerer</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
</context>
<context>
    <name>postil::ui::ExportRefinerDialog</name>
    <message>
        <source>As ONNX, too: pixels in, probabilities out</source>
        <translation>Auch als ONNX: Bildpunkte hinein, Wahrscheinlichkeiten heraus</translation>
    </message>
    <message>
        <source>Replace an exported refiner that is there</source>
        <translation>Einen dort exportierten Verfeinerer ersetzen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export the refiner</source>
        <translation>Verfeinerer exportieren</translation>
    </message>
    <message>
        <source>The network of run %1 in a folder of its own: weights as safetensors, and what they take and say as JSON.</source>
        <translation>Das Netz von Lauf %1 in einem eigenen Ordner: Gewichte als safetensors, und was sie nehmen und sagen als JSON.</translation>
    </message>
    <message>
        <source>Folder to write</source>
        <translation>Zielordner</translation>
    </message>
    <message>
        <source>Folder of the refiner</source>
        <translation>Ordner des Verfeinerers</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>There is something of this name. Only an exported refiner can be replaced, and only when told above.</source>
        <translation>Etwas dieses Namens gibt es schon. Nur ein exportierter Verfeinerer kann ersetzt werden, und nur, wenn es oben angegeben ist.</translation>
    </message>
</context>
<context>
    <name>postil::ui::FewShotDialog</name>
    <message>
        <source>A few labelled images</source>
        <translation>Wenige beschriftete Bilder</translation>
    </message>
    <message>
        <source>Draw the curves</source>
        <translation>Kurven zeichnen</translation>
    </message>
    <message>
        <source>Nothing drawn yet</source>
        <translation>Noch nichts gezeichnet</translation>
    </message>
    <message>
        <source>Seconds, once the images are encoded. No run is stored.</source>
        <translation>Sekunden, sobald die Bilder kodiert sind. Kein Lauf wird gespeichert.</translation>
    </message>
    <message>
        <source>Accuracy against labelled images per class</source>
        <translation>Genauigkeit nach Zahl der beschrifteten Bilder je Klasse</translation>
    </message>
    <message>
        <source>mean and 95 % interval over the draws</source>
        <translation>Mittel und 95-%-Intervall über die Ziehungen</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Accuracy of a few labelled images</source>
        <translation>Genauigkeit mit wenigen beschrifteten Bildern</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Per class</source>
        <translation>Je Klasse</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgeglichen</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Labelled images</source>
        <translation>Beschriftete Bilder</translation>
    </message>
    <message>
        <source>Numbers that grow, with commas between them. What a class has too few images for is left out.</source>
        <translation>Wachsende Zahlen, durch Kommas getrennt. Zahlen, für die eine Klasse zu wenige Bilder hat, entfallen.</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Ziehungen</translation>
    </message>
    <message>
        <source>Times that they are drawn anew</source>
        <translation>Wie oft neu gezogen wird</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed draws the same images</source>
        <translation>Gleicher Startwert, gleiche Bilder</translation>
    </message>
    <message>
        <source>What learns from them</source>
        <translation>Was daraus lernt</translation>
    </message>
    <message>
        <source>What it is measured on</source>
        <translation>Woran gemessen wird</translation>
    </message>
    <message>
        <source>test, or half</source>
        <translation>test, oder die Hälfte</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Its reference labels. Without any in test, half of each class is kept out.</source>
        <translation>Seine Referenzlabels. Gibt es in test keine, wird die Hälfte jeder Klasse zurückgehalten.</translation>
    </message>
    <message>
        <source>Line of all labels</source>
        <translation>Linie aller Labels</translation>
    </message>
    <message>
        <source>Labelled images at most that it learns from; 0: no such line</source>
        <translation>Beschriftete Bilder, aus denen sie höchstens lernt; 0: keine solche Linie</translation>
    </message>
    <message>
        <source>Choose what learns from them</source>
        <translation>Wählen Sie, was daraus lernt</translation>
    </message>
    <message>
        <source>Images per class: %1</source>
        <translation>Bilder je Klasse: %1</translation>
    </message>
    <message>
        <source>Zero-shot: %1 (%2) on %3 images, %4.</source>
        <translation>Zero-Shot: %1 (%2) auf %3 Bildern, %4.</translation>
    </message>
    <message>
        <source>With all %1 labels: %2 (%3).</source>
        <translation>Mit allen %1 Labels: %2 (%3).</translation>
    </message>
    <message>
        <source>Left out, since a class has fewer labelled images: %1.</source>
        <translation>Ausgelassen, weil eine Klasse weniger beschriftete Bilder hat: %1.</translation>
    </message>
    <message>
        <source>Classes without a labelled image to draw: %1.</source>
        <translation>Klassen ohne beschriftetes Bild zum Ziehen: %1.</translation>
    </message>
    <message>
        <source>Folder of the figures</source>
        <translation>Ordner der Zahlen</translation>
    </message>
    <message>
        <source>few-shot</source>
        <translation>few-shot</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>What a few labelled images of each class bring over zero-shot. They are drawn again and again from what people decided, else from the reference labels, and measured on other images.</source>
        <translation>Was wenige beschriftete Bilder je Klasse gegenüber Zero-Shot bringen. Sie werden immer wieder neu aus dem gezogen, was Menschen entschieden haben, sonst aus den Referenzlabels, und an anderen Bildern gemessen.</translation>
    </message>
</context>
<context>
    <name>postil::ui::FigureView</name>
    <message>
        <source>cannot be written</source>
        <translation>kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.png *.pdf)</source>
        <translation>Bilder (*.svg *.png *.pdf)</translation>
    </message>
</context>
<context>
    <name>postil::ui::FilterBar</name>
    <message>
        <source>name or id</source>
        <translation>Name oder Nummer</translation>
    </message>
    <message>
        <source>Search by name or id</source>
        <translation>Nach Name oder Nummer suchen</translation>
    </message>
    <message>
        <source>Thumbnail size</source>
        <translation>Größe der Vorschaubilder</translation>
    </message>
</context>
<context>
    <name>postil::ui::FindingsTable</name>
    <message>
        <source>95 % interval %1 to %2</source>
        <translation>95-%-Intervall %1 bis %2</translation>
    </message>
    <message>
        <source>Figures per class</source>
        <translation>Zahlen je Klasse</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Said yes</source>
        <translation>Ja gesagt</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Needs images with and without it, and probabilities</source>
        <translation>Braucht Bilder mit und ohne sie, und Wahrscheinlichkeiten</translation>
    </message>
</context>
<context>
    <name>postil::ui::FineTuneDialog</name>
    <message>
        <source>Fine-tune CLIP</source>
        <translation>CLIP feinabstimmen</translation>
    </message>
    <message>
        <source>Trains a model on captions made from labels. Images of the test split are kept out and say what it brought, before and after.</source>
        <translation>Trainiert ein Modell auf Bildtexten aus Labels. Bilder des Testteils werden zurückgehalten und sagen, vorher und nachher, was es brachte.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Nothing trained yet</source>
        <translation>Noch nichts trainiert</translation>
    </message>
    <message>
        <source>The model is written into the folder and can be used at once.</source>
        <translation>Das Modell wird in den Ordner geschrieben und kann sofort verwendet werden.</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>image tower</source>
        <translation>Bildturm</translation>
    </message>
    <message>
        <source>text tower</source>
        <translation>Textturm</translation>
    </message>
    <message>
        <source>decoupled, as CLIP</source>
        <translation>entkoppelt, wie CLIP</translation>
    </message>
    <message>
        <source>l2, plain Adam</source>
        <translation>l2, einfaches Adam</translation>
    </message>
    <message>
        <source>tuned</source>
        <translation>feinabgestimmt</translation>
    </message>
    <message>
        <source>Loss against epoch</source>
        <translation>Verlust je Epoche</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>Tested on</source>
        <translation>Geprüft auf</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>To begin with; more under Project, Models</source>
        <translation>Für den Anfang; mehr unter Projekt, Modelle</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>The best by validation loss is kept</source>
        <translation>Die beste nach Validierungsverlust bleibt</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Pairs of image and caption that the loss compares</source>
        <translation>Paare aus Bild und Bildtext, die der Verlust vergleicht</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Adam&apos;s; the study&apos;s is 5e-5</source>
        <translation>Von Adam; in der Studie 5e-5</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>Trainiert</translation>
    </message>
    <message>
        <source>The other tower stays as it is</source>
        <translation>Der andere Turm bleibt, wie er ist</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtszerfall</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Without classes</source>
        <translation>Ohne Klassen</translation>
    </message>
    <message>
        <source>Kept out of the training, commas between them: what it says of them it was never told</source>
        <translation>Im Training zurückgehalten, durch Kommas getrennt: was es über sie sagt, wurde ihm nie beigebracht</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed trains the same model</source>
        <translation>Gleicher Startwert, gleiches Modell</translation>
    </message>
    <message>
        <source>Folder of the model</source>
        <translation>Ordner des Modells</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Zero-shot accuracy on images that did not train</source>
        <translation>Zero-Shot-Genauigkeit auf Bildern außerhalb des Trainings</translation>
    </message>
    <message>
        <source>Add to my models</source>
        <translation>Zu meinen Modellen hinzufügen</translation>
    </message>
    <message>
        <source>in the window</source>
        <translation>im Fenster</translation>
    </message>
    <message>
        <source>Choose labelled sources: MedMNIST files or folders of classes.</source>
        <translation>Wählen Sie Quellen mit Labels: MedMNIST-Dateien oder Klassenordner.</translation>
    </message>
    <message>
        <source>There is no model to begin with.</source>
        <translation>Es gibt kein Modell für den Anfang.</translation>
    </message>
    <message>
        <source>Choose a folder for the model.</source>
        <translation>Wählen Sie einen Ordner für das Modell.</translation>
    </message>
    <message>
        <source>Stopped after %1 epochs.</source>
        <translation>Angehalten nach %1 Epochen.</translation>
    </message>
    <message>
        <source>The same folder goes on.</source>
        <translation>Im selben Ordner geht es weiter.</translation>
    </message>
    <message>
        <source>%1 (kept out)</source>
        <translation>%1 (herausgehalten)</translation>
    </message>
    <message>
        <source>Epoch %1 of %2 is kept.</source>
        <translation>Epoche %1 von %2 bleibt.</translation>
    </message>
    <message>
        <source>%1 is among your models.</source>
        <translation>%1 ist unter Ihren Modellen.</translation>
    </message>
    <message>
        <source>Begin with random weights</source>
        <translation>Mit zufälligen Gewichten beginnen</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>konstant</translation>
    </message>
    <message>
        <source>two steps</source>
        <translation>zwei Stufen</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Every equal caption of a batch is right</source>
        <translation>Jeder gleiche Bildtext eines Stapels ist richtig</translation>
    </message>
    <message>
        <source>Move, turn, expose images a little</source>
        <translation>Bilder leicht verschieben, drehen, belichten</translation>
    </message>
    <message>
        <source>In parts</source>
        <translation>In Stücken</translation>
    </message>
    <message>
        <source>That a batch is computed in, to save memory; the loss stays that of the whole batch</source>
        <translation>In denen ein Stapel gerechnet wird, um Speicher zu sparen; der Verlust bleibt der des ganzen Stapels</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Two steps: a tenth at half and at three quarters of the epochs</source>
        <translation>Zwei Stufen: ein Zehntel nach der Hälfte und nach drei Vierteln der Epochen</translation>
    </message>
    <message>
        <source>Of every weight</source>
        <translation>Für jedes Gewicht</translation>
    </message>
    <message>
        <source>Kind of decay</source>
        <translation>Art des Zerfalls</translation>
    </message>
    <message>
        <source>Beside the gradient or in it</source>
        <translation>Neben dem Gradienten oder darin</translation>
    </message>
    <message>
        <source>Off: the plain loss, one caption per image</source>
        <translation>Aus: der einfache Verlust, ein Bildtext je Bild</translation>
    </message>
</context>
<context>
    <name>postil::ui::FlipFeed</name>
    <message>
        <source>%1: %2, was %3, %4</source>
        <translation>%1: %2, war %3, %4</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>war %1</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Korrekturen</translation>
    </message>
</context>
<context>
    <name>postil::ui::FormatList</name>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>one row per image, every voice</source>
        <translation>eine Zeile je Bild, jede Stimme</translation>
    </message>
    <message>
        <source>Class folders</source>
        <translation>Klassenordner</translation>
    </message>
    <message>
        <source>split / class / file</source>
        <translation>Teil / Klasse / Datei</translation>
    </message>
    <message>
        <source>MedMNIST npz</source>
        <translation>MedMNIST npz</translation>
    </message>
    <message>
        <source>images and labels per split</source>
        <translation>Bilder und Labels je Teil</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>Always written with it</source>
        <translation>Immer dabei</translation>
    </message>
    <message>
        <source>README.md, the data card</source>
        <translation>README.md, die Datenkarte</translation>
    </message>
    <message>
        <source>provenance.csv, manifest.json</source>
        <translation>provenance.csv, manifest.json</translation>
    </message>
    <message>
        <source>classes.txt, SHA256SUMS</source>
        <translation>classes.txt, SHA256SUMS</translation>
    </message>
</context>
<context>
    <name>postil::ui::GoldAnswers</name>
    <message>
        <source>X  None of these</source>
        <translation>X  Keine davon</translation>
    </message>
    <message>
        <source>S  Skip</source>
        <translation>S  Überspringen</translation>
    </message>
    <message>
        <source>Take back the last answer</source>
        <translation>Letzte Antwort zurücknehmen</translation>
    </message>
    <message>
        <source>Blind answers</source>
        <translation>Blinde Antworten</translation>
    </message>
    <message>
        <source>Answered gold images</source>
        <translation>Beantwortete Goldbilder</translation>
    </message>
    <message>
        <source>Backspace or Ctrl+Z</source>
        <translation>Rücktaste oder Strg+Z</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Every image of the gold set is answered.</source>
        <translation>Jedes Bild des Goldsatzes ist beantwortet.</translation>
    </message>
    <message>
        <source>This image cannot be read: %1</source>
        <translation>Dieses Bild kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>%1 of %2 answered: tuning %3 of %4, reporting %5 of %6</source>
        <translation>%1 von %2 beantwortet: zum Abstimmen %3 von %4, zum Berichten %5 von %6</translation>
    </message>
</context>
<context>
    <name>postil::ui::GoldDialog</name>
    <message>
        <source>Gold: images answered blind</source>
        <translation>Gold: blind beantwortete Bilder</translation>
    </message>
    <message>
        <source>Without reference labels, only answers that were given blind tell how right the voices are. A third of the images is for choosing, the rest reports.</source>
        <translation>Ohne Referenzlabels sagen nur blind gegebene Antworten, wie richtig die Stimmen sind. Ein Drittel der Bilder dient der Wahl, der Rest dem Bericht.</translation>
    </message>
    <message>
        <source>Draw them</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <source>No image is drawn yet</source>
        <translation>Noch ist kein Bild gezogen</translation>
    </message>
    <message>
        <source>Images are drawn at random among all. They stay in the gold set for good.</source>
        <translation>Bilder werden zufällig aus allen gezogen. Sie bleiben für immer im Goldsatz.</translation>
    </message>
    <message>
        <source>Draw further images</source>
        <translation>Weitere Bilder ziehen</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Drawn at random among the images that are not in the gold set</source>
        <translation>Zufällig aus den Bildern gezogen, die nicht im Goldsatz sind</translation>
    </message>
    <message>
        <source>all images</source>
        <translation>alle Bilder</translation>
    </message>
    <message>
        <source>no split</source>
        <translation>ohne Teil</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>From the images of one split only</source>
        <translation>Nur aus den Bildern eines Teils</translation>
    </message>
    <message>
        <source>%1 images are left to draw from.</source>
        <translation>Noch %1 Bilder, aus denen gezogen werden kann.</translation>
    </message>
    <message>
        <source>Another program has the project open for writing.</source>
        <translation>Ein anderes Programm hat das Projekt zum Schreiben geöffnet.</translation>
    </message>
    <message>
        <source>The project has no images yet.</source>
        <translation>Das Projekt hat noch keine Bilder.</translation>
    </message>
    <message>
        <source>A gold answer is one class. This project has several classes per image.</source>
        <translation>Eine Goldantwort ist eine Klasse. Dieses Projekt hat mehrere Klassen je Bild.</translation>
    </message>
    <message>
        <source>The project has no classes to answer with yet.</source>
        <translation>Das Projekt hat noch keine Klassen, mit denen man antworten kann.</translation>
    </message>
    <message numerus="yes">
        <source>Only %n image(s) are left to draw from.</source>
        <translation>
            <numerusform>Nur %n Bild ist noch da, aus dem gezogen werden kann.</numerusform>
            <numerusform>Nur %n Bilder sind noch da, aus denen gezogen werden kann.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postil::ui::ImageRows</name>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 zu %2: %3</translation>
    </message>
</context>
<context>
    <name>postil::ui::ImageStage</name>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Drag with the right button: window and level. Wheel: zoom. Double click: reset.</source>
        <translation>Mit der rechten Taste ziehen: Fenster und Lage. Rad: Vergrößerung. Doppelklick: zurücksetzen.</translation>
    </message>
</context>
<context>
    <name>postil::ui::ImportDialog</name>
    <message>
        <source>Keep the source&apos;s own labels as reference labels</source>
        <translation>Die eigenen Labels der Quelle als Referenzlabels behalten</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add sources</source>
        <translation>Quellen hinzufügen</translation>
    </message>
    <message>
        <source>MedMNIST files (.npz) and folders of images. Nothing in them is changed.</source>
        <translation>MedMNIST-Dateien (.npz) und Bilderordner. Darin wird nichts geändert.</translation>
    </message>
    <message>
        <source>Sources to add</source>
        <translation>Quellen, die dazukommen</translation>
    </message>
    <message>
        <source>Images without a split always come in.</source>
        <translation>Bilder ohne Teil kommen immer herein.</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>as in the source</source>
        <translation>wie in der Quelle</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Put the images into the split</source>
        <translation>Die Bilder in diesen Teil legen</translation>
    </message>
    <message>
        <source>Into split</source>
        <translation>In den Teil</translation>
    </message>
    <message>
        <source>Images of each source</source>
        <translation>Bilder je Quelle</translation>
    </message>
    <message>
        <source>Seed of the draw</source>
        <translation>Startwert der Ziehung</translation>
    </message>
    <message>
        <source>of each source, seed</source>
        <translation>je Quelle, Startwert</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>their own labels</source>
        <translation>ihre eigenen Labels</translation>
    </message>
    <message>
        <source>Reference label of every image</source>
        <translation>Referenzlabel jedes Bildes</translation>
    </message>
    <message>
        <source>All are</source>
        <translation>Alle sind</translation>
    </message>
    <message>
        <source>Source labels to classes</source>
        <translation>Labels der Quelle zu Klassen</translation>
    </message>
    <message>
        <source>Map labels</source>
        <translation>Labels zuordnen</translation>
    </message>
    <message>
        <source>Draws this many images of each source at random</source>
        <translation>Zieht so viele Bilder jeder Quelle zufällig</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>0=normal, nodule=finding; two on one class merge them</source>
        <translation>0=normal, nodule=Befund; zwei auf einer Klasse vereinigen sie</translation>
    </message>
    <message>
        <source>as the source says, else not known</source>
        <translation>wie die Quelle sagt, sonst nicht bekannt</translation>
    </message>
    <message>
        <source>Licence of the images</source>
        <translation>Lizenz der Bilder</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
</context>
<context>
    <name>postil::ui::JointDialog</name>
    <message>
        <source>Joint classifier</source>
        <translation>Gemeinsamer Klassifikator</translation>
    </message>
    <message>
        <source>One network over many labelled data sets, their classes side by side. Multi-label sets join with an output and a loss of their own.</source>
        <translation>Ein Netz über viele Datensätze mit Labels, ihre Klassen nebeneinander. Multi-Label-Sätze kommen mit eigenem Ausgang und eigenem Verlust dazu.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Nothing trained yet</source>
        <translation>Noch nichts trainiert</translation>
    </message>
    <message>
        <source>AUC and accuracy per epoch, overall and per data set; the best validation AUC is kept.</source>
        <translation>AUC und Genauigkeit je Epoche, insgesamt und je Datensatz; die beste Validierungs-AUC bleibt.</translation>
    </message>
    <message>
        <source>Labelled sources</source>
        <translation>Quellen mit Labels</translation>
    </message>
    <message>
        <source>Every source as often as every other</source>
        <translation>Jede Quelle so oft wie jede andere</translation>
    </message>
    <message>
        <source>joint</source>
        <translation>gemeinsam</translation>
    </message>
    <message>
        <source>AUC against epoch</source>
        <translation>AUC je Epoche</translation>
    </message>
    <message>
        <source>Best epoch</source>
        <translation>Beste Epoche</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Val. AUC</source>
        <translation>Val.-AUC</translation>
    </message>
    <message>
        <source>Val. accuracy</source>
        <translation>Val.-Genauigkeit</translation>
    </message>
    <message>
        <source>Test AUC</source>
        <translation>Test-AUC</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Test-Genauigkeit</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Input size</source>
        <translation>Eingabegröße</translation>
    </message>
    <message>
        <source>Pixels, square; other images are resized</source>
        <translation>Bildpunkte, quadratisch; andere Bilder werden skaliert</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Images per step</source>
        <translation>Bilder je Schritt</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed trains the same network</source>
        <translation>Gleicher Startwert, gleiches Netz</translation>
    </message>
    <message>
        <source>Folder of the results</source>
        <translation>Ordner der Ergebnisse</translation>
    </message>
    <message>
        <source>Choose labelled sources: MedMNIST files or folders of classes.</source>
        <translation>Wählen Sie Quellen mit Labels: MedMNIST-Dateien oder Klassenordner.</translation>
    </message>
    <message>
        <source>Choose a folder for the results.</source>
        <translation>Wählen Sie einen Ordner für die Ergebnisse.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Stopped after %1 epochs.</source>
        <translation>Angehalten nach %1 Epochen.</translation>
    </message>
    <message>
        <source>The same folder goes on.</source>
        <translation>Im selben Ordner geht es weiter.</translation>
    </message>
    <message>
        <source>Epoch %1 of %2 is kept.</source>
        <translation>Epoche %1 von %2 bleibt.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>by input size</source>
        <translation>nach Eingabegröße</translation>
    </message>
    <message>
        <source>for 28 pixels</source>
        <translation>für 28 Bildpunkte</translation>
    </message>
    <message>
        <source>for 224 pixels</source>
        <translation>für 224 Bildpunkte</translation>
    </message>
    <message>
        <source>Weights to begin with</source>
        <translation>Gewichte für den Anfang</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.pt *.pth *.bin)</source>
        <translation>Gewichte (*.safetensors *.pt *.pth *.bin)</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>konstant</translation>
    </message>
    <message>
        <source>two steps</source>
        <translation>zwei Stufen</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Accuracy against epoch</source>
        <translation>Genauigkeit je Epoche</translation>
    </message>
    <message>
        <source>safetensors or a torchvision state_dict; empty: random ones</source>
        <translation>safetensors oder ein state_dict von torchvision; leer: zufällige</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>From random weights, unless a file is named</source>
        <translation>Von zufälligen Gewichten, wenn keine Datei genannt ist</translation>
    </message>
    <message>
        <source>First layers</source>
        <translation>Erste Schichten</translation>
    </message>
    <message>
        <source>Pictures from 96 pixels on get those for 224</source>
        <translation>Bilder ab 96 Bildpunkten bekommen die für 224</translation>
    </message>
    <message>
        <source>All are trained; the best by validation AUC is kept</source>
        <translation>Alle werden trainiert; die beste nach Validierungs-AUC bleibt</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>The study&apos;s is Adam</source>
        <translation>In der Studie Adam</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>At the beginning</source>
        <translation>Am Anfang</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Two steps: a tenth at half and at three quarters of the epochs</source>
        <translation>Zwei Stufen: ein Zehntel nach der Hälfte und nach drei Vierteln der Epochen</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtszerfall</translation>
    </message>
    <message>
        <source>Decoupled with AdamW</source>
        <translation>Mit AdamW entkoppelt</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 bis 1</translation>
    </message>
    <message>
        <source>0 to 255</source>
        <translation>0 bis 255</translation>
    </message>
    <message>
        <source>-1 to 1</source>
        <translation>-1 bis 1</translation>
    </message>
    <message>
        <source>as ImageNet&apos;s</source>
        <translation>wie bei ImageNet</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Bildpunkte</translation>
    </message>
    <message>
        <source>What the network gets; -1 to 1 in the study</source>
        <translation>Was das Netz bekommt; -1 bis 1 in der Studie</translation>
    </message>
</context>
<context>
    <name>postil::ui::KeySheet</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>change the page</source>
        <translation>Seite wechseln</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>rückgängig</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>wiederherstellen</translation>
    </message>
    <message>
        <source>search</source>
        <translation>suchen</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>next region</source>
        <translation>nächster Bereich</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>leave the field or the selection</source>
        <translation>Feld oder Auswahl verlassen</translation>
    </message>
    <message>
        <source>this sheet</source>
        <translation>diese Übersicht</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys of the page %1</source>
        <translation>Tasten der Seite %1</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Keys do nothing while you type in a field.</source>
        <translation>Während Sie in ein Feld schreiben, tun die Tasten nichts.</translation>
    </message>
</context>
<context>
    <name>postil::ui::KeyStrip</name>
    <message>
        <source>all keys</source>
        <translation>alle Tasten</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>Tasten dieser Seite</translation>
    </message>
</context>
<context>
    <name>postil::ui::LabelledSetForm</name>
    <message>
        <source>Labelled sources</source>
        <translation>Quellen mit Labels</translation>
    </message>
    <message>
        <source>Captions only name the class</source>
        <translation>Bildtexte nennen nur die Klasse</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Images at most</source>
        <translation>Bilder, höchstens</translation>
    </message>
    <message>
        <source>Per class and split, drawn at random</source>
        <translation>Je Klasse und Teil, zufällig gezogen</translation>
    </message>
    <message>
        <source>Off: what the data set&apos;s labels mean, in words</source>
        <translation>Aus: was die Labels des Datensatzes bedeuten, in Worten</translation>
    </message>
</context>
<context>
    <name>postil::ui::LineChart</name>
    <message>
        <source>%1: %2 at %3, %4 at %5</source>
        <translation>%1: %2 bei %3, %4 bei %5</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>postil::ui::LiveScoring</name>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
</context>
<context>
    <name>postil::ui::LoopBand</name>
    <message>
        <source>Captions, CLIP, refiner, you, export</source>
        <translation>Bildtexte, CLIP, Verfeinerer, Sie, Export</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Bildtexte</translation>
    </message>
    <message>
        <source>write what each class looks like</source>
        <translation>schreiben, wie jede Klasse aussieht</translation>
    </message>
    <message>
        <source>CLIP</source>
        <translation>CLIP</translation>
    </message>
    <message>
        <source>labels every image</source>
        <translation>beschriftet jedes Bild</translation>
    </message>
    <message>
        <source>Refiner</source>
        <translation>Verfeinerer</translation>
    </message>
    <message>
        <source>learns and overturns mistakes</source>
        <translation>lernt und dreht Fehler um</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>sweep through what is doubtful</source>
        <translation>sehen das Zweifelhafte durch</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>labels that say where they came from</source>
        <translation>Labels, die sagen, woher sie kommen</translation>
    </message>
</context>
<context>
    <name>postil::ui::MainWindow</name>
    <message>
        <source>Every decision saved · %1</source>
        <translation>Jede Entscheidung gespeichert · %1</translation>
    </message>
    <message>
        <source>Read-only: another window writes this project</source>
        <translation>Nur lesen: ein anderes Fenster schreibt dieses Projekt</translation>
    </message>
    <message>
        <source>Every decision saved</source>
        <translation>Jede Entscheidung gespeichert</translation>
    </message>
    <message>
        <source>Work is running</source>
        <translation>Es läuft noch etwas</translation>
    </message>
    <message>
        <source>“%1” is still running. Stop it? What was finished is kept.</source>
        <translation>„%1“ läuft noch. Anhalten? Was fertig ist, bleibt.</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message>
        <source>%1 (read-only) – Postil</source>
        <translation>%1 (nur lesen) – Postil</translation>
    </message>
    <message>
        <source>%1 – Postil</source>
        <translation>%1 – Postil</translation>
    </message>
    <message>
        <source>No project open</source>
        <translation>Kein Projekt offen</translation>
    </message>
    <message>
        <source>Postil</source>
        <translation>Postil</translation>
    </message>
    <message>
        <source>The project is sound.</source>
        <translation>Das Projekt ist heil.</translation>
    </message>
    <message>
        <source>The project is damaged:</source>
        <translation>Das Projekt ist beschädigt:</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
</context>
<context>
    <name>postil::ui::MeasurePage</name>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Images to measure on</source>
        <translation>Bilder, auf denen gemessen wird</translation>
    </message>
    <message>
        <source>All splits</source>
        <translation>Alle Teile</translation>
    </message>
    <message>
        <source>No split</source>
        <translation>Ohne Teil</translation>
    </message>
    <message>
        <source>Copy figures</source>
        <translation>Zahlen kopieren</translation>
    </message>
    <message>
        <source>The table of the voices and the confusion matrix, for a spreadsheet</source>
        <translation>Die Tabelle der Stimmen und die Konfusionsmatrix, für eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Nothing to measure against</source>
        <translation>Nichts, woran gemessen werden kann</translation>
    </message>
    <message>
        <source>Figures need reference labels, which come with the data (MedMNIST files, class folders).</source>
        <translation>Zahlen brauchen Referenzlabels, die mit den Daten kommen (MedMNIST-Dateien, Klassenordner).</translation>
    </message>
    <message>
        <source>Open the Data page</source>
        <translation>Seite Daten öffnen</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>next table</source>
        <translation>nächste Tabelle</translation>
    </message>
    <message>
        <source>move in the confusion matrix</source>
        <translation>in der Konfusionsmatrix bewegen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>open the images of the cell in Review</source>
        <translation>Bilder der Zelle unter Durchsehen öffnen</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>Verwechslungen</translation>
    </message>
    <message>
        <source>rows reference, columns voice</source>
        <translation>Zeilen Referenz, Spalten Stimme</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Per cent of the row</source>
        <translation>Prozent der Zeile</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Verlässlichkeit</translation>
    </message>
    <message>
        <source>how often it is right when it says so</source>
        <translation>wie oft sie recht hat, wenn sie das sagt</translation>
    </message>
    <message>
        <source>Measured against</source>
        <translation>Gemessen an</translation>
    </message>
    <message>
        <source>Per class</source>
        <translation>Je Klasse</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <source>Choose a cell of the confusion matrix to see its images.</source>
        <translation>Wählen Sie eine Zelle der Konfusionsmatrix, um ihre Bilder zu sehen.</translation>
    </message>
    <message>
        <source>Open in Review</source>
        <translation>Unter Durchsehen öffnen</translation>
    </message>
    <message>
        <source>%1 said %2</source>
        <translation>%1 sagte %2</translation>
    </message>
    <message>
        <source>%1 images with reference labels</source>
        <translation>%1 Bilder mit Referenzlabels</translation>
    </message>
    <message>
        <source>Expected calibration error %1</source>
        <translation>Erwarteter Kalibrierungsfehler %1</translation>
    </message>
    <message>
        <source>Only machine labels have confidences to check: choose CLIP or Refiner.</source>
        <translation>Nur Labels einer Maschine haben Konfidenzen, die man prüfen kann: wählen Sie CLIP oder Verfeinerer.</translation>
    </message>
    <message>
        <source>Gold answers, given blind: %1 images.</source>
        <translation>Goldantworten, blind gegeben: %1 Bilder.</translation>
    </message>
    <message>
        <source>Reference labels that came with the data: %1 images.</source>
        <translation>Referenzlabels, die mit den Daten kamen: %1 Bilder.</translation>
    </message>
    <message>
        <source>%1 of them have no label of this voice and count as wrong.</source>
        <translation>%1 davon haben kein Label dieser Stimme und zählen als falsch.</translation>
    </message>
    <message>
        <source>%1 excluded by you are left out.</source>
        <translation>%1 von Ihnen ausgeschlossene fehlen.</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Reference %1, voice says %2: %3 images</source>
        <translation>Referenz %1, Stimme sagt %2: %3 Bilder</translation>
    </message>
    <message>
        <source>Open these %1</source>
        <translation>Diese %1 öffnen</translation>
    </message>
    <message>
        <source>Confusion and reliability of: %1</source>
        <translation>Verwechslungen und Verlässlichkeit von: %1</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>each answered for itself</source>
        <translation>jede für sich beantwortet</translation>
    </message>
    <message>
        <source>All answers right</source>
        <translation>Alle Antworten richtig</translation>
    </message>
    <message>
        <source>Wrong answers</source>
        <translation>Falsche Antworten</translation>
    </message>
    <message>
        <source>F1, mean of the classes</source>
        <translation>F1, Mittel der Klassen</translation>
    </message>
    <message>
        <source>F1, all answers together</source>
        <translation>F1, alle Antworten zusammen</translation>
    </message>
    <message>
        <source>AUC, mean of the classes</source>
        <translation>AUC, Mittel der Klassen</translation>
    </message>
    <message>
        <source>Choose a class to see the images on which this voice is wrong about it.</source>
        <translation>Wählen Sie eine Klasse, um die Bilder zu sehen, auf denen diese Stimme sich bei ihr irrt.</translation>
    </message>
    <message>
        <source>%1: the voice is wrong on %2 images</source>
        <translation>%1: die Stimme irrt sich auf %2 Bildern</translation>
    </message>
    <message>
        <source>Wrong about %1</source>
        <translation>Irrtum bei %1</translation>
    </message>
</context>
<context>
    <name>postil::ui::MeasuredFigures</name>
    <message>
        <source>CLIP</source>
        <translation>CLIP</translation>
    </message>
    <message>
        <source>Refiner</source>
        <translation>Verfeinerer</translation>
    </message>
    <message>
        <source>Labels as they stand</source>
        <translation>Labels, wie sie sind</translation>
    </message>
</context>
<context>
    <name>postil::ui::MemberStrip</name>
    <message>
        <source>Surest members of %1</source>
        <translation>Die sichersten von %1</translation>
    </message>
</context>
<context>
    <name>postil::ui::Menus</name>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Projekt</translation>
    </message>
    <message>
        <source>&amp;Sample project</source>
        <translation>&amp;Beispielprojekt</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Open a &amp;MedMNIST file…</source>
        <translation>&amp;MedMNIST-Datei öffnen …</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Ctrl+M</translation>
    </message>
    <message>
        <source>Open a &amp;folder of images…</source>
        <translation>Bilder&amp;ordner öffnen …</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>Open a &amp;project…</source>
        <translation>&amp;Projekt öffnen …</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>&amp;Add a source…</source>
        <translation>&amp;Quelle hinzufügen …</translation>
    </message>
    <message>
        <source>C&amp;heck the project</source>
        <translation>Projekt p&amp;rüfen</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>Projekt s&amp;chließen</translation>
    </message>
    <message>
        <source>Ctrl+W</source>
        <translation>Ctrl+W</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Ctrl+Y</source>
        <translation>Ctrl+Y</translation>
    </message>
    <message>
        <source>&amp;Classes…</source>
        <translation>&amp;Klassen …</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>&amp;Cancel all running work</source>
        <translation>&amp;Alles Laufende abbrechen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keys of this page</source>
        <translation>&amp;Tasten dieser Seite</translation>
    </message>
    <message>
        <source>&amp;About Postil</source>
        <translation>Ü&amp;ber Postil</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Automatic</source>
        <translation>&amp;Automatisch</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederherstellen: %1</translation>
    </message>
    <message>
        <source>Mo&amp;dels…</source>
        <translation>Mo&amp;delle …</translation>
    </message>
    <message>
        <source>&amp;Get models and images…</source>
        <translation>Modelle und Bilder &amp;holen …</translation>
    </message>
</context>
<context>
    <name>postil::ui::NetDrawing</name>
    <message>
        <source>Layers of the network</source>
        <translation>Schichten des Netzes</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>%1, %2 parameters</source>
        <translation>%1, %2 Parameter</translation>
    </message>
</context>
<context>
    <name>postil::ui::NetworkActs</name>
    <message>
        <source>Label new images…</source>
        <translation>Neue Bilder beschriften …</translation>
    </message>
    <message>
        <source>Export the refiner…</source>
        <translation>Verfeinerer exportieren …</translation>
    </message>
    <message>
        <source>Unreadable files…</source>
        <translation>Unlesbare Dateien …</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>There is no trained refiner yet</source>
        <translation>Es gibt noch keinen trainierten Verfeinerer</translation>
    </message>
    <message>
        <source>With the network of run %1</source>
        <translation>Mit dem Netz von Lauf %1</translation>
    </message>
    <message>
        <source>Labelling new images</source>
        <translation>Neue Bilder werden beschriftet</translation>
    </message>
    <message>
        <source>Exporting the refiner</source>
        <translation>Verfeinerer wird exportiert</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1. In %2</source>
        <translation>%1. In %2</translation>
    </message>
    <message>
        <source>; %1 could not be read</source>
        <translation>; %1 waren nicht lesbar</translation>
    </message>
    <message>
        <source>%1 new images labelled.</source>
        <translation>%1 neue Bilder beschriftet.</translation>
    </message>
    <message>
        <source>The network of run %1 is exported.</source>
        <translation>Das Netz von Lauf %1 ist exportiert.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
</context>
<context>
    <name>postil::ui::NoteBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss this note</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>postil::ui::OutFolder</name>
    <message>
        <source>Folder of the results</source>
        <translation>Ordner der Ergebnisse</translation>
    </message>
</context>
<context>
    <name>postil::ui::PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
</context>
<context>
    <name>postil::ui::PredictDialog</name>
    <message>
        <source>Images to label</source>
        <translation>Bilder zum Beschriften</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Label new images</source>
        <translation>Neue Bilder beschriften</translation>
    </message>
    <message>
        <source>By the network of run %1. They do not become part of the project.</source>
        <translation>Mit dem Netz von Lauf %1. Sie werden kein Teil des Projekts.</translation>
    </message>
    <message>
        <source>Table to write</source>
        <translation>Zieltabelle</translation>
    </message>
    <message>
        <source>%1 new labels</source>
        <translation>%1 neue Labels</translation>
    </message>
    <message>
        <source>Table of the labels</source>
        <translation>Tabelle der Labels</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>A row for each image: file_name, label, confidence, and the probability of each class.</source>
        <translation>Eine Zeile je Bild: file_name, label, confidence und die Wahrscheinlichkeit jeder Klasse.</translation>
    </message>
    <message>
        <source>There is a file of this name; it is replaced once every image is labelled.</source>
        <translation>Eine Datei dieses Namens gibt es schon; sie wird ersetzt, sobald jedes Bild beschriftet ist.</translation>
    </message>
    <message>
        <source>%1: no file can be written there</source>
        <translation>%1: dort kann keine Datei geschrieben werden</translation>
    </message>
</context>
<context>
    <name>postil::ui::PretrainingDialog</name>
    <message>
        <source>Study: caption pretraining</source>
        <translation>Studie: Vortraining mit Bildtexten</translation>
    </message>
    <message>
        <source>Classifiers on embeddings</source>
        <translation>Klassifikatoren auf Einbettungen</translation>
    </message>
    <message>
        <source>Captions from labels, a model tuned on them, and classifiers on its embeddings beside a network that never saw text.</source>
        <translation>Bildtexte aus Labels, ein darauf feinabgestimmtes Modell und Klassifikatoren auf seinen Einbettungen neben einem Netz, das nie Text sah.</translation>
    </message>
    <message>
        <source>A classifier on a model&apos;s embeddings beside a network that never saw text, on the same images.</source>
        <translation>Ein Klassifikator auf den Einbettungen eines Modells neben einem Netz, das nie Text sah, auf denselben Bildern.</translation>
    </message>
    <message>
        <source>Run the study</source>
        <translation>Studie ausführen</translation>
    </message>
    <message>
        <source>Train both</source>
        <translation>Beide trainieren</translation>
    </message>
    <message>
        <source>Nothing compared yet</source>
        <translation>Noch nichts verglichen</translation>
    </message>
    <message>
        <source>Each is trained on the training split; the best epoch by validation AUC counts.</source>
        <translation>Jeder wird auf dem Trainingsteil trainiert; es zählt die beste Epoche nach Validierungs-AUC.</translation>
    </message>
    <message>
        <source>study</source>
        <translation>studie</translation>
    </message>
    <message>
        <source>probe</source>
        <translation>klassifikatoren</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>Tested on</source>
        <translation>Geprüft auf</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Classifiers</source>
        <translation>Klassifikatoren</translation>
    </message>
    <message>
        <source>Classifier</source>
        <translation>Klassifikator</translation>
    </message>
    <message>
        <source>Val. AUC</source>
        <translation>Val.-AUC</translation>
    </message>
    <message>
        <source>Val. accuracy</source>
        <translation>Val.-Genauigkeit</translation>
    </message>
    <message>
        <source>Test AUC</source>
        <translation>Test-AUC</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Test-Genauigkeit</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>More under Project, Models</source>
        <translation>Mehr unter Projekt, Modelle</translation>
    </message>
    <message>
        <source>Epochs of the tuning</source>
        <translation>Epochen der Feinabstimmung</translation>
    </message>
    <message>
        <source>The study&apos;s are ten</source>
        <translation>In der Studie zehn</translation>
    </message>
    <message>
        <source>Epochs of classifiers</source>
        <translation>Epochen der Klassifikatoren</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>Daneben</translation>
    </message>
    <message>
        <source>Network that learns from the pixels alone</source>
        <translation>Netz, das nur aus den Bildpunkten lernt</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed gives the same report</source>
        <translation>Gleicher Startwert, gleicher Bericht</translation>
    </message>
    <message>
        <source>Folder of the results</source>
        <translation>Ordner der Ergebnisse</translation>
    </message>
    <message>
        <source>Zero-shot accuracy before and after the tuning, on images that did not train</source>
        <translation>Zero-Shot-Genauigkeit vor und nach dem Feintraining, auf Bildern außerhalb des Trainings</translation>
    </message>
    <message>
        <source>Classifiers, best epoch</source>
        <translation>Klassifikatoren, beste Epoche</translation>
    </message>
    <message>
        <source>Choose labelled sources: MedMNIST files or folders of classes.</source>
        <translation>Wählen Sie Quellen mit Labels: MedMNIST-Dateien oder Klassenordner.</translation>
    </message>
    <message>
        <source>There is no model to begin with.</source>
        <translation>Es gibt kein Modell für den Anfang.</translation>
    </message>
    <message>
        <source>Choose a folder for the results.</source>
        <translation>Wählen Sie einen Ordner für die Ergebnisse.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Written.</source>
        <translation>Geschrieben.</translation>
    </message>
    <message>
        <source>The same folder goes on.</source>
        <translation>Im selben Ordner geht es weiter.</translation>
    </message>
    <message>
        <source>on embeddings of %1</source>
        <translation>auf Einbettungen von %1</translation>
    </message>
    <message>
        <source>%1, never saw text</source>
        <translation>%1, sah nie Text</translation>
    </message>
    <message>
        <source>The report is written.</source>
        <translation>Der Bericht ist geschrieben.</translation>
    </message>
</context>
<context>
    <name>postil::ui::ProjectJobs</name>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Reading %1 sources</source>
        <translation>%1 Quellen werden gelesen</translation>
    </message>
    <message>
        <source>Labelling with CLIP</source>
        <translation>CLIP beschriftet</translation>
    </message>
</context>
<context>
    <name>postil::ui::ProjectPicker</name>
    <message>
        <source>Postil projects (*.postil)</source>
        <translation>Postil-Projekte (*.postil)</translation>
    </message>
    <message>
        <source>Folder of images</source>
        <translation>Bilderordner</translation>
    </message>
    <message>
        <source>MedMNIST files</source>
        <translation>MedMNIST-Dateien</translation>
    </message>
    <message>
        <source>MedMNIST (*.npz)</source>
        <translation>MedMNIST (*.npz)</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Where the project goes</source>
        <translation>Wohin das Projekt kommt</translation>
    </message>
</context>
<context>
    <name>postil::ui::PromptSetsDialog</name>
    <message>
        <source>set %1</source>
        <translation>Satz %1</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 „%2“</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n caption(s) · %2</source>
        <translation>
            <numerusform>%1 · %n Bildtext · %2</numerusform>
            <numerusform>%1 · %n Bildtexte · %2</numerusform>
        </translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>switched on</source>
        <translation>eingeschaltet</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>Prompt sets</source>
        <translation>Bildtext-Sätze</translation>
    </message>
    <message>
        <source>Compare them</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Nothing compared yet</source>
        <translation>Noch nichts verglichen</translation>
    </message>
    <message>
        <source>Choose two versions. Either can be made the present one.</source>
        <translation>Wählen Sie zwei Fassungen. Jede kann zur jetzigen gemacht werden.</translation>
    </message>
    <message>
        <source>Captions that differ</source>
        <translation>Bildtexte, die sich unterscheiden</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>the present captions</source>
        <translation>die jetzigen Bildtexte</translation>
    </message>
    <message>
        <source>No version of the captions is kept yet. Label all images, or keep the captions as a prompt set on the Captions page.</source>
        <translation>Noch ist keine Fassung der Bildtexte behalten. Beschriften Sie alle Bilder, oder behalten Sie die Bildtexte auf der Seite Bildtexte als Bildtext-Satz.</translation>
    </message>
    <message>
        <source>Choose two different versions.</source>
        <translation>Wählen Sie zwei verschiedene Fassungen.</translation>
    </message>
    <message>
        <source>template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>modality</source>
        <translation>Modalität</translation>
    </message>
    <message>
        <source>instead of “%1”</source>
        <translation>statt „%1“</translation>
    </message>
    <message>
        <source>The two versions say the same.</source>
        <translation>Die beiden Fassungen sagen dasselbe.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) differ.</source>
        <translation>
            <numerusform>%n Zeile ist verschieden.</numerusform>
            <numerusform>%n Zeilen sind verschieden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels are not compared: %1.</source>
        <translation>Labels werden nicht verglichen: %1.</translation>
    </message>
    <message>
        <source>%1 of %2 images change their label.</source>
        <translation>%1 von %2 Bildern ändern ihr Label.</translation>
    </message>
    <message>
        <source>Accuracy on %1: %2 (%3) before, %4 (%5) after.</source>
        <translation>Genauigkeit auf %1: %2 (%3) vorher, %4 (%5) nachher.</translation>
    </message>
    <message>
        <source>These are the present captions now.</source>
        <translation>Das sind jetzt die Bildtexte.</translation>
    </message>
    <message>
        <source>Ctrl+Z in the window takes that back.</source>
        <translation>Strg+Z im Fenster nimmt das zurück.</translation>
    </message>
    <message>
        <source>These classes are gone, their captions stayed behind: %1</source>
        <translation>Diese Klassen gibt es nicht mehr, ihre Bildtexte blieben zurück: %1</translation>
    </message>
    <message>
        <source>Two versions of the captions side by side. Runs keep the captions they were made with. More can be kept by hand.</source>
        <translation>Zwei Fassungen der Bildtexte nebeneinander. Läufe behalten die Bildtexte, mit denen sie entstanden. Weitere kann man von Hand behalten.</translation>
    </message>
    <message>
        <source>Count the images that change</source>
        <translation>Bilder zählen, die sich ändern</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Labels the images that are encoded already by both, scored in the same way. Nothing is stored</source>
        <translation>Beschriftet die schon kodierten Bilder mit beiden, auf gleiche Weise bewertet. Nichts wird gespeichert</translation>
    </message>
    <message>
        <source>Restore “From”</source>
        <translation>„Von“ wiederherstellen</translation>
    </message>
    <message>
        <source>Restore “To”</source>
        <translation>„Nach“ wiederherstellen</translation>
    </message>
</context>
<context>
    <name>postil::ui::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Strg+%2)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Theme and device</source>
        <translation>Farben und Gerät</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>Tasten dieser Seite</translation>
    </message>
    <message>
        <source>Keys of this page (F1 or ?)</source>
        <translation>Tasten dieser Seite (F1 oder ?)</translation>
    </message>
</context>
<context>
    <name>postil::ui::RailButton</name>
    <message>
        <source>%1 waiting</source>
        <translation>%1 warten</translation>
    </message>
</context>
<context>
    <name>postil::ui::RecentDelegate</name>
    <message>
        <source>today %1</source>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>File not found: %1</source>
        <translation>Datei nicht gefunden: %1</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>%1 decided</source>
        <translation>%1 entschieden</translation>
    </message>
</context>
<context>
    <name>postil::ui::RefineJob</name>
    <message>
        <source>Training the refiner</source>
        <translation>Der Verfeinerer lernt</translation>
    </message>
</context>
<context>
    <name>postil::ui::RefineLabelForm</name>
    <message>
        <source>Cross-entropy</source>
        <translation>Kreuzentropie</translation>
    </message>
    <message>
        <source>Generalised (GCE)</source>
        <translation>Verallgemeinert (GCE)</translation>
    </message>
    <message>
        <source>Early learning (ELR)</source>
        <translation>Frühes Lernen (ELR)</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <source>Agreement with people</source>
        <translation>Übereinstimmung mit Menschen</translation>
    </message>
    <message>
        <source>Tuning images</source>
        <translation>Abstimmbilder</translation>
    </message>
    <message>
        <source>Classes are grades</source>
        <translation>Klassen sind Grade</translation>
    </message>
    <message>
        <source>left and right</source>
        <translation>links und rechts</translation>
    </message>
    <message>
        <source>top and bottom</source>
        <translation>oben und unten</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Most confident</source>
        <translation>Die sichersten</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgeglichen</translation>
    </message>
    <message>
        <source>°</source>
        <translation>°</translation>
    </message>
    <message>
        <source>Wrong labels</source>
        <translation>Falsche Labels</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Cross-entropy in the study; the other two learn less from labels that do not fit the rest</source>
        <translation>Kreuzentropie in der Studie; die anderen beiden lernen weniger aus Labels, die nicht zum Rest passen</translation>
    </message>
    <message>
        <source>q of GCE</source>
        <translation>q von GCE</translation>
    </message>
    <message>
        <source>0 would be cross-entropy, 1 is the mean absolute error</source>
        <translation>0 wäre Kreuzentropie, 1 ist der mittlere absolute Fehler</translation>
    </message>
    <message>
        <source>Memory of ELR</source>
        <translation>Gedächtnis von ELR</translation>
    </message>
    <message>
        <source>How long earlier predictions count</source>
        <translation>Wie lange frühere Vorhersagen zählen</translation>
    </message>
    <message>
        <source>Weight of ELR</source>
        <translation>Gewicht von ELR</translation>
    </message>
    <message>
        <source>Of the part that holds on to earlier predictions</source>
        <translation>Für den Anteil, der an früheren Vorhersagen festhält</translation>
    </message>
    <message>
        <source>Machine labels</source>
        <translation>Labels der Maschine</translation>
    </message>
    <message>
        <source>Most confident: of each class equally many, 30 % of an even share</source>
        <translation>Die sichersten: von jeder Klasse gleich viele, 30 % eines gleichen Anteils</translation>
    </message>
    <message>
        <source>Weight of decisions</source>
        <translation>Gewicht der Entscheidungen</translation>
    </message>
    <message>
        <source>An image that you decided counts so much more than one that a machine labelled</source>
        <translation>Um so viel mehr zählt ein von Ihnen entschiedenes Bild als ein maschinell beschriftetes</translation>
    </message>
    <message>
        <source>Stop by</source>
        <translation>Maß für den Halt</translation>
    </message>
    <message>
        <source>Validation loss, as in the study, sees CLIP&apos;s labels alone. Agreement with people keeps a part of your decisions out of the training to compare with. Tuning images: tuning gold, else reference labels of the val split</source>
        <translation>Der Validierungsverlust, wie in der Studie, sieht nur die Labels von CLIP. Die Übereinstimmung mit Menschen hält einen Teil Ihrer Entscheidungen zum Vergleich aus dem Training heraus. Abstimmbilder: Gold zum Abstimmen, sonst Referenzlabels des Validierungsteils</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Label-Glättung</translation>
    </message>
    <message>
        <source>Share spread over all classes</source>
        <translation>Anteil, der auf alle Klassen verteilt wird</translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation>Klassengewichte</translation>
    </message>
    <message>
        <source>Balanced: rare classes weigh as much as frequent ones</source>
        <translation>Ausgeglichen: seltene Klassen wiegen so viel wie häufige</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordnung</translation>
    </message>
    <message>
        <source>Learns the steps between grades in the order of the classes</source>
        <translation>Lernt die Schritte zwischen Graden in der Reihenfolge der Klassen</translation>
    </message>
    <message>
        <source>Random changes</source>
        <translation>Zufällige Änderungen</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <source>Half of the images. Left is not right in a body: think twice</source>
        <translation>Die Hälfte der Bilder. Links ist im Körper nicht rechts: gut überlegen</translation>
    </message>
    <message>
        <source>Turn over</source>
        <translation>Auf den Kopf</translation>
    </message>
    <message>
        <source>Half of the images</source>
        <translation>Die Hälfte der Bilder</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>At most, as a share of the side</source>
        <translation>Höchstens, als Anteil der Seite</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>At most, in degrees</source>
        <translation>Höchstens, in Grad</translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation>Intensität</translation>
    </message>
    <message>
        <source>Largest change of contrast and brightness</source>
        <translation>Größte Änderung von Kontrast und Helligkeit</translation>
    </message>
</context>
<context>
    <name>postil::ui::RefinePage</name>
    <message>
        <source>&lt;span style=&apos;color:%1&apos;&gt;┄┄&lt;/span&gt; training&amp;nbsp;&amp;nbsp;&lt;span style=&apos;color:%2&apos;&gt;━&lt;/span&gt; validation</source>
        <translation>&lt;span style=&apos;color:%1&apos;&gt;┄┄&lt;/span&gt; Training&amp;nbsp;&amp;nbsp;&lt;span style=&apos;color:%2&apos;&gt;━&lt;/span&gt; Validierung</translation>
    </message>
    <message>
        <source>Refine</source>
        <translation>Verfeinern</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>One correction</source>
        <translation>Eine Korrektur</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>train</source>
        <translation>trainieren</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>nächstes Feld</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>in the list of runs: use this run</source>
        <translation>in der Liste der Läufe: diesen Lauf verwenden</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>There is nothing to learn from yet.</source>
        <translation>Es gibt noch nichts, woraus gelernt werden kann.</translation>
    </message>
    <message>
        <source>A refiner is trained on zero-shot labels: label the images on the Captions page first.</source>
        <translation>Ein Verfeinerer lernt aus Zero-Shot-Labels: beschriften Sie die Bilder zuerst auf der Seite Bildtexte.</translation>
    </message>
    <message>
        <source>Go to Captions</source>
        <translation>Zu den Bildtexten</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <source>Overturned</source>
        <translation>Umgedreht</translation>
    </message>
    <message>
        <source>Right, best epoch</source>
        <translation>Richtig, beste Epoche</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Loss against epoch</source>
        <translation>Verlust je Epoche</translation>
    </message>
    <message>
        <source>Agreement with the training labels</source>
        <translation>Übereinstimmung mit den Trainingslabels</translation>
    </message>
    <message>
        <source>Agreement with the training labels against epoch</source>
        <translation>Übereinstimmung mit den Trainingslabels je Epoche</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>“use” makes a run&apos;s labels those of everything undecided</source>
        <translation>„verwenden“ macht die Labels eines Laufs zu denen alles Unentschiedenen</translation>
    </message>
    <message>
        <source>Agreement says how well the refiner copies the labels it was given. Whether it is right is measured on reference labels only, which it never sees.</source>
        <translation>Die Übereinstimmung sagt, wie gut der Verfeinerer die Labels nachmacht, die er bekam. Ob er recht hat, wird nur an Referenzlabels gemessen, die er nie sieht.</translation>
    </message>
    <message>
        <source>Corrections, live</source>
        <translation>Korrekturen, laufend</translation>
    </message>
    <message>
        <source>Review all</source>
        <translation>Alle durchsehen</translation>
    </message>
    <message>
        <source>Training on %1 images, %2 for validation, %3 decided by you</source>
        <translation>Training auf %1 Bildern, %2 zur Validierung, %3 von Ihnen entschieden</translation>
    </message>
    <message>
        <source>batch %1 of %2</source>
        <translation>Stapel %1 von %2</translation>
    </message>
    <message>
        <source>%1 s each</source>
        <translation>je %1 s</translation>
    </message>
    <message>
        <source>ep. %1</source>
        <translation>Ep. %1</translation>
    </message>
    <message>
        <source>+%1 this epoch</source>
        <translation>+%1 in dieser Epoche</translation>
    </message>
    <message>
        <source>changes of mind so far</source>
        <translation>Meinungswechsel bisher</translation>
    </message>
    <message>
        <source>stopped by you; resume goes on from here</source>
        <translation>von Ihnen angehalten; Fortsetzen geht von hier weiter</translation>
    </message>
    <message>
        <source>done in %1 s</source>
        <translation>fertig in %1 s</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>%1 labels changed</source>
        <translation>%1 Labels geändert</translation>
    </message>
    <message>
        <source>Learns from the labels of %1</source>
        <translation>Lernt aus den Labels von %1</translation>
    </message>
    <message>
        <source>Goes on in epoch %1</source>
        <translation>Geht in Epoche %1 weiter</translation>
    </message>
    <message>
        <source>There is no interrupted training</source>
        <translation>Es gibt kein unterbrochenes Training</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>no reference labels</source>
        <translation>keine Referenzlabels</translation>
    </message>
    <message>
        <source>best, epoch %1</source>
        <translation>beste, Epoche %1</translation>
    </message>
    <message>
        <source>Review all %1</source>
        <translation>Alle %1 durchsehen</translation>
    </message>
    <message>
        <source>Back to best</source>
        <translation>Zurück zur besten</translation>
    </message>
    <message>
        <source>ended early</source>
        <translation>früh beendet</translation>
    </message>
    <message>
        <source>Ends the training: the best epoch so far becomes the run</source>
        <translation>Beendet das Training: die bisher beste Epoche wird der Lauf</translation>
    </message>
</context>
<context>
    <name>postil::ui::RefineSettings</name>
    <message>
        <source>Preset: auto-annotation</source>
        <translation>Voreinstellung: auto-annotation</translation>
    </message>
    <message>
        <source>Every setting as in the study</source>
        <translation>Jede Einstellung wie in der Studie</translation>
    </message>
    <message>
        <source>Refiner</source>
        <translation>Verfeinerer</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Learns from</source>
        <translation>Lernt aus</translation>
    </message>
    <message>
        <source>The zero-shot run whose labels are the truth of the training; your decisions override it</source>
        <translation>Der Zero-Shot-Lauf, dessen Labels im Training als wahr gelten; Ihre Entscheidungen gehen vor</translation>
    </message>
    <message>
        <source>Input size</source>
        <translation>Eingabegröße</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 bis 1</translation>
    </message>
    <message>
        <source>0 to 255</source>
        <translation>0 bis 255</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> without gain</source>
        <translation> ohne Gewinn</translation>
    </message>
    <message>
        <source>Epochs, at most</source>
        <translation>Epochen, höchstens</translation>
    </message>
    <message>
        <source>One epoch shows every training image once</source>
        <translation>Eine Epoche zeigt jedes Trainingsbild einmal</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Images per step. With 32 the study&apos;s network often never leaves one class; 8 is the default</source>
        <translation>Bilder je Schritt. Mit 32 verlässt das Netz der Studie oft nie eine Klasse; voreingestellt ist 8</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>SGD in the study</source>
        <translation>SGD in der Studie</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>0.001 in the study</source>
        <translation>0,001 in der Studie</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>SGD only; 0.9 in the study</source>
        <translation>nur SGD; 0,9 in der Studie</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Bildpunkte</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Share of the machine-labelled images, drawn at random with the seed</source>
        <translation>Anteil der maschinell beschrifteten Bilder, mit dem Startwert zufällig gezogen</translation>
    </message>
    <message>
        <source>Stop after</source>
        <translation>Halt nach</translation>
    </message>
    <message>
        <source>Epochs without a lower validation loss</source>
        <translation>Epochen ohne kleineren Validierungsverlust</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed gives the same labels</source>
        <translation>Gleicher Startwert, gleiche Labels</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>-1 to 1</source>
        <translation>-1 bis 1</translation>
    </message>
    <message>
        <source>as ImageNet&apos;s</source>
        <translation>wie bei ImageNet</translation>
    </message>
    <message>
        <source>by input size</source>
        <translation>nach Eingabegröße</translation>
    </message>
    <message>
        <source>for 28 pixels</source>
        <translation>für 28 Bildpunkte</translation>
    </message>
    <message>
        <source>for 224 pixels</source>
        <translation>für 224 Bildpunkte</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstant</translation>
    </message>
    <message>
        <source>Two steps</source>
        <translation>Zwei Stufen</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Shallow CNN: two convolutions and three linear layers, as in the study. Another model brings its usual settings</source>
        <translation>Flaches CNN: zwei Faltungen und drei lineare Schichten, wie in der Studie. Ein anderes Modell bringt seine üblichen Einstellungen mit</translation>
    </message>
    <message>
        <source>Pixels, square; other images are resized by area. 0: the project&apos;s most frequent size</source>
        <translation>Bildpunkte, quadratisch; andere Bilder werden nach Fläche skaliert. 0: die häufigste Größe des Projekts</translation>
    </message>
    <message>
        <source>as the images</source>
        <translation>wie die Bilder</translation>
    </message>
    <message>
        <source>Convolutions</source>
        <translation>Faltungen</translation>
    </message>
    <message>
        <source>Channels x kernel of each one, with commas; none for none</source>
        <translation>Kanäle x Kern jeder einzelnen, mit Kommas; none für keine</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>Verdeckte Schichten</translation>
    </message>
    <message>
        <source>Outputs of each linear layer before the last, with commas; none for none</source>
        <translation>Ausgänge jeder linearen Schicht vor der letzten, mit Kommas; none für keine</translation>
    </message>
    <message>
        <source>Before linear layers; 0.5 in the study</source>
        <translation>Vor linearen Schichten; 0,5 in der Studie</translation>
    </message>
    <message>
        <source>First layers</source>
        <translation>Erste Schichten</translation>
    </message>
    <message>
        <source>For small or for large pictures; by input size: large from 96 pixels</source>
        <translation>Für kleine oder für große Bilder; nach Eingabegröße: große ab 96 Bildpunkten</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>File to begin with: safetensors, or a torchvision state_dict; empty: random</source>
        <translation>Datei für den Anfang: safetensors oder ein state_dict von torchvision; leer: zufällig</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Of the learning rate. Two steps: a tenth from half of the epochs on, a hundredth from three quarters</source>
        <translation>Für die Lernrate. Zwei Stufen: ein Zehntel ab der Hälfte der Epochen, ein Hundertstel ab drei Vierteln</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtszerfall</translation>
    </message>
    <message>
        <source>0 in the study</source>
        <translation>0 in der Studie</translation>
    </message>
    <message>
        <source>What the network gets; 0 to 1 in the study</source>
        <translation>Was das Netz bekommt; 0 bis 1 in der Studie</translation>
    </message>
    <message>
        <source>Choose a file of weights</source>
        <translation>Datei mit Gewichten wählen</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.pt *.pth *.bin)</source>
        <translation>Gewichte (*.safetensors *.pt *.pth *.bin)</translation>
    </message>
    <message>
        <source>A head on the embeddings that CLIP labelled with, trained on all of CLIP&apos;s labels, corrects next to nothing: CLIP&apos;s rule is itself linear in them, and the head learns it again. Give it something else: the most confident labels of each class, your own decisions, or look at the pixels with a CNN.</source>
        <translation>Ein Kopf auf den Einbettungen, mit denen CLIP beschriftete, trainiert auf allen Labels von CLIP, berichtigt so gut wie nichts: die Regel von CLIP ist selbst linear in ihnen, und der Kopf lernt sie nur wieder. Geben Sie ihm etwas anderes: die sichersten Labels jeder Klasse, Ihre eigenen Entscheidungen, oder sehen Sie mit einem CNN auf die Bildpunkte.</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 Parameter</translation>
    </message>
    <message>
        <source>There is no such network</source>
        <translation>Ein solches Netz gibt es nicht</translation>
    </message>
</context>
<context>
    <name>postil::ui::ReliabilityChart</name>
    <message>
        <source>Reliability diagram</source>
        <translation>Verlässlichkeitsdiagramm</translation>
    </message>
    <message>
        <source>what it says</source>
        <translation>was sie sagt</translation>
    </message>
    <message>
        <source>how often it is right</source>
        <translation>wie oft sie recht hat</translation>
    </message>
    <message>
        <source>%1 images in %2 bins</source>
        <translation>%1 Bilder in %2 Klassen</translation>
    </message>
</context>
<context>
    <name>postil::ui::RemedyBar</name>
    <message>
        <source>Equal</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzen</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Keine davon</translation>
    </message>
    <message>
        <source>Caption off</source>
        <translation>Bildtext aus</translation>
    </message>
    <message>
        <source>“%1” holds %2 of the images. Its captions may fit everything. What would change:</source>
        <translation>„%1“ hat %2 der Bilder. Vielleicht passen ihre Bildtexte auf alles. Was sich ändern würde:</translation>
    </message>
    <message>
        <source>%1: %2 labels</source>
        <translation>%1: %2 Labels</translation>
    </message>
    <message>
        <source>Preview, nothing is applied yet. %1: %2 labels change, the largest class holds %3.</source>
        <translation>Vorschau, noch ist nichts angewendet. %1: %2 Labels ändern sich, die größte Klasse hat %3.</translation>
    </message>
    <message>
        <source>Accuracy %1 points, from %2 to %3 (%4).</source>
        <translation>Genauigkeit %1 Punkte, von %2 bis %3 (%4).</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Take this over</source>
        <translation>Das übernehmen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Leave everything as it is</source>
        <translation>Alles lassen, wie es ist</translation>
    </message>
</context>
<context>
    <name>postil::ui::ResultView</name>
    <message>
        <source>Labels per class</source>
        <translation>Labels je Klasse</translation>
    </message>
    <message>
        <source>Images that changed sides</source>
        <translation>Bilder, die die Seite wechselten</translation>
    </message>
    <message>
        <source>Images of each class</source>
        <translation>Bilder jeder Klasse</translation>
    </message>
    <message>
        <source>Open all in Review</source>
        <translation>Alle unter Durchsehen öffnen</translation>
    </message>
    <message>
        <source>Open all images that changed sides in Review</source>
        <translation>Alle Bilder, die die Seite wechselten, unter Durchsehen öffnen</translation>
    </message>
    <message>
        <source>surest</source>
        <translation>sicherste</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>zweifelhafte</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällige</translation>
    </message>
    <message>
        <source>Images of each class: %1</source>
        <translation>Bilder jeder Klasse: %1</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>keine davon</translation>
    </message>
    <message>
        <source>tick: %1    %2 images</source>
        <translation>Strich: %1    %2 Bilder</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 Bilder</translation>
    </message>
    <message>
        <source>%1 images changed sides</source>
        <translation>%1 Bilder wechselten die Seite</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>CLIP says %1</source>
        <translation>CLIP sagt %1</translation>
    </message>
    <message>
        <source>CLIP says none of these</source>
        <translation>CLIP sagt keine davon</translation>
    </message>
    <message>
        <source>Changed sides since %1</source>
        <translation>Seite gewechselt seit %1</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>keine davon</translation>
    </message>
    <message>
        <source>%1 answers changed</source>
        <translation>%1 Antworten geändert</translation>
    </message>
</context>
<context>
    <name>postil::ui::ReturnsPanel</name>
    <message>
        <source>set %1</source>
        <translation>Satz %1</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 „%2“</translation>
    </message>
    <message>
        <source>Kept captions</source>
        <translation>Behaltene Bildtexte</translation>
    </message>
    <message>
        <source>Zero-shot runs</source>
        <translation>Zero-Shot-Läufe</translation>
    </message>
    <message>
        <source>Prompt sets</source>
        <translation>Bildtext-Sätze</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen …</translation>
    </message>
    <message>
        <source>Compare prompt sets</source>
        <translation>Bildtext-Sätze vergleichen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Double click or Enter: make these captions the present ones. Ctrl+Z takes that back</source>
        <translation>Doppelklick oder Eingabe: diese Bildtexte zu den jetzigen machen. Strg+Z nimmt das zurück</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>Double click or Enter: use the labels of this run</source>
        <translation>Doppelklick oder Eingabe: die Labels dieses Laufs verwenden</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
</context>
<context>
    <name>postil::ui::ReviewFilterBar</name>
    <message>
        <source>not yet decided</source>
        <translation>noch nicht entschieden</translation>
    </message>
    <message>
        <source>Most doubtful first</source>
        <translation>Zweifelhafteste zuerst</translation>
    </message>
    <message>
        <source>Surest first</source>
        <translation>Sicherste zuerst</translation>
    </message>
    <message>
        <source>By file name</source>
        <translation>Nach Dateiname</translation>
    </message>
    <message>
        <source>Any split</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>no split</source>
        <translation>ohne Teil</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 gewählt</translation>
    </message>
</context>
<context>
    <name>postil::ui::ReviewInspector</name>
    <message>
        <source>cleared</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>undone, now %1</source>
        <translation>zurückgenommen, jetzt %1</translation>
    </message>
    <message>
        <source>redone, now %1</source>
        <translation>wiederhergestellt, jetzt %1</translation>
    </message>
    <message>
        <source>%1, was %2</source>
        <translation>%1, war %2</translation>
    </message>
    <message>
        <source>Three voices</source>
        <translation>Drei Stimmen</translation>
    </message>
    <message>
        <source>Why this class?</source>
        <translation>Warum diese Klasse?</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show how much the image resembles each caption</source>
        <translation>Zeigen, wie sehr das Bild jedem Bildtext gleicht</translation>
    </message>
    <message>
        <source>Typical members</source>
        <translation>Typische Vertreter</translation>
    </message>
    <message>
        <source>surest of each class</source>
        <translation>die sichersten jeder Klasse</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Umkehren</translation>
    </message>
    <message>
        <source>Invert the image</source>
        <translation>Bild umkehren</translation>
    </message>
    <message>
        <source>Reset window, level and zoom</source>
        <translation>Fenster, Lage und Vergrößerung zurücksetzen</translation>
    </message>
    <message>
        <source>No image</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>Move with the arrow keys or click an image.</source>
        <translation>Mit den Pfeiltasten bewegen oder ein Bild anklicken.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>margin %1</source>
        <translation>Abstand %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 says %2 %3</source>
        <translation>%1 sagt %2 %3</translation>
    </message>
    <message>
        <source>Nothing was said about it yet.</source>
        <translation>Darüber wurde noch nichts gesagt.</translation>
    </message>
</context>
<context>
    <name>postil::ui::ReviewPage</name>
    <message>
        <source>Images of the queue</source>
        <translation>Bilder der Liste</translation>
    </message>
    <message>
        <source>%1 seen</source>
        <translation>%1 gesehen</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Rückgängig (Strg+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Wiederherstellen (Strg+Umschalt+Z)</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>kein Label</translation>
    </message>
    <message>
        <source>CLIP said</source>
        <translation>CLIP sagte</translation>
    </message>
    <message>
        <source>No corrections yet</source>
        <translation>Noch keine Korrekturen</translation>
    </message>
    <message>
        <source>They appear when a refiner was trained on CLIP&apos;s labels.</source>
        <translation>Sie erscheinen, wenn ein Verfeinerer aus den Labels von CLIP gelernt hat.</translation>
    </message>
    <message>
        <source>Train a refiner</source>
        <translation>Verfeinerer trainieren</translation>
    </message>
    <message>
        <source>Nothing is labelled yet</source>
        <translation>Noch ist nichts beschriftet</translation>
    </message>
    <message>
        <source>CLIP labels every image from a caption or two per class.</source>
        <translation>CLIP beschriftet jedes Bild anhand von ein, zwei Bildtexten je Klasse.</translation>
    </message>
    <message>
        <source>Write captions</source>
        <translation>Bildtexte schreiben</translation>
    </message>
    <message>
        <source>Nothing left in this queue</source>
        <translation>In dieser Liste ist nichts mehr</translation>
    </message>
    <message>
        <source>The filters leave nothing of it.</source>
        <translation>Die Filter lassen nichts davon übrig.</translation>
    </message>
    <message>
        <source>Every image in it was looked at.</source>
        <translation>Jedes Bild darin wurde angesehen.</translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Corrections: %1 overturned &lt;b&gt;%2&lt;/b&gt; labels of CLIP (%3 %)</source>
        <translation>Korrekturen: %1 drehte &lt;b&gt;%2&lt;/b&gt; Labels von CLIP um (%3 %)</translation>
    </message>
    <message>
        <source>Low margin: %1 under %2</source>
        <translation>Kleiner Abstand: %1 unter %2</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>confirm</source>
        <translation>bestätigen</translation>
    </message>
    <message>
        <source>reject, keep CLIP</source>
        <translation>ablehnen, CLIP behalten</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>ablehnen</translation>
    </message>
    <message>
        <source>exclude</source>
        <translation>ausschließen</translation>
    </message>
    <message>
        <source>second look</source>
        <translation>zweiter Blick</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>überspringen</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>rückgängig</translation>
    </message>
    <message>
        <source>Confirm %1 selected  ⏎</source>
        <translation>%1 gewählte bestätigen  ⏎</translation>
    </message>
    <message>
        <source>Confirm this page  ⏎</source>
        <translation>Diese Seite bestätigen  ⏎</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>give class 1 to 10 (number pad too)</source>
        <translation>Klasse 1 bis 10 geben (auch Ziffernblock)</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>give class 11 to 20</source>
        <translation>Klasse 11 bis 20 geben</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>pick from the model&apos;s best five</source>
        <translation>aus den besten fünf des Modells wählen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>confirm the selection, or all undecided in sight</source>
        <translation>die Auswahl bestätigen, oder alles Unentschiedene im Blick</translation>
    </message>
    <message>
        <source>reject the suggestion</source>
        <translation>den Vorschlag ablehnen</translation>
    </message>
    <message>
        <source>skip to the next</source>
        <translation>weiter zum nächsten</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>move; with Shift extend, with Ctrl only move</source>
        <translation>bewegen; mit Umschalt erweitern, mit Strg nur bewegen</translation>
    </message>
    <message>
        <source>move without selecting</source>
        <translation>bewegen, ohne zu wählen</translation>
    </message>
    <message>
        <source>select everything in the filter</source>
        <translation>alles im Filter wählen</translation>
    </message>
    <message>
        <source>large view and back</source>
        <translation>große Ansicht und zurück</translation>
    </message>
    <message>
        <source>yes to class 1 to 10; again: no; again: nothing</source>
        <translation>ja zu Klasse 1 bis 10; nochmals: nein; nochmals: nichts</translation>
    </message>
    <message>
        <source>the same for class 11 to 20</source>
        <translation>dasselbe für Klasse 11 bis 20</translation>
    </message>
    <message>
        <source>no to class 1 to 10 (with Shift 11 to 20)</source>
        <translation>nein zu Klasse 1 bis 10 (mit Umschalt 11 bis 20)</translation>
    </message>
    <message>
        <source>no to every class</source>
        <translation>nein zu jeder Klasse</translation>
    </message>
    <message>
        <source>take the model&apos;s answers for the classes left open</source>
        <translation>für die noch offenen Klassen die Antworten des Modells nehmen</translation>
    </message>
    <message>
        <source>no to the class of the group</source>
        <translation>nein zur Klasse der Gruppe</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>keine davon</translation>
    </message>
</context>
<context>
    <name>postil::ui::ReviewSidebar</name>
    <message>
        <source>Corrections</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>Disagreement</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>Low margin</source>
        <translation>Kleiner Abstand</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>Zweiter Blick</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Keine davon</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Ausgeschlossen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Picked elsewhere</source>
        <translation>Anderswo gewählt</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Classes of the queue</source>
        <translation>Klassen der Liste</translation>
    </message>
    <message>
        <source>to look at</source>
        <translation>anzusehen</translation>
    </message>
    <message>
        <source>Proposed class</source>
        <translation>Vorgeschlagene Klasse</translation>
    </message>
    <message>
        <source>This queue</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>Progress in this queue</source>
        <translation>Fortschritt in dieser Liste</translation>
    </message>
    <message>
        <source>%1 of %2 seen</source>
        <translation>%1 von %2 gesehen</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Nothing left here</source>
        <translation>Hier ist nichts mehr</translation>
    </message>
    <message>
        <source>%1 a minute, about %2 min left</source>
        <translation>%1 je Minute, noch etwa %2 min</translation>
    </message>
</context>
<context>
    <name>postil::ui::RunTable</name>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>done, best %1 of %2</source>
        <translation>fertig, beste %1 von %2</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>Gelernt aus</translation>
    </message>
    <message>
        <source>Refiner</source>
        <translation>Verfeinerer</translation>
    </message>
    <message>
        <source>Val. loss</source>
        <translation>Val.-Verlust</translation>
    </message>
    <message>
        <source>Overturned</source>
        <translation>Umgedreht</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Refiner runs</source>
        <translation>Läufe des Verfeinerers</translation>
    </message>
    <message>
        <source>on %1 images: %2</source>
        <translation>auf %1 Bildern: %2</translation>
    </message>
    <message>
        <source>There are no reference labels to measure against</source>
        <translation>Es gibt keine Referenzlabels, an denen gemessen werden kann</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>verwendet</translation>
    </message>
    <message>
        <source>use</source>
        <translation>verwenden</translation>
    </message>
    <message>
        <source>Use the labels of run %1</source>
        <translation>Die Labels von Lauf %1 verwenden</translation>
    </message>
    <message>
        <source>Its labels become those of everything that you have not decided</source>
        <translation>Seine Labels werden die alles dessen, was Sie nicht entschieden haben</translation>
    </message>
</context>
<context>
    <name>postil::ui::SampleFlow</name>
    <message>
        <source>Drawing the sample images</source>
        <translation>Die Beispielbilder werden gezeichnet</translation>
    </message>
</context>
<context>
    <name>postil::ui::ScoringPanel</name>
    <message>
        <source>None of these below</source>
        <translation>Keine davon unter</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>Logit scale</source>
        <translation>Logit-Skala</translation>
    </message>
    <message>
        <source>Class proportions</source>
        <translation>Klassenanteile</translation>
    </message>
    <message>
        <source>As scored</source>
        <translation>Wie gewertet</translation>
    </message>
    <message>
        <source>Plain softmax over the classes</source>
        <translation>Einfaches Softmax über die Klassen</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Every class has about as many images: each class&apos;s mean cosine is taken off first</source>
        <translation>Jede Klasse hat etwa gleich viele Bilder: der mittlere Kosinus jeder Klasse wird vorher abgezogen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Proportions are estimated from the data, with care against one class taking all</source>
        <translation>Die Anteile werden aus den Daten geschätzt, mit Vorsicht, dass nicht eine Klasse alles nimmt</translation>
    </message>
    <message>
        <source>Class proportions: %1</source>
        <translation>Klassenanteile: %1</translation>
    </message>
    <message>
        <source>Threshold of “none of these”, a cosine</source>
        <translation>Schwelle für „keine davon“, ein Kosinus</translation>
    </message>
    <message>
        <source>An image whose best cosine with any class is lower gets no class</source>
        <translation>Ein Bild, dessen bester Kosinus mit jeder Klasse kleiner ist, bekommt keine Klasse</translation>
    </message>
    <message>
        <source>Largest class holds %1. A warning appears above %2.</source>
        <translation>Die größte Klasse hat %1. Über %2 erscheint eine Warnung.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>Logit scale, 1 / temperature</source>
        <translation>Logit-Skala, 1 / Temperatur</translation>
    </message>
    <message>
        <source>softmax(scale · cosine). 1 / scale is the temperature; it makes labels surer or less sure, never others. Automatic: the scale of the preset or of the calibration, else the model&apos;s own</source>
        <translation>softmax(Skala · Kosinus). 1 / Skala ist die Temperatur; sie macht Labels sicherer oder unsicherer, nie andere. Automatisch: die Skala der Voreinstellung oder der Kalibrierung, sonst die des Modells</translation>
    </message>
    <message>
        <source>Known…</source>
        <translation>Bekannt …</translation>
    </message>
    <message>
        <source>Labels are moved until classes have the shares that you give (Sinkhorn&apos;s iteration)</source>
        <translation>Labels werden verschoben, bis die Klassen die Anteile haben, die Sie angeben (Sinkhorn-Iteration)</translation>
    </message>
    <message>
        <source>in use: %1, temperature %2</source>
        <translation>verwendet: %1, Temperatur %2</translation>
    </message>
    <message>
        <source>%1 images get no class</source>
        <translation>%1 Bilder bekommen keine Klasse</translation>
    </message>
    <message>
        <source>Of each class that you give a share, as many images get a yes</source>
        <translation>Von jeder Klasse, der Sie einen Anteil geben, bekommen so viele Bilder ein Ja</translation>
    </message>
</context>
<context>
    <name>postil::ui::SharesQuestion</name>
    <message>
        <source>Class proportions</source>
        <translation>Klassenanteile</translation>
    </message>
    <message>
        <source>&apos;%1&apos; names no class; shares are written hand=0.3, head=0.7</source>
        <translation>„%1“ nennt keine Klasse; Anteile schreibt man hand=0.3, head=0.7</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no share: above 0 and at most 1</source>
        <translation>„%1“ ist kein Anteil: größer als 0 und höchstens 1</translation>
    </message>
    <message>
        <source>the shares of all classes must be above 0 and add up to 1; they come to %1</source>
        <translation>die Anteile aller Klassen müssen größer als 0 sein und zusammen 1 ergeben; sie ergeben %1</translation>
    </message>
    <message>
        <source>Share of the images that have it, for each class where it is known: %1=0.1</source>
        <translation>Anteil der Bilder, die sie haben, für jede Klasse, bei der er bekannt ist: %1=0.1</translation>
    </message>
    <message>
        <source>Share of each class, adding up to 1</source>
        <translation>Anteil jeder Klasse, zusammen 1</translation>
    </message>
</context>
<context>
    <name>postil::ui::Shots</name>
    <message>
        <source>the folder cannot be made</source>
        <translation>der Ordner kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>opening the sample</source>
        <translation>Öffnen des Beispiels</translation>
    </message>
    <message>
        <source>labelling the sample</source>
        <translation>Beschriften des Beispiels</translation>
    </message>
    <message>
        <source>an X-ray of a %1</source>
        <translation>an X-ray of a %1</translation>
    </message>
    <message>
        <source>labelling again</source>
        <translation>erneutes Beschriften</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>the training stored no run</source>
        <translation>das Training hat keinen Lauf gespeichert</translation>
    </message>
    <message>
        <source>exporting</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>ends after 2,113 of 5,820 bytes</source>
        <translation>endet nach 2.113 von 5.820 Byte</translation>
    </message>
    <message>
        <source>is not a picture</source>
        <translation>ist kein Bild</translation>
    </message>
    <message>
        <source>is not there or cannot be pressed</source>
        <translation>ist nicht da oder kann nicht gedrückt werden</translation>
    </message>
    <message>
        <source>did not open</source>
        <translation>ging nicht auf</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translation>kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>takes more than %1 s</source>
        <translation>braucht mehr als %1 s</translation>
    </message>
</context>
<context>
    <name>postil::ui::SimilarityChart</name>
    <message>
        <source>Best similarity of the images, with the threshold of “none of these”</source>
        <translation>Beste Ähnlichkeit der Bilder, mit der Schwelle für „keine davon“</translation>
    </message>
    <message>
        <source>Drag the line, or move it with the arrow keys</source>
        <translation>Die Linie ziehen oder mit den Pfeiltasten bewegen</translation>
    </message>
    <message>
        <source>threshold %1</source>
        <translation>Schwelle %1</translation>
    </message>
    <message>
        <source>no threshold</source>
        <translation>keine Schwelle</translation>
    </message>
    <message>
        <source>known once images are encoded</source>
        <translation>bekannt, sobald Bilder kodiert sind</translation>
    </message>
    <message>
        <source>best similarity</source>
        <translation>beste Ähnlichkeit</translation>
    </message>
</context>
<context>
    <name>postil::ui::SkippedDialog</name>
    <message>
        <source>Unreadable files</source>
        <translation>Unlesbare Dateien</translation>
    </message>
    <message>
        <source>These were left out. Everything else came in.</source>
        <translation>Diese fehlen. Alles andere kam herein.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>Every file of the sources could be read.</source>
        <translation>Jede Datei der Quellen konnte gelesen werden.</translation>
    </message>
</context>
<context>
    <name>postil::ui::SourceList</name>
    <message>
        <source>MedMNIST file…</source>
        <translation>MedMNIST-Datei …</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>A folder of images</source>
        <translation>Ein Bilderordner</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source>Take what is chosen out of the list</source>
        <translation>Das Gewählte aus der Liste nehmen</translation>
    </message>
    <message>
        <source>MedMNIST files</source>
        <translation>MedMNIST-Dateien</translation>
    </message>
    <message>
        <source>MedMNIST (*.npz)</source>
        <translation>MedMNIST (*.npz)</translation>
    </message>
    <message>
        <source>Folder of images</source>
        <translation>Bilderordner</translation>
    </message>
</context>
<context>
    <name>postil::ui::StackedBar</name>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
</context>
<context>
    <name>postil::ui::StartBand</name>
    <message>
        <source>Postil: captions become labels. You keep the last word.</source>
        <translation>Postil: aus Bildtexten werden Labels. Das letzte Wort haben Sie.</translation>
    </message>
    <message>
        <source>Captions become labels. You keep the last word.</source>
        <translation>Aus Bildtexten werden Labels. Das letzte Wort haben Sie.</translation>
    </message>
    <message>
        <source>proposed by a machine</source>
        <translation>von einer Maschine vorgeschlagen</translation>
    </message>
    <message>
        <source>decided by a person</source>
        <translation>von einem Menschen entschieden</translation>
    </message>
</context>
<context>
    <name>postil::ui::StartScreen</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Try the sample project</source>
        <translation>Beispielprojekt ausprobieren</translation>
    </message>
    <message>
        <source>Generated images, captions and a model, offline, in 3 s</source>
        <translation>Erzeugte Bilder, Bildtexte und ein Modell, ohne Netz, in 3 s</translation>
    </message>
    <message>
        <source>Open a MedMNIST file</source>
        <translation>MedMNIST-Datei öffnen</translation>
    </message>
    <message>
        <source>Any 2-D .npz, 28 to 224 px, splits kept</source>
        <translation>Jede 2-D-.npz, 28 bis 224 px, Teile bleiben</translation>
    </message>
    <message>
        <source>Open a folder of images</source>
        <translation>Bilderordner öffnen</translation>
    </message>
    <message>
        <source>PNG, JPEG, TIFF, BMP or WebP, sub-folders welcome</source>
        <translation>PNG, JPEG, TIFF, BMP oder WebP, gern mit Unterordnern</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>A .postil file</source>
        <translation>Eine .postil-Datei</translation>
    </message>
    <message>
        <source>Drop files anywhere in this window.</source>
        <translation>Dateien irgendwo in dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>Images are never changed or uploaded; everything a person decides is stored in one .postil file.</source>
        <translation>Bilder werden nie geändert oder hochgeladen; was ein Mensch entscheidet, liegt in einer .postil-Datei.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find a recent project</source>
        <translation>Ein zuletzt geöffnetes Projekt suchen</translation>
    </message>
    <message>
        <source>Projects that you open appear here.</source>
        <translation>Projekte, die Sie öffnen, erscheinen hier.</translation>
    </message>
    <message>
        <source>Models on this computer</source>
        <translation>Modelle auf diesem Rechner</translation>
    </message>
    <message>
        <source>Where is %1?</source>
        <translation>Wo ist %1?</translation>
    </message>
    <message>
        <source>Postil projects (*.postil)</source>
        <translation>Postil-Projekte (*.postil)</translation>
    </message>
    <message>
        <source>postil-mini, bundled with the program, for a first look</source>
        <translation>postil-mini, mitgeliefert, für einen ersten Blick</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>nicht installiert</translation>
    </message>
    <message>
        <source>present</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>A small demonstration model that has seen these kinds of pictures. A real CLIP is a folder that a project points to.</source>
        <translation>Ein kleines Vorführmodell, das solche Bilder gesehen hat. Ein richtiger CLIP ist ein Ordner, auf den ein Projekt zeigt.</translation>
    </message>
</context>
<context>
    <name>postil::ui::SteeringPanel</name>
    <message>
        <source>rows: answers, columns: CLIP. Click a cell to see its images</source>
        <translation>Zeilen: Antworten, Spalten: CLIP. Eine Zelle anklicken, um ihre Bilder zu sehen</translation>
    </message>
    <message>
        <source>Against known answers</source>
        <translation>Gegen bekannte Antworten</translation>
    </message>
    <message>
        <source>Accuracy of the labels</source>
        <translation>Genauigkeit der Labels</translation>
    </message>
    <message>
        <source>Confusion of the labels</source>
        <translation>Verwechslungen der Labels</translation>
    </message>
    <message>
        <source>Known once the images are labelled.</source>
        <translation>Bekannt, sobald die Bilder beschriftet sind.</translation>
    </message>
    <message>
        <source>No answer is known that captions may be chosen by. Draw a gold set (Run → Gold) and answer its tuning part, or bring in reference labels.</source>
        <translation>Keine Antwort ist bekannt, nach der Bildtexte gewählt werden dürfen. Ziehen Sie einen Goldsatz (Ausführen → Gold) und beantworten Sie den Teil zum Abstimmen, oder holen Sie Referenzlabels herein.</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 Bilder</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 gegenüber %2</translation>
    </message>
    <message>
        <source>points, from %1 to %2 (95 %)</source>
        <translation>Punkte, von %1 bis %2 (95 %)</translation>
    </message>
    <message>
        <source>on %1. These images may steer; Measure reports on others.</source>
        <translation>auf %1. Diese Bilder dürfen steuern; Messen berichtet über andere.</translation>
    </message>
</context>
<context>
    <name>postil::ui::StudyDialog</name>
    <message>
        <source>Study: automatic annotation</source>
        <translation>Studie: automatische Annotation</translation>
    </message>
    <message>
        <source>Sources that are one class each: zero-shot labels, a CNN trained on them, the experiment repeated, and a report of it all.</source>
        <translation>Quellen, die je eine Klasse sind: Zero-Shot-Labels, ein darauf trainiertes CNN, das Experiment wiederholt, und ein Bericht über alles.</translation>
    </message>
    <message>
        <source>Run the study</source>
        <translation>Studie ausführen</translation>
    </message>
    <message>
        <source>No report yet</source>
        <translation>Noch kein Bericht</translation>
    </message>
    <message>
        <source>Two sources or more; the first study took BreastMNIST and ChestMNIST.</source>
        <translation>Zwei oder mehr Quellen; die erste Studie nahm BreastMNIST und ChestMNIST.</translation>
    </message>
    <message>
        <source>Sources, one class each</source>
        <translation>Quellen, je eine Klasse</translation>
    </message>
    <message>
        <source>study</source>
        <translation>studie</translation>
    </message>
    <message>
        <source>One run</source>
        <translation>Ein Lauf</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Macro-F1</source>
        <translation>Makro-F1</translation>
    </message>
    <message>
        <source>Caption of every class</source>
        <translation>Bildtext jeder Klasse</translation>
    </message>
    <message>
        <source>{class} is the name of the file or folder</source>
        <translation>{class} ist der Name der Datei oder des Ordners</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>Trainingsbilder</translation>
    </message>
    <message>
        <source>Per class; a source with fewer images than both numbers gives 70 %</source>
        <translation>Je Klasse; eine Quelle mit weniger Bildern als beide Zahlen zusammen gibt 70 %</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>Testbilder</translation>
    </message>
    <message>
        <source>Per class</source>
        <translation>Je Klasse</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Of the experiment</source>
        <translation>Für das Experiment</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed gives the same report</source>
        <translation>Gleicher Startwert, gleicher Bericht</translation>
    </message>
    <message>
        <source>Folder of the results</source>
        <translation>Ordner der Ergebnisse</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message>
        <source>Choose two sources or more, one per class.</source>
        <translation>Wählen Sie zwei oder mehr Quellen, eine je Klasse.</translation>
    </message>
    <message>
        <source>Choose a folder for the results.</source>
        <translation>Wählen Sie einen Ordner für die Ergebnisse.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>The same folder goes on.</source>
        <translation>Im selben Ordner geht es weiter.</translation>
    </message>
    <message>
        <source>%1 repetitions: the CNN gains %2 points of accuracy over CLIP alone (95 % %3 to %4).</source>
        <translation>%1 Wiederholungen: das CNN gewinnt %2 Punkte Genauigkeit gegenüber CLIP allein (95 % %3 bis %4).</translation>
    </message>
    <message>
        <source>CLIP, training images</source>
        <translation>CLIP, Trainingsbilder</translation>
    </message>
    <message>
        <source>CLIP, test images</source>
        <translation>CLIP, Testbilder</translation>
    </message>
    <message>
        <source>CNN, test images</source>
        <translation>CNN, Testbilder</translation>
    </message>
    <message>
        <source>The report is written.</source>
        <translation>Der Bericht ist geschrieben.</translation>
    </message>
</context>
<context>
    <name>postil::ui::TaskStrip</name>
    <message>
        <source>Running work</source>
        <translation>Laufende Arbeit</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the running work</source>
        <translation>Die laufende Arbeit abbrechen</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Cancel “%1”</source>
        <translation>„%1“ abbrechen</translation>
    </message>
    <message>
        <source>Nothing running</source>
        <translation>Nichts läuft</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>hält an</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>   %1 left</source>
        <translation>   noch %1</translation>
    </message>
    <message>
        <source>no GPU found</source>
        <translation>keine GPU gefunden</translation>
    </message>
    <message>
        <source>device: automatic</source>
        <translation>Gerät: automatisch</translation>
    </message>
    <message>
        <source>device: %1</source>
        <translation>Gerät: %1</translation>
    </message>
    <message>
        <source>1 core</source>
        <translation>1 Kern</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 Kerne</translation>
    </message>
    <message>
        <source>dark theme</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>light theme</source>
        <translation>hell</translation>
    </message>
</context>
<context>
    <name>postil::ui::TeacherBox</name>
    <message>
        <source>run in use</source>
        <translation>verwendeter Lauf</translation>
    </message>
</context>
<context>
    <name>postil::ui::ThumbnailGrid</name>
    <message>
        <source>selected</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 Bild</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 Bilder</translation>
    </message>
</context>
<context>
    <name>postil::ui::VoicesModel</name>
    <message>
        <source>decided: %1</source>
        <translation>entschieden: %1</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>Taste %1</translation>
    </message>
    <message>
        <source>CLIP</source>
        <translation>CLIP</translation>
    </message>
    <message>
        <source>Refiner</source>
        <translation>Verfeinerer</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1: yes</source>
        <translation>%1: ja</translation>
    </message>
    <message>
        <source>%1: no</source>
        <translation>%1: nein</translation>
    </message>
</context>
<context>
    <name>postil::ui::VoicesPanel</name>
    <message>
        <source>Voices</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Accuracy against the yardstick</source>
        <translation>Genauigkeit am Maßstab</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Macro-F1</source>
        <translation>Makro-F1</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>Quadratic kappa</source>
        <translation>Quadratisches Kappa</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa in which a grade that is twice as far off weighs four times as much</source>
        <translation>Cohens Kappa, in dem ein doppelt so weit entfernter Grad viermal so viel wiegt</translation>
    </message>
    <message>
        <source>%1, run %2</source>
        <translation>%1, Lauf %2</translation>
    </message>
    <message>
        <source>%1: accuracy %2, %3</source>
        <translation>%1: Genauigkeit %2, %3</translation>
    </message>
</context>
<context>
    <name>postil::ui::VoicesTable</name>
    <message>
        <source>Three voices</source>
        <translation>Drei Stimmen</translation>
    </message>
</context>
<context>
    <name>postil::ui::WhyPanel</name>
    <message>
        <source>Caption “%1” is on</source>
        <translation>Bildtext „%1“ ist an</translation>
    </message>
    <message>
        <source>Switch this caption off or on for all images</source>
        <translation>Diesen Bildtext für alle Bilder aus- oder einschalten</translation>
    </message>
    <message>
        <source>No captions yet: classes speak with their names.</source>
        <translation>Noch keine Bildtexte: die Klassen sprechen mit ihren Namen.</translation>
    </message>
</context>
<context>
    <name>postil::ui::Work</name>
    <message>
        <source>C&amp;andidates for the labels…</source>
        <translation>&amp;Kandidaten für die Labels …</translation>
    </message>
    <message>
        <source>Cali&amp;bration…</source>
        <translation>Kali&amp;brierung …</translation>
    </message>
    <message>
        <source>Compare &amp;encoders…</source>
        <translation>&amp;Encoder vergleichen …</translation>
    </message>
    <message>
        <source>&amp;Prompt sets…</source>
        <translation>Bildtext-&amp;Sätze …</translation>
    </message>
    <message>
        <source>&amp;Gold: answer images blind…</source>
        <translation>G&amp;old: Bilder blind beantworten …</translation>
    </message>
    <message>
        <source>A &amp;few labelled images…</source>
        <translation>&amp;Wenige beschriftete Bilder …</translation>
    </message>
    <message>
        <source>R&amp;epeated experiment…</source>
        <translation>Wie&amp;derholtes Experiment …</translation>
    </message>
    <message>
        <source>Captions from &amp;labels…</source>
        <translation>Bildtexte aus &amp;Labels …</translation>
    </message>
    <message>
        <source>Fine-&amp;tune CLIP…</source>
        <translation>CLIP &amp;feinabstimmen …</translation>
    </message>
    <message>
        <source>&amp;Joint classifier…</source>
        <translation>Ge&amp;meinsamer Klassifikator …</translation>
    </message>
    <message>
        <source>Cl&amp;assifiers on embeddings…</source>
        <translation>Klassifikatoren auf Ei&amp;nbettungen …</translation>
    </message>
    <message>
        <source>Tests of the clai&amp;ms…</source>
        <translation>P&amp;rüfung der Behauptungen …</translation>
    </message>
    <message>
        <source>&amp;Study: automatic annotation…</source>
        <translation>Studie: a&amp;utomatische Annotation …</translation>
    </message>
    <message>
        <source>Study: caption &amp;pretraining…</source>
        <translation>Studie: Vortraining mit Bildte&amp;xten …</translation>
    </message>
</context>
<context>
    <name>postil::ui::WorkDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>What was finished is kept where the work keeps anything.</source>
        <translation>Was fertig wurde, bleibt, soweit die Arbeit etwas behält.</translation>
    </message>
    <message>
        <source>It failed:</source>
        <translation>Es schlug fehl:</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>hält an</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
</context>
</TS>
