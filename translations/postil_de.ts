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
            <source>has duplicate class names: the sub-folders '%1' and '%2'</source>
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
            <source>the source's folder is not there any more</source>
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
            <source>holds elements of type '%1'</source>
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
            <source>is not an npz file: it is no zip archive</source>
            <translation>ist keine npz-Datei: kein Zip-Archiv</translation>
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
            <source>has %1 entries, too many for an npz file</source>
            <translation>hat %1 Einträge, zu viele für eine npz-Datei</translation>
        </message>
        <message>
            <source>the archive's directory is damaged</source>
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
            <source>is no export of Postil: its %1 is another program's</source>
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
            <source>multi-label projects cannot be written in this format yet</source>
            <translation>Projekte mit mehreren Labels je Bild lassen sich in diesem Format noch nicht schreiben</translation>
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
            <source>'%1' is none of the classes</source>
            <translation>„%1“ ist keine der Klassen</translation>
        </message>
        <message>
            <source>label '%1' and label_id '%2' do not belong together</source>
            <translation>Label „%1“ und label_id „%2“ gehören nicht zusammen</translation>
        </message>
        <message>
            <source>'%1' is no confidence</source>
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
            <source>reads back as '%1', labels.csv says '%2'</source>
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>is no vocabulary file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the compressed data is damaged or cut off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is too large for a vocabulary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the vocabulary lacks &lt;|startoftext|&gt; or &lt;|endoftext|&gt;</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is no vocabulary of OpenAI's: %1 lines instead of %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>line %1 is no merge of two pieces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is no JSON object of tokens: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the token '%1' has no id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>vocabulary</source>
            <translation>Vokabular</translation>
        </message>
        <message>
            <source>%1 pieces are fewer than the %2 that spell every text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the cache folder cannot be created</source>
            <translation type="unfinished" />
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
            <source>'%1' is none of auto, cpu, cuda, cuda:N</source>
            <translation>„%1“ ist keines von auto, cpu, cuda, cuda:N</translation>
        </message>
        <message>
            <source>'%1' is no refiner; there is: shallow-cnn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is neither 1 nor 3</source>
            <translation>%1 ist weder 1 noch 3</translation>
        </message>
        <message>
            <source>%1 does not divide the image size %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 and %2 more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is %2 instead of %3</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 tensors are missing: %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>does not fit config.json: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has values that are not finite (NaN or infinite): %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no such encoder: neither a folder nor a bundled model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is no CLIP model in Hugging Face's layout (no config.json beside model.safetensors)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has no model.safetensors</source>
            <translation>hat keine model.safetensors</translation>
        </message>
        <message>
            <source>no vocabulary: give one with --vocab or POSTIL_VOCAB, or put vocab.json and merges.txt beside the weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the vocabulary has ids up to %1, the model knows %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the vocabulary ends texts with the id %1, config.json with %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the picture is empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a picture of %1 × %2 is not what the image tower takes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is too large for a configuration</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is no JSON object: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>must be a whole number from %1 to %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>must be a number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>'%1' is not supported</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 does not divide hidden_size %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the model type '%1' is not supported (clip is)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>prepares pictures of %1 pixels, the image tower takes %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>only bicubic resizing (resample 3) is supported</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>image_mean and image_std must be three numbers each</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>image_std must be above 0</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tensor '%1' has a size or an offset that is no whole number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tensor '%1' has a negative size or offset</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the header has '%1' twice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>'%1' has the field '%2' twice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the header is no JSON (at byte %1)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the header is no JSON object of tensors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the header's entry '%1' is not as the format demands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tensor '%1' lacks dtype, shape or data_offsets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tensor '%1' has the type %2, which is not supported</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the shape of tensor '%1' overflows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the shape of tensor '%1' does not fit its data_offsets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this is a Git LFS pointer, not the weights: fetch them with git lfs pull</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this is a web page, not the weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no safetensors file: %1 bytes are too few</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no safetensors file: the header's length does not fit the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no safetensors file: the header does not start with '{'</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tensor '%1' overlaps another</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unused bytes before tensor '%1'</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the file is cut off: %1 of %2 bytes of tensors are there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 bytes follow the last tensor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no such file</source>
            <translation>keine solche Datei</translation>
        </message>
        <message>
            <source>no weight_map in the index</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>'%1' is no file name of a shard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tensor '%1' should be in this shard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tensor '%1' has a type that cannot be stored</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>GPU %1</source>
            <translation>GPU %1</translation>
        </message>
        <message numerus="yes">
            <source>there is no '%1'; this machine has %n GPU(s)</source>
            <translation>
                <numerusform>„%1“ gibt es nicht; dieser Rechner hat %n GPU</numerusform>
                <numerusform>„%1“ gibt es nicht; dieser Rechner hat %n GPUs</numerusform>
            </translation>
        </message>
        <message>
            <source>there is no '%1': LibTorch sees no GPU</source>
            <translation>„%1“ gibt es nicht: LibTorch sieht keine GPU</translation>
        </message>
        <message>
            <source>cannot be made</source>
            <translation>kann nicht angelegt werden</translation>
        </message>
        <message>
            <source>stopped in epoch %1; the same command goes on from there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>training</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>the loss is no number in epoch %1; take a smaller learning rate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training, epoch %1</source>
            <translation>Training, Epoche %1</translation>
        </message>
        <message>
            <source>%1 belongs to another training and is replaced</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>going on after epoch %1</source>
            <translation>geht nach Epoche %1 weiter</translation>
        </message>
        <message>
            <source>needs at least two images, each with a list of captions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is no refiner of this program: its metadata does not describe one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tensor '%1' is missing or has another shape</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>holds tensors that this network does not have</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>holds weights that are not finite</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
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
            <translation type="unfinished" />
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
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>takes images of %1 × %1 pixels with %2 channels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not a whole checkpoint of this network</source>
            <translation type="unfinished" />
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
            <source>caption '%1' added</source>
            <translation>Bildtext „%1“ hinzugefügt</translation>
        </message>
        <message>
            <source>caption '%1' changed</source>
            <translation>Bildtext „%1“ geändert</translation>
        </message>
        <message>
            <source>caption '%1' switched on</source>
            <translation>Bildtext „%1“ eingeschaltet</translation>
        </message>
        <message>
            <source>caption '%1' switched off</source>
            <translation>Bildtext „%1“ ausgeschaltet</translation>
        </message>
        <message>
            <source>caption '%1' removed</source>
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
            <source>class '%1' added</source>
            <translation>Klasse „%1“ hinzugefügt</translation>
        </message>
        <message>
            <source>classes of a source: %1</source>
            <translation>Klassen einer Quelle: %1</translation>
        </message>
        <message>
            <source>renamed '%1' to '%2'</source>
            <translation>„%1“ in „%2“ umbenannt</translation>
        </message>
        <message>
            <source>a class cannot be merged into itself</source>
            <translation>eine Klasse kann nicht mit sich selbst vereinigt werden</translation>
        </message>
        <message>
            <source>merged '%1' into '%2'</source>
            <translation>„%1“ mit „%2“ vereinigt</translation>
        </message>
        <message>
            <source>class '%1' removed</source>
            <translation>Klasse „%1“ entfernt</translation>
        </message>
        <message>
            <source>the history has an event of an unknown kind '%1'</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the history has a decision '%1' that cannot be read</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
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
            <source>source class '%1' connected</source>
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>the guard against '%2' on table '%1' is gone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>history step %1 (%2) was changed after it was written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>event %1 does not follow from the one before it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the decision about %1 is not the one in its history</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the decision about image number %1 is missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>run %1: block %2 of its predictions has the wrong size</source>
            <translation type="unfinished" />
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
            <source>the class '%1' is named twice</source>
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>is open for reading only</source>
            <translation>ist nur zum Lesen geöffnet</translation>
        </message>
        <message>
            <source>a transaction is open already</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the predictions of a run do not fit together</source>
            <translation type="unfinished" />
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
            <source>the source '%1' is in none of the data folders (%2)%3</source>
            <translation>die Quelle „%1“ liegt in keinem der Datenordner (%2)%3</translation>
        </message>
        <message>
            <source>there is no phantom '%1'</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has no class '%1'</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a class has no captions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the phrasing '%1' asks for {%2}, which has no words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>'%1' is none of folder, medmnist, phantoms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the source '%1' has no classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is no recipe: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>names no sources</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>there is no refiner's run to compare with the zero-shot labels; refine first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has no column '%1'</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>line %1 gives no class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>line %1: %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>line %1: there is no class '%2'</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its source is gone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stopped after %1 of %2 images; they stay encoded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Encoding</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the project has no images yet</source>
            <translation type="unfinished" />
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
            <source>has probabilities of some classes, but no column '%1'</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is no number from 0 to 1</source>
            <translation>ist keine Zahl von 0 bis 1</translation>
        </message>
        <message>
            <source>has an empty probability</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>has %1 images, fewer than the %2 to be taken</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has no label %1 to map to '%2'; it has %3 classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has no class '%1' to map to '%2'; it has: %3</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has to be at least 1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>gives every image one class, so --map has nothing to map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is itself a reference label, which --no-reference-labels forbids</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>maps label %1 to '%2'</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no source was given</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 was in the project already; its images are there twice now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this voice has no run yet</source>
            <translation>diese Stimme hat noch keinen Lauf</translation>
        </message>
        <message>
            <source>the folder cannot be made</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the project has no interrupted training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>does not describe a training of this program's version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this run was imported, its network is not here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this is a zero-shot run; a refiner's is needed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the network of run '%1' went with the project's cache folder; its labels are still there. Train again with the same settings and seed to get it back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its metadata names no classes or no input size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Labelling images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>there is no such preset; there are %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no class of this project is one of the preset's: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the project is open read-only; a run cannot be stored</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>learns one class per image; this project's images may have several</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>there are no zero-shot labels in use to learn from: label the images first, or name a run as teacher</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>run '%1' is a refiner's; a refiner learns from a zero-shot run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the project's classes have changed since the training was interrupted; train anew</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an image of the interrupted training is gone; train anew</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The run is stored, but its network is not, so it cannot label new images: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>names no split</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>'%1' is no preset; there is: auto-annotation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Train again with batches of 8 or smaller.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Train again with smaller batches, more epochs, or raw pixels (0-255) as input scale.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Train again with smaller batches, more epochs, or pixels / 255 as input scale.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All labels that the network could learn from are of one class. Look at the captions first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The network never left one class: it gives every image the same label. %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No gain here: on %1 images with reference labels the network is right in %2 %, the labels that it learned from in %3 %. It repairs what is inconsistent, not what is systematic.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No gain here: the network repeats every label that it learned from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>reading images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its source is not in the project</source>
            <translation type="unfinished" />
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
            <source>a project's name ends in .postil</source>
            <translation>der Name eines Projekts endet auf .postil</translation>
        </message>
        <message>
            <source>%1 is outside 40 to 1000000</source>
            <translation type="unfinished" />
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
            <source>Measuring on %1</source>
            <translation>Messung auf %1</translation>
        </message>
        <message>
            <source>there is no held-out image of '%1'</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 images and %2 captions train</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>epoch %1: loss %2, %3 s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>too few images to train on: %1 decided and %2 labelled by CLIP in split %3; one machine-labelled image or more is needed to validate, and another to train</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the class '%1' has no share</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>there is no class '%1'</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>must be above 0</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is a cosine: from -1 to 1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the share of '%1' must be above 0</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the shares add up to %1 instead of 1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the project has no classes yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stopped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has %1 channels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 was trained with just this already</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stopped before the first epoch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Preparing images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turns captions into labels of medical images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the sample project, making it if it is not there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seed of the sample project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dark theme, for this start only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take pictures of every page and dialog of the sample project, then end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A .postil project, or sources of a new one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>--seed: %1 is not a whole number</source>
            <translation type="unfinished" />
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
            <source>Labels per class</source>
            <translation>Labels je Klasse</translation>
        </message>
        <message>
            <source>Images that changed sides</source>
            <translation>Bilder, die die Seite wechselten</translation>
        </message>
        <message>
            <source>Most typical images of each class</source>
            <translation>Typischste Bilder jeder Klasse</translation>
        </message>
        <message>
            <source>Compares every image with the captions and stores the labels as a run (Ctrl+R)</source>
            <translation>Vergleicht jedes Bild mit den Bildtexten und speichert die Labels als Lauf (Strg+R)</translation>
        </message>
        <message>
            <source>Ctrl</source>
            <translation>Strg</translation>
        </message>
        <message>
            <source>label all images</source>
            <translation>alle Bilder beschriften</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>edit the caption or class name</source>
            <translation>Bildtext oder Klassennamen ändern</translation>
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
            <source>Classes and captions</source>
            <translation>Klassen und Bildtexte</translation>
        </message>
        <message>
            <source>labels</source>
            <translation>Labels</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Vorlage</translation>
        </message>
        <message>
            <source>Templates</source>
            <translation>Vorlagen</translation>
        </message>
        <message>
            <source>captions as they are, or: a photo of {}</source>
            <translation>Bildtexte, wie sie sind, oder: a photo of {}</translation>
        </message>
        <message>
            <source>Each caption is put in the place of {}. Several templates are separated by |</source>
            <translation>Jeder Bildtext tritt an die Stelle von {}. Mehrere Vorlagen trennt |</translation>
        </message>
        <message>
            <source>Presets</source>
            <translation>Vorgaben</translation>
        </message>
        <message>
            <source>Caption presets</source>
            <translation>Vorgegebene Bildtexte</translation>
        </message>
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
            <source>Space switches a caption off, Enter edits, Ctrl+Enter adds one</source>
            <translation>Leertaste schaltet einen Bildtext aus, Eingabe ändert, Strg+Eingabe fügt einen hinzu</translation>
        </message>
        <message>
            <source>New class</source>
            <translation>Neue Klasse</translation>
        </message>
        <message>
            <source>Name of the class</source>
            <translation>Name der Klasse</translation>
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
            <source>Open all in Review</source>
            <translation>Alle unter Durchsehen öffnen</translation>
        </message>
        <message>
            <source>Open all images that changed sides in Review</source>
            <translation>Alle Bilder, die die Seite wechselten, unter Durchsehen öffnen</translation>
        </message>
        <message>
            <source>Most typical of each class</source>
            <translation>Typischste jeder Klasse</translation>
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
            <source>Show the images that are %1</source>
            <translation>%1 Bilder zeigen</translation>
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
            <source>Edited since %1: label again to see what changes</source>
            <translation>Seit %1 geändert: neu beschriften, um zu sehen, was sich ändert</translation>
        </message>
        <message>
            <source>Labels of %1</source>
            <translation>Labels von %1</translation>
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
            <translation>Seitenwechsel seit %1</translation>
        </message>
        <message>
            <source>Reference %1, CLIP %2</source>
            <translation>Referenz %1, CLIP %2</translation>
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
            <source>Sources</source>
            <translation>Quellen</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Prüfungen</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>Klassen</translation>
        </message>
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
            <source>undecided</source>
            <translation>unentschieden</translation>
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
            <source>Images stay where they are.
