import java.io.BufferedInputStream;
import java.io.FileInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** The same limit with the streaming parser of the JDK: elements are counted, attributes are not looked at. */
public final class ParseXML {
    public static void main(String[] arguments) throws Exception {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        long elements = 0;
        try (BufferedInputStream input = new BufferedInputStream(new FileInputStream(arguments[0]), 1 << 18)) {
            XMLStreamReader reader = factory.createXMLStreamReader(input);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) elements++;
            }
        }
        System.out.println(elements);
    }
}
