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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no vocabulary file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the compressed data is damaged or cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is too large for a vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the vocabulary lacks &lt;|startoftext|&gt; or &lt;|endoftext|&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no vocabulary of OpenAI&apos;s: %1 lines instead of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1 is no merge of two pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the token &apos;%1&apos; has no id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vocabulary</source>
        <translation>Vokabular</translation>
    </message>
    <message>
        <source>%1 pieces are fewer than the %2 that spell every text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cache folder cannot be created</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2 instead of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tensors are missing: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has values that are not finite (NaN or infinite): %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no model.safetensors</source>
        <translation>hat keine model.safetensors</translation>
    </message>
    <message>
        <source>no vocabulary: give one with --vocab or POSTIL_VOCAB, or put vocab.json and merges.txt beside the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the vocabulary has ids up to %1, the model knows %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the vocabulary ends texts with the id %1, config.json with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture of %1 × %2 is not what the image tower takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is too large for a configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no JSON object: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not divide hidden_size %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prepares pictures of %1 pixels, the image tower takes %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only bicubic resizing (resample 3) is supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image_mean and image_std must be three numbers each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image_std must be above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; has a size or an offset that is no whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; has a negative size or offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header has &apos;%1&apos; twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; has the field &apos;%2&apos; twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header is no JSON (at byte %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header is no JSON object of tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header&apos;s entry &apos;%1&apos; is not as the format demands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; lacks dtype, shape or data_offsets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; has the type %2, which is not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shape of tensor &apos;%1&apos; overflows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shape of tensor &apos;%1&apos; does not fit its data_offsets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is a Git LFS pointer, not the weights: fetch them with git lfs pull</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no safetensors file: %1 bytes are too few</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no safetensors file: the header&apos;s length does not fit the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no safetensors file: the header does not start with &apos;{&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; overlaps another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unused bytes before tensor &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is cut off: %1 of %2 bytes of tensors are there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes follow the last tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such file</source>
        <translation>keine solche Datei</translation>
    </message>
    <message>
        <source>no weight_map in the index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no file name of a shard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; should be in this shard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; has a type that cannot be stored</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>the loss is no number in epoch %1; take a smaller learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training, epoch %1</source>
        <translation>Training, Epoche %1</translation>
    </message>
    <message>
        <source>%1 belongs to another training and is replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>going on after epoch %1</source>
        <translation>geht nach Epoche %1 weiter</translation>
    </message>
    <message>
        <source>needs at least two images, each with a list of captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no refiner of this program: its metadata does not describe one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; is missing or has another shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds tensors that this network does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds weights that are not finite</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes images of %1 × %1 pixels with %2 channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a whole checkpoint of this network</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the history has a decision &apos;%1&apos; that cannot be read</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guard against &apos;%2&apos; on table &apos;%1&apos; is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>history step %1 (%2) was changed after it was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event %1 does not follow from the one before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the decision about %1 is not the one in its history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the decision about image number %1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1: block %2 of its predictions has the wrong size</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is open for reading only</source>
        <translation>ist nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>a transaction is open already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the predictions of a run do not fit together</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no class &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a class has no captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the phrasing &apos;%1&apos; asks for {%2}, which has no words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is none of folder, medmnist, phantoms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the source &apos;%1&apos; has no classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no recipe: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names no sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no refiner&apos;s run to compare with the zero-shot labels; refine first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no column &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1 gives no class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its source is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped after %1 of %2 images; they stay encoded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the project has no images yet</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has %1 images, fewer than the %2 to be taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no label %1 to map to &apos;%2&apos;; it has %3 classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no class &apos;%1&apos; to map to &apos;%2&apos;; it has: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has to be at least 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gives every image one class, so --map has nothing to map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is itself a reference label, which --no-reference-labels forbids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maps label %1 to &apos;%2&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no source was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was in the project already; its images are there twice now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this voice has no run yet</source>
        <translation>diese Stimme hat noch keinen Lauf</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the project has no interrupted training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not describe a training of this program&apos;s version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this run was imported, its network is not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is a zero-shot run; a refiner&apos;s is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network of run &apos;%1&apos; went with the project&apos;s cache folder; its labels are still there. Train again with the same settings and seed to get it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its metadata names no classes or no input size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelling images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such preset; there are %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no class of this project is one of the preset&apos;s: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the project is open read-only; a run cannot be stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no zero-shot labels in use to learn from: label the images first, or name a run as teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run &apos;%1&apos; is a refiner&apos;s; a refiner learns from a zero-shot run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the project&apos;s classes have changed since the training was interrupted; train anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an image of the interrupted training is gone; train anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run is stored, but its network is not, so it cannot label new images: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names no split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no preset; there is: auto-annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train again with batches of 8 or smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train again with smaller batches, more epochs, or raw pixels (0-255) as input scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train again with smaller batches, more epochs, or pixels / 255 as input scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All labels that the network could learn from are of one class. Look at the captions first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network never left one class: it gives every image the same label. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No gain here: on %1 images with reference labels the network is right in %2 %, the labels that it learned from in %3 %. It repairs what is inconsistent, not what is systematic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No gain here: the network repeats every label that it learned from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its source is not in the project</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 images and %2 captions train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch %1: loss %2, %3 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too few images to train on: %1 decided and %2 labelled by CLIP in split %3; one machine-labelled image or more is needed to validate, and another to train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the class &apos;%1&apos; has no share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no class &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a cosine: from -1 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the share of &apos;%1&apos; must be above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shares add up to %1 instead of 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the project has no classes yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has %1 channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was trained with just this already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped before the first epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns captions into labels of medical images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample project, making it if it is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the sample project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark theme, for this start only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take pictures of every page and dialog of the sample project, then end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A .postil project, or sources of a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--seed: %1 is not a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds no train_images, val_images or test_images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a damaged zip archive: it holds one name twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no zip archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has more data than expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says that it has %1 entries; at most %2 are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has an entry with a name that leads out of the archive or cannot be: &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the archive&apos;s entries overlap, or one is larger than the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would unpack from %1 to %2 bytes, which is refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 train, %L2 val, %L3 test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is nothing that can be fetched; &apos;encoders get&apos; alone lists what can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no network, or no way to %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refuses the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent nothing more for too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2; trying again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 bytes are kept, the next call goes on from there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is there already, but is not the published file (another checksum); move it away first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what came is not the published file: its SHA-256 is %1; it was removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be named so; what came is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server sent another part than was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server has no such file (404)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server answers %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of %L2 bytes came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file on the server has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no plain file name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no address of a file (http or https)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits and attempts must be above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no answer for every class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an image of a multi-label project may have several classes and cannot lie in one folder; csv and medmnist can hold it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing or has another size than the network&apos;s plan says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ONNX files end at 2 GB; this network is larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be written or read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large for a picture or a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither yes nor no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label &apos;%1&apos; and the answers do not belong together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lacks the answers about some class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (95 %: %2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % (95 %: %2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a vocabulary of OpenAI&apos;s has %1 to %2 pieces, not %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>byte-pair, %1 pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no list of encoders (%1); move it away to begin a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no &quot;encoders&quot; in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is the name of several encoders in the list: give the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no encoder of the list; &apos;encoders list&apos; shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its folder cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program is changing the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes with the program and cannot be removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names no model to begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is none of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>convolution %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pooling after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear layer %1 would have %2 million weights (%3 inputs, %4 outputs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs %2 × %2 values, but only %3 × %4 are left there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not CHANNELSxKERNEL, as in 10x3,20x4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no number of outputs from 1 to %2, as in 250,50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is impossible with an input of %1 × %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would have %1 million parameters; %2 million is the most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>residual block, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conv %1 × %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>average pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shallow CNN</source>
        <translation type="unfinished">Flaches CNN</translation>
    </message>
    <message>
        <source>Small VGG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear head on CLIP embeddings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MLP on CLIP embeddings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no refiner; there are: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is for one class of several without an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a setting that this version does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no WordPiece vocabulary, which the model&apos;s text tower needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no byte-pair vocabulary, which the model&apos;s text tower needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no vocabulary: put the model&apos;s own vocab.txt beside the weights, or give it with --vocab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>texts cannot be encoded: SentencePiece models are not read, and there is no tokenizer.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not in the vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is none of BERT&apos;s special tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the type &apos;%1&apos; is not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>texts are framed by &apos;%1&apos; instead of %2 and %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is &apos;%1&apos;; of byte-pair tokenizers only CLIP&apos;s (%2) are supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>splits words in another way than CLIP&apos;s byte-pair tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merges: entry %1 is no merge of two pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not &apos;&lt;/w&gt;&apos;: no byte-pair tokenizer of CLIP&apos;s kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is &apos;%1&apos; instead of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is &apos;%1&apos; instead of BertNormalizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is &apos;%1&apos; instead of BertPreTokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not supported (CLIP&apos;s BPE and WordPiece are)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the vocabulary lacks %1: it is none of BERT&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WordPiece, lower case, %1 pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WordPiece, %1 pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>config.json is missing beside these weights in Hugging Face&apos;s layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open_clip_config.json is missing beside these weights in open_clip&apos;s layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no CLIP model: none of its %1 tensors has a name that a CLIP model has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>config.json is missing beside %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tensors of the file belong to no tower and are not used: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logit_scale is %1, and its exponential is too large to be a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the vocabulary fills up texts with the id %1, the model masks %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 layers, width %2, %3 heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ModifiedResNet, %1 + %2 + %3 + %4 blocks, width %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ViT, %1, patch %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BERT, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only models with an attention pooling head are supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not the image tower&apos;s width %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do_center_crop: pictures that are not square are not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only resizing and a division by 255 are supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model type &apos;%1&apos; is not supported (clip and siglip are)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only square pictures are supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no folder of a CLIP model: there are no weights in it (nor a config.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds several files of weights (%1): name one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such encoder: neither a folder, nor a file of weights, nor the name of one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the %1 tower&apos;s width %2 is no multiple of %3, as in OpenAI&apos;s models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visual.conv1.weight is missing or has not the shape [width, 3, patch, patch]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visual.layer1.0.conv1.weight is missing or has not the shape [width, width, 1, 1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 rows: %3 patches are no square grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not divide the width %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a number from 0 to 64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a ModifiedResNet has four numbers of blocks and an even width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of timm&apos;s models only ViTs with a class token are supported, not &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only OpenAI&apos;s byte-pair tokenizer is supported with this text tower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens, but the model has %2 positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be three numbers each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only bicubic resizing is supported, not &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no pickle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its pickle is longer than %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its pickle ends too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its pickle takes more values than it has (at byte %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its pickle is not as torch.save writes it (at byte %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its pickle holds too many values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its pickle is nested more than %1 deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its pickle keeps values under a number that is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its pickle uses a value (%1) that it never kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names %1, which no file of plain weights needs: refused, nothing of it was run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its pickle has the protocol %1; 2 to 5 are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its pickle uses the operation 0x%1, which no file of plain weights needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a truth value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a tuple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a dictionary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fp32: bf16 is for vision transformers only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fp32: bf16 is %1 times as fast here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fp32: this processor has no bf16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fp32: the model is small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: bf16 is %2 times as fast here, smallest cosine with fp32 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is too large for an index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; has more than %2 dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header&apos;s metadata have more than %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header&apos;s names have more than %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header has more than %1 tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header holds a text or number of more than %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has tensors of another shape than the model&apos;s: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no file of torch.save: neither a zip archive nor a pickle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; brings the memory for all tensors over %2 bytes, far more than the file holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds too many tensors, or names that are too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has the tensor &apos;%1&apos; twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not as torch.save writes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is of a type that is not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a negative size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a negative stride</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a negative offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reaches beyond its storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its modules are nested more than %1 deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds too many modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>describes a storage in a way that is not known, or of a type that is not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gives the storage &apos;%1&apos; two sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds %1, not a dictionary of tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds no tensors: its dictionary is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds no tensors by name; its keys are: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds %1, not a TorchScript module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a TorchScript module without tensors that can be read without running it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a pickle, but no file of torch.save (its magic number is wrong)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is of a version of torch.save that is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not little-endian, the only order of bytes that is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no list of its storages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a storage that no tensor lies in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lacks a storage that a tensor lies in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is cut off in the storage &apos;%1&apos;: %2 of %3 bytes are there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lists the storage &apos;%1&apos; twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds two files of torch.save: %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a zip archive without data.pkl, no file of torch.save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 bytes; at most %3 are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, which a tensor lies in, is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 bytes instead of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is none of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is a web page, not the weights: the download gave an error page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is a text, not the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs at least two images with captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes embeddings of length %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the validation loss is no longer a finite number in epoch %1; take a smaller learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answers do not fit the %1 classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are %1 weights for %2 images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tensors from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; %1 summed over the colours for grey images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; begin at random: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; holds values that are no finite numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; is %2, %3 takes %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no tensor &apos;%1&apos;: these are no weights of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no tensor of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the loss is no longer a finite number in epoch %1; take a smaller learning rate, or another input scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its images have one class each, not an answer per class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: answer taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no to every class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 different answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>caption &apos;%1&apos; moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>modality changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the history has a gold answer &apos;%1&apos; that cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the history has an answer &apos;%1&apos; that cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gold answer taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gold: none of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a gold answer is a class or none of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gold: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least one image must be drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a gold answer is one class; this project&apos;s images may have several</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>only %n image(s) are left to draw from</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) drawn for the gold set</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>was not drawn for the gold set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event %1 cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer about class %1 of image number %2 is not the one in its history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer about class %1 of image number %2 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the gold answer about %1 is not the one in its history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no readable image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic annotation: zero-shot CLIP, then a CNN trained on CLIP&apos;s labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`%1` (licence: %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources, one class each: %1. Encoder: %2. %3 training and %4 test images; seed %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nine images drawn at random, with their true labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 repetitions, each with training and test images drawn anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain of the refiner over CLIP alone, one dot per repetition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss against epoch</source>
        <translation type="unfinished">Verlust je Epoche</translation>
    </message>
    <message>
        <source>Accuracy against epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the CNN overturned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 labels of all images differ between CLIP and the CNN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrections: CLIP, CNN, true label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CLIP %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CNN %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss, best epoch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy against CLIP&apos;s labels, best epoch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <translation type="unfinished">Epoche</translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training, with dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points (95 % %2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean gain of the CNN over CLIP alone on the same test images: accuracy %1, macro F1 %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No gain here: the interval of the gain in accuracy holds 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation type="unfinished">95-%-Intervall</translation>
    </message>
    <message>
        <source>CLIP, training images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CLIP, test images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CNN, test images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names no folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs two sources or more, one per class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two training images, one test image and one repetition are the least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is mostly “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The labels are worse than chance: look at the captions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captions swapped? The labels are worse than chance: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has an answer per class, and one factor cannot calibrate them all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this voice has no run with probabilities yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no tuning gold and no reference labels to fit on; draw a gold set and answer it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saw none of the images that could steer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no scale: it must be above 0, or 0 for the encoder&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the captions as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each class&apos;s mean cosine taken off first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>classes scaled to their proportions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian classes found around zero-shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian classes found around centred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zero-shot, smoothed over similar images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>centred, smoothed over similar images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring how embeddings vary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitting Gaussian classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows which is best. Draw a gold set and answer %1 of its tuning images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers are too few to pick a winner; %2 are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero-shot is not informative here: the best labeling (%1) is not clearly ten points better than chance. Label about five images per class first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No candidate has more right answers than zero-shot: keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has %2 of %3 answers right, zero-shot %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such candidate; there are winner, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>candidates differ only with two classes or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of its classes has no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the class &apos;%1&apos; has no list of captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a caption of &apos;%1&apos; is empty or longer than %2 letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is too large for a file of captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no JSON: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a format or version that this program does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no list “classes”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUC on validation images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From classification label to text label: CLIP trained on captions made from labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources: %1. Encoder to begin with: %2. %3 images trained, %4 validated, %5 different captions; seed %6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nine images with their true labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captions, ten drawn at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero-shot accuracy before and after the tuning, on images that did not train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss of the tuning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classifiers on embeddings beside one that never saw text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUC against epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding images with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>captions from labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing images and captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is outside 0 to 1000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 images are no shard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has neither a column file_name nor sha256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1 of %2 names no image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trained on all classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trained without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs two sources or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trained on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean accuracy over classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy on the source that trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean accuracy on sources that did not train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, descriptive captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, names alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: gap between subgroups of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs --manifest with the subgroups and a --column of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tested on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (never saw these)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>descriptive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no class of the recipe, so it cannot be kept out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs two encoders or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Zero-shot accuracy of %n encoder(s), the same captions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>accuracy, not known: no reference labels and no gold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy in %, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 M parameters, %2 images/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not yes, no or unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/%2 is no part: the first of four is 1/4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a part needs a folder to be written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another process is writing this part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no part was encoded with %1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another process is encoding for this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped; what was joined stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not the file that was published as %1: its SHA-256 is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repetition %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the experiment compares one class per image; this project&apos;s images may have several</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>images with reference labels of two classes or more are needed to measure both voices, there is %n such class</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>is too large; %1 at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has %1 images with a reference label; a training and a disjoint test set of it cannot be drawn (%2 and %3 asked for)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 repetitions. Each drew its training and test images anew; the refiner learned from the labels of run %3, and both were measured on the same test images against reference labels. Percent and percentage points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval of the mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CLIP alone, accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refiner, accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gain in accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CLIP alone, macro F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refiner, macro F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gain in macro F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right labels in the training sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain in accuracy by pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain in accuracy over CLIP alone, by pair of classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>percentage points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain of the refiner over CLIP alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>macro F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds an experiment with other labels, images or settings; choose another folder, or overwrite it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds no exported refiner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names no run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the class &apos;%1&apos; has %2 labelled images to draw from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing labelled images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be numbers from 1 to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must grow from one number to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not from 1 to 10000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names no method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must name a split, and not the one that is measured on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be below 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images of this project have several answers each; few-shot is for one class of several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs two classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds no %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the split %1 has no reference labels to measure on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs images with reference labels to learn from, and others to measure on; there are %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probe anchored on captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache (Tip-Adapter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussians (GDA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a few labelled images bring, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labelled images per class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy, %1, %2 images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zero-shot</source>
        <translation type="unfinished">Zero-Shot</translation>
    </message>
    <message>
        <source>all %1 labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown is for one class per image; here it takes the share of each class: a=.1,b=.02</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the share of &apos;%1&apos; is above 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is for one class per image; here an image may have none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUC before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (kept out)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks of some classes, but has no column &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names no source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is below 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no labels to learn from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>have no labelled image of split %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no labelled image of split train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no labelled images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 held out and %2 for validation leave nothing to train on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no class of these sources: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no image is encoded by it yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying each caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the classes to be about equally frequent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate the proportions from the data, with care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give no class to images whose best similarity is below %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is needed to find the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a head on embeddings, which new images have not yet: import them into the project and label them with the encoder first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name either a run of a project or the folder of an exported refiner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name a folder of images or an npz file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of the pictures can be read; %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names no model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; reads no embeddings; linear and mlp do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>classifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on embeddings of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, never saw text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this project&apos;s images have one class each, not an answer per class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is for one class per image; this project&apos;s images may have several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not above 0 and at most 1000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends an interrupted training: it goes with --resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads the embeddings of a zero-shot run of an encoder; label the images first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no exported refiner: it has no %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads the embeddings behind the zero-shot run &apos;%1&apos;, which names no encoder: label the images again, here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the embeddings of run &apos;%1&apos; went with the project&apos;s cache folder; label the images again with its encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no embedding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels too few of the %1 readable images drawn to train, to validate and to test (%2, %3 and %4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the texts of &apos;%1&apos; have no label &apos;%2&apos; (they have: %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds no texts of data sets (an object with a list &quot;sets&quot;): %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set %1 has no name or no labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no texts of that name; there are %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no labels to make captions from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>human needs decided images to agree with: %1 of split %2 are decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tuning needs tuning gold, or images with reference labels that are not of the test split, and there are none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confident is for one class per image; this project&apos;s images may have several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring on %1</source>
        <translation type="unfinished">Messung auf %1</translation>
    </message>
    <message>
        <source>%1: %2 times as fast here, smallest cosine with fp32 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fp32: half precision is %1 times as fast here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fp32: in half precision the embeddings differ, smallest cosine %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, best epoch %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postil::ui</name>
    <message>
        <source>Count the images that change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels the images that are encoded already by both, scored in the same way. Nothing is stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore “From”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore “To”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postil::ui::About</name>
    <message>
        <source>About Postil</source>
        <translation type="unfinished">Über Postil</translation>
    </message>
    <message>
        <source>&lt;b&gt;Postil %1&lt;/b&gt;&lt;br&gt;Captions become labels. You keep the last word.&lt;br&gt;&lt;br&gt;%2&lt;br&gt;GPL-3.0-or-later</source>
        <translation type="unfinished">&lt;b&gt;Postil %1&lt;/b&gt;&lt;br&gt;Aus Bildtexten werden Labels. Das letzte Wort haben Sie.&lt;br&gt;&lt;br&gt;%2&lt;br&gt;GPL-3.0-or-later</translation>
    </message>
</context>
<context>
    <name>postil::ui::AgreementPanel</name>
    <message>
        <source>CLIP</source>
        <translation type="unfinished">CLIP</translation>
    </message>
    <message>
        <source>refiner</source>
        <translation type="unfinished">Verfeinerer</translation>
    </message>
    <message>
        <source>you</source>
        <translation type="unfinished">Sie</translation>
    </message>
    <message>
        <source>Agreement between voices</source>
        <translation type="unfinished">Übereinstimmung der Stimmen</translation>
    </message>
    <message>
        <source>not accuracy: your queues hold the doubtful images, so agreement with you is low by design</source>
        <translation type="unfinished">keine Genauigkeit: in Ihren Listen stehen die zweifelhaften Bilder, deshalb ist die Übereinstimmung mit Ihnen mit Absicht gering</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation type="unfinished">Stimmen</translation>
    </message>
    <message>
        <source>Same answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same label</source>
        <translation type="unfinished">Gleiches Label</translation>
    </message>
    <message>
        <source>Kappa</source>
        <translation type="unfinished">Kappa</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished">Bilder</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished">%1 und %2</translation>
    </message>
    <message>
        <source>Only one voice has spoken so far.</source>
        <translation type="unfinished">Bisher hat nur eine Stimme gesprochen.</translation>
    </message>
</context>
<context>
    <name>postil::ui::CalibrateDialog</name>
    <message>
        <source>%1, %2 images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a voice says 80 %, is it right in 80 of 100? One temperature is fitted, and tried on other images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit and try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fitted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A temperature makes labels surer or less sure. It never changes which they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice</source>
        <translation type="unfinished">Stimme</translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished">Bilder</translation>
    </message>
    <message>
        <source>Model&apos;s own scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero-shot runs take the scale that the encoder brings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing honest to show it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes answered reporting gold, or reference labels of the test split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CLIP</source>
        <translation type="unfinished">CLIP</translation>
    </message>
    <message>
        <source>Refiner</source>
        <translation type="unfinished">Verfeinerer</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished">%1: %2</translation>
    </message>
    <message>
        <source>%1: no run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitted on: %1.
Shown on: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CLIP has labelled nothing yet: label all images on the Captions page first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No refiner is trained yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 knows no probabilities, only labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer is known to fit on. Draw a gold set and answer it, or bring reference labels of train or val.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is surer than it is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is right more often than it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is about as sure as it is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale %1, temperature %2, would be honest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its probabilities to the power of %1 would be honest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitted on %1, %2 images: accuracy %3 (%4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown on %1, %2 other images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected calibration error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negative log-likelihood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the scale %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero-shot runs of this project take it from now on, unless another scale is asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the plain scores of CLIP have a scale that can be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero-shot runs take the scale %1 from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero-shot runs take the model&apos;s own scale again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels stay what they are; how sure they are changes with the next run.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postil::ui::CandidatesDialog</name>
    <message>
        <source>Candidates for the labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same embeddings labelled in seven ways. Where at least %1 images were labelled blind, their answers pick one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing compared yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero-shot, centred, Sinkhorn, Gaussian classes and neighbours take seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished">Genauigkeit</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation type="unfinished">95-%-Intervall</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zeroshot: the captions alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>centred: without the share that all images have in common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sinkhorn: with the class proportions that the project knows, else equal ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gda: Gaussian classes fitted to the answers of the captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neighbours: every image asks its nearest ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of images that two of them label alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement of the candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label with this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label with “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its labels count for every image that nobody has decided.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postil::ui::CaptionColumn</name>
    <message>
        <source>Caption</source>
        <translation type="unfinished">Bildtext</translation>
    </message>
    <message>
        <source>Class…</source>
        <translation type="unfinished">Klasse …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">Entfernen</translation>
    </message>
    <message>
        <source>Classes and captions</source>
        <translation type="unfinished">Klassen und Bildtexte</translation>
    </message>
    <message>
        <source>labels it changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates</source>
        <translation type="unfinished">Vorlagen</translation>
    </message>
    <message>
        <source>captions as they are, or: a {modality} of {class}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} stands for each caption, {class} for the class, {modality} for the line below. Several templates are separated by |</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets</source>
        <translation type="unfinished">Vorgaben</translation>
    </message>
    <message>
        <source>Caption presets</source>
        <translation type="unfinished">Vorgegebene Bildtexte</translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished">Vorlage</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>medical image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {modality} in the templates stands for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste captions, one per line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as a prompt set…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read captions from a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write captions to a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captions (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write captions</source>
        <translation type="unfinished">Bildtexte schreiben</translation>
    </message>
    <message>
        <source>New class</source>
        <translation type="unfinished">Neue Klasse</translation>
    </message>
    <message>
        <source>Name of the class</source>
        <translation type="unfinished">Name der Klasse</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to a caption to see what it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it %1 labels change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it were on, %1 labels would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On %1: %2 points, from %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearest sibling %1</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with it %n label(s) would be others</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postil::ui::CaptionsFromLabelsDialog</name>
    <message>
        <source>Captions from labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A general text per data set and a description per label make a caption for every image. Edit the texts, look at pairs drawn at random, write the set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show ten pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No captions yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All twelve MedMNIST sets have texts; other sources speak with their class names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What captions are made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished">Bild</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished">Labels</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation type="unfinished">Bildtext</translation>
    </message>
    <message>
        <source>folder and JSON lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tar (webdataset)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As Hugging Face&apos;s ImageFolder or webdataset reads it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished">Startwert</translation>
    </message>
    <message>
        <source>Of the pairs that are drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>double-click a text to edit it, then show ten pairs again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten pairs drawn at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write images and captions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the images and captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose labelled sources: MedMNIST files or folders of classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 images, %2 different captions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1 images with captions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(general text)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no finding, multi-label)</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep the labels as a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit the caption or class name; labels follow while you type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt</source>
        <translation type="unfinished">Alt</translation>
    </message>
    <message>
        <source>move the caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paste captions, one per line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished">Esc</translation>
    </message>
    <message>
        <source>end a preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer %1, CLIP %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These classes are gone, their captions stayed behind: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no image is encoded by this encoder yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class proportions</source>
        <translation type="unfinished">Klassenanteile</translation>
    </message>
    <message>
        <source>Share of each class, adding up to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shares of all classes must be above 0 and add up to 1; they come to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as a prompt set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scoring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live, scored in %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels of %1; not live: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postil::ui::CataloguePanel</name>
    <message>
        <source>not known</source>
        <translation type="unfinished">nicht bekannt</translation>
    </message>
    <message>
        <source>What can be fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation type="unfinished">Bildpunkte</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Abbrechen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MedMNIST images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence: %1. From %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrives is compared with the published checksum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No checksum was published for every file: what arrives cannot be proved right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished">%1 von %2</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every file equals its published checksum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not every file has a published checksum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came is kept; the next press goes on from there.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are classes told that no training image showed? Does it hold on other sources? Do descriptions lessen differences between subgroups?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing tested yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model is trained per class left out, per source, or per kind of captions; each lies in the folder and is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unseen classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shift between sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subgroups (bias)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tested on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished">Modell</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation type="unfinished">Bildtexte</translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished">Bilder</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished">Genauigkeit</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation type="unfinished">95-%-Intervall</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is put to the test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training of every model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To begin with; more under Project, Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other options as in Fine-tune CLIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished">Startwert</translation>
    </message>
    <message>
        <source>The same seed trains the same models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One at a time, commas between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manifest: CSV with file_name or sha256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each value of each column is a subgroup; commas between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On held-out images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two labelled sources or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose labelled sources: MedMNIST files or folders of classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a manifest and name its columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model to begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder for the results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same folder goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation type="unfinished">%1: %2 %3 {1:?}</translation>
    </message>
    <message>
        <source>%1 (never saw these)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>descriptive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same captions and images on several encoders, each at its own scale. No run is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing compared yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images are encoded once for each encoder. What is encoded is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoders to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the images that may steer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference labels, no split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference labels of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever chooses by looking at test has chosen on the test set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation type="unfinished">Encoder</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished">Genauigkeit</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation type="unfinished">95-%-Intervall</translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished">Bilder</translation>
    </message>
    <message>
        <source>Images/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of images that two of them label alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement of the encoders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy of the encoders with its intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished">%1: %2</translation>
    </message>
    <message>
        <source>gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has the project open for writing; encoding needs to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no images yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no classes yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are fewer than two encoders. Add the folder of another under Project → Models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick two encoders or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy is not known: no reference labels and no gold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished">unentschieden</translation>
    </message>
    <message>
        <source>Import order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By file name</source>
        <translation type="unfinished">Nach Dateiname</translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation type="unfinished">Unsicherste zuerst</translation>
    </message>
    <message>
        <source>Any source</source>
        <translation type="unfinished">Jede Quelle</translation>
    </message>
    <message>
        <source>Any split</source>
        <translation type="unfinished">Jeder Teil</translation>
    </message>
    <message>
        <source>no split</source>
        <translation type="unfinished">ohne Teil</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation type="unfinished">Jedes Label</translation>
    </message>
    <message>
        <source>no label</source>
        <translation type="unfinished">kein Label</translation>
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
        <translation type="unfinished">Quellen</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished">Klassen</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished">Prüfungen</translation>
    </message>
    <message>
        <source>Images stay where they are.
Postil never writes into a source.</source>
        <translation type="unfinished">Bilder bleiben, wo sie sind.
Postil schreibt nie in eine Quelle.</translation>
    </message>
    <message>
        <source>official %1</source>
        <translation type="unfinished">offizielle %1</translation>
    </message>
    <message>
        <source>licence %1</source>
        <translation type="unfinished">Lizenz %1</translation>
    </message>
    <message>
        <source>Add a source…</source>
        <translation type="unfinished">Quelle hinzufügen …</translation>
    </message>
    <message>
        <source>The number is the key that gives this class. Click to rename, merge or remove.</source>
        <translation type="unfinished">Die Zahl ist die Taste, die diese Klasse gibt. Klicken, um umzubenennen, zu vereinigen oder zu entfernen.</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation type="unfinished">Unentschieden</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation type="unfinished">Unlesbar</translation>
    </message>
    <message>
        <source>Not the official file</source>
        <translation type="unfinished">Nicht die offizielle Datei</translation>
    </message>
</context>
<context>
    <name>postil::ui::DescribeImage</name>
    <message>
        <source>no label</source>
        <translation type="unfinished">kein Label</translation>
    </message>
    <message>
        <source>decided by a person</source>
        <translation type="unfinished">von einem Menschen entschieden</translation>
    </message>
    <message>
        <source>proposed by %1, confidence %2</source>
        <translation type="unfinished">vorgeschlagen von %1, Konfidenz %2</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation type="unfinished">ausgeschlossen</translation>
    </message>
    <message>
        <source>needs a second look</source>
        <translation type="unfinished">braucht einen zweiten Blick</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of a CLIP model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postil::ui::EncoderListPanel</name>
    <message>
        <source>gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image tower: %1. Text tower: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout %1, stored as %2. Licence: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no file beside the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encodes here with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No captions: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation type="unfinished">Bildpunkte</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">Stand</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads every byte: all tensors there, finite, and equal to a published checksum where one is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its files stay where they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished">nicht bekannt</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the weights…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model yet: add the folder of one, or get one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished">%1: %2</translation>
    </message>
    <message>
        <source>Folder of a CLIP model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postil::ui::EncodersDialog</name>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files are read as data, nothing in them is run. Nothing is fetched before you press Get.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label with this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get models and images</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postil::ui::ExperimentDialog</name>
    <message>
        <source>Repeated experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the refiner better than CLIP alone? The whole recipe again and again, each time on training and test images drawn anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing repeated yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study repeats 30 times. One run alone can be luck.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every pair of classes by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin anew where the folder holds another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain over CLIP alone, one dot per repetition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished">Klassen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished">Startwert</translation>
    </message>
    <message>
        <source>CLIP</source>
        <translation type="unfinished">CLIP</translation>
    </message>
    <message>
        <source>Refiner</source>
        <translation type="unfinished">Verfeinerer</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CLIP F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refiner F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side on all cores, one thread each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>546, or 70 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn per class; the study&apos;s 546, or 70 % of a class that has fewer than 780</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>234, or 30 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn per class, none of them among the training images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the study&apos;s shallow CNN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next repetitions have the numbers after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe of the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped, the same folder goes on: what is finished is not done again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain over CLIP alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one dot per repetition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images need reference labels to be measured against.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label the images with CLIP first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder for the results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped with %1 of %2 repetitions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same folder goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points (95 % %2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain in accuracy %1, in macro F1 %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No gain here: the interval holds 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postil::ui::ExportCard</name>
    <message>
        <source>decided by a person</source>
        <translation type="unfinished">von einem Menschen entschieden</translation>
    </message>
    <message>
        <source>refiner</source>
        <translation type="unfinished">Verfeinerer</translation>
    </message>
    <message>
        <source>CLIP</source>
        <translation type="unfinished">CLIP</translation>
    </message>
    <message>
        <source>imported run</source>
        <translation type="unfinished">importierter Lauf</translation>
    </message>
    <message>
        <source>gold, given blind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no label, left out</source>
        <translation type="unfinished">ohne Label, fehlt</translation>
    </message>
    <message>
        <source>Source of the labels</source>
        <translation type="unfinished">Herkunft der Labels</translation>
    </message>
    <message>
        <source>Quality, stated in the card</source>
        <translation type="unfinished">Güte, wie sie im Datenblatt steht</translation>
    </message>
    <message>
        <source>Licence of the images</source>
        <translation type="unfinished">Lizenz der Bilder</translation>
    </message>
    <message>
        <source>Earlier exports</source>
        <translation type="unfinished">Frühere Exporte</translation>
    </message>
    <message>
        <source>%1 right (%2) on %3 images with reference labels.</source>
        <translation type="unfinished">%1 richtig (%2) auf %3 Bildern mit Referenzlabels.</translation>
    </message>
    <message>
        <source>Not known: there are no reference labels to measure against, and the card says so.</source>
        <translation type="unfinished">Nicht bekannt: es gibt keine Referenzlabels zum Messen, und das Datenblatt sagt es.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished">nicht bekannt</translation>
    </message>
    <message>
        <source>No patient column:</source>
        <translation type="unfinished">Keine Patientenspalte:</translation>
    </message>
    <message>
        <source>images of one patient cannot be kept apart. The card says so.</source>
        <translation type="unfinished">Bilder eines Patienten lassen sich nicht zusammenhalten. Das Datenblatt sagt es.</translation>
    </message>
    <message>
        <source>%1 is not there any more</source>
        <translation type="unfinished">%1 gibt es nicht mehr</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished">noch keine</translation>
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
        <translation type="unfinished">Vorschau</translation>
    </message>
    <message>
        <source>Preview of the first rows</source>
        <translation type="unfinished">Vorschau der ersten Zeilen</translation>
    </message>
    <message>
        <source>image</source>
        <translation type="unfinished">Bild</translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished">Datei</translation>
    </message>
    <message>
        <source>split</source>
        <translation type="unfinished">Teil</translation>
    </message>
    <message>
        <source>label</source>
        <translation type="unfinished">Label</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation type="unfinished">Konfidenz</translation>
    </message>
    <message>
        <source>source</source>
        <translation type="unfinished">Quelle</translation>
    </message>
    <message>
        <source>CLIP › refiner</source>
        <translation type="unfinished">CLIP › Verfeinerer</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation type="unfinished">%1 von %2 Zeilen</translation>
    </message>
</context>
<context>
    <name>postil::ui::ExportRefinerDialog</name>
    <message>
        <source>As ONNX, too: pixels in, probabilities out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace an exported refiner that is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished">Exportieren</translation>
    </message>
    <message>
        <source>Export the refiner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network of run %1 in a folder of its own: weights as safetensors, and what they take and say as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the refiner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished">Ordner</translation>
    </message>
    <message>
        <source>There is something of this name. Only an exported refiner can be replaced, and only when told above.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postil::ui::FewShotDialog</name>
    <message>
        <source>A few labelled images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a few labelled images of each class bring over zero-shot. They are drawn again and again from the reference labels, and measured on other images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing drawn yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds, once the images are encoded. No run is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy against labelled images per class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean and 95 % interval over the draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy of a few labelled images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per class</source>
        <translation type="unfinished">Je Klasse</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished">Genauigkeit</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation type="unfinished">95-%-Intervall</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelled images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers that grow, with commas between them. What a class has too few images for is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times that they are drawn anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished">Startwert</translation>
    </message>
    <message>
        <source>The same seed draws the same images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What learns from them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is measured on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test, or half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its reference labels. Without any in test, half of each class is kept out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line of all labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelled images at most that it learns from; 0: no such line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what learns from them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images per class: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero-shot: %1 (%2) on %3 images, %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With all %1 labels: %2 (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, since a class has fewer labelled images: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes without a labelled image to draw: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>few-shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postil::ui::FigureView</name>
    <message>
        <source>cannot be written</source>
        <translation type="unfinished">kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.svg *.png *.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postil::ui::FilterBar</name>
    <message>
        <source>name or id</source>
        <translation type="unfinished">Name oder Nummer</translation>
    </message>
    <message>
        <source>Search by name or id</source>
        <translation type="unfinished">Nach Name oder Nummer suchen</translation>
    </message>
    <message>
        <source>Thumbnail size</source>
        <translation type="unfinished">Größe der Vorschaubilder</translation>
    </message>
</context>
<context>
    <name>postil::ui::FindingsTable</name>
    <message>
        <source>95 % interval %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures per class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished">Klasse</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished">Genauigkeit</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation type="unfinished">AUC</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs images with and without it, and probabilities</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postil::ui::FineTuneDialog</name>
    <message>
        <source>Fine-tune CLIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains a model on captions made from labels. Images of the test split are kept out and say what it brought, before and after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished">Trainieren</translation>
    </message>
    <message>
        <source>Nothing trained yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is written into the folder and can be used at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image tower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text tower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decoupled, as CLIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>l2, plain Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tuned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss against epoch</source>
        <translation type="unfinished">Verlust je Epoche</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tested on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished">Bilder</translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation type="unfinished">95-%-Intervall</translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished">Training</translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished">Modell</translation>
    </message>
    <message>
        <source>To begin with; more under Project, Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best by validation loss is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished">Stapel</translation>
    </message>
    <message>
        <source>Pairs of image and caption that the loss compares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished">Lernrate</translation>
    </message>
    <message>
        <source>Adam&apos;s; the study&apos;s is 5e-5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other tower stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished">keiner</translation>
    </message>
    <message>
        <source>Without classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept out of the training, commas between them: what it says of them it was never told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished">Startwert</translation>
    </message>
    <message>
        <source>The same seed trains the same model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished">Verlust</translation>
    </message>
    <message>
        <source>Zero-shot accuracy on images that did not train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to my models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose labelled sources: MedMNIST files or folders of classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model to begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder for the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped after %1 epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same folder goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (kept out)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch %1 of %2 is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is among your models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with random weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every equal caption of a batch is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move, turn, expose images a little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That a batch is computed in, to save memory; the loss stays that of the whole batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two steps: a tenth at half and at three quarters of the epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of every weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the gradient or in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: the plain loss, one caption per image</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished">CSV</translation>
    </message>
    <message>
        <source>one row per image, every voice</source>
        <translation type="unfinished">eine Zeile je Bild, jede Stimme</translation>
    </message>
    <message>
        <source>Class folders</source>
        <translation type="unfinished">Klassenordner</translation>
    </message>
    <message>
        <source>split / class / file</source>
        <translation type="unfinished">Teil / Klasse / Datei</translation>
    </message>
    <message>
        <source>MedMNIST npz</source>
        <translation type="unfinished">MedMNIST-npz</translation>
    </message>
    <message>
        <source>images and labels per split</source>
        <translation type="unfinished">Bilder und Labels je Teil</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation type="unfinished">Formate</translation>
    </message>
    <message>
        <source>Always written with it</source>
        <translation type="unfinished">Immer dabei</translation>
    </message>
    <message>
        <source>README.md, the data card</source>
        <translation type="unfinished">README.md, das Datenblatt</translation>
    </message>
    <message>
        <source>provenance.csv, manifest.json</source>
        <translation type="unfinished">provenance.csv, manifest.json</translation>
    </message>
    <message>
        <source>classes.txt, SHA256SUMS</source>
        <translation type="unfinished">classes.txt, SHA256SUMS</translation>
    </message>
</context>
<context>
    <name>postil::ui::GoldAnswers</name>
    <message>
        <source>X  None of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S  Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blind answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered gold images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backspace or Ctrl+Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation type="unfinished">%1: %2 {1 ?}</translation>
    </message>
    <message>
        <source>Every image of the gold set is answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This image cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 answered: tuning %3 of %4, reporting %5 of %6</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postil::ui::GoldDialog</name>
    <message>
        <source>Gold: images answered blind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without reference labels, only answers that were given blind tell how right the voices are. A third of the images is for choosing, the rest reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image is drawn yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images are drawn at random among all. They stay in the gold set for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw further images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished">Bilder</translation>
    </message>
    <message>
        <source>Drawn at random among the images that are not in the gold set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no split</source>
        <translation type="unfinished">ohne Teil</translation>
    </message>
    <message>
        <source>Of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the images of one split only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 images are left to draw from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has the project open for writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no images yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gold answer is one class. This project has several classes per image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no classes to answer with yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Only %n image(s) are left to draw from.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <source>is not NUMBER=CLASS</source>
        <translation>ist nicht ZAHL=KLASSE</translation>
    </message>
    <message>
        <source>gives a label a second class</source>
        <translation>gibt einem Label eine zweite Klasse</translation>
    </message>
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
        <source>0=normal, 1=pneumonia; two on one class merge them</source>
        <translation>0=normal, 1=pneumonia; zwei auf eine Klasse vereinigen sie</translation>
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
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postil::ui::JointDialog</name>
    <message>
        <source>Joint classifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One network over many labelled data sets, their classes side by side. Multi-label sets join with an output and a loss of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished">Trainieren</translation>
    </message>
    <message>
        <source>Nothing trained yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUC and accuracy per epoch, overall and per data set; the best validation AUC is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelled sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every source as often as every other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUC against epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Val. AUC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Val. accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test AUC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished">Training</translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input size</source>
        <translation type="unfinished">Eingabegröße</translation>
    </message>
    <message>
        <source>Pixels, square; other images are resized</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished">Stapel</translation>
    </message>
    <message>
        <source>Images per step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished">Startwert</translation>
    </message>
    <message>
        <source>The same seed trains the same network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose labelled sources: MedMNIST files or folders of classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder for the results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped after %1 epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same folder goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch %1 of %2 is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by input size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for 28 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for 224 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights to begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.pt *.pth *.bin)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD</source>
        <translation type="unfinished">SGD</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation type="unfinished">Adam</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy against epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>safetensors or a torchvision state_dict; empty: random ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUC</source>
        <translation type="unfinished">AUC</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished">Genauigkeit</translation>
    </message>
    <message>
        <source>From random weights, unless a file is named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures from 96 pixels on get those for 224</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All are trained; the best by validation AUC is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation type="unfinished">Optimierer</translation>
    </message>
    <message>
        <source>The study&apos;s is Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished">Lernrate</translation>
    </message>
    <message>
        <source>At the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two steps: a tenth at half and at three quarters of the epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoupled with AdamW</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captions only name the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per class and split, drawn at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: what the data set&apos;s labels mean, in words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postil::ui::LineChart</name>
    <message>
        <source>%1: %2 at %3, %4 at %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished">%1: %2</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
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
        <translation>Genauigkeit der Aussage</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished">Klassen</translation>
    </message>
    <message>
        <source>each answered for itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All answers right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1, mean of the classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1, all answers together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUC, mean of the classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a class to see the images on which this voice is wrong about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the voice is wrong on %2 images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong about %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postil::ui::MeasuredFigures</name>
    <message>
        <source>CLIP</source>
        <translation type="unfinished">CLIP</translation>
    </message>
    <message>
        <source>Refiner</source>
        <translation type="unfinished">Verfeinerer</translation>
    </message>
    <message>
        <source>Labels as they stand</source>
        <translation type="unfinished">Labels, wie sie sind</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Get models and images…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postil::ui::NetDrawing</name>
    <message>
        <source>Layers of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 parameters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postil::ui::NetworkActs</name>
    <message>
        <source>Label new images…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the refiner…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreadable files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no trained refiner yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the network of run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelling new images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting the refiner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. In %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; %1 could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new images labelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network of run %1 is exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postil::ui::PathField</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished">Wählen …</translation>
    </message>
</context>
<context>
    <name>postil::ui::PredictDialog</name>
    <message>
        <source>Images to label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label new images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the network of run %1. They do not become part of the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of the labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row for each image: file_name, label, confidence, and the probability of each class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file of this name; it is replaced once every image is labelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no file can be written there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postil::ui::PretrainingDialog</name>
    <message>
        <source>Study: caption pretraining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classifiers on embeddings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captions from labels, a model tuned on them, and classifiers on its embeddings beside a network that never saw text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A classifier on a model&apos;s embeddings beside a network that never saw text, on the same images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing compared yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each is trained on the training split; the best epoch by validation AUC counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tested on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished">Bilder</translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation type="unfinished">95-%-Intervall</translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Val. AUC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Val. accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test AUC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished">Training</translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished">Modell</translation>
    </message>
    <message>
        <source>More under Project, Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs of the tuning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study&apos;s are ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs of classifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network that learns from the pixels alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished">Startwert</translation>
    </message>
    <message>
        <source>The same seed gives the same report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero-shot accuracy before and after the tuning, on images that did not train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classifiers, best epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose labelled sources: MedMNIST files or folders of classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model to begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder for the results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same folder goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on embeddings of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, never saw text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is written.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n caption(s) · %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switched on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two versions of the captions side by side. Runs keep the captions they were made with; more can be kept by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing compared yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two versions. Either can be made the present one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captions that differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished">Klasse</translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the present captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No version of the captions is kept yet. Label all images, or keep the captions as a prompt set on the Captions page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two different versions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>modality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>instead of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two versions say the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) differ.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Labels are not compared: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 images change their label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy on %1: %2 (%3) before, %4 (%5) after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the present captions now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Z in the window takes that back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These classes are gone, their captions stayed behind: %1</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generalised (GCE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early learning (ELR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation type="unfinished">Validierungsverlust</translation>
    </message>
    <message>
        <source>Agreement with people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuning images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes are grades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left and right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top and bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most confident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished">Verlust</translation>
    </message>
    <message>
        <source>Cross-entropy in the study; the other two learn less from labels that do not fit the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>q of GCE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 would be cross-entropy, 1 is the mean absolute error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory of ELR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long earlier predictions count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of ELR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the part that holds on to earlier predictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most confident: of each class equally many, 30 % of an even share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An image that you decided counts so much more than one that a machine labelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation loss, as in the study, sees CLIP&apos;s labels alone. Agreement with people keeps a part of your decisions out of the training to compare with. Tuning images: tuning gold, else reference labels of the val split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share spread over all classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balanced: rare classes weigh as much as frequent ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learns the steps between grades in the order of the classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the images. Left is not right in a body: think twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift</source>
        <translation type="unfinished">Umschalt</translation>
    </message>
    <message>
        <source>At most, as a share of the side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most, in degrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest change of contrast and brightness</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the training: the best epoch so far becomes the run</source>
        <translation type="unfinished"></translation>
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
        <source>run in use</source>
        <translation>verwendeter Lauf</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-1 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as ImageNet&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by input size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for 28 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for 224 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shallow CNN: two convolutions and three linear layers, as in the study. Another model brings its usual settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels, square; other images are resized by area. 0: the project&apos;s most frequent size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convolutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels x kernel of each one, with commas; none for none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs of each linear layer before the last, with commas; none for none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before linear layers; 0.5 in the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For small or for large pictures; by input size: large from 96 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File to begin with: safetensors, or a torchvision state_dict; empty: random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the learning rate. Two steps: a tenth from half of the epochs on, a hundredth from three quarters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 in the study</source>
        <translation type="unfinished">0,001 in der Studie {0 ?}</translation>
    </message>
    <message>
        <source>What the network gets; 0 to 1 in the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file of weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.pt *.pth *.bin)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A head on the embeddings that CLIP labelled with, trained on all of CLIP&apos;s labels, corrects next to nothing: CLIP&apos;s rule is itself linear in them, and the head learns it again. Give it something else: the most confident labels of each class, your own decisions, or look at the pixels with a CNN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation type="unfinished">%1 Parameter</translation>
    </message>
    <message>
        <source>There is no such network</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished">Gleich</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these</source>
        <translation type="unfinished">Keine davon</translation>
    </message>
    <message>
        <source>Caption off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds %2 of the images. Its captions may fit everything. What would change:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview, nothing is applied yet. %1: %2 labels change, the largest class holds %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy %1 points, from %2 to %3 (%4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave everything as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postil::ui::ResultView</name>
    <message>
        <source>Labels per class</source>
        <translation type="unfinished">Labels je Klasse</translation>
    </message>
    <message>
        <source>Images that changed sides</source>
        <translation type="unfinished">Bilder, die die Seite wechselten</translation>
    </message>
    <message>
        <source>Images of each class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open all in Review</source>
        <translation type="unfinished">Alle unter Durchsehen öffnen</translation>
    </message>
    <message>
        <source>Open all images that changed sides in Review</source>
        <translation type="unfinished">Alle Bilder, die die Seite wechselten, unter Durchsehen öffnen</translation>
    </message>
    <message>
        <source>surest</source>
        <translation type="unfinished">sicherste</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation type="unfinished">zweifelhafte</translation>
    </message>
    <message>
        <source>random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images of each class: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of these</source>
        <translation type="unfinished">keine davon</translation>
    </message>
    <message>
        <source>tick: %1    %2 images</source>
        <translation type="unfinished">Strich: %1    %2 Bilder</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation type="unfinished">%1 Bilder</translation>
    </message>
    <message>
        <source>%1 images changed sides</source>
        <translation type="unfinished">%1 Bilder wechselten die Seite</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished">seit %1</translation>
    </message>
    <message>
        <source>CLIP says %1</source>
        <translation type="unfinished">CLIP sagt %1</translation>
    </message>
    <message>
        <source>CLIP says none of these</source>
        <translation type="unfinished">CLIP sagt keine davon</translation>
    </message>
    <message>
        <source>Changed sides since %1</source>
        <translation type="unfinished">Seitenwechsel seit %1</translation>
    </message>
</context>
<context>
    <name>postil::ui::ReturnsPanel</name>
    <message>
        <source>set %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero-shot runs</source>
        <translation type="unfinished">Zero-Shot-Läufe</translation>
    </message>
    <message>
        <source>Prompt sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare prompt sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished">Läufe</translation>
    </message>
    <message>
        <source>Double click or Enter: make these captions the present ones. Ctrl+Z takes that back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished">Verwendet</translation>
    </message>
    <message>
        <source>Double click or Enter: use the labels of this run</source>
        <translation type="unfinished">Doppelklick oder Eingabe: die Labels dieses Laufs verwenden</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished">noch keine</translation>
    </message>
</context>
<context>
    <name>postil::ui::ReviewFilterBar</name>
    <message>
        <source>not yet decided</source>
        <translation type="unfinished">noch nicht entschieden</translation>
    </message>
    <message>
        <source>Most doubtful first</source>
        <translation type="unfinished">Zweifelhafteste zuerst</translation>
    </message>
    <message>
        <source>Surest first</source>
        <translation type="unfinished">Sicherste zuerst</translation>
    </message>
    <message>
        <source>By file name</source>
        <translation type="unfinished">Nach Dateiname</translation>
    </message>
    <message>
        <source>Any split</source>
        <translation type="unfinished">Jeder Teil</translation>
    </message>
    <message>
        <source>no split</source>
        <translation type="unfinished">ohne Teil</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation type="unfinished">%1 gewählt</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same for class 11 to 20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no to class 1 to 10 (with Shift 11 to 20)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no to every class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take the model&apos;s answers for the classes left open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no to the class of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of them</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logit scale, 1 / temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>softmax(scale · cosine). 1 / scale is the temperature; it makes labels surer or less sure, never others. Automatic: the scale of the preset or of the calibration, else the model&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels are moved until classes have the shares that you give (Sinkhorn&apos;s iteration)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use: %1, temperature %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 images get no class</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postil::ui::Shots</name>
    <message>
        <source>the folder cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labelling the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an X-ray of a %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labelling again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>the training stored no run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends after 2,113 of 5,820 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not there or cannot be pressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translation>kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>takes more than %1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postil::ui::SimilarityChart</name>
    <message>
        <source>Best similarity of the images, with the threshold of “none of these”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the line, or move it with the arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threshold %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known once images are encoded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best similarity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postil::ui::SkippedDialog</name>
    <message>
        <source>Unreadable files</source>
        <translation>Unlesbare Dateien</translation>
    </message>
    <message>
        <source>Every file that was added in this sitting could be read.</source>
        <translation>Jede Datei, die in dieser Sitzung hinzukam, war lesbar.</translation>
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
</context>
<context>
    <name>postil::ui::SourceList</name>
    <message>
        <source>MedMNIST file…</source>
        <translation type="unfinished">MedMNIST-Datei …</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away</source>
        <translation type="unfinished">Wegnehmen</translation>
    </message>
    <message>
        <source>Take what is chosen out of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MedMNIST files</source>
        <translation type="unfinished">MedMNIST-Dateien</translation>
    </message>
    <message>
        <source>MedMNIST (*.npz)</source>
        <translation type="unfinished">MedMNIST (*.npz)</translation>
    </message>
    <message>
        <source>Folder of images</source>
        <translation type="unfinished">Bilderordner</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against known answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy of the labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion of the labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known once the images are labelled.</source>
        <translation type="unfinished">Bekannt, sobald die Bilder beschriftet sind.</translation>
    </message>
    <message>
        <source>No answer is known that captions may be chosen by. Draw a gold set (Run → Gold) and answer its tuning part, or bring in reference labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation type="unfinished">%1 Bilder</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points, from %1 to %2 (95 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on %1. These images may steer; Measure reports on others.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postil::ui::StudyDialog</name>
    <message>
        <source>Study: automatic annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources that are one class each: zero-shot labels, a CNN trained on them, the experiment repeated, and a report of it all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No report yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two sources or more; the first study took BreastMNIST and ChestMNIST.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources, one class each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice</source>
        <translation type="unfinished">Stimme</translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished">Bilder</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished">Genauigkeit</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation type="unfinished">95-%-Intervall</translation>
    </message>
    <message>
        <source>Macro-F1</source>
        <translation type="unfinished">Makro-F1</translation>
    </message>
    <message>
        <source>Caption of every class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{class} is the name of the file or folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per class; a source with fewer images than both numbers gives 70 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per class</source>
        <translation type="unfinished">Je Klasse</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished">Startwert</translation>
    </message>
    <message>
        <source>The same seed gives the same report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two sources or more, one per class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder for the results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same folder goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 repetitions: the CNN gains %2 points of accuracy over CLIP alone (95 % %3 to %4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CLIP, training images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CLIP, test images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CNN, test images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postil::ui::T</name>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
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
    <name>postil::ui::ThumbnailGrid</name>
    <message>
        <source>selected</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation type="unfinished">1 Bild</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation type="unfinished">%1 Bilder</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postil::ui::VoicesPanel</name>
    <message>
        <source>Voices</source>
        <translation type="unfinished">Stimmen</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation type="unfinished">Stimme</translation>
    </message>
    <message>
        <source>Accuracy against the yardstick</source>
        <translation type="unfinished">Genauigkeit am Maßstab</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished">Genauigkeit</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation type="unfinished">95-%-Intervall</translation>
    </message>
    <message>
        <source>Macro-F1</source>
        <translation type="unfinished">Makro-F1</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation type="unfinished">AUC</translation>
    </message>
    <message>
        <source>Quadratic kappa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa in which a grade that is twice as far off weighs four times as much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, run %2</source>
        <translation type="unfinished">%1, Lauf %2</translation>
    </message>
    <message>
        <source>%1: accuracy %2, %3</source>
        <translation type="unfinished">%1: Genauigkeit %2, %3</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch this caption off or on for all images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No captions yet: classes speak with their names.</source>
        <translation type="unfinished">Noch keine Bildtexte: Klassen sprechen mit ihrem Namen.</translation>
    </message>
</context>
<context>
    <name>postil::ui::Work</name>
    <message>
        <source>C&amp;andidates for the labels…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cali&amp;bration…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare &amp;encoders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Prompt sets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Gold: answer images blind…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A &amp;few labelled images…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;epeated experiment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captions from &amp;labels…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine-&amp;tune CLIP…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Joint classifier…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cl&amp;assifiers on embeddings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tests of the clai&amp;ms…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Study: automatic annotation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study: caption &amp;pretraining…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postil::ui::WorkDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was finished is kept where the work keeps anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It failed:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping</source>
        <translation type="unfinished">hält an</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished">Anhalten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished">%1 von %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished">noch %1</translation>
    </message>
</context>
</TS>
