/* Long because the law of motion stands in each of the six stages of a step, unrolled; written by scripts/kernel.mjs, not by hand: the twin of src/flight/step.ts. */
#include <math.h>

static void flight_step(double *restrict w, const double *restrict law, const double *restrict air) {
const double mu = law[0];
const double oblate = law[1];
const double omega = law[2];
const double surface = law[3];
const double s1 = law[4];
const double s2 = law[5];
const double s3 = law[6];
const double plumb = law[7];
const double drag = law[8];
const double thrust = law[9];
const double rate = law[10];
const double ignition = law[11];
const double t = w[0];
const double h = w[10];
const double x1 = w[1];
const double vx1 = w[4];
const double ax1 = w[7];
const double y1 = w[2];
const double vy1 = w[5];
const double ay1 = w[8];
const double z1 = w[3];
const double vz1 = w[6];
const double az1 = w[9];
const double x2 = x1 + h * (0.2 * vx1);
const double vx2 = vx1 + h * (0.2 * ax1);
const double y2 = y1 + h * (0.2 * vy1);
const double vy2 = vy1 + h * (0.2 * ay1);
const double z2 = z1 + h * (0.2 * vz1);
const double vz2 = vz1 + h * (0.2 * az1);
const double r22 = x2*x2 + y2*y2 + z2*z2;
const double ra2 = sqrt(r22);
const double i12 = 1 / ra2;
const double i22 = i12 * i12;
const double u2 = z2 * z2 * i22;
const double q2 = oblate * i22;
const double g2 = -mu * i12 * i22;
const double p2 = g2 * (1 + q2 * (1 - 5 * u2));
double ax2 = p2 * x2;
double ay2 = p2 * y2;
double az2 = g2 * (1 + q2 * (3 - 5 * u2)) * z2;
double left2 = 1;
if (thrust != 0) {
left2 = 1 - rate * ((t + 0.2 * h) - ignition);
if (thrust > 0) {
const double wx2 = vx2 + omega * y2;
const double wy2 = vy2 - omega * x2;
const double push2 = thrust / (left2 * sqrt(wx2 * wx2 + wy2 * wy2 + vz2 * vz2));
ax2 += push2 * wx2;
ay2 += push2 * wy2;
az2 += push2 * vz2;
} else {
const double uz2 = plumb * z2;
const double push2 = -thrust / (left2 * sqrt(x2 * x2 + y2 * y2 + uz2 * uz2));
ax2 += push2 * x2;
ay2 += push2 * y2;
az2 += push2 * uz2;
}
}
if (drag != 0) {
double h2 = ra2 - surface * (1 + u2 * (s1 + u2 * (s2 + u2 * s3)));
if (h2 < 1000000) {
if (h2 < 0) h2 = 0;
h2 = h2 < 150000 ? h2 * 0.001 : 150 + (h2 - 150000) * 0.0001;
const int cell2 = (int)h2;
const double d2 = h2 - cell2;
int o2 = cell2 * 9;
if (d2 >= air[o2]) o2 += 4;
const double rho2 = air[o2 + 1] + d2 * (air[o2 + 2] + d2 * (air[o2 + 3] + d2 * air[o2 + 4]));
const double wx2 = vx2 + omega * y2;
const double wy2 = vy2 - omega * x2;
const double f2 = (drag * rho2 * sqrt(wx2 * wx2 + wy2 * wy2 + vz2 * vz2)) / left2;
ax2 -= f2 * wx2;
ay2 -= f2 * wy2;
az2 -= f2 * vz2;
}
}
const double x3 = x1 + h * ((3.0 / 40.0) * vx1 + (9.0 / 40.0) * vx2);
const double vx3 = vx1 + h * ((3.0 / 40.0) * ax1 + (9.0 / 40.0) * ax2);
const double y3 = y1 + h * ((3.0 / 40.0) * vy1 + (9.0 / 40.0) * vy2);
const double vy3 = vy1 + h * ((3.0 / 40.0) * ay1 + (9.0 / 40.0) * ay2);
const double z3 = z1 + h * ((3.0 / 40.0) * vz1 + (9.0 / 40.0) * vz2);
const double vz3 = vz1 + h * ((3.0 / 40.0) * az1 + (9.0 / 40.0) * az2);
const double r23 = x3*x3 + y3*y3 + z3*z3;
const double ra3 = sqrt(r23);
const double i13 = 1 / ra3;
const double i23 = i13 * i13;
const double u3 = z3 * z3 * i23;
const double q3 = oblate * i23;
const double g3 = -mu * i13 * i23;
const double p3 = g3 * (1 + q3 * (1 - 5 * u3));
double ax3 = p3 * x3;
double ay3 = p3 * y3;
double az3 = g3 * (1 + q3 * (3 - 5 * u3)) * z3;
double left3 = 1;
if (thrust != 0) {
left3 = 1 - rate * ((t + 0.3 * h) - ignition);
if (thrust > 0) {
const double wx3 = vx3 + omega * y3;
const double wy3 = vy3 - omega * x3;
const double push3 = thrust / (left3 * sqrt(wx3 * wx3 + wy3 * wy3 + vz3 * vz3));
ax3 += push3 * wx3;
ay3 += push3 * wy3;
az3 += push3 * vz3;
} else {
const double uz3 = plumb * z3;
const double push3 = -thrust / (left3 * sqrt(x3 * x3 + y3 * y3 + uz3 * uz3));
ax3 += push3 * x3;
ay3 += push3 * y3;
az3 += push3 * uz3;
}
}
if (drag != 0) {
double h3 = ra3 - surface * (1 + u3 * (s1 + u3 * (s2 + u3 * s3)));
if (h3 < 1000000) {
if (h3 < 0) h3 = 0;
h3 = h3 < 150000 ? h3 * 0.001 : 150 + (h3 - 150000) * 0.0001;
const int cell3 = (int)h3;
const double d3 = h3 - cell3;
int o3 = cell3 * 9;
if (d3 >= air[o3]) o3 += 4;
const double rho3 = air[o3 + 1] + d3 * (air[o3 + 2] + d3 * (air[o3 + 3] + d3 * air[o3 + 4]));
const double wx3 = vx3 + omega * y3;
const double wy3 = vy3 - omega * x3;
const double f3 = (drag * rho3 * sqrt(wx3 * wx3 + wy3 * wy3 + vz3 * vz3)) / left3;
ax3 -= f3 * wx3;
ay3 -= f3 * wy3;
az3 -= f3 * vz3;
}
}
const double x4 = x1 + h * ((44.0 / 45.0) * vx1 + (-56.0 / 15.0) * vx2 + (32.0 / 9.0) * vx3);
const double vx4 = vx1 + h * ((44.0 / 45.0) * ax1 + (-56.0 / 15.0) * ax2 + (32.0 / 9.0) * ax3);
const double y4 = y1 + h * ((44.0 / 45.0) * vy1 + (-56.0 / 15.0) * vy2 + (32.0 / 9.0) * vy3);
const double vy4 = vy1 + h * ((44.0 / 45.0) * ay1 + (-56.0 / 15.0) * ay2 + (32.0 / 9.0) * ay3);
const double z4 = z1 + h * ((44.0 / 45.0) * vz1 + (-56.0 / 15.0) * vz2 + (32.0 / 9.0) * vz3);
const double vz4 = vz1 + h * ((44.0 / 45.0) * az1 + (-56.0 / 15.0) * az2 + (32.0 / 9.0) * az3);
const double r24 = x4*x4 + y4*y4 + z4*z4;
const double ra4 = sqrt(r24);
const double i14 = 1 / ra4;
const double i24 = i14 * i14;
const double u4 = z4 * z4 * i24;
const double q4 = oblate * i24;
const double g4 = -mu * i14 * i24;
const double p4 = g4 * (1 + q4 * (1 - 5 * u4));
double ax4 = p4 * x4;
double ay4 = p4 * y4;
double az4 = g4 * (1 + q4 * (3 - 5 * u4)) * z4;
double left4 = 1;
if (thrust != 0) {
left4 = 1 - rate * ((t + 0.8 * h) - ignition);
if (thrust > 0) {
const double wx4 = vx4 + omega * y4;
const double wy4 = vy4 - omega * x4;
const double push4 = thrust / (left4 * sqrt(wx4 * wx4 + wy4 * wy4 + vz4 * vz4));
ax4 += push4 * wx4;
ay4 += push4 * wy4;
az4 += push4 * vz4;
} else {
const double uz4 = plumb * z4;
const double push4 = -thrust / (left4 * sqrt(x4 * x4 + y4 * y4 + uz4 * uz4));
ax4 += push4 * x4;
ay4 += push4 * y4;
az4 += push4 * uz4;
}
}
if (drag != 0) {
double h4 = ra4 - surface * (1 + u4 * (s1 + u4 * (s2 + u4 * s3)));
if (h4 < 1000000) {
if (h4 < 0) h4 = 0;
h4 = h4 < 150000 ? h4 * 0.001 : 150 + (h4 - 150000) * 0.0001;
const int cell4 = (int)h4;
const double d4 = h4 - cell4;
int o4 = cell4 * 9;
if (d4 >= air[o4]) o4 += 4;
const double rho4 = air[o4 + 1] + d4 * (air[o4 + 2] + d4 * (air[o4 + 3] + d4 * air[o4 + 4]));
const double wx4 = vx4 + omega * y4;
const double wy4 = vy4 - omega * x4;
const double f4 = (drag * rho4 * sqrt(wx4 * wx4 + wy4 * wy4 + vz4 * vz4)) / left4;
ax4 -= f4 * wx4;
ay4 -= f4 * wy4;
az4 -= f4 * vz4;
}
}
const double x5 = x1 + h * ((19372.0 / 6561.0) * vx1 + (-25360.0 / 2187.0) * vx2 + (64448.0 / 6561.0) * vx3 + (-212.0 / 729.0) * vx4);
const double vx5 = vx1 + h * ((19372.0 / 6561.0) * ax1 + (-25360.0 / 2187.0) * ax2 + (64448.0 / 6561.0) * ax3 + (-212.0 / 729.0) * ax4);
const double y5 = y1 + h * ((19372.0 / 6561.0) * vy1 + (-25360.0 / 2187.0) * vy2 + (64448.0 / 6561.0) * vy3 + (-212.0 / 729.0) * vy4);
const double vy5 = vy1 + h * ((19372.0 / 6561.0) * ay1 + (-25360.0 / 2187.0) * ay2 + (64448.0 / 6561.0) * ay3 + (-212.0 / 729.0) * ay4);
const double z5 = z1 + h * ((19372.0 / 6561.0) * vz1 + (-25360.0 / 2187.0) * vz2 + (64448.0 / 6561.0) * vz3 + (-212.0 / 729.0) * vz4);
const double vz5 = vz1 + h * ((19372.0 / 6561.0) * az1 + (-25360.0 / 2187.0) * az2 + (64448.0 / 6561.0) * az3 + (-212.0 / 729.0) * az4);
const double r25 = x5*x5 + y5*y5 + z5*z5;
const double ra5 = sqrt(r25);
const double i15 = 1 / ra5;
const double i25 = i15 * i15;
const double u5 = z5 * z5 * i25;
const double q5 = oblate * i25;
const double g5 = -mu * i15 * i25;
const double p5 = g5 * (1 + q5 * (1 - 5 * u5));
double ax5 = p5 * x5;
double ay5 = p5 * y5;
double az5 = g5 * (1 + q5 * (3 - 5 * u5)) * z5;
double left5 = 1;
if (thrust != 0) {
left5 = 1 - rate * ((t + (8.0 / 9.0) * h) - ignition);
if (thrust > 0) {
const double wx5 = vx5 + omega * y5;
const double wy5 = vy5 - omega * x5;
const double push5 = thrust / (left5 * sqrt(wx5 * wx5 + wy5 * wy5 + vz5 * vz5));
ax5 += push5 * wx5;
ay5 += push5 * wy5;
az5 += push5 * vz5;
} else {
const double uz5 = plumb * z5;
const double push5 = -thrust / (left5 * sqrt(x5 * x5 + y5 * y5 + uz5 * uz5));
ax5 += push5 * x5;
ay5 += push5 * y5;
az5 += push5 * uz5;
}
}
if (drag != 0) {
double h5 = ra5 - surface * (1 + u5 * (s1 + u5 * (s2 + u5 * s3)));
if (h5 < 1000000) {
if (h5 < 0) h5 = 0;
h5 = h5 < 150000 ? h5 * 0.001 : 150 + (h5 - 150000) * 0.0001;
const int cell5 = (int)h5;
const double d5 = h5 - cell5;
int o5 = cell5 * 9;
if (d5 >= air[o5]) o5 += 4;
const double rho5 = air[o5 + 1] + d5 * (air[o5 + 2] + d5 * (air[o5 + 3] + d5 * air[o5 + 4]));
const double wx5 = vx5 + omega * y5;
const double wy5 = vy5 - omega * x5;
const double f5 = (drag * rho5 * sqrt(wx5 * wx5 + wy5 * wy5 + vz5 * vz5)) / left5;
ax5 -= f5 * wx5;
ay5 -= f5 * wy5;
az5 -= f5 * vz5;
}
}
const double x6 = x1 + h * ((9017.0 / 3168.0) * vx1 + (-355.0 / 33.0) * vx2 + (46732.0 / 5247.0) * vx3 + (49.0 / 176.0) * vx4 + (-5103.0 / 18656.0) * vx5);
const double vx6 = vx1 + h * ((9017.0 / 3168.0) * ax1 + (-355.0 / 33.0) * ax2 + (46732.0 / 5247.0) * ax3 + (49.0 / 176.0) * ax4 + (-5103.0 / 18656.0) * ax5);
const double y6 = y1 + h * ((9017.0 / 3168.0) * vy1 + (-355.0 / 33.0) * vy2 + (46732.0 / 5247.0) * vy3 + (49.0 / 176.0) * vy4 + (-5103.0 / 18656.0) * vy5);
const double vy6 = vy1 + h * ((9017.0 / 3168.0) * ay1 + (-355.0 / 33.0) * ay2 + (46732.0 / 5247.0) * ay3 + (49.0 / 176.0) * ay4 + (-5103.0 / 18656.0) * ay5);
const double z6 = z1 + h * ((9017.0 / 3168.0) * vz1 + (-355.0 / 33.0) * vz2 + (46732.0 / 5247.0) * vz3 + (49.0 / 176.0) * vz4 + (-5103.0 / 18656.0) * vz5);
const double vz6 = vz1 + h * ((9017.0 / 3168.0) * az1 + (-355.0 / 33.0) * az2 + (46732.0 / 5247.0) * az3 + (49.0 / 176.0) * az4 + (-5103.0 / 18656.0) * az5);
const double r26 = x6*x6 + y6*y6 + z6*z6;
const double ra6 = sqrt(r26);
const double i16 = 1 / ra6;
const double i26 = i16 * i16;
const double u6 = z6 * z6 * i26;
const double q6 = oblate * i26;
const double g6 = -mu * i16 * i26;
const double p6 = g6 * (1 + q6 * (1 - 5 * u6));
double ax6 = p6 * x6;
double ay6 = p6 * y6;
double az6 = g6 * (1 + q6 * (3 - 5 * u6)) * z6;
double left6 = 1;
if (thrust != 0) {
left6 = 1 - rate * ((t + 1 * h) - ignition);
if (thrust > 0) {
const double wx6 = vx6 + omega * y6;
const double wy6 = vy6 - omega * x6;
const double push6 = thrust / (left6 * sqrt(wx6 * wx6 + wy6 * wy6 + vz6 * vz6));
ax6 += push6 * wx6;
ay6 += push6 * wy6;
az6 += push6 * vz6;
} else {
const double uz6 = plumb * z6;
const double push6 = -thrust / (left6 * sqrt(x6 * x6 + y6 * y6 + uz6 * uz6));
ax6 += push6 * x6;
ay6 += push6 * y6;
az6 += push6 * uz6;
}
}
if (drag != 0) {
double h6 = ra6 - surface * (1 + u6 * (s1 + u6 * (s2 + u6 * s3)));
if (h6 < 1000000) {
if (h6 < 0) h6 = 0;
h6 = h6 < 150000 ? h6 * 0.001 : 150 + (h6 - 150000) * 0.0001;
const int cell6 = (int)h6;
const double d6 = h6 - cell6;
int o6 = cell6 * 9;
if (d6 >= air[o6]) o6 += 4;
const double rho6 = air[o6 + 1] + d6 * (air[o6 + 2] + d6 * (air[o6 + 3] + d6 * air[o6 + 4]));
const double wx6 = vx6 + omega * y6;
const double wy6 = vy6 - omega * x6;
const double f6 = (drag * rho6 * sqrt(wx6 * wx6 + wy6 * wy6 + vz6 * vz6)) / left6;
ax6 -= f6 * wx6;
ay6 -= f6 * wy6;
az6 -= f6 * vz6;
}
}
const double x7 = x1 + h * ((35.0 / 384.0) * vx1 + (500.0 / 1113.0) * vx3 + (125.0 / 192.0) * vx4 + (-2187.0 / 6784.0) * vx5 + (11.0 / 84.0) * vx6);
const double vx7 = vx1 + h * ((35.0 / 384.0) * ax1 + (500.0 / 1113.0) * ax3 + (125.0 / 192.0) * ax4 + (-2187.0 / 6784.0) * ax5 + (11.0 / 84.0) * ax6);
const double y7 = y1 + h * ((35.0 / 384.0) * vy1 + (500.0 / 1113.0) * vy3 + (125.0 / 192.0) * vy4 + (-2187.0 / 6784.0) * vy5 + (11.0 / 84.0) * vy6);
const double vy7 = vy1 + h * ((35.0 / 384.0) * ay1 + (500.0 / 1113.0) * ay3 + (125.0 / 192.0) * ay4 + (-2187.0 / 6784.0) * ay5 + (11.0 / 84.0) * ay6);
const double z7 = z1 + h * ((35.0 / 384.0) * vz1 + (500.0 / 1113.0) * vz3 + (125.0 / 192.0) * vz4 + (-2187.0 / 6784.0) * vz5 + (11.0 / 84.0) * vz6);
const double vz7 = vz1 + h * ((35.0 / 384.0) * az1 + (500.0 / 1113.0) * az3 + (125.0 / 192.0) * az4 + (-2187.0 / 6784.0) * az5 + (11.0 / 84.0) * az6);
const double r27 = x7*x7 + y7*y7 + z7*z7;
const double ra7 = sqrt(r27);
const double i17 = 1 / ra7;
const double i27 = i17 * i17;
const double u7 = z7 * z7 * i27;
const double q7 = oblate * i27;
const double g7 = -mu * i17 * i27;
const double p7 = g7 * (1 + q7 * (1 - 5 * u7));
double ax7 = p7 * x7;
double ay7 = p7 * y7;
double az7 = g7 * (1 + q7 * (3 - 5 * u7)) * z7;
double left7 = 1;
if (thrust != 0) {
left7 = 1 - rate * ((t + 1 * h) - ignition);
if (thrust > 0) {
const double wx7 = vx7 + omega * y7;
const double wy7 = vy7 - omega * x7;
const double push7 = thrust / (left7 * sqrt(wx7 * wx7 + wy7 * wy7 + vz7 * vz7));
ax7 += push7 * wx7;
ay7 += push7 * wy7;
az7 += push7 * vz7;
} else {
const double uz7 = plumb * z7;
const double push7 = -thrust / (left7 * sqrt(x7 * x7 + y7 * y7 + uz7 * uz7));
ax7 += push7 * x7;
ay7 += push7 * y7;
az7 += push7 * uz7;
}
}
if (drag != 0) {
double h7 = ra7 - surface * (1 + u7 * (s1 + u7 * (s2 + u7 * s3)));
if (h7 < 1000000) {
if (h7 < 0) h7 = 0;
h7 = h7 < 150000 ? h7 * 0.001 : 150 + (h7 - 150000) * 0.0001;
const int cell7 = (int)h7;
const double d7 = h7 - cell7;
int o7 = cell7 * 9;
if (d7 >= air[o7]) o7 += 4;
const double rho7 = air[o7 + 1] + d7 * (air[o7 + 2] + d7 * (air[o7 + 3] + d7 * air[o7 + 4]));
const double wx7 = vx7 + omega * y7;
const double wy7 = vy7 - omega * x7;
const double f7 = (drag * rho7 * sqrt(wx7 * wx7 + wy7 * wy7 + vz7 * vz7)) / left7;
ax7 -= f7 * wx7;
ay7 -= f7 * wy7;
az7 -= f7 * vz7;
}
}
w[11] = x7;
w[14] = vx7;
w[17] = ax7;
w[23] = vx3;
w[26] = ax3;
w[29] = vx4;
w[32] = ax4;
w[35] = vx5;
w[38] = ax5;
w[41] = vx6;
w[44] = ax6;
const double evx = (71.0 / 57600.0) * vx1 + (-71.0 / 16695.0) * vx3 + (71.0 / 1920.0) * vx4 + (-17253.0 / 339200.0) * vx5 + (22.0 / 525.0) * vx6 + (-0.025) * vx7;
const double eax = (71.0 / 57600.0) * ax1 + (-71.0 / 16695.0) * ax3 + (71.0 / 1920.0) * ax4 + (-17253.0 / 339200.0) * ax5 + (22.0 / 525.0) * ax6 + (-0.025) * ax7;
w[12] = y7;
w[15] = vy7;
w[18] = ay7;
w[24] = vy3;
w[27] = ay3;
w[30] = vy4;
w[33] = ay4;
w[36] = vy5;
w[39] = ay5;
w[42] = vy6;
w[45] = ay6;
const double evy = (71.0 / 57600.0) * vy1 + (-71.0 / 16695.0) * vy3 + (71.0 / 1920.0) * vy4 + (-17253.0 / 339200.0) * vy5 + (22.0 / 525.0) * vy6 + (-0.025) * vy7;
const double eay = (71.0 / 57600.0) * ay1 + (-71.0 / 16695.0) * ay3 + (71.0 / 1920.0) * ay4 + (-17253.0 / 339200.0) * ay5 + (22.0 / 525.0) * ay6 + (-0.025) * ay7;
w[13] = z7;
w[16] = vz7;
w[19] = az7;
w[25] = vz3;
w[28] = az3;
w[31] = vz4;
w[34] = az4;
w[37] = vz5;
w[40] = az5;
w[43] = vz6;
w[46] = az6;
const double evz = (71.0 / 57600.0) * vz1 + (-71.0 / 16695.0) * vz3 + (71.0 / 1920.0) * vz4 + (-17253.0 / 339200.0) * vz5 + (22.0 / 525.0) * vz6 + (-0.025) * vz7;
const double eaz = (71.0 / 57600.0) * az1 + (-71.0 / 16695.0) * az3 + (71.0 / 1920.0) * az4 + (-17253.0 / 339200.0) * az5 + (22.0 / 525.0) * az6 + (-0.025) * az7;
w[20] = h * h * ((evx * evx + evy * evy + evz * evz) * law[12] + (eax * eax + eay * eay + eaz * eaz) * law[13]);
w[21] = ra7 - surface * (1 + u7 * (s1 + u7 * (s2 + u7 * s3)));
w[22] = x7 * vx7 + y7 * vy7 + z7 * vz7;
}

