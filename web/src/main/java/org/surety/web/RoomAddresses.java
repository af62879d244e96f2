package org.surety.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;
import java.util.List;

/** The addresses of this machine in its own network, in numbers. */
final class RoomAddresses {

    private RoomAddresses() {}

    /** Those of the fourth version that are up, the likeliest first; that of the machine itself where it has none. */
    static List<String> ofThisMachine() {
        try {
            List<String> found = Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                    .filter(RoomAddresses::isUp)
                    .flatMap(it -> Collections.list(it.getInetAddresses()).stream())
                    .filter(Inet4Address.class::isInstance).filter(it -> !it.isLoopbackAddress())
                    .sorted((one, other) -> Boolean.compare(other.isSiteLocalAddress(), one.isSiteLocalAddress()))
                    .map(InetAddress::getHostAddress).distinct().toList();
            return found.isEmpty() ? List.of("127.0.0.1") : found;
        } catch (SocketException unknown) {
            return List.of("127.0.0.1");
        }
    }

    private static boolean isUp(NetworkInterface it) {
        try {
            return it.isUp() && !it.isLoopback() && !it.isVirtual();
        } catch (SocketException unknown) {
            return false;
        }
    }
}
