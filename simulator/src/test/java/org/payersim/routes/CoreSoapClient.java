package org.payersim.routes;

import jakarta.xml.soap.MessageFactory;
import jakarta.xml.soap.SOAPConnection;
import jakarta.xml.soap.SOAPConnectionFactory;
import jakarta.xml.soap.SOAPConstants;
import jakarta.xml.soap.SOAPElement;
import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPMessage;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.namespace.QName;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A client of a payer's SOAP, made of SAAJ.
 *
 * @param uri where it posts
 */
record CoreSoapClient(String uri) {
  static final String CORE = "http://www.caqh.org/SOAP/WSDL/CORERule2.2.0.xsd";
  private static final String SECURITY =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

  Map<String, String> call(String element, Map<String, String> fields) throws Exception {
    return call(message(SOAPConstants.SOAP_1_2_PROTOCOL, element, fields, CorePayer.PASSWORD));
  }

  static SOAPMessage message(
      String protocol, String element, Map<String, String> fields, String password)
      throws SOAPException {
    SOAPMessage message = MessageFactory.newInstance(protocol).createMessage();
    SOAPElement token =
        message
            .getSOAPHeader()
            .addChildElement(new QName(SECURITY, "Security", "wsse"))
            .addChildElement("UsernameToken", "wsse");
    token.addChildElement("Username", "wsse").setTextContent("harbor");
    token.addChildElement("Password", "wsse").setTextContent(password);
    SOAPElement envelope = message.getSOAPBody().addChildElement(new QName(CORE, element, "core"));
    for (Map.Entry<String, String> field : fields.entrySet()) {
      envelope.addChildElement(field.getKey()).setTextContent(field.getValue());
    }
    return message;
  }

  Map<String, String> call(SOAPMessage message) throws Exception {
    SOAPConnection connection = SOAPConnectionFactory.newInstance().createConnection();
    try {
      SOAPMessage answer = connection.call(message, uri);
      Map<String, String> fields = new LinkedHashMap<>();
      Element envelope = (Element) answer.getSOAPBody().getElementsByTagNameNS(CORE, "*").item(0);
      fields.put("element", envelope.getLocalName());
      NodeList children = envelope.getChildNodes();
      for (int i = 0; i < children.getLength(); i++) {
        fields.put(children.item(i).getNodeName(), children.item(i).getTextContent());
      }
      return fields;
    } finally {
      connection.close();
    }
  }
}