static void first_slope(double *restrict w, const double *restrict law, const double *restrict air) {
const double mu = law[0];
const double oblate = law[1];
const double omega = law[2];
const double surface = law[3];
const double s1 = law[4];
const double s2 = law[5];
const double s3 = law[6];
const double plumb = law[7];
const double drag = law[8];
const double thrust = law[9];
const double rate = law[10];
const double ignition = law[11];
const double t = w[0];
const double x1 = w[1];
const double vx1 = w[4];
const double y1 = w[2];
const double vy1 = w[5];
const double z1 = w[3];
const double vz1 = w[6];
const double r21 = x1*x1 + y1*y1 + z1*z1;
const double ra1 = sqrt(r21);
const double i11 = 1 / ra1;
const double i21 = i11 * i11;
const double u1 = z1 * z1 * i21;
const double q1 = oblate * i21;
const double g1 = -mu * i11 * i21;
const double p1 = g1 * (1 + q1 * (1 - 5 * u1));
double ax1 = p1 * x1;
double ay1 = p1 * y1;
double az1 = g1 * (1 + q1 * (3 - 5 * u1)) * z1;
double left1 = 1;
if (thrust != 0) {
left1 = 1 - rate * (t - ignition);
if (thrust > 0) {
const double wx1 = vx1 + omega * y1;
const double wy1 = vy1 - omega * x1;
const double push1 = thrust / (left1 * sqrt(wx1 * wx1 + wy1 * wy1 + vz1 * vz1));
ax1 += push1 * wx1;
ay1 += push1 * wy1;
az1 += push1 * vz1;
} else {
const double uz1 = plumb * z1;
const double push1 = -thrust / (left1 * sqrt(x1 * x1 + y1 * y1 + uz1 * uz1));
ax1 += push1 * x1;
ay1 += push1 * y1;
az1 += push1 * uz1;
}
}
if (drag != 0) {
double h1 = ra1 - surface * (1 + u1 * (s1 + u1 * (s2 + u1 * s3)));
if (h1 < 1000000) {
if (h1 < 0) h1 = 0;
h1 = h1 < 150000 ? h1 * 0.001 : 150 + (h1 - 150000) * 0.0001;
const int cell1 = (int)h1;
const double d1 = h1 - cell1;
int o1 = cell1 * 9;
if (d1 >= air[o1]) o1 += 4;
const double rho1 = air[o1 + 1] + d1 * (air[o1 + 2] + d1 * (air[o1 + 3] + d1 * air[o1 + 4]));
const double wx1 = vx1 + omega * y1;
const double wy1 = vy1 - omega * x1;
const double f1 = (drag * rho1 * sqrt(wx1 * wx1 + wy1 * wy1 + vz1 * vz1)) / left1;
ax1 -= f1 * wx1;
ay1 -= f1 * wy1;
az1 -= f1 * vz1;
}
}
w[7] = ax1;
w[8] = ay1;
w[9] = az1;
w[21] = ra1 - surface * (1 + u1 * (s1 + u1 * (s2 + u1 * s3)));
w[22] = x1 * vx1 + y1 * vy1 + z1 * vz1;
}