Postil never writes into a source.</source>
            <translation>Bilder bleiben, wo sie sind.
Postil schreibt nie in eine Quelle.</translation>
        </message>
        <message>
            <source>name or id</source>
            <translation>Name oder Nummer</translation>
        </message>
        <message>
            <source>Search by name or id</source>
            <translation>Nach Name oder Nummer suchen</translation>
        </message>
        <message>
            <source>In order of import</source>
            <translation>Wie eingelesen</translation>
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
            <source>Thumbnail size</source>
            <translation>Größe der Vorschaubilder</translation>
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
            <source>official %1</source>
            <translation>offizielle %1</translation>
        </message>
        <message>
            <source>licence %1</source>
            <translation>Lizenz %1</translation>
        </message>
        <message>
            <source>The number is the key that gives this class. Click to rename, merge or remove.</source>
            <translation>Die Zahl ist die Taste, die diese Klasse gibt. Klicken, um umzubenennen, zu vereinigen oder zu entfernen.</translation>
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
        <message>
            <source>Any source</source>
            <translation>Jede Quelle</translation>
        </message>
        <message>
            <source>Any split</source>
            <translation>Jeder Teil</translation>
        </message>
        <message>
            <source>no split</source>
            <translation>ohne Teil</translation>
        </message>
        <message>
            <source>Any label</source>
            <translation>Jedes Label</translation>
        </message>
        <message>
            <source>no label</source>
            <translation>kein Label</translation>
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
            <source>has no config.json: a CLIP in the Hugging Face layout is needed</source>
            <translation>hat keine config.json: gebraucht wird ein CLIP im Aufbau von Hugging Face</translation>
        </message>
        <message>
            <source>has no model.safetensors</source>
            <translation>hat keine model.safetensors</translation>
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
            <source>Folder of a CLIP model (config.json, model.safetensors)</source>
            <translation>Ordner eines CLIP-Modells (config.json, model.safetensors)</translation>
        </message>
    </context>
    <context>
        <name>postil::ui::ExportPage</name>
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
            <translation>MedMNIST-npz</translation>
        </message>
        <message>
            <source>images and labels per split</source>
            <translation>Bilder und Labels je Teil</translation>
        </message>
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
            <source>no label, left out</source>
            <translation>ohne Label, fehlt</translation>
        </message>
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
            <source>Formats</source>
            <translation>Formate</translation>
        </message>
        <message>
            <source>Always written with it</source>
            <translation>Immer dabei</translation>
        </message>
        <message>
            <source>README.md, the data card</source>
            <translation>README.md, das Datenblatt</translation>
        </message>
        <message>
            <source>provenance.csv, manifest.json</source>
            <translation>provenance.csv, manifest.json</translation>
        </message>
        <message>
            <source>classes.txt, SHA256SUMS</source>
            <translation>classes.txt, SHA256SUMS</translation>
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
            <translation>Quelle</translation>
        </message>
        <message>
            <source>CLIP › refiner</source>
            <translation>CLIP › Verfeinerer</translation>
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
            <source>Source of the labels</source>
            <translation>Herkunft der Labels</translation>
        </message>
        <message>
            <source>Quality, stated in the card</source>
            <translation>Güte, wie sie im Datenblatt steht</translation>
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
            <source>%1 of %2 rows</source>
            <translation>%1 von %2 Zeilen</translation>
        </message>
        <message>
            <source>%1 right (%2) on %3 images with reference labels.</source>
            <translation>%1 richtig (%2) auf %3 Bildern mit Referenzlabels.</translation>
        </message>
        <message>
            <source>Not known: there are no reference labels to measure against, and the card says so.</source>
            <translation>Nicht bekannt: es gibt keine Referenzlabels zum Messen, und das Datenblatt sagt es.</translation>
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
            <translation>Bilder eines Patienten lassen sich nicht zusammenhalten. Das Datenblatt sagt es.</translation>
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
        <message>
            <source>%1 is not there any more</source>
            <translation>%1 gibt es nicht mehr</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>noch keine</translation>
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
            <source>Keep the source's own labels as reference labels</source>
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
            <source>MedMNIST file…</source>
            <translation>MedMNIST-Datei …</translation>
        </message>
        <message>
            <source>Folder of images…</source>
            <translation>Bilderordner …</translation>
        </message>
        <message>
            <source>Take away</source>
            <translation>Wegnehmen</translation>
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
        <message>
            <source>At most</source>
            <translation>Höchstens</translation>
        </message>
        <message>
            <source>Draws this many images of each source at random</source>
            <translation>Zieht so viele Bilder jeder Quelle zufällig</translation>
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
            <source>About Postil</source>
            <translation>Über Postil</translation>
        </message>
        <message>
            <source>&lt;b&gt;Postil %1&lt;/b&gt;&lt;br&gt;Captions become labels. You keep the last word.&lt;br&gt;&lt;br&gt;%2&lt;br&gt;GPL-3.0-or-later</source>
            <translation>&lt;b&gt;Postil %1&lt;/b&gt;&lt;br&gt;Aus Bildtexten werden Labels. Das letzte Wort haben Sie.&lt;br&gt;&lt;br&gt;%2&lt;br&gt;GPL-3.0-or-later</translation>
        </message>
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
        <message>
            <source>refiner</source>
            <translation>Verfeinerer</translation>
        </message>
        <message>
            <source>you</source>
            <translation>Sie</translation>
        </message>
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
            <source>Agreement between voices</source>
            <translation>Übereinstimmung der Stimmen</translation>
        </message>
        <message>
            <source>not accuracy: your queues hold the doubtful images, so agreement with you is low by design</source>
            <translation>keine Genauigkeit: in Ihren Listen stehen die zweifelhaften Bilder, deshalb ist die Übereinstimmung mit Ihnen mit Absicht gering</translation>
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
            <source>%1, run %2</source>
            <translation>%1, Lauf %2</translation>
        </message>
        <message>
            <source>%1: accuracy %2, %3</source>
            <translation>%1: Genauigkeit %2, %3</translation>
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
        <name>postil::ui::RefinePage</name>
        <message>
            <source>&lt;span style='color:%1'&gt;┄┄&lt;/span&gt; training&amp;nbsp;&amp;nbsp;&lt;span style='color:%2'&gt;━&lt;/span&gt; validation</source>
            <translation>&lt;span style='color:%1'&gt;┄┄&lt;/span&gt; Training&amp;nbsp;&amp;nbsp;&lt;span style='color:%2'&gt;━&lt;/span&gt; Validierung</translation>
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
            <source>“use” makes a run's labels those of everything undecided</source>
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
            <source>%1 parameters</source>
            <translation>%1 Parameter</translation>
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
            <source>stopped early</source>
            <translation>früh beendet</translation>
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
            <source>%1 parameters, input %2 × %2 × %3</source>
            <translation>%1 Parameter, Eingabe %2 × %2 × %3</translation>
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
            <source>Shallow CNN</source>
            <translation>Flaches CNN</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Two convolutions and three linear layers, as in the study</source>
            <translation>Zwei Faltungen und drei lineare Schichten, wie in der Studie</translation>
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
            <source>Pixels, square; other images are resized by area</source>
            <translation>Bildpunkte, quadratisch; andere Bilder werden flächentreu verkleinert</translation>
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
            <source>Images per step. With 32 the study's network often never leaves one class; 8 is the default</source>
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
            <source>Before each linear layer; 0.5 in the study</source>
            <translation>Vor jeder linearen Schicht; 0,5 in der Studie</translation>
        </message>
        <message>
            <source>Pixels</source>
            <translation>Bildpunkte</translation>
        </message>
        <message>
            <source>Divided by 255, or as they are</source>
            <translation>Durch 255 geteilt oder wie sie sind</translation>
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
        <message>
            <source>%1 (off)</source>
            <translation>%1 (aus)</translation>
        </message>
        <message>
            <source>No captions yet: classes speak with their names.</source>
            <translation>Noch keine Bildtexte: Klassen sprechen mit ihrem Namen.</translation>
        </message>
    </context>
    <context>
        <name>postil::ui::ReviewPage</name>
        <message>
            <source>Images of the queue</source>
            <translation>Bilder der Liste</translation>
        </message>
        <message>
            <source>not yet decided</source>
            <translation>noch nicht entschieden</translation>
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
            <translation>Jeder Teil</translation>
        </message>
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
            <source>They appear when a refiner was trained on CLIP's labels.</source>
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
            <source>%1 selected</source>
            <translation>%1 gewählt</translation>
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
            <source>pick from the model's best five</source>
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
            <source>No image has a reference label to compare with.</source>
            <translation>Kein Bild hat ein Referenzlabel zum Vergleichen.</translation>
        </message>
        <message>
            <source>rows: reference, columns: CLIP. Click a cell to see its images</source>
            <translation>Zeilen: Referenz, Spalten: CLIP. Eine Zelle anklicken, um ihre Bilder zu sehen</translation>
        </message>
        <message>
            <source>Zero-shot runs</source>
            <translation>Zero-Shot-Läufe</translation>
        </message>
        <message>
            <source>Against reference labels</source>
            <translation>Gegen Referenzlabels</translation>
        </message>
        <message>
            <source>Accuracy of the zero-shot labels</source>
            <translation>Genauigkeit der Zero-Shot-Labels</translation>
        </message>
        <message>
            <source>Confusion of the zero-shot labels</source>
            <translation>Verwechslungen der Zero-Shot-Labels</translation>
        </message>
        <message>
            <source>Runs to return to</source>
            <translation>Läufe zum Zurückkehren</translation>
        </message>
        <message>
            <source>Scoring</source>
            <translation>Wertung</translation>
        </message>
        <message>
            <source>the model's own</source>
            <translation>die des Modells</translation>
        </message>
        <message>
            <source>Logit scale</source>
            <translation>Logit-Skala</translation>
        </message>
        <message>
            <source>softmax(scale · cosine). 1 / scale is the temperature; it makes labels surer or less sure, never others</source>
            <translation>softmax(Skala · Kosinus). 1 / Skala ist die Temperatur; sie macht Labels sicherer oder unsicherer, nie andere</translation>
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
            <source>Every class has about as many images: each class's mean cosine is taken off first</source>
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
        <message>
            <source>“%1” holds %2 of the images.</source>
            <translation>„%1“ hat %2 der Bilder.</translation>
        </message>
        <message>
            <source>Its captions may fit everything. Make them narrower, or try equal proportions.</source>
            <translation>Ihre Bildtexte passen vielleicht auf alles. Machen Sie sie enger oder versuchen Sie gleiche Anteile.</translation>
        </message>
        <message>
            <source>Largest class holds %1. A warning appears above %2.</source>
            <translation>Die größte Klasse hat %1. Über %2 erscheint eine Warnung.</translation>
        </message>
        <message>
            <source>Known once the images are labelled.</source>
            <translation>Bekannt, sobald die Bilder beschriftet sind.</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
    </context>
    <context>
        <name>postil::ui::Shots</name>
        <message>
            <source>the folder cannot be made</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>opening the sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>labelling the sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an X-ray of a %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>labelling again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>training</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>the training stored no run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>exporting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ends after 2,113 of 5,820 bytes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not a picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not there or cannot be pressed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>did not open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cannot be written</source>
            <translation>kann nicht geschrieben werden</translation>
        </message>
        <message>
            <source>takes more than %1 s</source>
            <translation type="unfinished" />
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
    </context>
    <context>
        <name>postil::ui::VoicesTable</name>
        <message>
            <source>Three voices</source>
            <translation>Drei Stimmen</translation>
        </message>
    </context>
</TS>
